import { useState } from 'react';
import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { LinkBase, useLocation, useParams, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import { CommentsProvider } from '../comments/context.tsx';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { ProfileEditor } from './ProfileEditor.tsx';

/** Opens a profile's draft for writing (or reading, where it is frozen); offers to open one where there is none. */
export default function EditorPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { search } = useLocation();
  const translate = useTranslate();
  const words = useWords();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  const [failure, setFailure] = useState<unknown>(null);

  if (profile.error) {
    return (
      <Alert
        severity="error"
        sx={{ m: 2 }}
        action={<Button onClick={profile.reload}>{translate('profiles.preview.again')}</Button>}
      >
        {words.failure(profile.error)}
      </Alert>
    );
  }
  if (!profile.data) {
    return (
      <Stack spacing={2} sx={{ p: 2 }} aria-busy="true">
        <Skeleton variant="rounded" height={48} />
        <Skeleton variant="rounded" height={320} />
      </Stack>
    );
  }
  const { data } = profile;
  if (data.draft) {
    const { number, state } = data.draft;
    return (
      <CommentsProvider
        profile={data.id}
        target={new URLSearchParams(search).get('comment')}
        shownAtFirst={state === 'changes_requested'}
      >
        <ProfileEditor
          key={`${data.id} ${number} ${state}`}
          profile={data}
          draft={data.draft}
          onChanged={profile.set}
          onReload={profile.reload}
        />
      </CommentsProvider>
    );
  }
  const open = async () => {
    try {
      await profilesApi.openDraft(id);
      profile.reload();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Page title={words.titleOf(data.title)} width="narrow">
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('profiles.editor.noDraft')}
      </Alert>
      {failure !== null && <Alert severity="error">{words.failure(failure)}</Alert>}
      <Stack direction="row" spacing={1}>
        {data.abilities.openDraft && (
          <Button variant="contained" onClick={() => void open()}>
            {translate('profiles.actions.openDraft')}
          </Button>
        )}
        <Button component={LinkBase} to={`/profiles/${id}/show`}>
          {translate('profiles.actions.show')}
        </Button>
      </Stack>
    </Page>
  );
}

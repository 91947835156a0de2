import { useCallback, useState, type ReactNode } from 'react';
import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { LinkBase, useLocation, useParams, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { useSession } from '../../providers/useSession.ts';
import { profilesApi } from '../api.ts';
import { CommentsProvider } from '../comments/context.tsx';
import type { ProfileDetail } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { PutAsideAlone } from './PutAside.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';

/** Opens a profile's draft for writing (or reading, where it is frozen); offers to open one where there is none. */
export default function EditorPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { search } = useLocation();
  const translate = useTranslate();
  const words = useWords();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  const [failure, setFailure] = useState<unknown>(null);
  const me = useSession()?.user;
  const [moved, setMoved] = useState<{ profile: ProfileDetail; state: string | null }>();
  const { set } = profile;
  const onMoved = useCallback(
    async (state: string | null) => {
      try {
        const now = await profilesApi.get(id);
        setMoved({ profile: now, state });
        set(now);
      } catch {
        // What cannot be read now is told again with the next news.
      }
    },
    [id, set],
  );

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
  const notice: ReactNode = moved?.profile === data && (
    <Alert severity="info" role="status" sx={{ mb: 2 }} onClose={() => setMoved(undefined)}>
      {translate(...whatHappened(moved, me?.id, translate('live.somebody')))}
    </Alert>
  );
  if (data.draft) {
    const { number, state } = data.draft;
    return (
      <CommentsProvider
        profile={data.id}
        target={new URLSearchParams(search).get('comment')}
        told
        shownAtFirst={state === 'changes_requested'}
      >
        <ProfileEditor
          key={`${data.id} ${number} ${state} ${me?.id}`}
          profile={data}
          draft={data.draft}
          onChanged={profile.set}
          onReload={profile.reload}
          onMoved={(to) => void onMoved(to)}
          notice={notice}
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
      {notice}
      <PutAsideAlone key={data.id} profile={data} />
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

const TOLD = ['in_review', 'changes_requested', 'draft', 'approved', 'published', 'discarded'];

/** The message for what somebody did to a draft that was open here, and what fills it in. */
function whatHappened(
  { profile, state }: { profile: ProfileDetail; state: string | null },
  me: string | undefined,
  somebody: string,
): [string, { name: string }] {
  const { draft } = profile;
  const person = draft?.state === 'changes_requested' ? draft.noteBy : draft?.submittedBy;
  const now = draft?.state ?? state ?? '';
  const key = TOLD.includes(now) ? now : 'other';
  const mine = now === 'in_review' && person?.id === me;
  return [`live.moved.${mine ? 'you' : key}`, { name: person?.name ?? somebody }];
}

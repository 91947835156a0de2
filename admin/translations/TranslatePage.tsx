import { useState } from 'react';
import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { LinkBase, useLocation, useParams, useTranslate } from 'ra-core';
import type { Language } from '../../templates/profile/index.ts';
import { Page } from '../layout/Page.tsx';
import { profilesApi } from '../profiles/api.ts';
import { useLoad } from '../profiles/useLoad.ts';
import { useWords } from '../profiles/words.ts';
import { Translator } from './Translator.tsx';

/** The texts of a draft that are missing or stale in one language, beside what they are translated from. */
export default function TranslatePage() {
  const { id = '' } = useParams<{ id: string }>();
  const { search } = useLocation();
  const translate = useTranslate();
  const words = useWords();
  const profile = useLoad(id, (signal) => profilesApi.get(id, signal));
  const [failure, setFailure] = useState<unknown>(null);
  const to: Language = new URLSearchParams(search).get('to') === 'en' ? 'en' : 'ms';

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
  const { data } = profile;
  if (!data) {
    return (
      <Stack spacing={2} sx={{ p: 2 }} aria-busy="true">
        <Skeleton variant="rounded" height={48} />
        <Skeleton variant="rounded" height={240} />
        <Skeleton variant="rounded" height={240} />
      </Stack>
    );
  }
  if (data.draft && data.abilities.save) {
    return (
      <Translator
        key={`${data.id} ${data.draft.number} ${to}`}
        profile={data}
        draft={data.draft}
        to={to}
        onReload={profile.reload}
      />
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
    <Page
      title={words.titleOf(data.title)}
      back={{ to: '/translations', label: translate('translations.page.back') }}
      width="narrow"
    >
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate(data.draft ? 'translations.page.readOnly' : 'translations.page.noDraft')}
      </Alert>
      {failure !== null && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {words.failure(failure)}
        </Alert>
      )}
      <Stack direction="row" spacing={1}>
        {data.abilities.openDraft && (
          <Button variant="contained" onClick={() => void open()}>
            {translate('profiles.actions.openDraft')}
          </Button>
        )}
        <Button component={LinkBase} to={`/profiles/${id}${data.draft ? '' : '/show'}`}>
          {translate(data.draft ? 'translations.page.edit' : 'profiles.actions.show')}
        </Button>
      </Stack>
    </Page>
  );
}

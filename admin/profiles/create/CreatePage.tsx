import { useState, type FormEvent } from 'react';
import { Alert, Button, Paper, Stack, TextField, Typography } from '@mui/material';
import { LinkBase, useNavigate, useTranslate } from 'ra-core';
import {
  emptyText,
  isEmptyText,
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
} from '../../../templates/profile/languages.ts';
import { useCan } from '../../providers/useSession.ts';
import { Page } from '../../layout/Page.tsx';
import { profilesApi } from '../api.ts';
import { useWords } from '../words.ts';

/** Begins a profile with its title, or from a text that exists. */
export default function CreatePage() {
  const translate = useTranslate();
  const words = useWords();
  const navigate = useNavigate();
  const can = useCan();
  const [title, setTitle] = useState(emptyText);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmptyText(title)) {
      setFailure(translate('profiles.create.oneNeeded'));
      return;
    }
    setBusy(true);
    try {
      const profile = await profilesApi.create({
        title: { en: title.en.trim(), ms: title.ms.trim() },
      });
      navigate(`/profiles/${profile.id}`);
    } catch (error) {
      setFailure(words.failure(error));
      setBusy(false);
    }
  };

  return (
    <Page title={translate('profiles.create.title')} width="narrow">
      <Paper
        variant="outlined"
        component="form"
        sx={{ p: 3, mb: 2 }}
        onSubmit={(event) => void submit(event)}
      >
        <Typography sx={{ mb: 2 }}>{translate('profiles.create.lead')}</Typography>
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ mb: 2 }}>
          {LANGUAGES.map((language, index) => (
            <TextField
              key={language}
              variant="outlined"
              fullWidth
              autoFocus={index === 0}
              label={`${translate('profiles.create.titleIn')}, ${LANGUAGE_NAMES[language]}`}
              value={title[language]}
              slotProps={{ htmlInput: { lang: LANGUAGE_TAGS[language], maxLength: 120 } }}
              onChange={(event) => {
                setFailure(null);
                setTitle({ ...title, [language]: event.target.value });
              }}
            />
          ))}
        </Stack>
        {failure && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {failure}
          </Alert>
        )}
        <Button type="submit" variant="contained" disabled={busy}>
          {translate('profiles.create.go')}
        </Button>
      </Paper>
      {can('profiles.import') && (
        <Paper variant="outlined" sx={{ p: 3 }}>
          <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
            {translate('profiles.create.orText')}
          </Typography>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            {translate('profiles.create.orTextLead')}
          </Typography>
          <Button variant="outlined" component={LinkBase} to="/profiles/import">
            {translate('profiles.create.orTextGo')}
          </Button>
        </Paper>
      )}
    </Page>
  );
}

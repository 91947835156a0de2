import { useEffect, useState } from 'react';
import {
  Alert,
  Box,
  FormControlLabel,
  FormHelperText,
  Radio,
  RadioGroup,
  Skeleton,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { day } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { Panel } from '../layout/Panel.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { problemMessage } from '../providers/problems.ts';
import { loadPreference, savePreference } from './api.ts';
import { MAIL_CHOICES, type MailPreference } from './types.ts';

/** How one is told by e-mail. */
export function MailPanel() {
  const translate = useTranslate();
  const notify = useNotify();
  const { language } = useLanguage();
  const [preference, setPreference] = useState<MailPreference | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    loadPreference().then(setPreference, (error: unknown) => setProblem(problemMessage(error)));
  }, []);
  const choose = async (mail: MailPreference['mail']) => {
    setSaving(true);
    setProblem(null);
    try {
      setPreference(await savePreference(mail));
      notify('notices.mail.saved', { type: 'success' });
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setSaving(false);
  };
  return (
    <Panel title={translate('notices.mail.title')}>
      <ProblemAlert error={problem} />
      {!preference && !problem && <Skeleton height={120} aria-hidden />}
      {preference && (
        <>
          {!preference.enabled && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {translate('notices.mail.off')}
            </Alert>
          )}
          {preference.refusedAt && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              {translate('notices.mail.refused', { day: day(preference.refusedAt, language) })}
            </Alert>
          )}
          <Typography id="mail-lead" color="textSecondary" sx={{ mb: 1 }}>
            {translate('notices.mail.lead', { address: preference.address })}
          </Typography>
          <RadioGroup
            value={preference.mail}
            aria-labelledby="mail-lead"
            onChange={(_event, next) => void choose(next as MailPreference['mail'])}
          >
            {MAIL_CHOICES.map((choice) => (
              <Box key={choice} sx={{ py: 0.5 }}>
                <FormControlLabel
                  value={choice}
                  disabled={saving}
                  control={<Radio size="small" aria-describedby={`mail-${choice}`} />}
                  label={translate(`notices.mail.${choice}`)}
                />
                <FormHelperText id={`mail-${choice}`} sx={{ mt: -0.75, ml: 3.75 }}>
                  {translate(`notices.mail.${choice}Help`)}
                </FormHelperText>
              </Box>
            ))}
          </RadioGroup>
        </>
      )}
    </Panel>
  );
}

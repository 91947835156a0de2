import { useEffect, useRef, useState } from 'react';
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
  const latest = useRef(0);
  useEffect(() => {
    loadPreference().then(setPreference, (error: unknown) => setProblem(problemMessage(error)));
  }, []);
  // The choice shows at once, and goes back where the server does not take it: who goes through the options by key keeps
  // the focus, and the last of several answers counts.
  const choose = async (before: MailPreference, mail: MailPreference['mail']) => {
    setProblem(null);
    setPreference({ ...before, mail });
    const turn = (latest.current += 1);
    try {
      const saved = await savePreference(mail);
      if (turn !== latest.current) return;
      setPreference(saved);
      notify('notices.mail.saved', { type: 'success' });
    } catch (error) {
      if (turn !== latest.current) return;
      setPreference(before);
      setProblem(problemMessage(error));
    }
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
            onChange={(_event, next) => void choose(preference, next as MailPreference['mail'])}
          >
            {MAIL_CHOICES.map((choice) => (
              <Box key={choice} sx={{ py: 0.5 }}>
                <FormControlLabel
                  value={choice}
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

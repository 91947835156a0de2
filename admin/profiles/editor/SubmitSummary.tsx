import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { completeness, warningLabels, warnings } from '../../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES, LANGUAGES, sectionOf } from '../../../templates/profile/index.ts';
import { useLabel } from '../language.ts';
import type { Editor } from './useEditor.ts';

/** What the reviewer will see first: the languages, and what is thin. */
export function SubmitSummary({ editor }: { editor: Editor }) {
  const translate = useTranslate();
  const pick = useLabel();
  const { content } = editor.form.store;
  const thin = warnings(content);
  return (
    <>
      <Typography component="div" sx={{ mb: 1 }}>
        {LANGUAGES.map((language) => {
          const { missing } = completeness(content, language);
          return (
            <div key={language}>
              <b>{LANGUAGE_NAMES[language]}</b>:{' '}
              {missing.length === 0
                ? translate('profiles.progress.whole')
                : translate('profiles.progress.missingCount', { smart_count: missing.length })}
            </div>
          );
        })}
      </Typography>
      {thin.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {translate('profiles.submit.warnings')}
          <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
            {thin.map(({ code, sections }) => (
              <li key={code}>
                {pick(warningLabels[code])}
                {sections.length > 0 &&
                  `: ${sections.map((key) => pick(sectionOf(key).label)).join(', ')}`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

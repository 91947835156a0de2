import { lazy, Suspense, useMemo, useState } from 'react';
import {
  Alert,
  Box,
  Paper,
  Skeleton,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { sheetAddress } from '../api.ts';
import { sectionOfPath } from '../content/paths.ts';
import { useInterfaceLanguage } from '../language.ts';
import type { Comparison } from '../types.ts';

const ComparePages = lazy(() => import('../preview/ComparePages.tsx'));
export const PAGES_ID = 'review-pages';

interface PagesComparedProps {
  profile: string;
  comparison: Comparison;
  /** The later end is the open draft. */
  draft: boolean;
}

/** The printed pages of both ends, in a language that they can be printed in. */
export function PagesCompared({ profile, comparison, draft }: PagesComparedProps) {
  const translate = useTranslate();
  const own = useInterfaceLanguage();
  const { from, to, changes } = comparison;
  const [chosen, setLanguage] = useState<Language>(own);
  const language = to.languages.includes(chosen) ? chosen : (to.languages[0] ?? chosen);
  const changed = useMemo(
    () => [...new Set(changes.map(({ path }) => sectionOfPath(path) as SectionKey))],
    [changes],
  );
  const printable = from?.languages.includes(language) ?? false;
  const nameOf = (number: number) => translate('profiles.version', { number });
  return (
    <Paper
      variant="outlined"
      component="section"
      id={PAGES_ID}
      aria-labelledby={`${PAGES_ID}-title`}
      sx={{ scrollMarginTop: 'var(--review-top, 140px)' }}
    >
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 2.5, py: 1.5 }}
      >
        <Typography id={`${PAGES_ID}-title`} variant="h2" tabIndex={-1} sx={{ flexGrow: 1 }}>
          {translate('review.pages.title')}
        </Typography>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={language}
          aria-label={translate('profiles.print.language')}
          onChange={(_, value: Language | null) => value && setLanguage(value)}
        >
          {LANGUAGES.map((each) => (
            <ToggleButton
              key={each}
              value={each}
              disabled={!to.languages.includes(each)}
              sx={{ textTransform: 'none', py: 0.25, px: 1.25 }}
            >
              {LANGUAGE_NAMES[each]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {from && !printable && to.languages.length > 0 && (
        <Alert severity="info" sx={{ mx: 2, mb: 1.5 }}>
          {translate('review.pages.notBefore', {
            language: LANGUAGE_NAMES[language],
            number: from.number,
          })}
        </Alert>
      )}
      {to.languages.length === 0 ? (
        <Alert severity="info" sx={{ m: 2 }}>
          {translate('review.publishesNone')}
        </Alert>
      ) : (
        <Suspense fallback={<Skeleton variant="rectangular" height={320} />}>
          <ComparePages
            key={language}
            language={language}
            before={from && printable ? sheetAddress(profile, from.number, { language }) : null}
            after={sheetAddress(profile, draft ? 'draft' : to.number, { language })}
            names={{ before: from ? nameOf(from.number) : '', after: nameOf(to.number) }}
            changed={changed}
          />
        </Suspense>
      )}
    </Paper>
  );
}

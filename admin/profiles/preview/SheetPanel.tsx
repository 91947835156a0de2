import { useState, type ReactNode } from 'react';
import { Alert, Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../templates/profile/languages.ts';
import { sheetAddress } from '../api.ts';
import { SHORT_NAMES, useInterfaceLanguage } from '../language.ts';
import { canPrint, SHEET_LANGUAGES } from '../list/PrintMenu.tsx';
import type { SheetLanguage } from '../types.ts';
import { SheetPreview } from './SheetPreview.tsx';

interface SheetPanelProps {
  profile: string;
  revision: number | 'draft';
  /** The languages that the revision is whole in. */
  languages: readonly Language[];
  version?: number;
  /** What stands beside the choice of language, e.g. print buttons. */
  children?(language: SheetLanguage): ReactNode;
}

/** A revision's sheet, in a language that it can be printed in. */
export function SheetPanel({ profile, revision, languages, version, children }: SheetPanelProps) {
  const translate = useTranslate();
  const own = useInterfaceLanguage();
  const [chosen, setLanguage] = useState<SheetLanguage>(own);
  const possible = SHEET_LANGUAGES.filter((each) => canPrint(languages, each));
  const language = possible.includes(chosen) ? chosen : (possible[0] ?? chosen);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box
        sx={{
          p: 1,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <ToggleButtonGroup
          size="small"
          exclusive
          value={language}
          aria-label={translate('profiles.print.language')}
          onChange={(_, value: SheetLanguage | null) => value && setLanguage(value)}
        >
          {SHEET_LANGUAGES.map((each) => (
            <ToggleButton
              key={each}
              value={each}
              disabled={!possible.includes(each)}
              title={possible.includes(each) ? undefined : translate('profiles.print.notWhole')}
              sx={{ textTransform: 'none', py: 0.25, px: 1.25 }}
            >
              {each === 'both'
                ? LANGUAGES.map((code) => SHORT_NAMES[code]).join(' + ')
                : LANGUAGE_NAMES[each]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ flexGrow: 1 }} />
        {children?.(language)}
      </Box>
      <Box
        sx={{
          flexGrow: 1,
          minHeight: 0,
          bgcolor: 'action.hover',
          '& canvas': { display: 'block', m: '0 auto 10px', boxShadow: 1, bgcolor: '#fff' },
        }}
      >
        {possible.length === 0 ? (
          <Alert severity="info" sx={{ m: 1.5 }}>
            {translate('profiles.review.approveNone')}
          </Alert>
        ) : (
          <SheetPreview
            height="100%"
            address={sheetAddress(profile, revision, language)}
            version={version}
          />
        )}
      </Box>
    </Box>
  );
}

import { useState } from 'react';
import { Button, Menu, MenuItem } from '@mui/material';
import Print from '@mui/icons-material/PrintOutlined';
import { useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../templates/profile/languages.ts';
import { sheetAddress } from '../api.ts';
import type { ProfileRow, SheetLanguage } from '../types.ts';
import { useWords } from '../words.ts';

/** Which sheets a revision has: `both` where it is whole in every language. */
export const canPrint = (languages: readonly Language[], language: SheetLanguage): boolean =>
  language === 'both'
    ? LANGUAGES.every((each) => languages.includes(each))
    : languages.includes(language);

export const SHEET_LANGUAGES: readonly SheetLanguage[] = [...LANGUAGES, 'both'];

/** Prints what is published, in a language that it is whole in. */
export function PrintMenu({ row }: { row: ProfileRow }) {
  const translate = useTranslate();
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { published } = row;
  if (!published) return null;
  return (
    <>
      <Button
        size="small"
        startIcon={<Print />}
        aria-haspopup="menu"
        aria-label={translate('profiles.print.title', { name: words.titleOf(row.title) })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('profiles.actions.print')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {SHEET_LANGUAGES.map((language) => {
          const possible = canPrint(published.languages, language);
          const name =
            language === 'both' ? translate('profiles.print.both') : LANGUAGE_NAMES[language];
          return (
            <MenuItem
              key={language}
              component="a"
              href={sheetAddress(row.id, published.number, language)}
              target="_blank"
              rel="noopener"
              disabled={!possible}
              onClick={() => setAnchor(null)}
            >
              {name}
              {!possible && ` (${translate('profiles.print.notWhole')})`}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

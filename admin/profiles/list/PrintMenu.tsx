import { useState } from 'react';
import { Button, Divider, Menu, MenuItem } from '@mui/material';
import Print from '@mui/icons-material/PrintOutlined';
import { useNavigate, useTranslate } from 'ra-core';
import { LANGUAGE_NAMES } from '../../../templates/profile/languages.ts';
import type { Handed } from '../../packs/make/useMaking.ts';
import { useCan } from '../../providers/useSession.ts';
import { sheetAddress } from '../api.ts';
import type { ProfileRow } from '../types.ts';
import { useWords } from '../words.ts';
import { PrintDialog } from './PrintDialog.tsx';
import { canPrint, SHEET_LANGUAGES } from './printable.ts';

/** Prints what is published, in a language that it is whole in; other designs and packs are one step further. */
export function PrintMenu({ row }: { row: ProfileRow }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const can = useCan();
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [choosing, setChoosing] = useState(false);
  const { published } = row;
  if (!published) return null;
  const handed: Handed = { profiles: [row.id] };
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
              href={sheetAddress(row.id, published.number, { language })}
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
        <Divider />
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setChoosing(true);
          }}
        >
          {translate('packs.print.more')}
        </MenuItem>
        {can('packs.make') && (
          <MenuItem onClick={() => navigate('/packs/create', { state: handed })}>
            {translate('packs.print.packWith')}
          </MenuItem>
        )}
      </Menu>
      {choosing && (
        <PrintDialog row={row} number={published.number} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { Alert, Box, Button } from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, type Language } from '../../../templates/profile/languages.ts';
import { HttpError, type ProblemBody } from '../../providers/http.ts';
import { useCan } from '../../providers/useSession.ts';
import { sheetAddress, type SheetChoice } from '../api.ts';
import { useInterfaceLanguage } from '../language.ts';
import { canPrint, SHEET_LANGUAGES } from '../list/printable.ts';
import type { SheetLanguage } from '../types.ts';
import { useFaults } from '../useFaults.ts';
import { PrintSettings } from './PrintSettings.tsx';
import { SheetPreview } from './SheetPreview.tsx';

interface SheetPanelProps {
  profile: string;
  revision: number | 'draft';
  /** The languages that the revision is whole in. */
  languages: readonly Language[];
  version?: number;
  /** What stands beside the choices, e.g. print buttons; not where nothing can be printed. */
  children?(choice: SheetChoice): ReactNode;
}

/** A revision's sheet as it would be printed: language, design and options, and the pages. */
export function SheetPanel({ profile, revision, languages, version, children }: SheetPanelProps) {
  const own = useInterfaceLanguage();
  const first = SHEET_LANGUAGES.find((each) => canPrint(languages, each)) ?? own;
  const [choice, setChoice] = useState<SheetChoice>({
    language: canPrint(languages, own) ? own : first,
  });
  const possible = canPrint(languages, choice.language);
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
        <PrintSettings
          choice={choice}
          languages={languages}
          onChange={(change) => setChoice((now) => ({ ...now, ...change }))}
        />
        <Box sx={{ flexGrow: 1 }} />
        {possible && children?.(choice)}
      </Box>
      <Box
        sx={{
          flexGrow: 1,
          minHeight: 0,
          bgcolor: 'action.hover',
          '& canvas': { display: 'block', m: '0 auto 10px', boxShadow: 1, bgcolor: '#fff' },
        }}
      >
        <SheetPreview
          height="100%"
          address={sheetAddress(profile, revision, choice)}
          version={version}
          renderNotWhole={(errors) => (
            <NotWhole profile={profile} language={choice.language} errors={errors} />
          )}
        />
      </Box>
    </Box>
  );
}

/** How many places are named; there is a page for all of them. */
const NAMED = 12;

interface NotWholeProps {
  profile: string;
  language: SheetLanguage;
  errors: NonNullable<ProblemBody['errors']>;
}

function NotWhole({ profile, language, errors }: NotWholeProps) {
  const translate = useTranslate();
  const faults = useFaults();
  const drafts = useCan()('profiles.readDrafts');
  const said = [...new Set(faults(new HttpError(422, { errors })))];
  return (
    <Box sx={{ p: 1.5, overflowY: 'auto' }}>
      <Alert severity="info" sx={{ mb: 1, alignItems: 'flex-start' }}>
        {translate('packs.print.incomplete', {
          language:
            language === 'both' ? translate('profiles.print.both') : LANGUAGE_NAMES[language],
          smart_count: errors.length,
        })}
        <Box component="ul" sx={{ m: 0, mt: 0.75, pl: 2.25 }}>
          {said.slice(0, NAMED).map((each) => (
            <li key={each}>{each}</li>
          ))}
          {said.length > NAMED && <li>…</li>}
        </Box>
        {drafts && (
          <Button
            size="small"
            color="inherit"
            variant="outlined"
            component={LinkBase}
            to={`/profiles/${profile}/translate`}
            sx={{ mt: 1 }}
          >
            {translate('packs.print.translate')}
          </Button>
        )}
      </Alert>
    </Box>
  );
}

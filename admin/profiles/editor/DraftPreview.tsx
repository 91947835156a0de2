import { useState } from 'react';
import { Alert, Box, Paper, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { completeness } from '../../../templates/profile/completeness.ts';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  type Path,
} from '../../../templates/profile/index.ts';
import { sheetAddress } from '../api.ts';
import { useInterfaceLanguage } from '../language.ts';
import { SheetPreview } from '../preview/SheetPreview.tsx';
import { MissingList } from './Completeness.tsx';
import { useForm } from './context.tsx';

interface DraftPreviewProps {
  profile: string;
  version: number;
  onJump?(path: Path, language: Language): void;
}

/** The draft's sheet as it would print now, in one language at a time. */
export function DraftPreview({ profile, version, onJump }: DraftPreviewProps) {
  const translate = useTranslate();
  const [language, setLanguage] = useState<Language>(useInterfaceLanguage());
  return (
    <Paper
      variant="outlined"
      sx={{ height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}
    >
      <Box
        sx={{
          p: 1,
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography component="h2" variant="subtitle2" sx={{ flexGrow: 1, pl: 0.5 }}>
          {translate('profiles.preview.title')}
        </Typography>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={language}
          aria-label={translate('profiles.preview.language')}
          onChange={(_, value: Language | null) => value && setLanguage(value)}
        >
          {LANGUAGES.map((each) => (
            <ToggleButton
              key={each}
              value={each}
              sx={{ textTransform: 'none', py: 0.25, px: 1.25 }}
            >
              {LANGUAGE_NAMES[each]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
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
          address={sheetAddress(profile, 'draft', { language })}
          version={version}
          renderNotWhole={() => <NotWhole language={language} onJump={onJump} />}
        />
      </Box>
    </Paper>
  );
}

function NotWhole({
  language,
  onJump,
}: {
  language: Language;
  onJump?(path: Path, language: Language): void;
}) {
  const translate = useTranslate();
  const { store } = useForm();
  const { missing } = completeness(store.content, language);
  return (
    <Box sx={{ p: 1.5, overflowY: 'auto' }}>
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('profiles.preview.notWhole', { language: LANGUAGE_NAMES[language] })}
      </Alert>
      <MissingList missing={missing} language={language} onJump={onJump} />
    </Box>
  );
}

import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { DESIGN_IDS, designs, type DesignId } from '../../templates/index.ts';
import { LANGUAGE_NAMES } from '../../templates/profile/index.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { PreviewProfile, type ProfileChoice } from './PreviewProfile.tsx';

/** Which sheet shows the brand. */
export interface Choices {
  design: DesignId;
  language: 'en' | 'ms' | 'both';
  inkSaver: boolean;
  /** Null for a sample. */
  profile: ProfileChoice | null;
}

export function PreviewChoices({
  choices,
  onChange,
}: {
  choices: Choices;
  onChange(choices: Choices): void;
}) {
  const translate = useTranslate();
  const { language: own } = useLanguage();
  const change = (some: Partial<Choices>) => onChange({ ...choices, ...some });
  return (
    <Box
      sx={{
        p: 1.5,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <TextField
        select
        size="small"
        label={translate('brandKit.preview.design')}
        value={choices.design}
        onChange={(event) => change({ design: event.target.value as DesignId })}
      >
        {DESIGN_IDS.map((id) => (
          <MenuItem key={id} value={id}>
            {designs[id].label[own]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={translate('brandKit.preview.language')}
        value={choices.language}
        onChange={(event) => change({ language: event.target.value as Choices['language'] })}
      >
        <MenuItem value="en">{LANGUAGE_NAMES.en}</MenuItem>
        <MenuItem value="ms">{LANGUAGE_NAMES.ms}</MenuItem>
        <MenuItem value="both">{translate('brandKit.preview.both')}</MenuItem>
      </TextField>
      <PreviewProfile value={choices.profile} onChange={(profile) => change({ profile })} />
      <FormControlLabel
        sx={{ ml: 0 }}
        control={
          <Switch
            checked={choices.inkSaver}
            onChange={(_, inkSaver) => change({ inkSaver })}
            size="small"
          />
        }
        label={translate('brandKit.preview.inkSaver')}
      />
    </Box>
  );
}

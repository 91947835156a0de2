import { useId, useState } from 'react';
import {
  Badge,
  Box,
  Button,
  Popover,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from '@mui/material';
import Tune from '@mui/icons-material/Tune';
import { useTranslate } from 'ra-core';
import { DESIGN_IDS, designs, type DesignId } from '../../../templates/index.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../templates/profile/languages.ts';
import { BrandPicker } from '../../packs/make/BrandPicker.tsx';
import { Option } from '../../packs/make/Choices.tsx';
import type { SheetChoice } from '../api.ts';
import { SHORT_NAMES, useLabel } from '../language.ts';
import { canPrint, SHEET_LANGUAGES } from '../list/printable.ts';

interface PrintSettingsProps {
  choice: SheetChoice;
  /** The languages that the revision is whole in. */
  languages: readonly Language[];
  onChange(change: Partial<SheetChoice>): void;
}

/** In which language and design a sheet is printed, and the rest behind a button. */
export function PrintSettings({ choice, languages, onChange }: PrintSettingsProps) {
  const translate = useTranslate();
  const pick = useLabel();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { design, language, brand = '', inkSaver = false, largePrint = false } = choice;
  const count = Number(brand !== '') + Number(inkSaver) + Number(largePrint);
  return (
    <>
      <ToggleButtonGroup
        size="small"
        exclusive
        value={language}
        aria-label={translate('profiles.print.language')}
        onChange={(_, value: SheetChoice['language'] | null) =>
          value && onChange({ language: value })
        }
      >
        {SHEET_LANGUAGES.map((each) => {
          const possible = canPrint(languages, each);
          return (
            <ToggleButton
              key={each}
              value={each}
              title={possible ? undefined : translate('profiles.print.notWhole')}
              sx={{
                textTransform: 'none',
                py: 0.25,
                px: 1.25,
                ...(possible ? {} : { textDecoration: 'line-through', color: 'text.secondary' }),
              }}
            >
              {each === 'both'
                ? LANGUAGES.map((code) => SHORT_NAMES[code]).join(' + ')
                : LANGUAGE_NAMES[each]}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      {DESIGN_IDS.length > 1 && (
        <TextField
          select
          id={id}
          fullWidth={false}
          value={design ?? 'full'}
          onChange={(event) => onChange({ design: event.target.value as DesignId })}
          slotProps={{
            select: { native: true },
            htmlInput: { 'aria-label': translate('packs.make.design') },
          }}
          sx={{ '& .MuiNativeSelect-select': { py: 0.75 } }}
        >
          {DESIGN_IDS.map((each) => (
            <option key={each} value={each}>
              {pick(designs[each].label)}
            </option>
          ))}
        </TextField>
      )}
      <Badge badgeContent={count} color="secondary">
        <Button
          size="small"
          startIcon={<Tune />}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {translate('packs.make.options')}
        </Button>
      </Badge>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': translate('packs.make.options') },
        }}
      >
        <Box sx={{ p: 2, maxWidth: 340, display: 'grid', gap: 1 }}>
          <Option
            label={translate('packs.make.inkSaver')}
            help={translate('packs.make.inkSaverHelp')}
            on={inkSaver}
            onTurn={(on) => onChange({ inkSaver: on })}
          />
          <Option
            label={translate('packs.make.largePrint')}
            help={translate('packs.make.largePrintHelp')}
            on={largePrint}
            onTurn={(on) => onChange({ largePrint: on })}
          />
          <BrandPicker value={brand} onPick={(each) => onChange({ brand: each })} />
        </Box>
      </Popover>
    </>
  );
}

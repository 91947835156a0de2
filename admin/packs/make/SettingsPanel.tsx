import { Box, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { DESIGN_IDS, type DesignId } from '../../../templates/index.ts';
import { SHEET_LANGUAGES } from '../../profiles/list/printable.ts';
import { paperOf } from '../paper.ts';
import { LAYOUTS, OUTPUTS } from '../types.ts';
import { usePackWords } from '../words.ts';
import { BrandPicker } from './BrandPicker.tsx';
import { CopiesField } from './CopiesField.tsx';
import { Choices, Legend, Option } from './Choices.tsx';
import { estimate } from './estimate.ts';
import type { Chosen } from './order.ts';
import { pictures } from './Pictures.tsx';
import { effective, impossible, type PackSettings } from './settings.ts';

const DESIGNS_SAID = ['full', 'handout', 'poster'] as const;
const isSaid = (design: string): boolean => (DESIGNS_SAID as readonly string[]).includes(design);

interface SettingsPanelProps {
  settings: PackSettings;
  chosen: readonly Chosen[];
  /** By field: what is wrong with it, in words. */
  faults: Readonly<Record<string, string>>;
  onChange(change: Partial<PackSettings>): void;
}

/** How the pack is printed: each choice with what it means, and what it comes to in paper. */
export function SettingsPanel({ settings, chosen, faults, onChange }: SettingsPanelProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const now = effective(settings);
  const cannot = impossible(settings);
  const why = (place: keyof typeof cannot) =>
    cannot[place] && translate(`packs.make.why.${cannot[place]}`);
  const costOf = (change: Partial<PackSettings>): string => {
    if (chosen.length === 0) return '';
    const { papers, paper, parts = 1 } = estimate(chosen, { ...settings, ...change });
    return [
      translate('packs.make.cost', { papers: words.number(papers), paper }),
      parts > 1 && translate('packs.make.parts', { parts }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const fault = (name: string) => ({
    error: faults[name] !== undefined,
    ...(faults[name] === undefined ? {} : { helperText: faults[name] }),
  });
  return (
    <Box
      sx={{
        columnGap: 4,
        columnCount: { xs: 1, md: 2 },
        '@media (min-width: 1400px)': { columnCount: 1 },
        '&& > *': { breakInside: 'avoid', mb: 2.5 },
        '&& > :last-child': { mb: 0 },
      }}
    >
      <Box sx={{ display: 'grid', gap: 1.5, pt: 0.75 }}>
        <TextField
          id="pack-title"
          label={translate('packs.make.title')}
          value={settings.title}
          onChange={(event) => onChange({ title: event.target.value })}
          required
          helperText={translate('packs.make.titleHelp')}
          slotProps={{ htmlInput: { maxLength: 120, required: false } }}
          {...fault('title')}
        />
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) 9.75rem' }}>
          <TextField
            label={translate('packs.make.eventName')}
            value={settings.eventName}
            onChange={(event) => onChange({ eventName: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 120 } }}
            {...fault('eventName')}
          />
          <TextField
            type="date"
            label={translate('packs.make.eventDate')}
            value={settings.eventDate}
            onChange={(event) => onChange({ eventDate: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            {...fault('eventDate')}
          />
        </Box>
      </Box>
      <Choices<DesignId>
        label={translate('packs.make.design')}
        value={settings.design}
        onChoose={(design) => onChange({ design })}
        choices={DESIGN_IDS.map((design) => ({
          value: design,
          label: words.design(design),
          help: isSaid(design)
            ? translate(`packs.make.designs.${design}`)
            : translate('packs.make.designs.other', { paper: paperOf(design) }),
          cost: costOf({ design }),
          icon: pictures[design],
        }))}
      />
      <Choices
        label={translate('packs.make.language')}
        value={settings.language}
        onChoose={(language) => onChange({ language })}
        columns={3}
        choices={SHEET_LANGUAGES.map((language) => ({
          value: language,
          label: language === 'both' ? translate('packs.make.both') : words.sheetLanguage(language),
        }))}
      />
      <BrandPicker
        value={settings.brand}
        fault={faults['brand']}
        onPick={(brand) => onChange({ brand })}
      />
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        <Legend>{translate('packs.make.options')}</Legend>
        <Option
          label={translate('packs.make.inkSaver')}
          help={translate('packs.make.inkSaverHelp')}
          on={settings.inkSaver}
          onTurn={(inkSaver) => onChange({ inkSaver })}
        />
        <Option
          label={translate('packs.make.largePrint')}
          help={translate('packs.make.largePrintHelp')}
          on={now.largePrint}
          why={why('largePrint')}
          onTurn={(largePrint) => onChange({ largePrint })}
        />
      </Box>
      <Choices
        label={translate('packs.make.output')}
        value={settings.output}
        onChoose={(output) => onChange({ output })}
        choices={OUTPUTS.map((output) => ({
          value: output,
          label: translate(`packs.make.outputs.${output}`),
          help: translate(`packs.make.outputHelp.${output}`),
          icon: pictures[output],
        }))}
      />
      <Choices
        label={translate('packs.make.layout')}
        value={now.layout}
        onChoose={(layout) => onChange({ layout })}
        choices={LAYOUTS.map((layout) => ({
          value: layout,
          label: translate(`packs.make.layouts.${layout}`),
          help: translate(`packs.make.layoutHelp.${layout}`),
          cost: costOf({ layout }),
          why: layout === 'pages' ? undefined : why(`layout.${layout}`),
          icon: pictures[layout],
        }))}
      />
      <Box sx={{ display: 'grid', gap: 0.75 }}>
        <Option
          label={translate('packs.make.duplex')}
          help={translate('packs.make.duplexHelp')}
          on={now.duplex}
          why={why('duplex')}
          onTurn={(duplex) => onChange({ duplex })}
        />
        <Option
          label={translate('packs.make.dividers')}
          help={translate('packs.make.dividersHelp')}
          on={now.dividers}
          why={why('dividers')}
          onTurn={(dividers) => onChange({ dividers })}
        />
      </Box>
      <CopiesField
        value={cannot.copies ? 1 : settings.copies}
        disabled={cannot.copies !== undefined}
        helperText={why('copies') ?? translate('packs.make.copiesHelp')}
        onValue={(copies) => onChange({ copies })}
        {...fault('copies')}
      />
    </Box>
  );
}

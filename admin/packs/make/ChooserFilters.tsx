import { useEffect, useEffectEvent, useId, useState, type ReactNode } from 'react';
import { Box, InputAdornment, TextField } from '@mui/material';
import Search from '@mui/icons-material/Search';
import { useGetList, useTranslate } from 'ra-core';
import { tags } from '../../../templates/profile/classification.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Text,
} from '../../../templates/profile/languages.ts';
import { useLabel } from '../../profiles/language.ts';
import { useWords } from '../../profiles/words.ts';
import type { ProfileFilter } from './profiles.ts';

const PAUSE = 250;
/** A row of its own, where two would be too narrow beside each other. */
const wideIfNarrow = { gridColumn: { '@': '1 / -1', '@440': 'auto' } };

interface ChooserFiltersProps {
  filter: ProfileFilter;
  onChange(filter: ProfileFilter): void;
}

/** Search, career field, tag and language of what is published. */
export function ChooserFilters({ filter, onChange }: ChooserFiltersProps) {
  const translate = useTranslate();
  const pick = useLabel();
  const { language } = useWords();
  const clusters = useGetList<{ id: string; name: Text }>('clusters', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const set = (change: Partial<Record<keyof ProfileFilter, string>>) => {
    const all = Object.entries({ ...filter, ...change });
    onChange(Object.fromEntries(all.filter(([, value]) => value !== '')));
  };
  return (
    <Box role="search" sx={{ containerType: 'inline-size' }}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
        <SearchField value={filter.q ?? ''} onSearch={(q) => set({ q })} />

        <Picker
          label={translate('profiles.list.cluster')}
          value={filter.cluster ?? ''}
          any={translate('profiles.list.anyCluster')}
          wide
          onPick={(cluster) => set({ cluster })}
        >
          {(clusters.data ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {inLanguage(name, language)}
            </option>
          ))}
        </Picker>
        <Picker
          label={translate('packs.choose.tag')}
          value={filter.tag ?? ''}
          any={translate('packs.choose.anyTag')}
          onPick={(tag) => set({ tag })}
        >
          {Object.entries(tags.choices['tags'] ?? {}).map(([tag, label]) => (
            <option key={tag} value={tag}>
              {pick(label)}
            </option>
          ))}
        </Picker>
        <Picker
          label={translate('packs.choose.wholeIn')}
          value={filter.language ?? ''}
          any={translate('packs.choose.anyLanguage')}
          onPick={(whole) => set({ language: whole })}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </Picker>
      </Box>
    </Box>
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch(q: string): void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const search = useEffectEvent(() => {
    if (typed.trim() !== value) onSearch(typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(search, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      type="search"
      placeholder={translate('profiles.list.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      sx={wideIfNarrow}
      slotProps={{
        htmlInput: { 'aria-label': translate('profiles.list.search'), maxLength: 200 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

interface PickerProps {
  label: string;
  value: string;
  /** What stands for no filter. */
  any?: string;
  wide?: boolean;
  onPick(value: string): void;
  children: ReactNode;
}

function Picker({ label, value, any, wide = false, onPick, children }: PickerProps) {
  const id = useId();
  return (
    <TextField
      select
      id={id}
      label={label}
      value={value}
      onChange={(event) => onPick(event.target.value)}
      sx={wide ? wideIfNarrow : undefined}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {any !== undefined && <option value="">{any}</option>}
      {children}
    </TextField>
  );
}

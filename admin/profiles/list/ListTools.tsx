import { useEffect, useEffectEvent, useId, useState, type ReactNode } from 'react';
import {
  Box,
  FormControlLabel,
  IconButton,
  InputAdornment,
  Switch,
  TextField,
} from '@mui/material';
import Search from '@mui/icons-material/Search';
import South from '@mui/icons-material/South';
import North from '@mui/icons-material/North';
import { useGetList, useListContext, useTranslate } from 'ra-core';
import { inLanguage, type Text } from '../../../templates/profile/languages.ts';
import { useCan } from '../../providers/useSession.ts';
import { usePeople } from '../owner/people.ts';
import { useInterfaceLanguage } from '../language.ts';

type Filters = {
  q?: string;
  state?: string;
  published?: boolean;
  cluster?: string;
  mine?: boolean;
  owner?: string;
  overdue?: boolean;
};
const STATES = ['draft', 'in_review', 'changes_requested', 'approved'] as const;
const SORTS = ['title', 'updatedAt', 'publishedAt', 'state'] as const;

/** Search, filters and order of the list. Every choice is a part of the address, so that it can be shared. */
export function ListTools() {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const can = useCan();
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const filters = filterValues as Filters;
  const clusters = useGetList<{ id: string; name: Text }>('clusters', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const drafts = can('profiles.readDrafts');
  const people = usePeople(drafts);
  const set = (change: Filters) => {
    const next = { ...filters, ...change };
    setFilters(
      Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
      ),
      {},
      false,
    );
  };
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        mb: 2,
        '& .MuiTextField-root': { m: 0 },
      }}
    >
      <SearchBox value={filters.q ?? ''} onSearch={(q) => set({ q: q || undefined })} />
      {drafts && (
        <Picker
          label={translate('profiles.list.draft')}
          value={filters.state ?? ''}
          any={translate('profiles.list.anyDraft')}
          onPick={(state) => set({ state })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {translate(`app.states.${state}`)}
            </option>
          ))}
        </Picker>
      )}
      {drafts && (
        <Picker
          label={translate('profiles.list.published')}
          value={filters.published === undefined ? '' : String(filters.published)}
          any={translate('profiles.list.anyPublished')}
          onPick={(value) => set({ published: value === '' ? undefined : value === 'true' })}
        >
          <option value="true">{translate('profiles.list.isPublished')}</option>
          <option value="false">{translate('profiles.list.isNotPublished')}</option>
        </Picker>
      )}
      <Picker
        label={translate('profiles.list.cluster')}
        value={filters.cluster ?? ''}
        any={translate('profiles.list.anyCluster')}
        onPick={(cluster) => set({ cluster })}
      >
        {(clusters.data ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {inLanguage(name, language)}
          </option>
        ))}
      </Picker>
      {drafts && (
        <Picker
          label={translate('freshness.owner.label')}
          value={filters.owner ?? ''}
          any={translate('freshness.owner.anybody')}
          onPick={(owner) => set({ owner })}
        >
          <option value="me">{translate('freshness.owner.me')}</option>
          <option value="nobody">{translate('freshness.owner.nobody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Picker>
      )}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, flex: '1 1 auto' }}
      >
        {drafts && (
          <Toggle
            label={translate('freshness.list.filter')}
            on={filters.overdue === true}
            onTurn={(overdue) => set({ overdue: overdue || undefined })}
          />
        )}
        {drafts && (
          <Toggle
            label={translate('profiles.list.mine')}
            on={filters.mine === true}
            onTurn={(mine) => set({ mine: mine || undefined })}
          />
        )}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, ml: { sm: 'auto' } }}>
          <Picker
            label={translate('profiles.list.sort')}
            value={sort.field}
            onPick={(field) =>
              setSort({ field, order: field === 'title' || field === 'state' ? 'ASC' : 'DESC' })
            }
          >
            {SORTS.map((each) => (
              <option key={each} value={each}>
                {translate(`profiles.list.sorts.${each}`)}
              </option>
            ))}
          </Picker>
          <IconButton
            size="small"
            aria-label={translate('profiles.list.order')}
            onClick={() =>
              setSort({ field: sort.field, order: sort.order === 'ASC' ? 'DESC' : 'ASC' })
            }
          >
            {sort.order === 'ASC' ? <North fontSize="small" /> : <South fontSize="small" />}
          </IconButton>
        </Box>
      </Box>
    </Box>
  );
}

function Toggle(props: { label: string; on: boolean; onTurn(on: boolean): void }) {
  return (
    <FormControlLabel
      sx={{ mx: 0.5 }}
      control={<Switch size="small" checked={props.on} onChange={(_, on) => props.onTurn(on)} />}
      label={props.label}
    />
  );
}

function SearchBox({ value, onSearch }: { value: string; onSearch(q: string): void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const search = useEffectEvent(() => {
    if (typed.trim() !== value) onSearch(typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(search, 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      fullWidth={false}
      type="search"
      placeholder={translate('profiles.list.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      sx={{ flex: '1 1 190px', maxWidth: { sm: 300 } }}
      slotProps={{
        htmlInput: { 'aria-label': translate('profiles.list.search') },
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

function Picker(props: {
  label: string;
  value: string;
  any?: string;
  onPick(value: string): void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <TextField
      select
      id={id}
      fullWidth={false}
      label={props.label}
      value={props.value}
      onChange={(event) => props.onPick(event.target.value)}
      sx={{ flex: { xs: '1 1 140px', sm: '0 1 150px' }, minWidth: 120 }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {props.any !== undefined && <option value="">{props.any}</option>}
      {props.children}
    </TextField>
  );
}

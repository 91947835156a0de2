import { Box, Button, Chip, Menu, MenuItem, TextField } from '@mui/material';
import DownloadIcon from '@mui/icons-material/Download';
import { useState } from 'react';
import { useListContext, useTranslate } from 'ra-core';
import { FilterSelect } from '../layout/SearchBar.tsx';
import { ACTIONS, actionWords, type AuditRow } from './rows.ts';

type Filters = Record<string, unknown>;

/** What the record can be narrowed down by, beside words. */
export function AuditFilters() {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: { xs: 'grid', sm: 'flex' },
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        flexWrap: 'wrap',
        gap: 1.25,
        width: { xs: '100%', sm: 'auto' },
        '& .MuiTextField-root.MuiTextField-root': { minWidth: { xs: 0, sm: 148 } },
      }}
    >
      <FilterSelect
        source="action"
        label={translate('audit.action')}
        all={translate('audit.anyAction')}
        choices={ACTIONS.map((value) => ({ value, label: actionWords(translate, value) }))}
      />
      <FilterSelect
        source="flag"
        label={translate('audit.flag')}
        all={translate('audit.flags.any')}
        choices={[{ value: 'break-glass', label: translate('audit.flags.break-glass') }]}
      />
      <DayFilter source="from" label={translate('audit.from')} days={0} />
      <DayFilter source="to" label={translate('audit.to')} days={1} />
      <Standing />
    </Box>
  );
}

/** The first moment of a day, some days later, where the reader is. */
const startOf = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).toISOString();
};

const dayOf = (iso: unknown, days: number): string => {
  if (typeof iso !== 'string') return '';
  const moment = new Date(iso);
  moment.setDate(moment.getDate() - days);
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

/** A whole day as a limit: `days` are added to it for the server. */
function DayFilter({ source, label, days }: { source: string; label: string; days: number }) {
  const { filterValues, setFilters } = useListContext();
  const { [source]: current, ...rest } = filterValues as Filters;
  return (
    <TextField
      type="date"
      label={label}
      value={dayOf(current, days)}
      onChange={({ target: { value } }) =>
        setFilters(value ? { ...rest, [source]: startOf(value, days) } : rest, {}, false)
      }
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '2000-01-01' } }}
      sx={{ minWidth: 148 }}
    />
  );
}

/** Filters that came by a link or a name, each with a way out. */
function Standing() {
  const translate = useTranslate();
  const { data, filterValues, setFilters } = useListContext<AuditRow>();
  const filters = filterValues as Filters;
  const without = (key: string) => () =>
    setFilters(
      Object.fromEntries(Object.entries(filters).filter(([each]) => each !== key)),
      {},
      false,
    );
  const actor = data?.find(({ actor: person }) => person?.id === filters.actorId)?.actor;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', '&:empty': { display: 'none' } }}>
      {filters.actorId !== undefined && (
        <Chip
          label={translate('audit.only', { name: actor?.name ?? '…' })}
          onDelete={without('actorId')}
        />
      )}
      {filters.subjectId !== undefined && (
        <Chip label={translate('audit.onlyThis')} onDelete={without('subjectId')} />
      )}
    </Box>
  );
}

/** Everything that the filters find, as a file. */
export function ExportButton() {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const query = new URLSearchParams({ filter: JSON.stringify(filterValues) });
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('audit.export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(['csv', 'json'] as const).map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={`/api/audit/export.${format}?${query}`}
            download
            onClick={() => setAnchor(null)}
          >
            {translate(`audit.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

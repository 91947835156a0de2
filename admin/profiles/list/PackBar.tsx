import { Box, Button, Checkbox, Typography } from '@mui/material';
import Pack from '@mui/icons-material/LocalPrintshopOutlined';
import { useListContext, useNavigate, useTranslate } from 'ra-core';
import type { Handed } from '../../packs/make/useMaking.ts';
import { useCan } from '../../providers/useSession.ts';
import type { ProfileRow } from '../types.ts';
import { useWords } from '../words.ts';

/** What can be done with the rows that were chosen, or with all that the filters find: a pack of them. */
export function PackBar() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const can = useCan();
  const {
    selectedIds,
    onUnselectItems,
    filterValues,
    total = 0,
    data,
  } = useListContext<ProfileRow>();
  const filtered = Object.keys(filterValues as object).length > 0;
  const make = (handed: Handed) => navigate('/packs/create', { state: handed });
  const anyPublished = data?.some(({ published }) => published !== null) ?? false;
  if (!can('packs.make') || !(selectedIds.length > 0 || (filtered && total > 0 && anyPublished))) {
    return null;
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
      {selectedIds.length > 0 ? (
        <>
          <Typography role="status" sx={{ fontWeight: 600 }}>
            {translate('packs.chosen', { smart_count: selectedIds.length })}
          </Typography>
          <Button
            size="small"
            variant="contained"
            startIcon={<Pack />}
            onClick={() => {
              make({ profiles: selectedIds });
              onUnselectItems();
            }}
          >
            {translate('packs.print.packOf', { smart_count: selectedIds.length })}
          </Button>
          <Button size="small" onClick={() => onUnselectItems()}>
            {translate('packs.print.clear')}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          variant="outlined"
          startIcon={<Pack />}
          onClick={() => make({ filter: filterValues })}
        >
          {translate('packs.print.packFound')}
        </Button>
      )}
    </Box>
  );
}

/** Chooses a row for a pack; what is not published cannot be printed. */
export function RowCheckbox({ row }: { row: ProfileRow }) {
  const translate = useTranslate();
  const words = useWords();
  const { selectedIds, onToggleItem } = useListContext<ProfileRow>();
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(row.id)}
      disabled={row.published === null}
      onChange={() => onToggleItem(row.id)}
      slotProps={{
        input: {
          'aria-label': translate('packs.print.select', { name: words.titleOf(row.title) }),
        },
      }}
      sx={{ p: 0.5 }}
    />
  );
}

/** Chooses all of this page that is published, or none of it. */
export function PageCheckbox() {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext<ProfileRow>();
  const ids = data.filter(({ published }) => published !== null).map(({ id }) => id);
  const count = ids.filter((id) => selectedIds.includes(id)).length;
  const all = ids.length > 0 && count === ids.length;
  return (
    <Checkbox
      size="small"
      checked={all}
      indeterminate={count > 0 && !all}
      disabled={ids.length === 0}
      onChange={() => {
        const others = selectedIds.filter((id) => !ids.includes(id));
        onSelect(all ? others : [...others, ...ids]);
      }}
      slotProps={{ input: { 'aria-label': translate('packs.print.selectAll') } }}
      sx={{ p: 0.5 }}
    />
  );
}

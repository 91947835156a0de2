import { Chip, Stack } from '@mui/material';
import { alpha, type Theme } from '@mui/material/styles';
import { LinkBase, useTranslate } from 'ra-core';
import { useCan } from '../../providers/useSession.ts';
import { SHORT_NAMES } from '../language.ts';
import { StateChip } from '../StateChip.tsx';
import type { ProfileRow } from '../types.ts';
import { useWords } from '../words.ts';

/** Where a row leads: to the open draft for those who may read it, else to what is published. */
export function useDestination(): (row: ProfileRow) => string {
  const can = useCan();
  return ({ id, draft }) =>
    draft && can('profiles.readDrafts')
      ? draft.state === 'in_review' && can('profiles.review') && !draft.mine
        ? `/profiles/${id}/review`
        : `/profiles/${id}`
      : `/profiles/${id}/show`;
}

const soft = (theme: Theme) => ({
  color: theme.palette.success.main,
  bgcolor: alpha(theme.palette.success.main, 0.1),
});

/** The states of a profile's draft and of what is published. */
export function Chips({ row }: { row: ProfileRow }) {
  const translate = useTranslate();
  const words = useWords();
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {row.draft && <StateChip state={row.draft.state} />}
      {row.published ? (
        <Chip
          size="small"
          sx={soft}
          label={`${translate('profiles.list.publishedChip', { number: row.published.number })} · ${row.published.languages
            .map((each) => SHORT_NAMES[each])
            .join(' ')}`}
        />
      ) : (
        !row.draft && <Chip size="small" label={translate('profiles.list.notPublished')} />
      )}
      {row.overdue > 0 && (
        <Chip
          size="small"
          color="warning"
          variant="outlined"
          clickable
          component={LinkBase}
          to={`/profiles/${row.id}/show`}
          aria-label={translate('freshness.list.chipOf', {
            smart_count: row.overdue,
            name: words.titleOf(row.title),
          })}
          label={translate('freshness.list.chip', { smart_count: row.overdue })}
        />
      )}
    </Stack>
  );
}

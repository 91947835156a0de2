import type { ReactNode } from 'react';
import { Alert, Box, Button, Paper, Skeleton, Typography, useMediaQuery } from '@mui/material';
import AddIcon from '@mui/icons-material/Add';
import type { Theme } from '@mui/material/styles';
import {
  LinkBase,
  ListBase,
  useListContext,
  useResourceContext,
  useTranslate,
  type RaRecord,
} from 'ra-core';
import { Pagination } from 'react-admin';
import { abilityFor } from '../providers/abilities.ts';
import { useCan } from '../providers/useSession.ts';
import { RecordCards } from './RecordCards.tsx';
import { RecordTable } from './RecordTable.tsx';
import { SearchBar } from './SearchBar.tsx';
import { Page } from './Page.tsx';

/** A fact of each row: a column where there is room, a line of a card where there is not. */
export interface Column<Row extends RaRecord> {
  key: string;
  /** A message key. */
  label: string;
  /** The server's sort key, where the list can be sorted by it. */
  sort?: string;
  align?: 'right';
  render(row: Row): ReactNode;
}

interface ListPageProps<Row extends RaRecord> {
  title: string;
  lead?: ReactNode;
  /** Column one names the row and carries the link. */
  columns: readonly Column<Row>[];
  /** Where a row leads; without it rows are no links. */
  linkTo?(row: Row): string;
  sort: { field: string; order: 'ASC' | 'DESC' };
  /** Whether the list has a search field (filter `q`). */
  searchable?: boolean;
  /** Inputs beside the search field. */
  filters?: ReactNode;
  /** Filters that stand when the list opens. */
  initialFilter?: Record<string, unknown>;
  /** The create button's words; without them there is none. */
  createLabel?: string;
  /** What an empty list says. */
  emptyLabel: string;
  actions?: ReactNode;
}

/** A resource's list: heading, search and filters, rows as a table or as cards, pages. */
export function ListPage<Row extends RaRecord>({
  sort,
  initialFilter,
  ...view
}: ListPageProps<Row>) {
  return (
    <ListBase<Row>
      sort={sort}
      perPage={25}
      {...(initialFilter ? { filterDefaultValues: initialFilter } : {})}
      queryOptions={{ retry: false }}
    >
      <ListView {...view} />
    </ListBase>
  );
}

function ListView<Row extends RaRecord>(props: Omit<ListPageProps<Row>, 'sort' | 'initialFilter'>) {
  const { title, lead, searchable = false, filters, createLabel, actions } = props;
  const resource = useResourceContext()!;
  const can = useCan();
  const create = createLabel && can(abilityFor(resource, 'create')) && (
    <Button
      variant="contained"
      startIcon={<AddIcon />}
      component={LinkBase}
      to={`/${resource}/create`}
    >
      {createLabel}
    </Button>
  );
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <>
          {actions}
          {create}
        </>
      }
    >
      {(searchable || filters) && <SearchBar searchable={searchable}>{filters}</SearchBar>}
      <Rows {...props} />
    </Page>
  );
}

function Rows<Row extends RaRecord>({
  columns,
  linkTo,
  emptyLabel,
}: Pick<ListPageProps<Row>, 'columns' | 'linkTo' | 'emptyLabel'>) {
  const translate = useTranslate();
  const roomy = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const { data, error, isPending, isFetching, refetch, filterValues, setFilters } =
    useListContext<Row>();
  const filtered = Object.values(filterValues as object).some(
    (value) => value !== undefined && value !== '',
  );
  if (error) {
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={() => void refetch()}>
            {translate('app.pages.again')}
          </Button>
        }
      >
        {translate(error.message, { _: error.message })}
      </Alert>
    );
  }
  if (isPending) return <Waiting />;
  if (data.length === 0) {
    return (
      <Paper variant="outlined" sx={{ px: 3, py: 6, textAlign: 'center' }}>
        <Typography role="status">
          {filtered ? translate('app.list.nothingFound') : emptyLabel}
        </Typography>
        {filtered && (
          <Button sx={{ mt: 1.5 }} variant="outlined" onClick={() => setFilters({}, {}, false)}>
            {translate('ra.navigation.clear_filters')}
          </Button>
        )}
      </Paper>
    );
  }
  const view = { rows: data, columns, ...(linkTo ? { linkTo } : {}) };
  return (
    <Box aria-busy={isFetching}>
      {roomy ? <RecordTable {...view} /> : <RecordCards {...view} />}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Box>
  );
}

const Waiting = () => (
  <Paper variant="outlined" sx={{ p: 2.5 }} aria-hidden>
    {Array.from({ length: 8 }, (_each, index) => (
      <Skeleton key={index} height={38} sx={{ maxWidth: `${92 - ((index * 13) % 30)}%` }} />
    ))}
  </Paper>
);

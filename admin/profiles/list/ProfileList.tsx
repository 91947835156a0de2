import { Box, Button, Skeleton, Typography, useMediaQuery, type Theme } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { LinkBase, ListBase, useListContext, useTranslate } from 'ra-core';
import { Page } from '../../layout/Page.tsx';
import { useCan } from '../../providers/useSession.ts';
import type { ProfileRow } from '../types.ts';
import { ListPages } from './ListPages.tsx';
import { ListTools } from './ListTools.tsx';
import { opening } from './opening.ts';
import { PackBar } from './PackBar.tsx';
import { ProfileCards } from './ProfileCards.tsx';
import { ProfileTable } from './ProfileTable.tsx';

/** All profiles: searched, filtered, sorted, and printed from. */
export default function ProfileList() {
  return (
    <ListBase<ProfileRow>
      resource="profiles"
      perPage={opening.perPage}
      sort={opening.sort}
      disableSyncWithLocation={false}
    >
      <Content />
    </ListBase>
  );
}

function Content() {
  const translate = useTranslate();
  const can = useCan();
  const { total, isPending, data, filterValues, setFilters, error } = useListContext<ProfileRow>();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const heading = translate('resources.profiles.name', { smart_count: 2 });
  const filtered = Object.keys(filterValues as object).length > 0;
  return (
    <Page
      title={heading}
      lead={
        <span role="status">
          {total === undefined ? ' ' : translate('profiles.list.count', { smart_count: total })}
        </span>
      }
      actions={
        can('profiles.create') && (
          <Button
            variant="contained"
            startIcon={<Add />}
            component={LinkBase}
            to="/profiles/create"
          >
            {translate('profiles.actions.create')}
          </Button>
        )
      }
    >
      <ListTools />
      <PackBar />
      {isPending && (
        <Box aria-busy="true">
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} height={56} />
          ))}
        </Box>
      )}
      {!isPending && !error && data?.length === 0 && (
        <Box sx={{ py: 6, textAlign: 'center' }}>
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            {translate(filtered ? 'profiles.list.none' : 'profiles.list.empty')}
          </Typography>
          {filtered && (
            <Button onClick={() => setFilters({}, {})}>{translate('profiles.list.clear')}</Button>
          )}
        </Box>
      )}
      {data &&
        data.length > 0 &&
        (narrow ? <ProfileCards rows={data} /> : <ProfileTable rows={data} />)}
      <ListPages />
    </Page>
  );
}

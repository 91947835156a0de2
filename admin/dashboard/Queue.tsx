import { Box, Button, Link, Paper, Skeleton, Typography } from '@mui/material';
import { LinkBase, useGetList, useTranslate } from 'ra-core';
import { inLanguage } from '../../templates/profile/languages.ts';
import { moment, since } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { PrintMenu } from '../profiles/list/PrintMenu.tsx';
import { Chips, useDestination } from '../profiles/list/rows.tsx';
import type { ProfileRow } from '../profiles/types.ts';
import { Count } from './Count.tsx';
import { listAddress, type ProfileQueue } from './queues.ts';

/** One queue: how many, the first few, and the way to all of them. */
export function Queue({ queue }: { queue: ProfileQueue }) {
  const translate = useTranslate();
  const { data, total, error, isPending, refetch } = useGetList<ProfileRow>(
    'profiles',
    {
      filter: queue.filter,
      sort: queue.sort,
      pagination: { page: 1, perPage: queue.rows },
    },
    { retry: false },
  );
  const id = `queue-${queue.name}`;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        overflow: 'hidden',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2.5, pt: 2.25, pb: 1.25 }}>
        <Typography id={id} variant="h2" sx={{ flex: 1 }}>
          {translate(`app.home.${queue.name}.title`)}
        </Typography>
        {total !== undefined && <Count value={total} />}
      </Box>
      {error && (
        <Box sx={{ px: 2.5, pb: 2 }}>
          <ProblemAlert
            error={error}
            action={
              <Button color="inherit" size="small" onClick={() => void refetch()}>
                {translate('app.pages.again')}
              </Button>
            }
          />
        </Box>
      )}
      {isPending && (
        <Box sx={{ px: 2.5, pb: 2.5 }} aria-hidden>
          <Skeleton height={44} />
          <Skeleton height={44} />
        </Box>
      )}
      {data?.length === 0 && (
        <Typography color="textSecondary" sx={{ px: 2.5, pb: 3, pt: 0.5 }}>
          {translate(`app.home.${queue.name}.empty`)}
        </Typography>
      )}
      {data && data.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, flex: 1 }}>
          {data.map((row) => (
            <Row key={row.id} row={row} published={queue.name === 'published'} />
          ))}
        </Box>
      )}
      {total !== undefined && total > queue.rows && (
        <Box sx={{ px: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Button size="small" component={LinkBase} to={listAddress(queue)}>
            {translate('app.home.all', { total })}
          </Button>
        </Box>
      )}
    </Paper>
  );
}

function Row({ row, published }: { row: ProfileRow; published: boolean }) {
  const destination = useDestination();
  const { language } = useLanguage();
  const at = published ? row.published!.publishedAt : (row.draft?.editedAt ?? row.updatedAt);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component={LinkBase}
          to={published ? `/profiles/${row.id}/show` : destination(row)}
          sx={{ display: 'block', overflowWrap: 'anywhere' }}
        >
          {inLanguage(row.title, language)}
        </Link>
        <Typography variant="body2" color="textSecondary">
          <time dateTime={at} title={moment(at, language)}>
            {since(at, language)}
          </time>
          {!published && row.draft?.editedBy && ` · ${row.draft.editedBy.name}`}
        </Typography>
        {!published && (
          <Box sx={{ mt: 0.75 }}>
            <Chips row={row} />
          </Box>
        )}
      </Box>
      {published && (
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <Chips row={row} />
        </Box>
      )}
      {published && <PrintMenu row={row} />}
    </Box>
  );
}

import { useEffect } from 'react';
import { Box, Button, Chip, LinearProgress, TextField, Typography } from '@mui/material';
import Download from '@mui/icons-material/FileDownloadOutlined';
import { useGetResourceLabel, useListContext, useTranslate } from 'ra-core';
import { day, since } from '../i18n/format.ts';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { packFile } from './api.ts';
import { PackStateChip } from './PackStateChip.tsx';
import { isWorking, PACK_STATES, type Pack } from './types.ts';
import { usePackWords } from './words.ts';

/** How often the list looks again while something in it is being made, in milliseconds. */
const REFRESH = 3_000;

/** All packs: how far each is, and its file. */
export default function PackList() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const words = usePackWords();
  const columns: Column<Pack>[] = [
    {
      key: 'title',
      label: 'packs.list.title',
      sort: 'title',
      render: ({ title, eventName, eventDate }) => (
        <>
          {title}
          {(eventName || eventDate) && (
            <Box component="span" sx={{ display: 'block', fontSize: '0.875rem', fontWeight: 400 }}>
              {[eventName, eventDate && day(eventDate, words.language)].filter(Boolean).join(' · ')}
            </Box>
          )}
        </>
      ),
    },
    {
      key: 'design',
      label: 'packs.list.design',
      render: ({ design, language }) => (
        <Box component="span">
          {words.design(design)}
          <Box component="span" sx={{ display: 'block' }}>
            {words.sheetLanguage(language)}
          </Box>
        </Box>
      ),
    },
    { key: 'state', label: 'packs.list.state', render: (pack) => <State pack={pack} /> },
    {
      key: 'counts',
      label: 'packs.list.size',
      render: ({ counts, progress }) => (
        <Box component="span">
          {translate('packs.count', { smart_count: progress.total })}
          {counts && (
            <Box component="span" sx={{ display: 'block' }}>
              {translate('packs.papers', {
                smart_count: counts.papers,
                papers: words.number(counts.papers),
              })}
            </Box>
          )}
        </Box>
      ),
    },
    {
      key: 'made',
      label: 'packs.list.made',
      sort: 'createdAt',
      render: ({ madeBy, createdAt }) => (
        <Box component="span">
          {madeBy.name}
          <Box component="span" sx={{ display: 'block' }}>
            {since(createdAt, words.language)}
          </Box>
        </Box>
      ),
    },
    {
      key: 'file',
      label: 'packs.list.file',
      align: 'right',
      render: (pack) =>
        pack.file ? (
          <Button
            size="small"
            startIcon={<Download />}
            href={packFile(pack.id)}
            download
            aria-label={translate('packs.downloadOf', {
              name: pack.title,
              size: words.size(pack.file.bytes),
            })}
            // Above the area of the card's link.
            sx={{ position: 'relative', zIndex: 1, whiteSpace: 'nowrap' }}
          >
            {words.size(pack.file.bytes)}
          </Button>
        ) : null,
    },
  ];
  return (
    <ListPage<Pack>
      title={label('packs', 2)}
      lead={translate('packs.list.lead')}
      columns={columns}
      linkTo={({ id }) => `/packs/${id}`}
      sort={{ field: 'createdAt', order: 'DESC' }}
      searchable
      filters={<StateFilter />}
      createLabel={translate('packs.list.create')}
      emptyLabel={translate('packs.list.empty')}
      actions={<Refreshing />}
    />
  );
}

/** Looks again while there is progress to see. */
function Refreshing() {
  const { data, refetch } = useListContext<Pack>();
  const working = data?.some(({ state }) => isWorking(state)) ?? false;
  useEffect(() => {
    if (!working) return undefined;
    const timer = setInterval(() => void refetch(), REFRESH);
    return () => clearInterval(timer);
  }, [working, refetch]);
  return null;
}

function StateFilter() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { state = [], ...rest } = filterValues as { state?: string[] };
  return (
    <TextField
      select
      id="pack-state"
      label={translate('packs.list.state')}
      value={state[0] ?? ''}
      onChange={({ target }) =>
        setFilters(target.value ? { ...rest, state: [target.value] } : rest, {}, false)
      }
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 170 }}
    >
      <option value="">{translate('packs.list.anyState')}</option>
      {PACK_STATES.map((each) => (
        <option key={each} value={each}>
          {translate(`packs.states.${each}`)}
        </option>
      ))}
    </TextField>
  );
}

function State({ pack }: { pack: Pack }) {
  const translate = useTranslate();
  const { state, progress, stale, leftOut } = pack;
  const broken = progress.failed - leftOut;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <PackStateChip state={state} />
        {stale > 0 && (
          <Chip
            size="small"
            variant="outlined"
            color="warning"
            label={translate('packs.staleShort', { smart_count: stale })}
          />
        )}
        {leftOut > 0 && (
          <Chip
            size="small"
            variant="outlined"
            label={translate('packs.leftOutShort', { smart_count: leftOut })}
          />
        )}
        {broken > 0 && (
          <Chip
            size="small"
            variant="outlined"
            color="error"
            label={translate('packs.failedShort', { smart_count: broken })}
          />
        )}
      </Box>
      {isWorking(state) && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <LinearProgress
            variant="determinate"
            aria-label={translate('packs.progress')}
            value={progress.total === 0 ? 0 : (100 * progress.done) / progress.total}
            sx={{ width: 90, height: 6, borderRadius: 3 }}
          />
          <Typography
            component="span"
            sx={{ fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
          >
            {progress.done} / {progress.total}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

import { memo, useState } from 'react';
import { Box, Button, Chip, Link, Paper, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { LinkBase, useTranslate } from 'ra-core';
import { isLeftOut, isWorking, type PackItem, type PackState } from '../types.ts';
import { usePackWords } from '../words.ts';

const FIRST = 25;

const Rows = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '2em minmax(0, 1fr) auto',
    columnGap: 12,
    alignItems: 'baseline',
    padding: '8px 0',
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  '& .number': {
    color: theme.palette.text.secondary,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontSize: '0.875rem',
  },
  '& .facts': {
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    whiteSpace: 'nowrap',
  },
  '& .said': { margin: '3px 0 0', paddingLeft: 0, listStyle: 'none', fontSize: '0.875rem' },
  '& .fault': { color: theme.palette.error.main, fontWeight: 600 },
  '& .warning': { color: theme.palette.warning.main },
  // A design that is briefer than the profile shortens every sheet: said, but no alarm.
  '& .shortened': { color: theme.palette.text.secondary },
  '& .shortened summary': { width: 'fit-content', cursor: 'pointer', padding: '2px 0' },
  '& .shortened p': { margin: '0 0 2px 1rem' },
  '& .state': { textAlign: 'right', fontSize: '0.875rem', whiteSpace: 'nowrap' },
}));

const SHOWS = ['all', 'failed', 'leftOut', 'warnings', 'outdated'] as const;
type Show = (typeof SHOWS)[number];

const shows: Readonly<Record<Show, (item: PackItem) => boolean>> = {
  all: () => true,
  failed: (item) => item.state === 'failed' && !isLeftOut(item),
  leftOut: isLeftOut,
  // What a brief design shortens is said of every sheet: nobody looks for that.
  warnings: ({ warnings }) => warnings.some(({ kind }) => kind !== 'shortened'),
  outdated: ({ outdated }) => outdated,
};

/** Every sheet of the pack: its state, what is wrong with it, whether it is out of date. */
export const ItemsPanel = memo(function ItemsPanel(props: {
  items: readonly PackItem[];
  state: PackState;
}) {
  const { items, state } = props;
  const translate = useTranslate();
  const [show, setShow] = useState<Show>('all');
  const [whole, setWhole] = useState(false);
  const filters = SHOWS.map((each) => ({ each, count: items.filter(shows[each]).length })).filter(
    ({ each, count }) => each === 'all' || count > 0,
  );
  const chosen = filters.some(({ each }) => each === show) ? show : 'all';
  const found = items.filter(shows[chosen]);
  const visible = whole ? found : found.slice(0, FIRST);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="pack-items"
      sx={{ p: { xs: 2, sm: 3 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <Typography id="pack-items" variant="h2" sx={{ mr: 1 }}>
          {translate('packs.items.title')}
        </Typography>
        {filters.length > 1 &&
          filters.map(({ each, count }) => (
            <Chip
              key={each}
              component="button"
              clickable
              aria-pressed={chosen === each}
              variant={chosen === each ? 'filled' : 'outlined'}
              color={chosen === each ? 'primary' : 'default'}
              label={`${translate(`packs.items.${each}`)} ${count}`}
              onClick={() => setShow(each)}
            />
          ))}
      </Box>
      <Rows>
        {visible.map((item) => (
          <Row key={item.position} item={item} working={isWorking(state)} />
        ))}
      </Rows>
      {visible.length < found.length && (
        <Box sx={{ textAlign: 'center', mt: 1.5 }}>
          <Button onClick={() => setWhole(true)}>
            {translate('packs.items.showAll', { smart_count: found.length })}
          </Button>
        </Box>
      )}
    </Paper>
  );
});

function Row({ item, working }: { item: PackItem; working: boolean }) {
  const translate = useTranslate();
  const words = usePackWords();
  const { state, fault, obstacle, warnings, outdated, pages } = item;
  const shortened = warnings.filter(({ kind }) => kind === 'shortened');
  return (
    <li>
      <span className="number">{item.position}</span>
      <div>
        <Link component={LinkBase} to={`/profiles/${item.profile}/show`} color="inherit">
          {words.text(item.title)}
        </Link>{' '}
        <span className="facts">{translate('profiles.version', { number: item.number })}</span>
        {outdated && (
          <Chip
            size="small"
            variant="outlined"
            color="warning"
            label={translate('packs.items.isOutdated')}
            sx={{ ml: 1 }}
          />
        )}
        {(fault ?? obstacle ?? warnings.length > 0) && (
          <ul className="said">
            {fault && <li className={isLeftOut(item) ? 'warning' : 'fault'}>{fault.message}</li>}
            {obstacle && <li className="warning">{obstacle.message}</li>}
            {warnings
              .filter(({ kind }) => kind !== 'shortened')
              .map(({ kind, message }, index) => (
                <li key={`${index} ${kind}`} className="warning">
                  {message}
                </li>
              ))}
            {shortened.length > 0 && (
              <li className="shortened">
                <details>
                  <summary>{translate('packs.items.shortened')}</summary>
                  {shortened.map(({ message }, index) => (
                    <p key={index}>{message}</p>
                  ))}
                </details>
              </li>
            )}
          </ul>
        )}
      </div>
      <span className="state">
        {state === 'done' && pages !== null
          ? translate('packs.pages', { smart_count: pages })
          : state === 'waiting' && !working
            ? ''
            : translate(`packs.items.states.${isLeftOut(item) ? 'leftOut' : state}`)}
      </span>
    </li>
  );
}

import { useEffect, useState } from 'react';
import { Box, Button, LinearProgress, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { hidden } from '../../profiles/hidden.ts';
import type { Pack } from '../types.ts';
import { usePackWords } from '../words.ts';
import { noPace, paced } from './timeLeft.ts';

/** In steps of how many per cent progress is spoken. */
const SPOKEN = 10;

/** Milliseconds after which it is said that no worker may be running. */
const LONG = 30_000;

/** Whether a pack has stood in line for long while it was looked at. */
function useLongWait(waits: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waits]);
  return waits && long;
}

/** How long the sheets take yet, in seconds; null while that cannot be told. */
function useTimeLeft({ id, state, progress }: Pack): number | null {
  const { done, failed, total } = progress;
  const made = done + failed;
  const [pace, setPace] = useState(noPace);
  useEffect(() => {
    if (state !== 'rendering') setPace(noPace);
    else setPace((before) => paced(before, { at: Date.now(), made, total }));
  }, [id, state, made, total]);
  return state === 'rendering' ? pace.said : null;
}

/** The sheet that is being made, or was last: between two of them there is none. */
function useLastDone({ id, state, progress: { doing } }: Pack): string | null {
  const key = `${id} ${state}`;
  const [last, setLast] = useState({ key, doing });
  if (last.key !== key || (doing !== null && doing !== last.doing)) setLast({ key, doing });
  return doing ?? (last.key === key ? last.doing : null);
}

interface WorkingPanelProps {
  pack: Pack;
  /** Left out: it cannot be cancelled now. */
  onCancel?(): void;
}

/** What is being done, how far it is, and how long it takes yet. */
export function WorkingPanel({ pack, onCancel }: WorkingPanelProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const { state, progress } = pack;
  const { done, failed, total } = progress;
  const broken = failed - pack.leftOut;
  const reached = total === 0 ? 0 : Math.min(100, (100 * (done + failed)) / total);
  const indeterminate = state !== 'rendering';
  const what = translate(`packs.doing.${state}`);
  const forgotten = useLongWait(state === 'waiting');
  const seconds = useTimeLeft(pack);
  const doing = useLastDone(pack);
  const left =
    seconds === null
      ? ''
      : seconds <= 10
        ? translate('packs.left.moment')
        : seconds < 60
          ? translate('packs.left.seconds', { smart_count: seconds })
          : translate('packs.left.minutes', { smart_count: seconds / 60 });
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('packs.progress')}
      sx={{ p: { xs: 2, sm: 3 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 1.5 }}>
        <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Typography variant="h2">{what}</Typography>
          <Typography color="textSecondary" sx={{ minHeight: '1.55em', overflowWrap: 'anywhere' }}>
            {forgotten
              ? translate('packs.longWait')
              : (doing ?? translate(`packs.doingHelp.${state}`))}
          </Typography>
        </Box>
        <Typography
          aria-hidden
          sx={{
            fontSize: '1.75rem',
            fontWeight: 700,
            fontVariantNumeric: 'tabular-nums',
            lineHeight: 1,
          }}
        >
          {indeterminate ? '' : `${Math.floor(reached)} %`}
        </Typography>
      </Box>
      <LinearProgress
        variant={indeterminate ? 'indeterminate' : 'determinate'}
        value={reached}
        aria-label={translate('packs.progress')}
        sx={{ height: 12, borderRadius: 6 }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.5 }}>
        <Typography sx={{ flex: '1 1 auto', fontVariantNumeric: 'tabular-nums' }}>
          {[
            translate('packs.doneOf', {
              smart_count: total,
              done: words.number(done),
              total: words.number(total),
            }),
            pack.leftOut > 0 && translate('packs.leftOutShort', { smart_count: pack.leftOut }),
            broken > 0 && translate('packs.failedShort', { smart_count: broken }),
            left,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <Button variant="outlined" color="error" disabled={!onCancel} onClick={onCancel}>
          {translate('packs.show.cancel')}
        </Button>
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {translate('packs.show.leave')}
      </Typography>
      <p role="status" aria-live="polite" style={hidden}>
        {indeterminate
          ? what
          : translate('packs.spoken', { what, percent: Math.floor(reached / SPOKEN) * SPOKEN })}
      </p>
    </Paper>
  );
}

import { Chip } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { PackState } from './types.ts';

const COLOURS: Record<PackState, 'default' | 'info' | 'warning' | 'success' | 'error'> = {
  waiting: 'default',
  rendering: 'info',
  assembling: 'info',
  proof: 'warning',
  ready: 'success',
  failed: 'error',
  cancelled: 'default',
};

/** How far a pack is, in words. */
export function PackStateChip({ state }: { state: PackState }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant={state === 'ready' ? 'filled' : 'outlined'}
      color={COLOURS[state]}
      label={translate(`packs.states.${state}`)}
    />
  );
}

import { Chip } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { RevisionState } from './types.ts';

const COLOURS: Record<RevisionState, 'default' | 'info' | 'warning' | 'success' | 'primary'> = {
  draft: 'default',
  in_review: 'info',
  changes_requested: 'warning',
  approved: 'success',
  published: 'success',
  superseded: 'default',
  retired: 'default',
  discarded: 'default',
};

/** The state of a revision, in words. */
export function StateChip({ state }: { state: RevisionState }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant={state === 'published' ? 'filled' : 'outlined'}
      color={COLOURS[state]}
      label={translate(`app.states.${state}`)}
    />
  );
}

import { Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Names } from '../editor/context.tsx';
import type { Change, Draft, ProfileDetail } from '../types.ts';
import { Changes } from './Changes.tsx';

interface ChangesColumnProps {
  profile: ProfileDetail;
  draft: Draft;
  changes: readonly Change[] | undefined;
}

/** Published → proposed, in words. */
export function ChangesColumn({ profile, draft, changes }: ChangesColumnProps) {
  const translate = useTranslate();
  if (!changes) return <Skeleton variant="rounded" height={300} />;
  return (
    <div>
      <Typography component="p" variant="subtitle1" sx={{ mb: 1 }}>
        {changes.length === 0
          ? translate('profiles.review.noChanges')
          : translate('profiles.review.changes', { smart_count: changes.length })}
      </Typography>
      <Changes
        changes={changes}
        before={profile.published?.content}
        after={draft.content}
        names={profile.references as Names}
      />
    </div>
  );
}

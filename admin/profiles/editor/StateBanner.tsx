import { Alert, AlertTitle, Button } from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import { ApprovedBanner } from '../../schedule/DatedBanner.tsx';
import type { Draft, ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';

const LOOK = { in_review: 'info', changes_requested: 'warning', approved: 'success' } as const;

/** Where the draft stands, who brought it there and what they said. Nothing for one that is simply being written. */
export function StateBanner({
  profile,
  draft,
  onWithdraw,
  onChanged,
}: {
  profile: ProfileDetail;
  draft: Draft;
  onWithdraw?(): void;
  onChanged(profile: ProfileDetail): void;
}) {
  const translate = useTranslate();
  const words = useWords();
  if (draft.state === 'draft') return null;
  if (draft.state === 'approved' && draft.publishAt) {
    return <ApprovedBanner profile={profile} draft={draft} onChanged={onChanged} />;
  }
  const person = draft.state === 'changes_requested' ? draft.noteBy : draft.submittedBy;
  return (
    <Alert severity={LOOK[draft.state]} sx={{ mb: 2 }}>
      <AlertTitle sx={{ mb: draft.note ? undefined : 0 }}>
        {translate(`profiles.banner.${draft.state}`, {
          name: person?.name ?? translate('profiles.somebody'),
          date: words.moment(draft.submittedAt),
        })}
      </AlertTitle>
      {draft.note && <div style={{ whiteSpace: 'pre-wrap' }}>“{draft.note}”</div>}
      <div style={{ marginLeft: -12 }}>
        {profile.abilities.withdraw && onWithdraw && (
          <Button color="inherit" size="small" onClick={onWithdraw}>
            {translate('profiles.actions.withdraw')}
          </Button>
        )}
        {draft.state === 'in_review' && (
          <Button
            color="inherit"
            size="small"
            component={LinkBase}
            to={`/profiles/${profile.id}/review`}
          >
            {translate('profiles.actions.review')}
          </Button>
        )}
      </div>
    </Alert>
  );
}

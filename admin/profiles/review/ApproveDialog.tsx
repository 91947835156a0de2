import { useState } from 'react';
import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES } from '../../../templates/profile/index.ts';
import { scheduleChanged } from '../../schedule/api.ts';
import { WhenInput, type When } from '../../schedule/WhenInput.tsx';
import { profilesApi } from '../api.ts';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { Draft, ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';
import { shortSeal } from './facts.ts';

interface ApproveDialogProps {
  profile: ProfileDetail;
  draft: Draft;
  onClose(): void;
  onApproved(profile: ProfileDetail): void;
}

/** Asks once more before exactly the sealed content is approved. */
export function ApproveDialog({ profile, draft, onClose, onApproved }: ApproveDialogProps) {
  const translate = useTranslate();
  const words = useWords();
  const [when, setWhen] = useState<When>('now');
  const base = profile.published?.number;
  const languages = wholeLanguages(draft.content);
  return (
    <TransitionDialog
      title={translate(when === 'now' ? 'profiles.review.approveTitle' : 'schedule.approve.title', {
        number: draft.number,
      })}
      note={{ label: translate('profiles.review.noteOptional') }}
      action={translate(when === 'now' ? 'profiles.actions.approve' : 'schedule.approve.go')}
      blocked={when === null}
      colour="success"
      onClose={onClose}
      onConfirm={async (note) => {
        const next = await profilesApi.change(profile.id, 'approve', {
          seal: draft.seal,
          ...(note ? { note } : {}),
          ...(when instanceof Date ? { publishAt: when.toISOString() } : {}),
        });
        scheduleChanged();
        onApproved(next);
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{words.titleOf(draft.content.title)}</Typography>
      <Typography>
        {translate('profiles.review.approveHelp', {
          seal: shortSeal(draft.seal),
          languages:
            languages.map((each) => LANGUAGE_NAMES[each]).join(', ') ||
            translate('profiles.review.approveNone'),
        })}{' '}
        {base && translate('profiles.review.approveReplaces', { number: base })}
      </Typography>
      <WhenInput now onChange={setWhen} />
    </TransitionDialog>
  );
}

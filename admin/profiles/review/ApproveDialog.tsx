import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES } from '../../../templates/profile/index.ts';
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
  const base = profile.published?.number;
  const languages = wholeLanguages(draft.content);
  return (
    <TransitionDialog
      title={translate('profiles.review.approveTitle', { number: draft.number })}
      note={{ label: translate('profiles.review.noteOptional') }}
      action={translate('profiles.actions.approve')}
      colour="success"
      onClose={onClose}
      onConfirm={async (note) => {
        const next = await profilesApi.change(profile.id, 'approve', {
          seal: draft.seal,
          ...(note ? { note } : {}),
        });
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
    </TransitionDialog>
  );
}

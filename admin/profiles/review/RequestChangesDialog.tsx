import { useNotify, useTranslate } from 'ra-core';
import { profilesApi } from '../api.ts';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { ProfileDetail } from '../types.ts';

interface RequestChangesDialogProps {
  profile: ProfileDetail;
  onClose(): void;
  onRequested(profile: ProfileDetail): void;
}

/** Sends the draft back to its writers, with what should be different. */
export function RequestChangesDialog(props: RequestChangesDialogProps) {
  const { profile, onClose, onRequested } = props;
  const translate = useTranslate();
  const notify = useNotify();
  return (
    <TransitionDialog
      title={translate('profiles.review.requestTitle')}
      note={{
        label: translate('profiles.review.note'),
        help: translate('profiles.review.requestHelp'),
        required: true,
      }}
      action={translate('profiles.actions.requestChanges')}
      colour="warning"
      onClose={onClose}
      onConfirm={async (note) => {
        const next = await profilesApi.change(profile.id, 'request-changes', { note });
        notify('profiles.review.requested', { type: 'success' });
        onRequested(next);
      }}
    />
  );
}

import { useState } from 'react';
import { useNotify, useTranslate } from 'ra-core';
import { scheduleChanged } from '../../schedule/api.ts';
import { useZone } from '../../schedule/useZone.ts';
import { WhenInput, type When } from '../../schedule/WhenInput.tsx';
import { profilesApi } from '../api.ts';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { ProfileDetail } from '../types.ts';

interface UnpublishDialogProps {
  profile: ProfileDetail;
  onClose(): void;
  onDone(profile: ProfileDetail): void;
}

/** Asks why, and when, before a profile is taken off the public page. */
export function UnpublishDialog({ profile, onClose, onDone }: UnpublishDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { moment } = useZone();
  const [when, setWhen] = useState<When>('now');
  return (
    <TransitionDialog
      title={translate('profiles.show.unpublishTitle')}
      note={{ label: translate('profiles.show.unpublishNote'), required: true }}
      action={translate(when === 'now' ? 'profiles.actions.unpublish' : 'schedule.unpublish_go')}
      colour="error"
      blocked={when === null}
      onClose={onClose}
      onConfirm={async (note) => {
        const at = when instanceof Date ? when.toISOString() : null;
        const next = await profilesApi.change(profile.id, 'unpublish', {
          note,
          ...(at ? { at } : {}),
        });
        if (at) {
          notify('schedule.unpublish_done', {
            type: 'success',
            messageArgs: { moment: moment(at) },
          });
        } else notify('profiles.show.unpublished', { type: 'success' });
        scheduleChanged();
        onDone(next);
      }}
    >
      {translate('profiles.show.unpublishHelp')}
      <WhenInput now onChange={setWhen} />
    </TransitionDialog>
  );
}

import { useState } from 'react';
import { Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { profilesApi } from '../profiles/api.ts';
import { TransitionDialog } from '../profiles/TransitionDialog.tsx';
import type { ProfileDetail } from '../profiles/types.ts';
import { scheduleChanged } from './api.ts';
import { useZone } from './useZone.ts';
import { WhenInput, type When } from './WhenInput.tsx';

/** What the dialogs need to know of a date. */
export interface Dated {
  profileId: string;
  name: string;
  revision: number;
  action: 'publish' | 'unpublish';
  dueAt: string;
  note: string | null;
}

export type Step = 'now' | 'move' | 'cancel';

interface DateDialogProps {
  step: Step;
  dated: Dated;
  onClose(): void;
  onDone(profile: ProfileDetail): void;
}

/** Asks once more before a date is moved, taken back, or not waited for. */
export function DateDialog({ step, dated, onClose, onDone }: DateDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { moment } = useZone();
  const [when, setWhen] = useState<When>(new Date(dated.dueAt));
  const { profileId, action, name } = dated;
  const publishes = action === 'publish';

  const finish = (profile: ProfileDetail, message: string, values = {}) => {
    notify(message, { type: 'success', messageArgs: values });
    scheduleChanged();
    onDone(profile);
  };
  const subject = <Typography sx={{ fontWeight: 600 }}>{name}</Typography>;

  if (step === 'move') {
    return (
      <TransitionDialog
        title={translate('schedule.moveTitle')}
        action={translate('schedule.actions.move')}
        blocked={!(when instanceof Date)}
        onClose={onClose}
        onConfirm={async () => {
          const iso = (when as Date).toISOString();
          const next = publishes
            ? await profilesApi.change(profileId, 'reschedule', { publishAt: iso })
            : await profilesApi.change(profileId, 'unpublish', { note: dated.note, at: iso });
          finish(next, 'schedule.moved', { moment: moment(iso) });
        }}
      >
        {subject}
        <WhenInput initial={dated.dueAt} onChange={setWhen} />
      </TransitionDialog>
    );
  }
  if (step === 'now') {
    return (
      <TransitionDialog
        title={translate('schedule.nowTitle', { number: dated.revision })}
        action={translate('schedule.actions.now')}
        colour="success"
        onClose={onClose}
        onConfirm={async () =>
          finish(await profilesApi.change(profileId, 'publish-now'), 'schedule.publishedNow')
        }
      >
        {subject}
        <Typography>{translate('schedule.nowHelp')}</Typography>
      </TransitionDialog>
    );
  }
  return (
    <TransitionDialog
      title={translate(publishes ? 'schedule.cancelTitle' : 'schedule.keepTitle')}
      action={translate(publishes ? 'schedule.actions.cancel' : 'schedule.actions.keep')}
      colour="warning"
      {...(publishes ? { note: { label: translate('schedule.cancelNote') } } : {})}
      onClose={onClose}
      onConfirm={async (note) => {
        const body = note ? { note } : {};
        if (publishes) {
          const next = await profilesApi.change(profileId, 'cancel-schedule', body);
          finish(next, 'schedule.cancelled');
        } else {
          finish(await profilesApi.change(profileId, 'cancel-unpublish', body), 'schedule.kept');
        }
      }}
    >
      {subject}
      <Typography>{translate(publishes ? 'schedule.cancelHelp' : 'schedule.keepHelp')}</Typography>
    </TransitionDialog>
  );
}

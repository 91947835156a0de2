import { useState } from 'react';
import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Draft, ProfileDetail, Revision } from '../profiles/types.ts';
import { useWords } from '../profiles/words.ts';
import { DateDialog, type Dated, type Step } from './dialogs.tsx';
import { useZone } from './useZone.ts';

interface BannerProps {
  profile: ProfileDetail;
  onChanged(profile: ProfileDetail): void;
}

/** An approved draft that waits for its date, and what may be done about that. */
export function ApprovedBanner({ profile, draft, onChanged }: BannerProps & { draft: Draft }) {
  const translate = useTranslate();
  const words = useWords();
  const { moment } = useZone();
  const [step, setStep] = useState<Step | null>(null);
  const dueAt = draft.publishAt!;
  const failed = draft.publishFailure !== null;
  const dated: Dated = {
    profileId: profile.id,
    name: words.titleOf(draft.content.title),
    revision: draft.number,
    action: 'publish',
    dueAt,
    note: null,
  };
  return (
    <Alert severity={failed ? 'error' : 'success'} sx={{ mb: 2 }}>
      <AlertTitle sx={{ mb: failed ? undefined : 0 }}>
        {translate(failed ? 'schedule.banner.failed' : 'schedule.banner.approved', {
          name: draft.approvedBy?.name ?? translate('profiles.somebody'),
          moment: moment(dueAt),
        })}
      </AlertTitle>
      {failed &&
        translate(`schedule.failures.${draft.publishFailure === 'seal' ? 'seal' : 'error'}`)}
      {profile.abilities.cancelSchedule && (
        <div style={{ marginLeft: -12 }}>
          {(['move', 'now', 'cancel'] as const).map((each) => (
            <Button key={each} color="inherit" size="small" onClick={() => setStep(each)}>
              {translate(`schedule.actions.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {step && (
        <DateDialog
          step={step}
          dated={dated}
          onClose={() => setStep(null)}
          onDone={(next) => {
            setStep(null);
            onChanged(next);
          }}
        />
      )}
    </Alert>
  );
}

/** A publication that ends at a date. */
export function EndBanner({
  profile,
  published,
  onChanged,
}: BannerProps & { published: Revision }) {
  const translate = useTranslate();
  const words = useWords();
  const { moment } = useZone();
  const [keeping, setKeeping] = useState(false);
  const dueAt = published.unpublishAt!;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        profile.abilities.cancelUnpublish && (
          <Button color="inherit" size="small" onClick={() => setKeeping(true)}>
            {translate('schedule.actions.keep')}
          </Button>
        )
      }
    >
      {translate('schedule.banner.unpublish', { moment: moment(dueAt) })}
      {keeping && (
        <DateDialog
          step="cancel"
          dated={{
            profileId: profile.id,
            name: words.titleOf(profile.title),
            revision: published.number,
            action: 'unpublish',
            dueAt,
            note: null,
          }}
          onClose={() => setKeeping(false)}
          onDone={(next) => {
            setKeeping(false);
            onChanged(next);
          }}
        />
      )}
    </Alert>
  );
}

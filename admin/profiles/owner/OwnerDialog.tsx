import { useState } from 'react';
import { TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { ProfileDetail } from '../types.ts';
import { ownersApi, usePeople } from './people.ts';

interface OwnerDialogProps {
  profile: ProfileDetail;
  onClose(): void;
  onChanged(profile: ProfileDetail): void;
}

/** Gives a profile to somebody to look after, or to nobody. */
export function OwnerDialog({ profile, onClose, onChanged }: OwnerDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const people = usePeople(true);
  const now = profile.owner?.disabled ? '' : (profile.owner?.id ?? '');
  const [picked, setPicked] = useState(now);
  const shown = people.some(({ id }) => id === picked) ? picked : '';
  return (
    <TransitionDialog
      title={translate('freshness.owner.title')}
      action={translate('freshness.owner.save')}
      onClose={onClose}
      onConfirm={async () => {
        onChanged(await ownersApi.set(profile.id, shown || null));
        notify('freshness.owner.saved', { type: 'success' });
        onClose();
      }}
    >
      <Typography>{translate('freshness.owner.help')}</Typography>
      <TextField
        select
        autoFocus
        fullWidth
        margin="normal"
        label={translate('freshness.owner.label')}
        value={shown}
        onChange={(event) => setPicked(event.target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{translate('freshness.owner.nobody')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </TextField>
    </TransitionDialog>
  );
}

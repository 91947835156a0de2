import { useState } from 'react';
import { Box, Button, Chip } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Owner, ProfileDetail } from '../types.ts';
import { OwnerDialog } from './OwnerDialog.tsx';

/** Who looks after a profile, by name; an account that was disabled is said to be. */
export function OwnerName({ owner }: { owner: Owner | null }) {
  const translate = useTranslate();
  if (!owner) return <span>{translate('freshness.owner.nobody')}</span>;
  return (
    <span>
      {owner.name}
      {owner.disabled && (
        <Chip
          size="small"
          color="warning"
          variant="outlined"
          label={translate('freshness.owner.disabled')}
          sx={{ ml: 0.75 }}
        />
      )}
    </span>
  );
}

interface OwnerLineProps {
  profile: ProfileDetail;
  onChanged(profile: ProfileDetail): void;
}

/** Says who looks after a profile, and lets those who may change it. */
export function OwnerLine({ profile, onChanged }: OwnerLineProps) {
  const translate = useTranslate();
  const [changing, setChanging] = useState(false);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' }}>
      {profile.owner ? (
        <>
          <span>{translate('freshness.owner.label')}</span>
          <OwnerName owner={profile.owner} />
        </>
      ) : (
        <span>{translate('freshness.owner.nobodyYet')}</span>
      )}
      {profile.abilities.setOwner && (
        <Button
          size="small"
          aria-label={translate('freshness.owner.changeOf')}
          onClick={() => setChanging(true)}
        >
          {translate(profile.owner ? 'freshness.owner.change' : 'freshness.owner.give')}
        </Button>
      )}
      {changing && (
        <OwnerDialog profile={profile} onClose={() => setChanging(false)} onChanged={onChanged} />
      )}
    </Box>
  );
}

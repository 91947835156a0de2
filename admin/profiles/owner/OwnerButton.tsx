import { useState } from 'react';
import { IconButton, Tooltip } from '@mui/material';
import PersonOutline from '@mui/icons-material/PersonOutlined';
import PersonOff from '@mui/icons-material/PersonOffOutlined';
import { useTranslate } from 'ra-core';
import type { ProfileDetail } from '../types.ts';
import { OwnerDialog } from './OwnerDialog.tsx';

interface OwnerButtonProps {
  profile: ProfileDetail;
  onChanged(profile: ProfileDetail): void;
}

/** Who looks after a profile, behind a button that changes it for those who may. */
export function OwnerButton({ profile, onChanged }: OwnerButtonProps) {
  const translate = useTranslate();
  const [changing, setChanging] = useState(false);
  const { owner, abilities } = profile;
  const gone = owner?.disabled ? ` (${translate('freshness.owner.disabled')})` : '';
  const label = owner
    ? translate('freshness.owner.by', { name: owner.name }) + gone
    : translate('freshness.owner.nobodyYet');
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          size="small"
          aria-label={label}
          aria-disabled={!abilities.setOwner}
          color={owner && !owner.disabled ? 'default' : 'warning'}
          onClick={() => setChanging(abilities.setOwner === true)}
        >
          {owner && !owner.disabled ? <PersonOutline /> : <PersonOff />}
        </IconButton>
      </Tooltip>
      {changing && (
        <OwnerDialog profile={profile} onClose={() => setChanging(false)} onChanged={onChanged} />
      )}
    </>
  );
}

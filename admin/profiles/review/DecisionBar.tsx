import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { CommentsButton } from '../comments/CommentsBeside.tsx';
import { GuestLinksButton } from '../guests/GuestLinks.tsx';
import type { Draft, ProfileDetail } from '../types.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { BreakGlassDialog } from './BreakGlassDialog.tsx';
import { RequestChangesDialog } from './RequestChangesDialog.tsx';

interface DecisionBarProps {
  profile: ProfileDetail;
  draft: Draft;
  /** Whether the changes are on screen: nobody approves what they cannot see. */
  ready: boolean;
  onDecided(profile: ProfileDetail, approved: boolean): void;
}

/** The decision about a submitted draft, and the seal that it is about. */
export function DecisionBar({ profile, draft, ready, onDecided }: DecisionBarProps) {
  const translate = useTranslate();
  const [dialog, setDialog] = useState<'approve' | 'alone' | 'request' | null>(null);
  const close = () => setDialog(null);
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', ml: { sm: 'auto' } }}
    >
      <CommentsButton />
      <GuestLinksButton profile={profile} draft={draft} />
      {profile.abilities.requestChanges && (
        <Button
          size="small"
          variant="outlined"
          color="warning"
          onClick={() => setDialog('request')}
        >
          {translate('profiles.actions.requestChanges')}
        </Button>
      )}
      {profile.abilities.breakGlass && (
        <Button
          size="small"
          color="warning"
          disabled={!draft.seal || !ready}
          onClick={() => setDialog('alone')}
        >
          {translate('history.alone.open')}
        </Button>
      )}
      <Button
        size="small"
        variant="contained"
        color="success"
        disabled={!profile.abilities.approve || !draft.seal || !ready}
        onClick={() => setDialog('approve')}
      >
        {translate('profiles.actions.approve')}
      </Button>
      {dialog === 'approve' && (
        <ApproveDialog
          profile={profile}
          draft={draft}
          onClose={close}
          onApproved={(next) => {
            close();
            onDecided(next, true);
          }}
        />
      )}
      {dialog === 'alone' && (
        <BreakGlassDialog
          profile={profile}
          draft={draft}
          onClose={close}
          onApproved={(next) => {
            close();
            onDecided(next, true);
          }}
        />
      )}
      {dialog === 'request' && (
        <RequestChangesDialog
          profile={profile}
          draft={draft}
          onClose={close}
          onRequested={(next) => onDecided(next, false)}
        />
      )}
    </Box>
  );
}

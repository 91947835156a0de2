import { useEffect, useEffectEvent, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useBlocker, useCanBlock, useTranslate } from 'ra-core';
import type { SaveLoop } from './saveLoop.ts';

/** Saves on the way out; where that fails, asks before going. */
export function LeaveGuard({ loop }: { loop: SaveLoop }) {
  return useCanBlock() ? <Guard loop={loop} /> : null;
}

function Guard({ loop }: { loop: SaveLoop }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && loop.unsaved().length > 0,
  );
  const tryToSave = useEffectEvent(() => {
    void loop.flush().then(() => {
      if (loop.unsaved().length === 0) blocker.proceed?.();
      else setAsking(true);
    });
  });
  // One attempt for each time that somebody wants to leave.
  useEffect(() => {
    if (blocker.state === 'blocked') tryToSave();
    else setAsking(false);
  }, [blocker.state]);
  if (!asking || blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()}>
      <DialogTitle>{translate('profiles.leave.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('profiles.leave.help')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed()}>{translate('profiles.leave.go')}</Button>
        <Button variant="contained" autoFocus onClick={() => blocker.reset()}>
          {translate('profiles.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

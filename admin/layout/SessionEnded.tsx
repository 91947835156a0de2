import { useEffect, useId, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useLogout, useRefresh, useTranslate } from 'ra-core';
import { SIGNED_OUT } from '../providers/http.ts';
import { signIn } from '../providers/session.ts';
import { useSession } from '../providers/useSession.ts';
import { SignInForm } from './SignInForm.tsx';

/** Signs in again above a page whose session ended, so that what is written there is not lost. */
export function SessionEnded() {
  const translate = useTranslate();
  const logout = useLogout();
  const refresh = useRefresh();
  const session = useSession();
  const [ended, setEnded] = useState(false);
  const [password, setPassword] = useState('');
  const title = useId();

  useEffect(() => {
    const end = () => setEnded(true);
    window.addEventListener(SIGNED_OUT, end);
    return () => window.removeEventListener(SIGNED_OUT, end);
  }, []);

  if (!session) return null;
  return (
    <Dialog open={ended} fullWidth maxWidth="xs" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('app.signIn.endedTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2.5 }}>{translate('app.signIn.endedLead')}</DialogContentText>
        <SignInForm
          emailFixed
          value={{ email: session.user.email, password }}
          onChange={(value) => setPassword(value.password)}
          onSubmit={async ({ email }) => {
            await signIn(email, password);
            setPassword('');
            setEnded(false);
            refresh();
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void logout(undefined, '/', false)}>
          {translate('app.signIn.someoneElse')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

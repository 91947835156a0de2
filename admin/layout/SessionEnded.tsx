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

/** Why the session is over: it ended, or somebody else signed in in another tab. */
type Ended = { by: string | null } | null;

/** Signs in again above a page whose session ended, so that what is written there is not lost. */
export function SessionEnded() {
  const translate = useTranslate();
  const logout = useLogout();
  const refresh = useRefresh();
  const session = useSession();
  const [ended, setEnded] = useState<Ended>(null);
  const [password, setPassword] = useState('');
  const title = useId();

  useEffect(() => {
    const end = (event: Event) => {
      const { detail } = event as CustomEvent<{ name: string } | null>;
      setEnded({ by: detail?.name ?? null });
    };
    window.addEventListener(SIGNED_OUT, end);
    return () => window.removeEventListener(SIGNED_OUT, end);
  }, []);

  if (!session) return null;
  const by = ended?.by ?? null;
  const who = { name: session.user.name, other: by ?? '' };
  return (
    <Dialog open={ended !== null} fullWidth maxWidth="xs" aria-labelledby={title}>
      <DialogTitle id={title}>
        {by === null ? translate('app.signIn.endedTitle') : translate('app.signIn.otherTitle', who)}
      </DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2.5 }}>
          {by === null ? translate('app.signIn.endedLead') : translate('app.signIn.otherLead', who)}
        </DialogContentText>
        <SignInForm
          emailFixed
          value={{ email: session.user.email, password }}
          onChange={(value) => setPassword(value.password)}
          onSubmit={async ({ email }) => {
            await signIn(email, password);
            setPassword('');
            setEnded(null);
            refresh();
          }}
        />
      </DialogContent>
      <DialogActions>
        {by === null ? (
          <Button onClick={() => void logout(undefined, '/', false)}>
            {translate('app.signIn.someoneElse')}
          </Button>
        ) : (
          <Button onClick={() => window.location.reload()}>
            {translate('app.signIn.goOn', who)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

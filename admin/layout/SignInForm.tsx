import { useId, useRef, useState, type FormEvent } from 'react';
import { Alert, Button, IconButton, InputAdornment, Stack, TextField } from '@mui/material';
import HideIcon from '@mui/icons-material/VisibilityOffOutlined';
import ShowIcon from '@mui/icons-material/VisibilityOutlined';
import { useTranslate } from 'ra-core';
import { HttpError } from '../providers/http.ts';
import { problemMessage } from '../providers/problems.ts';

export interface Credentials {
  email: string;
  password: string;
}

interface SignInFormProps {
  value: Credentials;
  onChange(value: Credentials): void;
  /** Signs in; what it throws is told. */
  onSubmit(value: Credentials): Promise<unknown>;
  /** The e-mail address is settled: only the password is asked for. */
  emailFixed?: boolean;
}

/** Minutes until another attempt is allowed, where the server says so. */
const retryMinutes = (error: unknown): number | null => {
  const seconds = error instanceof HttpError ? Number(error.body['retryAfter']) : NaN;
  return seconds > 0 ? Math.ceil(seconds / 60) : null;
};

/** E-mail and password, and what went wrong. */
export function SignInForm({ value, onChange, onSubmit, emailFixed = false }: SignInFormProps) {
  const translate = useTranslate();
  const [visible, setVisible] = useState(false);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const ids = useId();
  const emailMissing = checked && value.email.trim() === '';
  const passwordMissing = checked && value.password === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setFailure(null);
    const wanting = value.email.trim() === '' ? email : value.password === '' ? password : null;
    if (wanting) return wanting.current?.focus();
    setBusy(true);
    try {
      await onSubmit({ email: value.email.trim(), password: value.password });
    } catch (error) {
      setFailure(error);
      setBusy(false);
      password.current?.focus();
      password.current?.select();
    }
  };

  const minutes = retryMinutes(failure);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack spacing={2.25}>
        <div role="alert">
          {failure !== null && (
            <Alert severity="error">
              {translate(problemMessage(failure), { _: problemMessage(failure) })}
              {minutes !== null && ` ${translate('app.signIn.retryIn', minutes)}`}
            </Alert>
          )}
        </div>
        <TextField
          id={`${ids}-email`}
          label={translate('app.signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus={!emailFixed && value.email === ''}
          size="medium"
          value={value.email}
          error={emailMissing}
          helperText={emailMissing ? translate('app.signIn.emailMissing') : undefined}
          inputRef={email}
          slotProps={{ htmlInput: { readOnly: emailFixed, maxLength: 200, spellCheck: false } }}
          onChange={(event) => onChange({ ...value, email: event.target.value })}
        />
        <TextField
          id={`${ids}-password`}
          label={translate('app.signIn.password')}
          type={visible ? 'text' : 'password'}
          name="password"
          autoComplete="current-password"
          autoFocus={emailFixed}
          size="medium"
          value={value.password}
          error={passwordMissing}
          helperText={passwordMissing ? translate('app.signIn.passwordMissing') : undefined}
          inputRef={password}
          slotProps={{
            htmlInput: { maxLength: 200 },
            input: {
              endAdornment: (
                <InputAdornment position="end">
                  <IconButton
                    edge="end"
                    aria-label={translate(visible ? 'app.signIn.hide' : 'app.signIn.show')}
                    aria-pressed={visible}
                    onClick={() => setVisible(!visible)}
                  >
                    {visible ? <HideIcon /> : <ShowIcon />}
                  </IconButton>
                </InputAdornment>
              ),
            },
          }}
          onChange={(event) => onChange({ ...value, password: event.target.value })}
        />
        <Button type="submit" variant="contained" size="large" disabled={busy} fullWidth>
          {translate(busy ? 'app.signIn.busy' : 'app.signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

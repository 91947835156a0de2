import { useState } from 'react';
import { Button, Stack, Typography } from '@mui/material';
import { Form, useNotify, useTranslate, useUpdate } from 'ra-core';
import { LineInput } from '../inputs/LineInput.tsx';
import { Panel } from '../layout/Panel.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { PASSWORD_MIN, type UserRow } from './types.ts';
import { validateUser } from './UserInputs.tsx';

const validate = ({ password }: Record<string, unknown>) => {
  const { password: error } = validateUser({ name: '-', email: '-', password });
  return error ? { password: error } : {};
};

/** Gives somebody a new password; where they are signed in, they are signed out. */
export function PasswordReset({ user }: { user: UserRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  const [update, { isPending }] = useUpdate();

  const save = async ({ password }: Record<string, unknown>) => {
    setProblem(null);
    try {
      await update(
        'users',
        { id: user.id, data: { password }, previousData: user },
        { mutationMode: 'pessimistic', returnPromise: true },
      );
      setRound(round + 1);
      notify('app.users.passwordSet', { type: 'success', messageArgs: { name: user.name } });
      return undefined;
    } catch (error) {
      setProblem(error);
      return (error as { body?: { errors?: object } }).body?.errors;
    }
  };

  return (
    <Panel title={translate('app.users.resetTitle')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {translate('app.users.resetHelp')}
      </Typography>
      <ProblemAlert error={problem} />
      <Form
        key={round}
        record={{}}
        defaultValues={{ password: '' }}
        validate={validate}
        onSubmit={save}
        noValidate
      >
        <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
          <LineInput
            source="password"
            label="app.users.newPassword"
            type="password"
            autoComplete="new-password"
            help={translate('app.users.passwordHelp', { min: PASSWORD_MIN })}
          />
          <Button type="submit" variant="outlined" size="small" disabled={isPending}>
            {translate('app.users.reset')}
          </Button>
        </Stack>
      </Form>
    </Panel>
  );
}

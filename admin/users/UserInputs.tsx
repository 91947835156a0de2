import { Box, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, LANGUAGES } from '../../templates/profile/languages.ts';
import { ChoiceInput } from '../inputs/ChoiceInput.tsx';
import { LineInput } from '../inputs/LineInput.tsx';
import { PASSWORD_MIN, ROLES } from './types.ts';

interface Message {
  message: string;
  args: Record<string, unknown>;
}
const required: Message = { message: 'ra.validation.required', args: {} };

/** What can be said before the server is asked. */
export function validateUser(values: Record<string, unknown>): Record<string, Message> {
  const errors: Record<string, Message> = {};
  for (const field of ['name', 'email']) {
    if (!String(values[field] ?? '').trim()) errors[field] = required;
  }
  if ('password' in values) {
    const password = String(values['password'] ?? '');
    if (password === '') errors['password'] = required;
    else if (password.length < PASSWORD_MIN) {
      errors['password'] = { message: 'ra.validation.minLength', args: { min: PASSWORD_MIN } };
    }
  }
  return errors;
}

/** The fields of an account; `password` only where one is made. */
export function UserInputs({ password = false }: { password?: boolean }) {
  const translate = useTranslate();
  return (
    <Stack spacing={2.5}>
      <LineInput source="name" label="app.users.name" max={120} required />
      <LineInput source="email" label="app.signIn.email" type="email" max={200} required />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
        }}
      >
        <ChoiceInput
          source="role"
          label="app.users.role"
          choices={ROLES.map((value) => ({
            value,
            label: translate(`app.roles.${value}`),
          }))}
          helpFor={(value) => translate(`app.roleDoes.${value}`)}
        />
        <ChoiceInput
          source="language"
          label="app.language"
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </Box>
      {password && (
        <LineInput
          source="password"
          label="app.signIn.password"
          type="password"
          autoComplete="new-password"
          help={translate('app.users.passwordHelp', { min: PASSWORD_MIN })}
          required
        />
      )}
    </Stack>
  );
}

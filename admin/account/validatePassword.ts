import { PASSWORD_MIN } from '../users/types.ts';

interface Message {
  message: string;
  args: Record<string, unknown>;
}

/** The form of a new password: all three fields, long enough, the same twice. */
export function validatePassword(values: Record<string, unknown>): Record<string, Message> {
  const errors: Record<string, Message> = {};
  for (const field of ['currentPassword', 'newPassword', 'repeated']) {
    if (!values[field]) errors[field] = { message: 'ra.validation.required', args: {} };
  }
  const next = String(values['newPassword'] ?? '');
  if (next && next.length < PASSWORD_MIN) {
    errors['newPassword'] = { message: 'ra.validation.minLength', args: { min: PASSWORD_MIN } };
  }
  if (values['repeated'] && values['repeated'] !== next) {
    errors['repeated'] = { message: 'app.validation.passwordsDiffer', args: {} };
  }
  return errors;
}

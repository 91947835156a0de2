import { describe, expect, it } from '@jest/globals';
import { validatePassword } from '../../../admin/account/validatePassword.ts';
import { PASSWORD_MIN } from '../../../admin/users/types.ts';
import { validateUser } from '../../../admin/users/UserInputs.tsx';
import { password } from '../../../server/accounts/password.ts';

const good = 'x'.repeat(PASSWORD_MIN);

describe('a new password', () => {
  it('is as long as the server wants it', () => {
    expect(password.safeParse(good).success).toBe(true);
    expect(password.safeParse(good.slice(1)).success).toBe(false);
  });

  it('is asked for twice', () => {
    const values = { currentPassword: 'old', newPassword: good, repeated: good };
    expect(validatePassword(values)).toEqual({});
    expect(Object.keys(validatePassword({ ...values, repeated: `${good}y` }))).toEqual([
      'repeated',
    ]);
    expect(
      Object.keys(validatePassword({ ...values, newPassword: 'short', repeated: 'short' })),
    ).toEqual(['newPassword']);
    expect(Object.keys(validatePassword({}))).toHaveLength(3);
  });
});

describe('an account', () => {
  it('needs a name and an e-mail address, and a password where one is asked for', () => {
    expect(Object.keys(validateUser({ name: ' ', email: '' }))).toEqual(['name', 'email']);
    expect(validateUser({ name: 'A', email: 'a@b.example' })).toEqual({});
    expect(
      Object.keys(validateUser({ name: 'A', email: 'a@b.example', password: 'short' })),
    ).toEqual(['password']);
  });
});

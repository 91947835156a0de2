import type { DataSource } from 'typeorm';
import { fieldErrors, invalid } from '../http/problem.ts';
import { insertUser, userSchema } from './users.service.ts';

/**
 * Makes an administrator's account: how the first one comes into a database without demo accounts.
 * @throws Problem 422 when the data are not valid, 409 when the e-mail address has an account.
 */
export async function createAdministrator(
  dataSource: DataSource,
  input: { email: string; name: string; password: string },
): Promise<void> {
  const result = userSchema.safeParse({ ...input, role: 'admin' });
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
  await insertUser(dataSource.manager, result.data);
}

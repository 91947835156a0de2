import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

// The enum of @node-rs/argon2 exists for its types only; 2 is argon2id. Costs: OWASP's second recommendation.
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const password = z
  .string()
  .min(10, { error: 'must have at least 10 characters' })
  .max(200, { error: 'must have at most 200 characters' });

export const hashPassword = (secret: string): Promise<string> => hash(secret, ARGON2ID);

let decoy: Promise<string> | undefined;

/** Whether `secret` is the password behind `hashed`. Takes as long when there is no such account (`null`). */
export async function verifyPassword(hashed: string | null, secret: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(hashed ?? (await decoy), secret);
  return hashed !== null && matches;
}

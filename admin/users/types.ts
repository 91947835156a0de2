import type { Language } from '../../templates/profile/languages.ts';

/** The roles that an account can be given, from the least to the most. What each may do is the server's business. */
export const ROLES = ['viewer', 'editor', 'manager', 'admin'] as const;

/** A row of `/api/users`. */
export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: (typeof ROLES)[number];
  language: Language;
  disabled: boolean;
  createdAt: string;
  lastSeenAt: string | null;
}

/** The shortest password that the server takes. */
export const PASSWORD_MIN = 10;

import type { Language } from '../../templates/profile/index.ts';

export const ROLES = ['viewer', 'editor', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody, by name. */
export interface Person {
  id: string;
  name: string;
}

/** The person on whose behalf something is done. */
export interface Actor extends Person {
  email: string;
  role: Role;
  language: Language;
}

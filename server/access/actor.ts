import type { Language } from '../../templates/profile/index.ts';

export const ROLES = ['viewer', 'editor', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The person on whose behalf something is done. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
}

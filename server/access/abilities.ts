import { ROLES, type Actor, type Role } from './actor.ts';
import { when, type Decision } from './decision.ts';

/** What a role may do wherever no single record decides. The interface reads these by the same names. */
const everyone = ['profiles.read', 'packs.make'] as const;
const writers = [
  'profiles.readDrafts',
  'profiles.create',
  'profiles.import',
  'catalogue.read',
  'catalogue.create',
] as const;
const reviewers = ['profiles.review', 'audit.read'] as const;
const administrators = ['catalogue.edit', 'brands.edit', 'users.manage'] as const;

export type Ability =
  | (typeof everyone)[number]
  | (typeof writers)[number]
  | (typeof reviewers)[number]
  | (typeof administrators)[number];

const abilitiesByRole: Record<Role, readonly Ability[]> = {
  viewer: everyone,
  editor: [...everyone, ...writers],
  manager: [...everyone, ...writers, ...reviewers],
  admin: [...everyone, ...writers, ...reviewers, ...administrators],
};

export const abilitiesOf = (actor: Actor): readonly Ability[] => abilitiesByRole[actor.role];

/** The roles that have an ability: for questions about everybody at once. */
export const rolesWith = (ability: Ability): readonly Role[] =>
  ROLES.filter((role) => abilitiesByRole[role].includes(ability));

/** Whether `actor` has an ability. */
export const can = (actor: Actor, ability: Ability): Decision =>
  when(
    abilitiesOf(actor).includes(ability),
    'role',
    `Your role (${actor.role}) does not allow this; ask an administrator.`,
  );

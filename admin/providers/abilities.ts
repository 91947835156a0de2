/**
 * Which of the server's abilities react-admin's own questions ("may they edit a sector?") are about. Who has an ability
 * is the server's answer alone.
 */
const RECORDS: Record<string, { read: string; create: string; write: string }> = {
  profiles: { read: 'profiles.read', create: 'profiles.create', write: 'profiles.readDrafts' },
  translations: { read: 'profiles.readDrafts', create: 'nobody', write: 'nobody' },
  packs: { read: 'packs.make', create: 'packs.make', write: 'packs.make' },
  users: { read: 'users.manage', create: 'users.manage', write: 'users.manage' },
  brands: { read: 'brands.edit', create: 'brands.edit', write: 'brands.edit' },
  audit: { read: 'audit.read', create: 'nobody', write: 'nobody' },
};
const CATALOGUE = { read: 'catalogue.read', create: 'catalogue.create', write: 'catalogue.edit' };

/** The ability that an action on a resource needs. */
export function abilityFor(resource: string, action: string): string {
  const needs = RECORDS[resource] ?? CATALOGUE;
  if (action === 'create' || action === 'clone') return needs.create;
  if (action === 'edit' || action === 'delete') return needs.write;
  return needs.read;
}

import { describe, expect, it } from '@jest/globals';
import { abilityFor } from '../../../admin/providers/abilities.ts';
import { abilitiesOf } from '../../../server/access/abilities.ts';
import { CATALOGUE_KINDS } from '../../../templates/profile/catalogue.ts';

const actor = (role: 'admin' | 'editor' | 'viewer') =>
  ({ id: '1', name: 'A', email: 'a@school.example', role, language: 'en' }) as const;

describe('abilityFor', () => {
  const everything: readonly string[] = abilitiesOf(actor('admin'));

  it.each(['profiles', 'users', 'brands', ...CATALOGUE_KINDS])(
    'asks about %s only what the server can answer',
    (resource) => {
      for (const action of ['list', 'show', 'create', 'edit', 'delete']) {
        expect(everything).toContain(abilityFor(resource, action));
      }
    },
  );

  it('lets nobody write the record of what was done', () => {
    for (const action of ['create', 'edit', 'delete']) {
      expect(everything).not.toContain(abilityFor('audit', action));
    }
    expect(everything).toContain(abilityFor('audit', 'list'));
  });
});

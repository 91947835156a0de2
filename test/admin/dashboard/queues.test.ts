import { describe, expect, it } from '@jest/globals';
import { listAddress, queuesFor } from '../../../admin/dashboard/queues.ts';
import { abilitiesOf } from '../../../server/access/abilities.ts';
import type { Role } from '../../../server/access/actor.ts';

const namesFor = (role: Role) =>
  queuesFor(
    abilitiesOf({ id: '1', name: 'A', email: 'a@school.example', role, language: 'en' }),
  ).map(({ name }) => name);

describe('the queues of the overview', () => {
  it('are what one writes, what is elsewhere, and what went out', () => {
    expect(namesFor('manager')).toEqual(['drafts', 'returned', 'published']);
    expect(namesFor('editor')).toEqual(['drafts', 'waiting', 'published']);
    expect(namesFor('viewer')).toEqual(['published']);
  });

  it('lead to the whole list, filtered and sorted alike', () => {
    const [queue] = queuesFor(['profiles.readDrafts', 'profiles.review']);
    const [path, query] = listAddress(queue!).split('?');
    const parameters = new URLSearchParams(query);
    expect(path).toBe('/profiles');
    expect(JSON.parse(parameters.get('filter')!)).toEqual(queue!.filter);
    expect(parameters.get('sort')).toBe(queue!.sort.field);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { packOf } from './support.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;

beforeAll(async () => {
  app = await testApp();
  [editor, manager, viewer] = [
    await app.person('editor'),
    await app.person('manager'),
    await app.person('viewer'),
  ];
});
afterAll(() => app.close());

const published = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await publishedProfile(editor, manager)).id);
  return ids;
};

describe('a pack', () => {
  it('is asked for, listed and read', async () => {
    const profiles = await published(2);
    const { status, body } = await viewer.post('/api/packs', packOf(profiles));
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'waiting', progress: { done: 0, total: 2 } });
    expect((await manager.get('/api/packs')).body).toHaveLength(1);
    expect((await manager.get(`/api/packs/${body.id}`)).body.items).toHaveLength(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { packOf, settled, workerBeside } from './support.ts';

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

  it('is made by whoever works, and downloaded whole or in part', async () => {
    const worker = await workerBeside(app);
    const { body: made } = await viewer.post('/api/packs', packOf(await published(3)));
    const pack = await settled(viewer, made.id);
    expect(pack).toMatchObject({ state: 'ready', fault: null, progress: { done: 3, failed: 0 } });
    const whole = await viewer.get(`/api/packs/${made.id}/file`);
    expect(whole.status).toBe(200);
    await worker.close();
  });
});

import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import { submittedProfile } from '../builders/profiles.ts';
import { testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let one: TestApp;
let busy: QueryRunner;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  one = await app.beside({ databasePool: 2 });
  busy = one.nest.get(DataSource).createQueryRunner();
  await busy.connect();
});
afterEach(async () => {
  await busy.release();
  await one.close();
});

describe('a request that holds the last connection of its process does not wait for another', () => {
  it('while it sends the first job of that process', async () => {
    const [editor, manager] = [await one.person('editor'), await one.person('manager')];
    const { id, draft } = await submittedProfile(editor);
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    const approval = { seal: draft!.seal, publishAt };
    const approved = await manager.post(`/api/profiles/${id}/approve`, approval);
    expect(approved.body).toMatchObject({ draft: { state: 'approved' } });
    expect(await app.sql('SELECT name FROM jobs.job')).toEqual([{ name: 'schedule.due' }]);
  });

  it('while it looks for what waits for a manager', async () => {
    const manager = await one.person('manager');
    expect((await manager.get('/api/worklist')).status).toBe(200);
  });
});

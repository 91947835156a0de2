import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
});
afterAll(() => app.close());

describe('when the database is gone', () => {
  it('the process still lives, is not ready, and tells nobody why', async () => {
    expect((await app.anyone.get('/health/ready')).body).toEqual({ status: 'ok' });
    app.nest.useLogger(false);
    await app.nest.get(DataSource).destroy();

    const live = await app.anyone.get('/health/live');
    expect([live.status, live.body]).toEqual([200, { status: 'ok' }]);
    const ready = await app.anyone.get('/health/ready');
    expect([ready.status, ready.body.type]).toEqual([503, 'urn:kerjaya:not-ready']);

    const reply = await editor.get('/api/profiles');
    expect(reply.status).toBe(500);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.body).toEqual({
      type: 'urn:kerjaya:internal',
      title: 'Something went wrong',
      status: 500,
      detail: 'It was logged; try again later.',
    });
    await app.nest.get(DataSource).initialize();
    expect((await editor.get('/api/profiles')).status).toBe(200);
  });
});

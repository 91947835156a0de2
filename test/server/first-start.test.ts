import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SETTINGS } from '../../server/config/config.module.ts';
import type { Settings } from '../../server/config/index.ts';
import { firstStart } from '../../server/first-start.ts';
import { testApp, type Client, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const start = (password: string) =>
  firstStart(app.nest, { ...app.nest.get<Settings>(SETTINGS), demo: { password } });

async function signIn(role: string, password: string): Promise<Client> {
  const email = `${role}@school.example`;
  const { status, headers } = await app.anyone.post('/api/session', { email, password });
  expect(status).toBe(200);
  return app.client({ cookie: String(headers['set-cookie']).split(';')[0]! });
}

it('another demo password changes the password, and nothing that people did since', async () => {
  await start('the first password');
  const manager = await signIn('manager', 'the first password');
  const editor = await signIn('editor', 'the first password');
  const named = async (slug: string) => {
    const { body } = await manager.get('/api/profiles?range=[0,99]');
    return `/api/profiles/${body.find((each: { slug: string }) => each.slug === slug).id}`;
  };
  const [nurse, engineer] = [await named('registered-nurse'), await named('ai-engineer')];
  for (const address of [nurse, engineer]) {
    expect((await manager.post(`${address}/unpublish`, { note: 'Out of date' })).status).toBe(200);
  }
  expect((await editor.post(`${engineer}/revisions/1/restore`)).status).toBe(201);
  const before = [await manager.get(nurse), await manager.get(engineer)].map(({ body }) => body);

  await start('the second password');
  const after = await signIn('manager', 'the second password');
  expect([await after.get(nurse), await after.get(engineer)].map(({ body }) => body)).toEqual(
    before,
  );
});

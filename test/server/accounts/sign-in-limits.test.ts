import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, testApp, type TestApp } from '../../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ trustProxy: true });
});
afterAll(() => app.close());

let addresses = 0;
/** Signs in from a computer of its own. */
const computer = () => {
  addresses += 1;
  const headers = { 'x-forwarded-for': `203.0.113.${addresses}` };
  return (email: string, password = 'wrong') =>
    app.anyone.post('/api/session', { email, password }, headers);
};
const times = async <T>(count: number, work: () => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  while (done.length < count) done.push(await work());
  return done;
};
const statuses = (replies: { status: number }[]) => replies.map((each) => each.status).toSorted();

describe('attempts to sign in', () => {
  it('are refused after five failures, with the time to wait', async () => {
    const { email } = await app.person('editor');
    const signIn = computer();
    expect(statuses(await times(5, () => signIn(email)))).toEqual([401, 401, 401, 401, 401]);
    const sixth = await signIn(email, PASSWORD);
    expect(sixth.status).toBe(429);
    expect(sixth.headers['content-type']).toContain('application/problem+json');
    const seconds = Number(sixth.headers['retry-after']);
    expect(seconds).toBeGreaterThan(14 * 60);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
    expect(sixth.headers['set-cookie']).toBeUndefined();
    expect((await computer()(email, PASSWORD)).status).toBe(200);
  });

  it('cannot slip past the limit by coming all at once', async () => {
    const { email } = await app.person('editor');
    const signIn = computer();
    const replies = await Promise.all(Array.from({ length: 20 }, () => signIn(email)));
    expect(statuses(replies)).toEqual([...Array(5).fill(401), ...Array(15).fill(429)]);
  });

  it('are limited alike for an address that has no account', async () => {
    const signIn = computer();
    const replies = await times(6, () => signIn('nobody@school.example'));
    expect(statuses(replies)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await signIn(' NOBODY@school.example')).status).toBe(429);
  });

  it('count for one account from everywhere', async () => {
    const { email } = await app.person('editor');
    const replies = await Promise.all(Array.from({ length: 31 }, () => computer()(email)));
    expect(statuses(replies)).toEqual([...Array(30).fill(401), 429]);
    expect((await computer()(email, PASSWORD)).status).toBe(429);
  });

  it('are forgotten when the right password comes in time', async () => {
    const { email } = await app.person('editor');
    const signIn = computer();
    await times(4, () => signIn(email));
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    expect(statuses(await times(5, () => signIn(email)))).toEqual([401, 401, 401, 401, 401]);
  });

  it('are forgotten after a quarter of an hour', async () => {
    const { email } = await app.person('editor');
    const signIn = computer();
    await times(6, () => signIn(email));
    await app.sql(`UPDATE sign_in_attempts SET at = at - interval '15 minutes'`);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    expect(
      await app.sql(`SELECT 1 FROM sign_in_attempts WHERE at < now() - interval '15 minutes'`),
    ).toEqual([]);
  });

  it('of others do not lock anyone out', async () => {
    const [one, two] = [await app.person('editor'), await app.person('editor')];
    const signIn = computer();
    await times(6, () => signIn(one.email));
    expect((await signIn(two.email, PASSWORD)).status).toBe(200);
  });

  it('to change one’s own password are counted as well', async () => {
    const person = await app.person('editor');
    const change = (currentPassword: string) =>
      person.put('/api/session/user', { currentPassword, newPassword: 'another password' });
    const guesses = await times(5, () => change('a guess'));
    expect(statuses(guesses)).toEqual([422, 422, 422, 422, 422]);
    expect((await change(PASSWORD)).status).toBe(429);
    expect((await computer()(person.email, PASSWORD)).status).toBe(200);
  });
});

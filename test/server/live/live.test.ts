import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { LiveService, type LiveEvent } from '../../../server/live/live.service.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { listening, readEvents } from '../../support/listening.ts';
import { until } from '../../support/program.ts';

let app: TestApp;
let second: TestApp;
let addresses: string[];
let editor: Person;

const live = (of: TestApp) => of.nest.get(LiveService);
const announce = (of: TestApp, topic: `user:${string}`, event: LiveEvent) =>
  live(of).announce(of.nest.get(DataSource).manager, topic, event);

beforeAll(async () => {
  app = await testApp();
  second = await app.beside();
  addresses = [await listening(app), await listening(second)];
  editor = await app.person('editor');
});
afterAll(async () => {
  await second?.close();
  await app?.close();
});

describe('what happens is told live', () => {
  it('reaches people who are served by another process', async () => {
    const readers = await Promise.all(
      addresses.map((address) => readEvents(`${address}/api/events`, editor.cookie)),
    );
    expect(readers.map(({ status }) => status)).toEqual([200, 200]);
    expect(readers[0]!.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(readers[0]!.headers.get('cache-control')).toContain('no-store');
    expect(readers[0]!.headers.get('x-content-type-options')).toBe('nosniff');
    await Promise.all(readers.map((reader) => reader.next('gap')));
    await announce(app, `user:${editor.id}`, { type: 'unread', count: 3 });
    const heard = await Promise.all(readers.map((reader) => reader.next('unread')));
    expect(heard).toEqual([{ count: 3 }, { count: 3 }]);
    for (const reader of readers) reader.close();
  });

  it('does not keep those waiting who ask for the head alone', async () => {
    const { status, headers } = await fetch(`${addresses[0]}/api/events`, {
      method: 'HEAD',
      headers: { cookie: editor.cookie },
    });
    expect([status, headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/event-stream/),
    ]);
  });

  it('is told when the transaction is committed, and never when it is undone', async () => {
    const heard: LiveEvent[] = [];
    const stop = live(second).subscribe('user:x', (event) => heard.push(event));
    const { manager } = app.nest.get(DataSource);
    const undone = manager.transaction(async (within) => {
      await live(app).announce(within, 'user:x', { type: 'undone' });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await announce(app, 'user:x', { type: 'done' });
    await until(() => heard.some(({ type }) => type === 'done'));
    expect(heard.map(({ type }) => type)).not.toContain('undone');
    stop();
    await announce(app, 'user:x', { type: 'after' });
    const other = await readEvents(`${addresses[1]}/api/events`, editor.cookie);
    await announce(app, `user:${editor.id}`, { type: 'later' });
    await other.next('later');
    expect(heard.map(({ type }) => type)).not.toContain('after');
    other.close();
  });

  it('says that something may have been missed, when the connection was lost', async () => {
    const reader = await readEvents(`${addresses[0]}/api/events`, editor.cookie);
    await announce(app, `user:${editor.id}`, { type: 'before' });
    await reader.next('before');
    const [killed] = await app.sql<{ count: number }>(
      `SELECT count(pg_terminate_backend(pid))::int AS count FROM pg_stat_activity
       WHERE application_name = 'kerjaya live' AND datname = current_database()`,
    );
    expect(killed!.count).toBe(2);
    await reader.next('gap');
    await announce(second, `user:${editor.id}`, { type: 'again' });
    await reader.next('again');
    reader.close();
  });

  it('refuses an event that no notification can carry', async () => {
    const large = announce(app, 'user:x', { type: 'large', words: 'x'.repeat(8000) });
    await expect(large).rejects.toThrow(RangeError);
  });

  it('is for people who are signed in', async () => {
    const reply = await app.anyone.get('/api/events');
    expect(reply.status).toBe(401);
  });

  it('does not keep the program from stopping', async () => {
    const third = await app.beside();
    const reader = await readEvents(`${await listening(third)}/api/events`, editor.cookie);
    await third.close();
    await reader.ended;
    expect(reader.status).toBe(200);
  });
});

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { startProgram, until, type Program } from '../../support/program.ts';
import { copiesOf, packOf, settled } from './support.ts';

const project = resolve(import.meta.dirname, '../../..');
const main = join(project, 'dist/server/main.js');
const LONG = 180_000;

let app: TestApp;
let editor: Person;
let profiles: string[];
const programs: Program[] = [];

/** A process of its own that makes packs. */
async function worker(publicUrl = 'http://careers.school.example'): Promise<Program> {
  const program = startProgram([main], {
    DATABASE_URL: app.database.url,
    PUBLIC_URL: publicUrl,
    ROLE: 'worker',
    PORT: '0',
    SHEET_THREADS: '1',
  });
  programs.push(program);
  await program.printed(/Stop/);
  return program;
}

const kill = async (program: Program): Promise<void> => {
  program.signal('SIGKILL');
  expect(await program.ended).toBe('SIGKILL');
};

const make = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await editor.post('/api/packs', packOf(profiles, changes));
  expect(status).toBe(201);
  return body.id;
};

/** As if no sheet had ever been made. */
const forgetSheets = () => app.sql('DELETE FROM sheet_artefacts');

const items = (pack: string) =>
  app.sql<{ state: string; attempts: number; claimedBy: string; waits: boolean }>(
    `SELECT state, attempts, claimed_by AS "claimedBy", claimed_until > now() AS waits
     FROM pack_items WHERE pack_id = $1 ORDER BY position`,
    [pack],
  );
const done = async (pack: string): Promise<number> =>
  (await items(pack)).filter(({ state }) => state === 'done').length;

/** Whether what a process had claimed of a pack is anybody's within half a minute of its death. */
const lapsesSoon = async (table: 'pack_items' | 'packs', pack: string): Promise<boolean> => {
  const column = table === 'packs' ? 'id' : 'pack_id';
  const [row] = await app.sql<{ soon: boolean }>(
    `SELECT bool_and(claimed_until < now() + interval '30 s') AS soon FROM ${table} WHERE ${column} = $1`,
    [pack],
  );
  return row!.soon;
};

/** Whoever changes what `query` locks waits until the returned function is called. */
async function hold(query: string, parameters: unknown[] = []): Promise<() => Promise<void>> {
  const holder: QueryRunner = app.nest.get(DataSource).createQueryRunner();
  await holder.startTransaction();
  await holder.query(query, parameters);
  return async () => {
    await holder.commitTransaction();
    await holder.release();
  };
}
const somebodyWaits = async (): Promise<boolean> => {
  const waiting = await app.sql(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
};

beforeAll(async () => {
  if (!existsSync(main)) throw new Error('Run "npm run build" first, or the tests by "npm test".');
  app = await testApp();
  const manager = await app.person('manager');
  editor = await app.person('editor');
  const { id } = await publishedProfile(editor, manager);
  profiles = [id, ...(await copiesOf(app, id, 59))];
});
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM');
    await program.ended;
  }
});
afterAll(() => app.close());

/** A cover, two pages of contents, and a page each. */
const PAGES = 3 + 60;

describe('workers in processes of their own', () => {
  it(
    'make each sheet once, although one of them is killed on the way',
    async () => {
      const [doomed] = [await worker(), await worker()];
      const pack = await make();
      await until(async () => (await done(pack)) >= 5);
      await kill(doomed!);
      const left = (await done(pack)) < profiles.length;
      const made = await settled(editor, pack);
      expect(made).toMatchObject({ state: 'ready', progress: { done: 60, failed: 0 } });
      expect(left).toBe(true);
      const attempts = (await items(pack)).map((item) => item.attempts);
      expect(attempts.filter((count) => count > 1).length).toBeLessThanOrEqual(1);
      expect(made.counts.pages).toBe(PAGES);
    },
    LONG,
  );

  it(
    'take over the sheet that one was killed in the middle of',
    async () => {
      const first = await worker();
      await forgetSheets();
      const release = await hold('LOCK TABLE sheet_artefacts IN ACCESS EXCLUSIVE MODE');
      const pack = await make();
      await until(async () => (await items(pack)).some(({ waits }) => waits));
      await kill(first);
      await release();
      expect((await items(pack)).filter(({ waits }) => waits)).toHaveLength(1);
      expect(await lapsesSoon('pack_items', pack)).toBe(true);
      // As if it were then.
      await app.sql('UPDATE pack_items SET claimed_until = now() WHERE claimed_until > now()');
      await worker();
      expect(await settled(editor, pack)).toMatchObject({ state: 'ready', progress: { done: 60 } });
      expect((await items(pack)).map(({ attempts }) => attempts)).toEqual([
        2,
        ...Array.from({ length: 59 }, () => 1),
      ]);
    },
    LONG,
  );

  it(
    'take over a file that one was killed over, and leave no piece of the first',
    async () => {
      const first = await worker();
      const release = await hold('LOCK TABLE pack_chunks IN SHARE MODE');
      const pack = await make();
      await until(somebodyWaits);
      await kill(first);
      expect(await lapsesSoon('packs', pack)).toBe(true);
      const [lost] = await app.sql<{ by: string }>(
        'SELECT claimed_by AS by FROM packs WHERE id = $1',
        [pack],
      );
      await release();
      await worker();
      await until(async () => {
        const [now] = await app.sql<{ by: string }>(
          'SELECT claimed_by AS by FROM packs WHERE id = $1',
          [pack],
        );
        return now!.by !== lost!.by;
      });
      const made = await settled(editor, pack);
      expect(made).toMatchObject({ state: 'ready', counts: { pages: PAGES } });
      // Nor does the queue believe for long that somebody is still at it.
      await until(async () => {
        const active = await app.sql(
          `SELECT FROM jobs.job WHERE name = 'packs.assemble' AND state = 'active'`,
        );
        return active.length === 0;
      });
      const [whole] = await app.sql<{ bytes: string }>(
        `SELECT sum(octet_length(c.bytes)) AS bytes FROM pack_chunks c JOIN packs p ON p.file_id = c.file_id WHERE p.id = $1`,
        [pack],
      );
      expect(Number(whole!.bytes)).toBe(made.file.bytes);
      const chunks = await app.sql(
        `SELECT f.id FROM pack_files f WHERE f.pack_id = $1 AND NOT EXISTS (SELECT FROM packs p WHERE p.file_id = f.id)`,
        [pack],
      );
      expect(chunks).toEqual([]);
    },
    LONG,
  );

  it(
    'make the same bytes, however many they are, and whatever address one of them was told',
    async () => {
      const hashes: string[] = [];
      for (const count of [1, 2]) {
        await worker(count === 2 ? 'http://elsewhere.example' : undefined);
        await forgetSheets();
        const made = await settled(editor, await make({ output: 'pdf', duplex: true }));
        hashes.push(made.file.sha256);
        const workers = await app.sql(
          `SELECT DISTINCT claimed_by FROM pack_items WHERE pack_id = $1`,
          [made.id],
        );
        expect(workers).toHaveLength(count);
      }
      expect(hashes[0]).toBe(hashes[1]);
      await programs[1]!.printed(
        /planned for http:\/\/careers\.school\.example.*PUBLIC_URL is http:\/\/elsewhere\.example here/,
      );
    },
    LONG,
  );
});

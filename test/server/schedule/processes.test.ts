import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { submittedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { startProgram, until, type Program } from '../../support/program.ts';
import { approveAt, happenings, inSeconds, makeDue, told } from './support.ts';

const project = resolve(import.meta.dirname, '../../..');
const main = join(project, 'dist/server/main.js');
const PUBLISHED = 'revision.publish approved>published schedule';
const LONG = 120_000;

let app: TestApp;
let editor: Person;
let manager: Person;
const programs: Program[] = [];

/** A process of its own that does jobs on the database of the test. */
async function worker(): Promise<Program> {
  const program = startProgram([main], {
    DATABASE_URL: app.database.url,
    ROLE: 'worker',
    PORT: '0',
    SHEET_THREADS: '1',
  });
  programs.push(program);
  await program.printed(/Stop/);
  return program;
}

async function end(program: Program, signal: NodeJS.Signals): Promise<void> {
  program.signal(signal);
  await program.ended;
}

const scheduled = async (publishAt: string): Promise<string> => {
  const { id } = await submittedProfile(editor);
  expect((await approveAt(manager, id, publishAt)).status).toBe(200);
  return id;
};

const arePublished = (ids: string[]) => async () => {
  const rows = await app.sql(
    `SELECT FROM revisions WHERE state = 'published' AND profile_id = ANY ($1::uuid[])`,
    [ids],
  );
  return rows.length === ids.length;
};

/** How late something was published, in seconds. */
const delayOf = async (id: string): Promise<number> => {
  const [row] = await app.sql<{ delay: string }>(
    `SELECT extract(epoch FROM r.published_at - s.due_at) AS delay
     FROM revisions r JOIN schedule s ON s.profile_id = r.profile_id WHERE r.profile_id = $1`,
    [id],
  );
  return Number(row!.delay);
};

const publications = async (id: string) =>
  (await happenings(app, id)).filter((each) => each === PUBLISHED);

beforeAll(async () => {
  if (!existsSync(main)) throw new Error('Run "npm run build" first, or the tests by "npm test".');
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => end(program, 'SIGTERM')));
});
afterAll(() => app.close());

describe('workers in processes of their own', () => {
  it(
    'publish each at its time, once, although one of them is killed in between',
    async () => {
      const [doomed] = [await worker(), await worker()];
      const ids: string[] = [];
      const publishAt = inSeconds(6);
      while (ids.length < 12) ids.push(await scheduled(publishAt));
      await until(() => Date.now() >= Date.parse(publishAt));
      await until(async () =>
        (await Promise.all(ids.map((id) => arePublished([id])()))).includes(true),
      );
      doomed!.signal('SIGKILL');
      expect(await doomed!.ended).toBe('SIGKILL');
      await until(arePublished(ids));
      for (const id of ids) {
        expect(await publications(id)).toEqual([PUBLISHED]);
        const delay = await delayOf(id);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(60);
        expect(await told(app, id, 'published')).toEqual([editor.name]);
        expect(await told(app, id, 'schedule-late')).toEqual([]);
      }
    },
    LONG,
  );

  it(
    'take over what one was killed in the middle of',
    async () => {
      const first = await worker();
      const id = await scheduled(inSeconds(2));
      const dataSource = app.nest.get((await import('typeorm')).DataSource);
      const holder = dataSource.createQueryRunner();
      await holder.startTransaction();
      await holder.query('SELECT FROM profiles WHERE id = $1 FOR UPDATE', [id]);
      await until(async () => {
        const waiting = await app.sql(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return waiting.length > 0;
      });
      await end(first, 'SIGKILL');
      await holder.commitTransaction();
      await holder.release();
      expect(await arePublished([id])()).toBe(false);
      await worker();
      await until(arePublished([id]));
      expect(await publications(id)).toEqual([PUBLISHED]);
      expect(await delayOf(id)).toBeLessThanOrEqual(60);
    },
    LONG,
  );

  it(
    'publish late what came due while none of them ran, and tell managers',
    async () => {
      const id = await scheduled(inSeconds(3600));
      await makeDue(app, id, 3600);
      const { body } = await manager.get('/api/schedule?filter={"alert":true}');
      expect(body).toMatchObject([{ state: 'late', profile: { id } }]);
      await Promise.all([worker(), worker()]);
      await until(arePublished([id]));
      expect(await publications(id)).toEqual([PUBLISHED]);
      expect(await told(app, id, 'schedule-late')).toEqual([manager.name]);
    },
    LONG,
  );
});

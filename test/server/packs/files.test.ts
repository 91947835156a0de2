import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { JobsService } from '../../../server/jobs/jobs.service.ts';
import { EndingService } from '../../../server/packs/work/ending.service.ts';
import { publishAgain, publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { until } from '../../support/program.ts';
import { packOf, settled, workerBeside } from './support.ts';

const LONG = 180_000;
let app: TestApp;
let editor: Person;
let manager: Person;
let profile: string;
const workers: TestApp[] = [];

const worker = async (): Promise<TestApp> => {
  const started = await workerBeside(app);
  workers.push(started);
  return started;
};
const stop = async () => {
  for (const each of workers.splice(0)) await each.close();
};
const make = async (): Promise<string> =>
  (await editor.post('/api/packs', packOf([profile]))).body.id;
const filesOf = async (pack: string): Promise<string[]> => {
  const files = await app.sql<{ id: string }>(
    'SELECT id FROM pack_files WHERE pack_id = $1 ORDER BY id',
    [pack],
  );
  return files.map(({ id }) => id);
};

beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  profile = (await publishedProfile(editor, manager)).id;
});
afterEach(stop);
afterAll(() => app.close());

describe('the file of a pack', () => {
  it(
    'stays for an hour from when it was replaced, however old it is by then',
    async () => {
      await worker();
      const pack = await make();
      await settled(editor, pack);
      await app.sql(`UPDATE pack_files SET made_at = now() - interval '2 days'`);
      const [old] = await filesOf(pack);
      await publishAgain(editor, manager, profile, { story: { en: 'Sun.', ms: 'Matahari.' } });
      await editor.post(`/api/packs/${pack}/refresh`);
      expect(await settled(editor, pack)).toMatchObject({ state: 'ready', stale: 0 });
      await stop();
      // Whoever begins to work looks for files to let go of: of the other pack, there is one.
      const other = await make();
      await app.sql(
        `UPDATE packs SET state = 'cancelled', finished_at = now() - interval '2 hours' WHERE id = $1`,
        [other],
      );
      await app.sql(
        `INSERT INTO pack_files (pack_id, kind, name, made_at) VALUES ($1, 'file', 'old.pdf', now() - interval '2 hours')`,
        [other],
      );
      await worker();
      await until(async () => (await filesOf(other)).length === 0);
      const [, now] = await filesOf(pack);
      expect(await filesOf(pack)).toEqual([old, now]);
      await stop();
      await app.sql(`UPDATE packs SET finished_at = now() - interval '2 hours' WHERE id = $1`, [
        pack,
      ]);
      await app.sql(`UPDATE pack_files SET made_at = now() - interval '2 hours' WHERE id = $1`, [
        now,
      ]);
      await worker();
      await until(async () => (await filesOf(pack)).length === 1);
      expect(await filesOf(pack)).toEqual([now]);
    },
    LONG,
  );

  it(
    'is let go of after PACK_DAYS; the pack stays and makes it again, with the same bytes',
    async () => {
      const { nest } = await worker();
      const pack = await make();
      const { file } = await settled(editor, pack);
      const tidy = () =>
        nest
          .get(DataSource)
          .transaction((entities) => nest.get(JobsService).send(entities, 'packs.tidy', {}));
      await app.sql(
        `UPDATE pack_files SET made_at = now() - interval '91 days' WHERE pack_id = $1`,
        [pack],
      );
      await app.sql(`UPDATE packs SET finished_at = now() - interval '91 days' WHERE id = $1`, [
        pack,
      ]);
      await tidy();
      await until(async () => (await filesOf(pack)).length === 0);
      const { body: empty } = await editor.get(`/api/packs/${pack}`);
      expect(empty).toMatchObject({ state: 'ready', file: null, abilities: { retry: true } });
      expect((await editor.get(`/api/packs/${pack}/file`)).status).toBe(404);
      await editor.post(`/api/packs/${pack}/retry`);
      expect(await settled(editor, pack)).toMatchObject({ state: 'ready', file });
    },
    LONG,
  );
});

describe('a process that gives a pack up', () => {
  it('ends nothing that another one has taken over', async () => {
    const pack = await make();
    const ending = app.nest.get(EndingService);
    const [mine, others] = [randomUUID(), randomUUID()];
    const state = async () => (await editor.get(`/api/packs/${pack}`)).body.state;
    const claim = (who: string) =>
      app.sql(
        `UPDATE pack_items SET claimed_by = $2, claimed_until = now() + interval '1 hour' WHERE pack_id = $1`,
        [pack, who],
      );
    await claim(others);
    await ending.giveUp(pack, 'database', mine);
    expect([await state(), ending.pending()]).toEqual(['waiting', []]);
    await claim(mine);
    await ending.giveUp(pack, 'database', mine);
    expect(await state()).toBe('failed');
    await app.sql(
      `UPDATE packs SET state = 'assembling', fault = NULL, claimed_by = $2 WHERE id = $1`,
      [pack, others],
    );
    await app.sql('UPDATE pack_items SET claimed_by = NULL WHERE pack_id = $1', [pack]);
    await ending.giveUp(pack, 'assembly', mine);
    expect(await state()).toBe('assembling');
    await ending.giveUp(pack, 'assembly', others);
    expect(await state()).toBe('failed');
  });
});

describe('a process that is asked to stop', () => {
  it(
    'has not broken down over the pack that it was putting together',
    async () => {
      await app.sql(
        `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN PERFORM pg_sleep(1); RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE INSERT ON pack_chunks FOR EACH ROW EXECUTE FUNCTION slow()`,
      );
      const pack = await make();
      // Asked to stop more often than a pack may break down.
      for (let times = 0; times < 6; times += 1) {
        await worker();
        await until(async () => {
          const [row] = await app.sql<{ held: boolean }>(
            `SELECT claimed_until > now() AS held FROM packs WHERE id = $1 AND state = 'assembling'`,
            [pack],
          );
          return row?.held === true;
        });
        await stop();
        await app.sql(
          `UPDATE packs SET state = 'assembling', finished_at = NULL, claimed_by = NULL WHERE id = $1 AND state = 'ready'`,
          [pack],
        );
      }
      await app.sql('DROP TRIGGER slow ON pack_chunks');
      await worker();
      expect(await settled(editor, pack)).toMatchObject({ state: 'ready' });
    },
    LONG,
  );
});

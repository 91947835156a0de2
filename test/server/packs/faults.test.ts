import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EndingService } from '../../../server/packs/work/ending.service.ts';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { until } from '../../support/program.ts';
import { copiesOf, packOf, settled, workerBeside } from './support.ts';

const LONG = 180_000;
let app: TestApp;
let editor: Person;
let profiles: string[];
const workers: TestApp[] = [];

const worker = async (): Promise<void> => void workers.push(await workerBeside(app));
const make = async (changes: Record<string, unknown> = {}): Promise<string> => {
  await app.sql('DELETE FROM sheet_artefacts');
  const { status, body } = await editor.post('/api/packs', packOf(profiles, changes));
  expect(status).toBe(201);
  return body.id;
};
const stateOf = async (id: string): Promise<string> =>
  (await editor.get(`/api/packs/${id}`)).body.state;

/** As if the disk were full wherever something is added to or changed in `table`. */
async function fullDisk(table: string): Promise<() => Promise<unknown>> {
  await app.sql(
    `CREATE OR REPLACE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
     CREATE TRIGGER no_space BEFORE INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION no_space()`,
  );
  return () => app.sql(`DROP TRIGGER no_space ON ${table}`);
}

const databaseName = () => new URL(app.database.url).pathname.slice(1);

async function outside<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const cutConnections = () =>
  outside((client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      databaseName(),
    ]),
  );

beforeAll(async () => {
  app = await testApp();
  const manager = await app.person('manager');
  editor = await app.person('editor');
  const { id } = await publishedProfile(editor, manager);
  profiles = [id, ...(await copiesOf(app, id, 11))];
});
afterEach(async () => {
  for (const each of workers.splice(0)) await each.close();
});
afterAll(() => app.close());

describe('a sheet that cannot be made', () => {
  it(
    'is named in the pack, and keeps no other from being made; once it can be, only it is made',
    async () => {
      const stored = (change: string) =>
        app.sql(
          `SET session_replication_role = replica;
           UPDATE revisions SET sealed = ${change} WHERE profile_id = '${profiles[3]}';
           SET session_replication_role = origin`,
        );
      await stored(`'#' || sealed`);
      await worker();
      const id = await make();
      const pack = await settled(editor, id);
      expect(pack).toMatchObject({ state: 'ready', progress: { done: 11, failed: 1, total: 12 } });
      expect(pack.items[3]).toMatchObject({
        profile: profiles[3],
        state: 'failed',
        fault: { code: 'render', message: expect.stringContaining('could not be laid out') },
      });
      const { body: proof } = await editor.get(`/api/packs/${id}/proof`);
      expect(proof.warnings).toContainEqual(
        expect.objectContaining({ kind: 'failed', profile: profiles[3] }),
      );
      await stored(`substr(sealed, 2)`);
      expect(pack.abilities.retry).toBe(true);
      await editor.post(`/api/packs/${id}/retry`);
      const again = await settled(editor, id);
      expect(again).toMatchObject({ state: 'ready', progress: { done: 12, failed: 0 } });
      expect(again.file.sha256).not.toBe(pack.file.sha256);
      const attempts = await app.sql<{ attempts: number }>(
        'SELECT attempts FROM pack_items WHERE pack_id = $1',
        [id],
      );
      expect(attempts.every((item) => item.attempts === 1)).toBe(true);
    },
    LONG,
  );

  it(
    'fails a pack in which there is no other',
    async () => {
      const id = await make({ profiles: profiles.slice(0, 1) });
      // As if three processes had broken down over it.
      await app.sql(`UPDATE pack_items SET attempts = 3 WHERE pack_id = $1`, [id]);
      await worker();
      const pack = await settled(editor, id);
      expect(pack).toMatchObject({ state: 'failed', fault: { code: 'no-sheets' } });
      expect(pack.items[0].fault.code).toBe('crashed');
    },
    LONG,
  );
});

describe('a database', () => {
  it.each(['sheet_artefacts', 'pack_items', 'pack_chunks'])(
    'without space for %s fails the pack with a reason, and the retry makes what is missing',
    async (table) => {
      const id = await make();
      const makeRoom = await fullDisk(table);
      await worker();
      if (table === 'pack_items') {
        // Not even a claim can be written: it goes on once there is room.
        await until(async () => (await stateOf(id)) === 'waiting');
        await makeRoom();
        expect(await settled(editor, id)).toMatchObject({ state: 'ready' });
        return;
      }
      const failed = await settled(editor, id);
      expect(failed).toMatchObject({
        state: 'failed',
        file: null,
        fault: { code: 'disk-full', message: expect.stringContaining('no space left') },
      });
      await makeRoom();
      expect((await editor.post(`/api/packs/${id}/retry`)).status).toBe(200);
      expect(await settled(editor, id)).toMatchObject({ state: 'ready', progress: { done: 12 } });
      expect(await app.sql('SELECT FROM pack_files WHERE pack_id = $1', [id])).toHaveLength(1);
    },
    LONG,
  );

  it(
    'that cuts its connections once is none the worse',
    async () => {
      const id = await make();
      await worker();
      await until(async () => (await editor.get(`/api/packs/${id}`)).body.progress.done > 0);
      await cutConnections();
      const wait = async () => settled(editor, id).catch(() => null);
      const pack = (await wait()) ?? (await wait());
      expect(pack).toMatchObject({ state: 'ready', progress: { done: 12, failed: 0 } });
    },
    LONG,
  );

  it(
    'that is gone for long fails the pack once it is back, and the retry works',
    async () => {
      await app.sql(
        `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN PERFORM pg_sleep(1); RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE INSERT ON sheet_artefacts FOR EACH ROW EXECUTE FUNCTION slow()`,
      );
      const id = await make();
      await worker();
      await until(async () => (await stateOf(id)) === 'rendering');
      const name = databaseName();
      await outside((client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`));
      await cutConnections();
      const patience = workers[0]!.nest.get(EndingService);
      await until(() => patience.pending().includes(id));
      await outside((client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
      await app.sql('SELECT 1').catch(() => undefined);
      await app.sql('DROP TRIGGER slow ON sheet_artefacts');
      const failed = await settled(editor, id);
      expect(failed).toMatchObject({ state: 'failed', fault: { code: 'database' } });
      await editor.post(`/api/packs/${id}/retry`);
      expect(await settled(editor, id)).toMatchObject({ state: 'ready', progress: { done: 12 } });
    },
    LONG,
  );
});

describe('a pack that is cancelled', () => {
  it(
    'stops within the sheet that is being made, and goes on where it was when it is tried again',
    async () => {
      await app.sql(
        `CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN PERFORM pg_sleep(0.2); RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE INSERT ON sheet_artefacts FOR EACH ROW EXECUTE FUNCTION slow()`,
      );
      const id = await make();
      await worker();
      const done = async () =>
        (await app.sql(`SELECT FROM pack_items WHERE pack_id = $1 AND state = 'done'`, [id]))
          .length;
      await until(async () => (await done()) >= 2);
      expect((await editor.post(`/api/packs/${id}/cancel`)).body.state).toBe('cancelled');
      const then = await done();
      await until(
        async () =>
          (
            await app.sql(
              'SELECT FROM pack_items WHERE pack_id = $1 AND claimed_until IS NOT NULL',
              [id],
            )
          ).length === 0,
      );
      expect(await done()).toBe(then);
      expect(then).toBeLessThan(12);
      await app.sql('DROP TRIGGER slow ON sheet_artefacts');
      await editor.post(`/api/packs/${id}/retry`);
      expect(await settled(editor, id)).toMatchObject({ state: 'ready', progress: { done: 12 } });
    },
    LONG,
  );

  it(
    'leaves no file behind when it was being put together',
    async () => {
      await app.sql(
        `CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN PERFORM pg_sleep(2); RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE INSERT ON pack_chunks FOR EACH ROW EXECUTE FUNCTION slow()`,
      );
      const id = await make();
      await worker();
      await until(async () => (await stateOf(id)) === 'assembling');
      expect((await editor.post(`/api/packs/${id}/cancel`)).status).toBe(200);
      await app.sql('DROP TRIGGER slow ON pack_chunks');
      await until(
        async () => (await app.sql('SELECT FROM pack_files WHERE pack_id = $1', [id])).length === 0,
      );
      expect(await stateOf(id)).toBe('cancelled');
    },
    LONG,
  );
});

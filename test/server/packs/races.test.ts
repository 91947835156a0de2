import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { claimItem, settleItem } from '../../../server/packs/work/items.store.ts';
import { publishAgain, publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { until } from '../../support/program.ts';
import { copiesOf, packOf, settled, workerBeside } from './support.ts';

const LONG = 60_000;
let app: TestApp;
let editor: Person;
let manager: Person;
let profiles: string[];
const workers: TestApp[] = [];

const worker = async (): Promise<void> => void workers.push(await workerBeside(app));
const make = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await editor.post('/api/packs', packOf(profiles, changes));
  expect(status).toBe(201);
  return body.id;
};
const stateOf = async (id: string): Promise<string> =>
  (await editor.get(`/api/packs/${id}`)).body.state;

/** Whatever is added to `table` takes so many seconds, until the returned function is called. */
async function slow(table: string, seconds: number): Promise<() => Promise<unknown>> {
  await app.sql(
    `CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_sleep(${seconds}); RETURN NEW; END $$;
     CREATE TRIGGER slow BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION slow()`,
  );
  return () => app.sql(`DROP TRIGGER slow ON ${table}`);
}
const forgetSheets = () => app.sql('DELETE FROM sheet_artefacts');

beforeAll(async () => {
  app = await testApp();
  manager = await app.person('manager');
  editor = await app.person('editor');
  const { id } = await publishedProfile(editor, manager);
  profiles = [id, ...(await copiesOf(app, id, 5))];
});
afterEach(async () => {
  for (const each of workers.splice(0)) await each.close();
});
afterAll(() => app.close());

describe('a pack on which two things are done at once', () => {
  it('is tried again once', async () => {
    const id = await make();
    await editor.post(`/api/packs/${id}/cancel`);
    const both = await Promise.all([1, 2].map(() => editor.post(`/api/packs/${id}/retry`)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const audit = await app.sql(
      `SELECT FROM audit WHERE subject_id = $1 AND action = 'pack.retry'`,
      [id],
    );
    expect(audit).toHaveLength(1);
    for (const step of ['refresh', 'print', 'retry']) {
      const refused = await editor.post(`/api/packs/${id}/${step}`);
      expect(refused.body).toMatchObject({ status: 409, packState: 'waiting' });
    }
    await editor.delete(`/api/packs/${id}`);
  });

  it('counts among the ten of its maker, however it is begun', async () => {
    const person = await app.person('viewer');
    const ask = () => person.post('/api/packs', packOf(profiles.slice(0, 1)));
    const { body: first } = await ask();
    await person.post(`/api/packs/${first.id}/cancel`);
    const others = await Promise.all(Array.from({ length: 10 }, ask));
    const refused = await person.post(`/api/packs/${first.id}/retry`);
    expect(refused.body).toMatchObject({ status: 409, type: 'urn:kerjaya:too-many-packs' });
    for (const { body } of others) await person.delete(`/api/packs/${body.id}`);
    expect((await person.post(`/api/packs/${first.id}/retry`)).status).toBe(200);
    await person.delete(`/api/packs/${first.id}`);
  });

  it('takes nothing from whoever makes a sheet that is planned otherwise by now', async () => {
    const { manager: rows } = app.nest.get(DataSource);
    const { id: profile } = await publishedProfile(editor, manager);
    const id = await make({ profiles: [profile] });
    const me = randomUUID();
    const old = (await claimItem(rows, me))!;
    await editor.post(`/api/packs/${id}/cancel`);
    await publishAgain(editor, manager, profile, { story: { en: 'Sun.', ms: 'Matahari.' } });
    expect((await editor.post(`/api/packs/${id}/refresh`)).body.state).toBe('waiting');
    const now = (await claimItem(rows, me))!;
    expect([old.plan.number, now.plan.number, now.packId]).toEqual([1, 2, id]);
    const outcome = { pages: 1, artefact: 'x', warnings: [] };
    const settle = (claim: typeof old) =>
      rows.transaction((within) => settleItem(within, me, claim, outcome));
    expect(await settle(old)).toBeNull();
    expect(await settle(now)).toMatchObject({ finished: { done: 1 } });
    await editor.delete(`/api/packs/${id}`);
  });
});

describe('a pack that is deleted', () => {
  it.each(['sheet_artefacts', 'pack_chunks'])(
    'while %s is written leaves nothing behind, and keeps no other from being made',
    async (table) => {
      const release = await slow(table, 0.5);
      await forgetSheets();
      const id = await make();
      await worker();
      const wanted = table === 'pack_chunks' ? 'assembling' : 'rendering';
      await until(async () => (await stateOf(id)) === wanted);
      expect((await editor.delete(`/api/packs/${id}`)).status).toBe(204);
      await release();
      const other = await settled(editor, await make());
      expect(other).toMatchObject({ state: 'ready', progress: { done: 6, failed: 0 } });
      await until(async () => {
        const left = await app.sql('SELECT FROM pack_files WHERE pack_id <> $1', [other.id]);
        return left.length === 0;
      });
      const failures = await app.sql(`SELECT FROM notifications WHERE kind = 'pack-failed'`);
      expect(failures).toEqual([]);
      await editor.delete(`/api/packs/${other.id}`);
    },
    LONG,
  );
});

describe('a pack that is put together again', () => {
  it(
    'leaves out a sheet that is kept no longer and cannot be made again, and says so',
    async () => {
      await worker();
      const id = await make({ output: 'zip' });
      const whole = await settled(editor, id);
      expect(whole).toMatchObject({ state: 'ready', counts: { pages: 6 } });
      const stored = (change: string) =>
        app.sql(
          `SET session_replication_role = replica;
           UPDATE revisions SET sealed = ${change} WHERE profile_id = '${profiles[3]}';
           SET session_replication_role = origin`,
        );
      await stored(`'#' || sealed`);
      await forgetSheets();
      await app.sql('DELETE FROM pack_files');
      await editor.post(`/api/packs/${id}/retry`);
      const rest = await settled(editor, id);
      expect(rest).toMatchObject({
        state: 'ready',
        progress: { done: 5, failed: 1 },
        counts: { pages: 5 },
        abilities: { retry: true },
      });
      expect(rest.items[3]).toMatchObject({ state: 'failed', fault: { code: 'render' } });
      await stored('substr(sealed, 2)');
      await editor.post(`/api/packs/${id}/retry`);
      const again = await settled(editor, id);
      expect(again).toMatchObject({ state: 'ready', progress: { done: 6, failed: 0 } });
      expect(again.file.sha256).toBe(whole.file.sha256);
    },
    LONG,
  );
});

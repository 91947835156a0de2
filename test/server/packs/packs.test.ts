import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { brandName } from '../../../templates/brand.ts';
import { publishAgain, publishedProfile } from '../../builders/profiles.ts';
import { brand } from '../../builders/sheet.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { listening, readEvents } from '../../support/listening.ts';
import { packOf, settled, workerBeside } from './support.ts';

const LONG = 180_000;
let app: TestApp;
let worker: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;
let profiles: string[];
let address: string;

beforeAll(async () => {
  app = await testApp();
  [editor, manager, viewer] = [
    await app.person('editor'),
    await app.person('manager'),
    await app.person('viewer'),
  ];
  profiles = [];
  while (profiles.length < 3) profiles.push((await publishedProfile(editor, manager)).id);
  worker = await workerBeside(app);
  address = await listening(app);
}, LONG);
afterAll(async () => {
  await worker.close();
  await app.close();
});

const make = async (changes: Record<string, unknown> = {}, person = viewer) => {
  const { status, body } = await person.post('/api/packs', packOf(profiles, changes));
  expect([status, body.errors]).toEqual([201, undefined]);
  return settled(person, body.id);
};

/** A file as bytes, asked for as somebody. */
const bytesOf = async (person: Person, path: string, headers: Record<string, string> = {}) => {
  const fastify = app.nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  return fastify.inject({ url: path, headers: { cookie: person.cookie, ...headers } });
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a pack', () => {
  it(
    'becomes one PDF, which is downloaded whole or in part',
    async () => {
      const pack = await make({
        title: 'Hari Kerjaya & Café',
        eventName: 'Career Day',
        eventDate: '2027-03-31',
        language: 'both',
        duplex: true,
      });
      expect(pack).toMatchObject({
        state: 'ready',
        fault: null,
        progress: { done: 3, failed: 0, total: 3, doing: null, secondsLeft: null },
        file: { name: 'Hari-Kerjaya-Cafe-2027-03-31-both.pdf' },
        stale: 0,
        madeBy: { id: viewer.id },
      });
      // Cover and contents with their backs, and three profiles, each with an even count of pages.
      expect(pack.counts.pages).toBeGreaterThanOrEqual(10);
      expect(pack.counts.papers).toBe(pack.counts.pages / 2);
      const path = `/api/packs/${pack.id}/file`;
      const whole = await bytesOf(manager, path);
      expect(whole.statusCode).toBe(200);
      expect(whole.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(pack.file.bytes),
        'content-disposition': `attachment; filename="${pack.file.name}"`,
        etag: `"${pack.file.sha256}"`,
      });
      expect(sha256(whole.rawPayload)).toBe(pack.file.sha256);
      const part = await bytesOf(manager, path, { range: 'bytes=10-99' });
      expect(part.statusCode).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes 10-99/${pack.file.bytes}`);
      expect(part.rawPayload.equals(whole.rawPayload.subarray(10, 100))).toBe(true);
      const none = await bytesOf(manager, path, { range: `bytes=${pack.file.bytes}-` });
      expect(none.statusCode).toBe(416);
      const known = await bytesOf(manager, path, { 'if-none-match': `"${pack.file.sha256}"` });
      expect(known.statusCode).toBe(304);
      expect((await app.anyone.get(path)).status).toBe(401);
    },
    LONG,
  );

  it(
    'of more bytes than a piece holds is put together out of its pieces',
    async () => {
      const pack = await make({ copies: 30 });
      const [{ pieces }] = (await app.sql<{ pieces: number }>(
        `SELECT count(*)::int AS pieces FROM pack_chunks c JOIN packs p ON p.file_id = c.file_id WHERE p.id = $1`,
        [pack.id],
      )) as [{ pieces: number }];
      const path = `/api/packs/${pack.id}/file`;
      const whole = (await bytesOf(viewer, path)).rawPayload;
      expect(sha256(whole)).toBe(pack.file.sha256);
      expect(pieces).toBe(Math.ceil(whole.length / (256 * 1024)));
      const edge = Math.min(256 * 1024, whole.length - 20);
      const across = await bytesOf(viewer, path, { range: `bytes=${edge - 10}-${edge + 9}` });
      expect(across.rawPayload.equals(whole.subarray(edge - 10, edge + 10))).toBe(true);
      const last = await bytesOf(viewer, path, { range: 'bytes=-5' });
      expect(last.rawPayload.equals(whole.subarray(-5))).toBe(true);
    },
    LONG,
  );

  it(
    'becomes a ZIP of sheets under readable names',
    async () => {
      const pack = await make({ output: 'zip', duplex: true, copies: 2 });
      expect(pack).toMatchObject({ state: 'ready', counts: { pages: 6, papers: 6 } });
      expect(pack.file.name).toBe('Career-fair-en.zip');
      const { rawPayload, headers } = await bytesOf(viewer, `/api/packs/${pack.id}/file`);
      expect(headers['content-type']).toBe('application/zip');
      const files = unzipSync(rawPayload);
      expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(3);
      const sheet = await bytesOf(viewer, `/api/profiles/${profiles[0]}/revisions/1/sheet.pdf`);
      const [first] = Object.entries(files).find(([name]) => name.startsWith('01-'))!;
      expect(sha256(files[first]!)).toBe(sha256(sheet.rawPayload));
    },
    LONG,
  );

  it.each(['two-up', 'booklet'])(
    'is laid out as %s',
    async (layout) => {
      const pack = await make({ layout });
      expect(pack).toMatchObject({ state: 'ready', layout });
      expect(pack.counts.pages).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'waits at its proof, with what to look at, until somebody prints it',
    async () => {
      const asked = { proof: true, duplex: true, dividers: true, copies: 3 };
      const pack = await make(asked);
      expect(pack).toMatchObject({ state: 'proof', file: null, abilities: { print: true } });
      const { body: proof } = await viewer.get(`/api/packs/${pack.id}/proof`);
      expect(proof).toMatchObject(pack.counts);
      expect(proof.warnings).toContainEqual({
        profile: profiles[0],
        title: expect.objectContaining({ en: expect.any(String) }),
        kind: 'thin',
        message: 'Four or more printed sections are empty',
      });
      const contact = await bytesOf(viewer, `/api/packs/${pack.id}/proof.pdf?download=false`);
      expect(contact.statusCode).toBe(200);
      expect(contact.headers['content-disposition']).toMatch(/^inline/);
      expect((await viewer.post(`/api/packs/${pack.id}/print`)).status).toBe(200);
      const printed = await settled(viewer, pack.id, ['ready', 'failed']);
      expect(printed).toMatchObject({ state: 'ready', counts: pack.counts });
      expect((await viewer.post(`/api/packs/${pack.id}/print`)).body.type).toMatch(/pack-state$/);
    },
    LONG,
  );

  it(
    'tells its maker when it is ready, and whoever watches how it comes on',
    async () => {
      const { body: begun } = await viewer.post('/api/packs', packOf(profiles));
      const reader = await readEvents(`${address}/api/packs/${begun.id}/events`, viewer.cookie);
      expect(await reader.next('pack')).toMatchObject({ id: begun.id, progress: { total: 3 } });
      const ready = await reader.next('pack', ({ state }) => state === 'ready');
      expect(ready.items).toBeUndefined();
      const { body: notices } = await viewer.get('/api/notifications');
      expect(notices[0]).toMatchObject({
        kind: 'pack-ready',
        data: { title: 'Career fair' },
        link: `/packs/${begun.id}/show`,
      });
      expect((await viewer.delete(`/api/packs/${begun.id}`)).status).toBe(204);
      await reader.ended;
      expect((await viewer.get(`/api/packs/${begun.id}`)).status).toBe(404);
      expect(await app.sql('SELECT FROM pack_files WHERE pack_id = $1', [begun.id])).toEqual([]);
    },
    LONG,
  );
});

describe('a pack that is out of date', () => {
  it(
    'says which sheets are, and makes only those again',
    async () => {
      const ids = [...profiles.slice(0, 2), (await publishedProfile(editor, manager)).id];
      const pack = await make({ profiles: ids });
      await publishAgain(editor, manager, ids[1]!, { story: { en: 'Sun.', ms: 'Matahari.' } });
      await manager.post(`/api/profiles/${ids[2]}/unpublish`, { note: 'No longer taught.' });
      const stale = (await viewer.get(`/api/packs/${pack.id}`)).body;
      expect(stale.stale).toBe(2);
      expect(stale.items.map((item: { outdated: boolean }) => item.outdated)).toEqual([
        false,
        true,
        true,
      ]);
      await app.sql('UPDATE pack_items SET attempts = 0 WHERE pack_id = $1', [pack.id]);
      expect((await viewer.post(`/api/packs/${pack.id}/refresh`)).status).toBe(200);
      const fresh = await settled(viewer, pack.id);
      expect(fresh).toMatchObject({ state: 'ready', progress: { done: 2, failed: 1 } });
      expect(fresh.items[1]).toMatchObject({ state: 'done', number: 2, outdated: false });
      expect(fresh.items[2]).toMatchObject({ state: 'failed', fault: { code: 'retired' } });
      expect([fresh.stale, fresh.items[2].outdated]).toEqual([0, false]);
      expect(fresh.file.sha256).not.toBe(pack.file.sha256);
      const attempts = await app.sql<{ attempts: number }>(
        'SELECT attempts FROM pack_items WHERE pack_id = $1 ORDER BY position',
        [pack.id],
      );
      expect(attempts.map((item) => item.attempts)).toEqual([0, 1, 0]);
      const again = await viewer.post(`/api/packs/${pack.id}/refresh`);
      expect(again.body).toMatchObject({ state: 'ready', file: fresh.file });
    },
    LONG,
  );

  it(
    'fails with a reason where nothing of it is published any longer, and says that trying again is no help',
    async () => {
      const { id } = await publishedProfile(editor, manager);
      const pack = await make({ profiles: [id] });
      await manager.post(`/api/profiles/${id}/unpublish`, { note: 'No longer taught.' });
      expect((await viewer.post(`/api/packs/${pack.id}/refresh`)).status).toBe(200);
      const now = await settled(viewer, pack.id);
      expect(now).toMatchObject({
        state: 'failed',
        fault: { code: 'no-sheets' },
        counts: pack.counts,
        leftOut: 1,
        stale: 0,
        abilities: { retry: false, refresh: true },
      });
      const retried = await viewer.post(`/api/packs/${pack.id}/retry`);
      expect(retried.body).toMatchObject({ status: 409, type: 'urn:kerjaya:pack-left-out' });
      const again = await viewer.post(`/api/packs/${pack.id}/refresh`);
      expect(again.body).toMatchObject({ state: 'failed', stale: 0 });
    },
    LONG,
  );

  it(
    'names a sheet whose newer version is not in its language, until it is',
    async () => {
      const ids = [profiles[0]!, (await publishedProfile(editor, manager)).id];
      const pack = await make({ profiles: ids, language: 'ms' });
      const path = `/api/packs/${pack.id}`;
      await publishAgain(editor, manager, ids[1]!, { story: { en: 'Snow.', ms: '' } });
      const stale = (await viewer.get(path)).body;
      expect(stale).toMatchObject({ stale: 1, unmakeable: 1, leftOut: 0 });
      expect(stale.items[0]).toMatchObject({ outdated: false, obstacle: null });
      expect(stale.items[1]).toMatchObject({
        outdated: true,
        obstacle: { code: 'language', message: expect.stringContaining('not complete in') },
      });
      await viewer.post(`${path}/refresh`);
      const left = await settled(viewer, pack.id);
      expect(left).toMatchObject({
        state: 'ready',
        progress: { done: 1, failed: 1 },
        stale: 0,
        unmakeable: 0,
        leftOut: 1,
        abilities: { retry: false },
      });
      expect(left.items[1]).toMatchObject({
        state: 'failed',
        fault: { code: 'language' },
        outdated: false,
        obstacle: null,
      });
      const retried = await viewer.post(`${path}/retry`);
      expect(retried.body).toMatchObject({ status: 409, type: 'urn:kerjaya:pack-left-out' });
      await publishAgain(editor, manager, ids[1]!, { story: { en: 'Snow.', ms: 'Salji.' } });
      expect((await viewer.get(path)).body).toMatchObject({ stale: 1, unmakeable: 0 });
      await viewer.post(`${path}/refresh`);
      const whole = await settled(viewer, pack.id);
      expect(whole).toMatchObject({ progress: { done: 2, failed: 0 }, stale: 0, leftOut: 0 });
      expect(whole.items[1]).toMatchObject({ state: 'done', number: 3 });
    },
    LONG,
  );

  it(
    'is so in all of its sheets once its brand has changed',
    async () => {
      const admin = await app.person('admin');
      // The first one is the school's own, which is never archived.
      await admin.post('/api/brands', brand());
      const { body: school } = await admin.post('/api/brands', brand());
      const pack = await make({ brand: school.id });
      expect(pack.stale).toBe(0);
      const colours = { primary: '#3B0F2B', accent: '#B4860B' };
      const changed = await admin.put(`/api/brands/${school.id}`, {
        ...brand({ colours }),
        version: school.version,
      });
      expect(changed.status).toBe(200);
      expect((await viewer.get(`/api/packs/${pack.id}`)).body.stale).toBe(3);
      await viewer.post(`/api/packs/${pack.id}/refresh`);
      const fresh = await settled(viewer, pack.id);
      expect(fresh).toMatchObject({ state: 'ready', stale: 0 });
      expect(fresh.file.sha256).not.toBe(pack.file.sha256);

      const archived = await admin.post(`/api/brands/${school.id}/archive`, {
        version: changed.body.version,
      });
      expect(archived.status).toBe(200);
      const refused = await viewer.post('/api/packs', packOf(profiles, { brand: school.id }));
      expect(refused.body).toMatchObject({
        status: 422,
        errors: [
          {
            path: 'brand',
            message: `names “${brandName(brand(), 'en')}”, which is archived; choose another`,
          },
        ],
      });
      // What was made in it is in it still, and can be made again.
      await app.sql('DELETE FROM pack_files WHERE pack_id = $1', [pack.id]);
      await viewer.post(`/api/packs/${pack.id}/retry`);
      expect((await settled(viewer, pack.id)).file.sha256).toBe(fresh.file.sha256);
    },
    LONG,
  );
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  publishedProfile,
  smallContent,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { designs, DESIGN_IDS } from '../../../templates/index.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { copiesOf, packOf } from './support.ts';

/** Designs that are printed on larger paper than half of A3. */
const larger = DESIGN_IDS.filter((id) => (designs[id].paper as string) !== 'A4');

let app: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;
let good: string;

beforeAll(async () => {
  app = await testApp();
  [editor, manager, viewer] = [
    await app.person('editor'),
    await app.person('manager'),
    await app.person('viewer'),
  ];
  good = (await publishedProfile(editor, manager)).id;
});
afterAll(() => app.close());

const ask = (profiles: readonly string[], changes = {}, person = editor) =>
  person.post('/api/packs', packOf(profiles, changes));
const isUntouched = async () => {
  expect(await app.sql('SELECT FROM packs')).toEqual([]);
  expect(await app.sql(`SELECT FROM audit WHERE action LIKE 'pack.%'`)).toEqual([]);
};

describe('a pack that cannot be made', () => {
  it('names each profile that is in the way, and why', async () => {
    const draft = await writtenProfile(editor);
    const english = async (changes: Parameters<typeof smallContent>[0]) => {
      const made = await submittedProfile(editor, smallContent(changes));
      const { body } = await manager.get(`/api/profiles/${made.id}`);
      await manager.post(`/api/profiles/${made.id}/approve`, { seal: body.draft.seal });
      return made;
    };
    const half = await english({ story: { en: 'Rain.', ms: '' } });
    const less = await english({
      story: { en: 'Rain.', ms: '' },
      tagline: { en: 'Wet work.', ms: '' },
    });
    const profiles = [good, draft.id, randomUUID(), half.id, less.id];
    const refused = await ask(profiles, { language: 'ms' });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      {
        path: 'profiles.1',
        message: expect.stringMatching(/^names “Career \d+”, which is not published$/),
      },
      { path: 'profiles.2', message: 'is not known' },
      {
        path: 'profiles.3',
        message: expect.stringMatching(
          /^names “Career \d+”, where 1 text is not written in Bahasa Melayu: story$/,
        ),
      },
      {
        path: 'profiles.4',
        message: expect.stringMatching(
          /^names “Career \d+”, where 2 texts are not written in Bahasa Melayu: tagline, story$/,
        ),
      },
    ]);
    // Whoever sees no drafts learns of none.
    const blind = await ask(profiles, { language: 'ms' }, viewer);
    expect(blind.body.errors[0]).toEqual({ path: 'profiles.1', message: 'is not known' });
    await isUntouched();
  });

  it.each<[string, (id: string) => string[], string, string]>([
    ['no profile', () => [], 'profiles', 'must name at least one profile'],
    [
      '5,000 profiles',
      () => Array.from({ length: 5000 }, () => randomUUID()),
      'profiles',
      'must name at most 1000 profiles: divide them',
    ],
    ['a profile twice', (id) => [id, id], 'profiles.1', 'is there twice'],
    ['something else than an id', () => ['nurse'], 'profiles.0', 'Invalid UUID'],
  ])('has %s', async (_, profiles, path, message) => {
    const { status, body } = await ask(profiles(good));
    expect(status).toBe(422);
    expect(body.errors).toContainEqual({ path, message });
    await isUntouched();
  });

  it.each<[Record<string, unknown>, string]>([
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(121) }, 'title'],
    [{ title: 'Fair 🎪' }, 'title'],
    [{ eventName: 'One\ntwo' }, 'eventName'],
    [{ eventDate: '31.3.2027' }, 'eventDate'],
    [{ eventDate: '2027-02-30' }, 'eventDate'],
    [{ eventDate: '0000-01-01' }, 'eventDate'],
    [{ eventDate: '2100-01-01', output: 'zip' }, 'eventDate'],
    [{ copies: 0 }, 'copies'],
    [{ copies: 51 }, 'copies'],
    [{ copies: 1.5 }, 'copies'],
    [{ design: 'brochure' }, 'design'],
    [{ language: 'de' }, 'language'],
    [{ brand: randomUUID() }, 'brand'],
    [{ output: 'docx' }, 'output'],
    [{ layout: 'booklet', output: 'zip' }, 'layout'],
    [{ layout: 'booklet', copies: 2 }, 'copies'],
    ...larger.flatMap((design): [Record<string, unknown>, string][] => [
      [{ layout: 'booklet', design }, 'layout'],
      [{ layout: 'two-up', design }, 'layout'],
    ]),
    [{ options: { glitter: true } }, 'options.glitter'],
    [{ colour: 'red' }, 'colour'],
  ])('asks for %j', async (changes, path) => {
    const { status, body } = await ask([good], changes);
    expect([status, body.errors.map((error: { path: string }) => error.path)]).toEqual([
      422,
      [path],
    ]);
    await isUntouched();
  });

  it('knows a profile however its id is written, and only once', async () => {
    const loud = good.toUpperCase();
    const twice = await ask([good, loud]);
    expect([twice.status, twice.body.errors]).toEqual([
      422,
      [{ path: 'profiles.1', message: 'is there twice' }],
    ]);
    await isUntouched();
    const { status, body } = await ask([loud]);
    expect([status, body.items[0].profile]).toEqual([201, good]);
    expect((await editor.delete(`/api/packs/${body.id}`)).status).toBe(204);
  });

  it('may have 1,000 profiles, and no more', async () => {
    const copies = await copiesOf(app, good, 999);
    const { status, body } = await ask([good, ...copies]);
    expect([status, body.items.length]).toEqual([201, 1000]);
    expect((await editor.delete(`/api/packs/${body.id}`)).status).toBe(204);
  });
});

it('one person has at most ten packs made at a time', async () => {
  const person = await app.person('viewer');
  const asked = await Promise.all(Array.from({ length: 12 }, () => ask([good], {}, person)));
  expect(asked.map(({ status }) => status).toSorted()).toEqual([
    ...Array.from({ length: 10 }, () => 201),
    409,
    409,
  ]);
  const refused = asked.find(({ status }) => status === 409)!;
  expect(refused.body.type).toBe('urn:kerjaya:too-many-packs');
  const [made] = asked.filter(({ status }) => status === 201);
  await person.post(`/api/packs/${made!.body.id}/cancel`);
  expect((await ask([good], {}, person)).status).toBe(201);
  expect((await ask([good], {}, editor)).status).toBe(201);
});

describe('whoever made a pack', () => {
  it('changes it, and so does a manager; others look and download', async () => {
    const { body: pack } = await ask([good]);
    const path = `/api/packs/${pack.id}`;
    expect(pack.abilities).toMatchObject({ cancel: true, delete: true });
    expect((await viewer.get(path)).body.abilities).toMatchObject({ cancel: false, delete: false });
    for (const step of ['cancel', 'retry', 'refresh', 'print']) {
      const refused = await viewer.post(`${path}/${step}`);
      expect(refused.body).toMatchObject({ status: 403, reason: 'not-your-pack' });
    }
    expect((await viewer.delete(path)).status).toBe(403);
    expect((await app.anyone.get(path)).status).toBe(401);
    const cancelled = await manager.post(`${path}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    expect((await editor.post(`${path}/cancel`)).body).toMatchObject({
      status: 409,
      packState: 'cancelled',
    });
    expect((await viewer.get(`${path}/file`)).status).toBe(404);
    expect((await editor.post(`${path}/retry`)).body.state).toBe('waiting');
    await app.sql(`UPDATE packs SET state = 'proof', proof = true WHERE id = $1`, [pack.id]);
    expect((await manager.post(`${path}/print`)).body.state).toBe('waiting');
    expect((await editor.delete(path)).status).toBe(204);
    const audit = await app.sql(
      'SELECT action, actor_name AS by FROM audit WHERE subject_id = $1 ORDER BY id',
      [pack.id],
    );
    expect(audit).toEqual([
      { action: 'pack.create', by: editor.name },
      { action: 'pack.cancel', by: manager.name },
      { action: 'pack.retry', by: editor.name },
      { action: 'pack.print', by: manager.name },
      { action: 'pack.delete', by: editor.name },
    ]);
  });
});

describe('a saved list', () => {
  it('keeps an order of profiles under a name, for everybody', async () => {
    const other = (await publishedProfile(editor, manager)).id;
    const made = await viewer.post('/api/profile-lists', { name: 'Fair', profiles: [other, good] });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ profiles: [other, good], version: 1, by: { id: viewer.id } });
    const path = `/api/profile-lists/${made.body.id}`;
    const changed = { name: 'Fair 2027', profiles: [good], version: 1 };
    expect((await editor.put(path, changed)).status).toBe(403);
    expect((await viewer.put(path, changed)).body).toMatchObject({ name: 'Fair 2027', version: 2 });
    expect((await manager.put(path, changed)).body).toMatchObject({ status: 409 });
    expect((await editor.get('/api/profile-lists')).body).toHaveLength(1);
    expect((await editor.get(path)).body.profiles).toEqual([good]);
    expect((await manager.delete(path)).status).toBe(204);
    expect((await viewer.get(path)).status).toBe(404);
  });

  it('is one of two hundred of a person at most', async () => {
    const person = await app.person('viewer');
    await app.sql(
      `INSERT INTO profile_lists (name, profiles, made_by)
       SELECT 'List ' || n, ARRAY[$1::uuid], $2 FROM generate_series(1, 199) n`,
      [good, person.id],
    );
    const save = () => person.post('/api/profile-lists', { name: 'Fair', profiles: [good] });
    expect((await save()).status).toBe(201);
    expect((await save()).body).toMatchObject({ type: 'urn:kerjaya:too-many-lists' });
    const { body: all, headers } = await person.get('/api/profile-lists');
    expect(all).toHaveLength(25);
    expect(headers['content-range']).toMatch(/^profile-lists 0-24\/20\d$/);
    expect((await person.get('/api/profile-lists?range=[0,500]')).status).toBe(400);
  });

  it('refuses what is no profile, named', async () => {
    const list = { name: 'Fair', profiles: [good, randomUUID()] };
    const { body } = await viewer.post('/api/profile-lists', list);
    expect(body).toMatchObject({
      status: 422,
      errors: [{ path: 'profiles.1', message: 'is not known' }],
    });
  });
});

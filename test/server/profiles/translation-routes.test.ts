import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Translations1763942800000 } from '../../../server/database/migrations/0006-translations.ts';
import { TranslationsService } from '../../../server/profiles/translations/translations.service.ts';
import { richContent } from '../../builders/content.ts';
import { publishAgain, publishedProfile, save, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const rain = { en: 'Rain.', ms: 'Hujan.' };
const snow = { en: 'Snow.', ms: 'Hujan.' };
const story = [{ path: 'story', language: 'ms' }];

const draftOf = async (id: string) => (await editor.get(`/api/profiles/${id}/draft`)).body;
const confirm = (who: Person, id: string, version: number | null, texts: unknown = story) =>
  who.post(
    `/api/profiles/${id}/draft/translations/confirm`,
    { texts },
    version === null ? {} : { 'if-match': `"${version}"` },
  );
const staleProfile = async () => {
  const { id } = await writtenProfile(editor, { story: rain });
  await save(editor, id, { story: snow });
  return id;
};

describe('a stale text', () => {
  it('comes with what its source said, whatever is saved after', async () => {
    const id = await staleProfile();
    await save(editor, id, { story: { en: 'Snow and hail.', ms: 'Hujan.' }, holland: 'R' });
    const { sources, translations } = await draftOf(id);
    expect(sources).toEqual({ story: { ms: 'Rain.' } });
    expect(translations.story).toEqual({ en: 'current', ms: 'stale' });
  });

  it('is still stale in the next draft, and in a restored one', async () => {
    const { id } = await publishedProfile(editor, manager, { story: rain });
    await publishAgain(editor, manager, id, { story: snow });
    await editor.post(`/api/profiles/${id}/draft`);
    expect((await draftOf(id)).sources).toEqual({ story: { ms: 'Rain.' } });
    await editor.delete(`/api/profiles/${id}/draft`);
    await editor.post(`/api/profiles/${id}/revisions/2/restore`);
    expect((await draftOf(id)).sources).toEqual({ story: { ms: 'Rain.' } });
  });

  it('is confirmed by whoever says that it is still right, which counts as writing', async () => {
    const id = await staleProfile();
    const { status, body, headers } = await confirm(manager, id, 2);
    expect([status, body.version, headers.etag, body.merged]).toEqual([200, 3, '"3"', false]);
    expect(body.translations.story.ms).toBe('current');
    expect(body.sources).toEqual({});
    expect(body.content.story).toEqual(snow);
    const { body: submitted } = await editor.post(`/api/profiles/${id}/submit`, {});
    const refused = await manager.post(`/api/profiles/${id}/approve`, {
      seal: submitted.draft.seal,
    });
    expect([refused.status, refused.body.reason]).toEqual([403, 'contributor']);
  });

  it('is confirmed on top of what others saved elsewhere, and once only', async () => {
    const id = await staleProfile();
    await save(editor, id, { holland: 'R' });
    const { body } = await confirm(manager, id, 2);
    expect([body.version, body.merged, body.content.holland]).toEqual([4, true, 'R']);
    expect((await confirm(manager, id, 4)).body.version).toBe(4);
  });

  it('is not confirmed by somebody who has not seen what it says now', async () => {
    const id = await staleProfile();
    await save(editor, id, { story: { en: 'Hail.', ms: 'Hujan.' } });
    const { status, body } = await confirm(manager, id, 2);
    expect([status, body.type]).toEqual([409, 'urn:kerjaya:overtaken']);
    expect(body.conflicts).toEqual([
      { path: 'story.en', base: 'Snow.', yours: 'Snow.', theirs: 'Hail.' },
    ]);
    expect(body.draft).toMatchObject({ version: 3, sources: { story: { ms: 'Rain.' } } });
  });
});

describe('confirming refuses', () => {
  it('what names no version, or one that never was', async () => {
    const id = await staleProfile();
    expect((await confirm(editor, id, null)).status).toBe(428);
    expect((await confirm(editor, id, 9)).body.type).toBe('urn:kerjaya:unknown-version');
  });

  it('texts that are not there or not written, and changes nothing', async () => {
    const id = await staleProfile();
    const texts = [
      ...story,
      { path: 'tagline', language: 'ms' },
      { path: 'nowhere', language: 'ms' },
    ];
    const { status, body } = await confirm(editor, id, 2, texts);
    expect([status, body.errors]).toEqual([
      422,
      [
        { path: 'texts.1.path', message: 'is not written yet' },
        { path: 'texts.2.path', message: 'is no text of this draft' },
      ],
    ]);
    expect((await draftOf(id)).version).toBe(2);
    expect((await confirm(editor, id, 2, [])).status).toBe(422);
    expect((await confirm(editor, id, 2, [{ path: 'story', language: 'fr' }])).status).toBe(422);
  });

  it('a revision in review, and people who may not write', async () => {
    const id = await staleProfile();
    const viewer = await app.person('viewer');
    expect((await confirm(viewer, id, 2)).status).toBe(403);
    await editor.post(`/api/profiles/${id}/submit`, {});
    expect((await confirm(editor, id, 2)).body).toMatchObject({ status: 409, state: 'in_review' });
    await expect(
      app.sql(`UPDATE revisions SET translations = '{}' WHERE profile_id = $1`, [id]),
    ).rejects.toThrow('frozen');
  });
});

describe('the table of translations', () => {
  let table: TestApp;
  let writer: Person;
  let reviewer: Person;
  const rows = async (query = '') => writer.get(`/api/translations${query}`);
  const filtered = async (filter: unknown, sort = ['title', 'ASC']) =>
    (
      await rows(
        `?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=${encodeURIComponent(JSON.stringify(sort))}`,
      )
    ).body.map((row: { title: { en: string } }) => row.title.en);
  beforeAll(async () => {
    table = await testApp();
    [writer, reviewer] = [await table.person('editor'), await table.person('manager')];
    const title = (en: string) => ({ en, ms: en });
    await publishedProfile(writer, reviewer, { title: title('Whole') });
    const { id } = await writtenProfile(writer, { title: title('Stale'), story: rain });
    await save(writer, id, { story: snow });
    await writtenProfile(writer, {
      title: title('Missing'),
      story: { en: 'Rain.', ms: '' },
      tagline: { en: 'Wet.', ms: '' },
    });
    const retired = await publishedProfile(writer, reviewer, { title: title('Retired') });
    await reviewer.post(`/api/profiles/${retired.id}/unpublish`, { note: 'old' });
  });
  afterAll(() => table.close());

  it('lists every profile that is open or published, with the counts of each language', async () => {
    const { status, body, headers } = await rows();
    expect([status, headers['content-range']]).toEqual([200, 'translations 0-2/3']);
    const counts = Object.fromEntries(
      body.map((row: { title: { en: string }; languages: { ms: unknown } }) => [
        row.title.en,
        row.languages.ms,
      ]),
    );
    expect(counts).toEqual({
      Missing: { written: 1, total: 3, missing: 2, stale: 0 },
      Stale: { written: 2, total: 2, missing: 0, stale: 1 },
      Whole: { written: 2, total: 2, missing: 0, stale: 0 },
    });
    expect(body[1]).toMatchObject({
      revision: 1,
      state: 'draft',
      languages: { en: { written: 2, total: 2, missing: 0, stale: 0 } },
    });
  });

  it('filters by words, language and state, and sorts by what is left to do', async () => {
    expect(await filtered({ q: 'stal' })).toEqual(['Stale']);
    expect(await filtered({ state: 'missing' })).toEqual(['Missing']);
    expect(await filtered({ state: 'stale', language: 'ms' })).toEqual(['Stale']);
    expect(await filtered({ state: 'stale', language: 'en' })).toEqual([]);
    expect(await filtered({ state: 'open' })).toEqual(['Missing', 'Stale']);
    expect(await filtered({ state: 'done' })).toEqual(['Whole']);
    expect(await filtered({}, ['ms', 'DESC'])).toEqual(['Missing', 'Stale', 'Whole']);
    expect((await rows('?range=[1,1]')).headers['content-range']).toBe('translations 1-1/3');
    expect((await rows('?range=[9,9]')).headers['content-range']).toBe('translations 9-9/3');
  });

  it('refuses what it does not know, and people who see no drafts', async () => {
    expect((await rows(`?filter=${encodeURIComponent('{"state":"lost"}')}`)).status).toBe(400);
    expect((await rows(`?sort=${encodeURIComponent('["id","ASC"]')}`)).status).toBe(400);
    expect((await (await table.person('viewer')).get('/api/translations')).status).toBe(403);
    expect((await table.anyone.get('/api/translations')).status).toBe(401);
  });

  it('finds what somebody looks after', async () => {
    await table.sql(
      `UPDATE profiles SET owner_id = CASE WHEN title_en IN ('Stale', 'Whole') THEN $1::uuid END`,
      [writer.id],
    );
    expect(await filtered({ owner: writer.id })).toEqual(['Stale', 'Whole']);
    const service = table.nest.get(TranslationsService);
    const { rows: open, total } = await service.openFor(
      table.nest.get(DataSource).manager,
      writer.id,
    );
    expect([total, open.map(({ title, owner }) => [title.en, owner?.name])]).toEqual([
      1,
      [['Stale', writer.name]],
    ]);
  });
});

it('profiles of before get the counts that a save would write', async () => {
  await writtenProfile(editor, {
    ...richContent(),
    cluster: null,
    entryRoutes: [],
    scores: [],
    salaryBands: [],
    skills: [],
    certifications: [],
    universities: [],
    related: [],
  });
  const counts = () => app.sql(`SELECT id, translation_counts FROM profiles ORDER BY id`);
  const settled = await counts();
  const runner = app.nest.get(DataSource).createQueryRunner();
  await runner.query(`ALTER TABLE profiles DROP translation_counts`);
  await runner.query(`DROP FUNCTION guard_translations CASCADE`);
  await new Translations1763942800000().up(runner);
  await runner.release();
  expect(await counts()).toEqual(settled);
});

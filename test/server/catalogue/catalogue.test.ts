import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGUE_KINDS } from '../../../templates/profile/catalogue.ts';
import { fresh, publishedProfile, save, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  admin = await app.person('admin');
});
afterAll(() => app.close());

const extra = (kind: string) => (kind === 'universities' ? { country: 'MY' } : {});
const add = (kind: string, en: string, ms = '') =>
  editor.post(`/api/${kind}`, { name: { en, ms }, ...extra(kind) });
const skill = (id: string) => ({
  skills: [{ id: 's', skill: id, kind: 'core', necessity: 'essential' }],
});

describe.each(CATALOGUE_KINDS)('%s', (kind) => {
  it('can be added, read, changed, archived and deleted', async () => {
    const created = await add(kind, `Thing of ${kind}`, 'Benda');
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      name: { en: `Thing of ${kind}`, ms: 'Benda' },
      archived: false,
      uses: 0,
      version: 1,
    });
    const path = `/api/${kind}/${created.body.id}`;
    const change = { name: { en: 'Other', ms: '' }, ...extra(kind), version: 1, archived: true };
    const changed = await admin.put(path, change);
    expect(changed.body).toMatchObject({ name: { en: 'Other' }, archived: true, version: 2 });
    expect((await editor.get(path)).body).toEqual(changed.body);
    expect((await admin.delete(path)).status).toBe(200);
    expect((await editor.get(path)).status).toBe(404);
  });

  it('says what is wrong with an entry', async () => {
    const bad = await editor.post(`/api/${kind}`, {
      name: { en: ' ', ms: '' },
      ...extra(kind),
      colour: 'red',
    });
    expect(bad.status).toBe(422);
    const paths = bad.body.errors.map((each: { path: string }) => each.path);
    expect(paths.toSorted()).toEqual(['colour', 'name']);
  });
});

describe('a name', () => {
  it.each([
    ['Critical Thinking', 'critical  thinking'],
    ['Café Management', 'Cafe management'],
    ['Health & Safety', 'health and safety'],
    ['Node.js', 'node js'],
    ['Team-work', 'TEAM WORK'],
  ])('%p is not added twice as %p', async (first, second) => {
    const { body } = await add('skills', first);
    const again = await add('skills', second);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      type: 'urn:kerjaya:double',
      errors: [{ path: 'name' }],
      existing: { id: body.id, name: { en: first } },
    });
  });

  it('that is there in Malay is not added in English, nor the other way round', async () => {
    const { body } = await add('skills', 'Patience', 'Kesabaran');
    expect((await add('skills', 'kesabaran')).body.existing.id).toBe(body.id);
    expect((await add('skills', '', 'Patience')).body.existing.id).toBe(body.id);
  });

  it('may be the same in another kind', async () => {
    await add('skills', 'Biology');
    expect((await add('subjects', 'Biology')).status).toBe(201);
  });

  it('of C, C++ and C# are three', async () => {
    for (const name of ['C', 'C++', 'C#']) expect((await add('skills', name)).status).toBe(201);
  });

  it('is added once, however many add it at the same time', async () => {
    const replies = await Promise.all(
      ['Rope work', 'ROPE WORK', 'rope-work', 'Rope  Work', 'rope work'].map((name) =>
        add('skills', name),
      ),
    );
    expect(replies.map((each) => each.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    const ids = replies.map(({ body }) => body.id ?? body.existing.id);
    expect(new Set(ids).size).toBe(1);
    const records = await app.sql(
      `SELECT 1 FROM audit WHERE subject_id = $1 AND action = 'catalogue.create'`,
      [ids[0]],
    );
    expect(records).toHaveLength(1);
  });

  it('of another entry cannot be taken over', async () => {
    const [one, two] = [await add('skills', 'Alpha', 'Alfa'), await add('skills', 'Beta', 'Bita')];
    for (const name of [
      { en: 'ALPHA', ms: '' },
      { en: 'Beta', ms: 'Alfa' },
      { en: 'Alpha', ms: 'Beta' },
    ]) {
      const reply = await admin.put(`/api/skills/${two.body.id}`, { name, version: 1 });
      expect([name, reply.status, reply.body.existing?.id]).toEqual([name, 409, one.body.id]);
    }
    const own = await admin.put(`/api/skills/${two.body.id}`, {
      name: { en: 'BETA', ms: 'Bita' },
      version: 1,
    });
    expect(own.body.name.en).toBe('BETA');
  });
});

describe('an entry', () => {
  it('is not overwritten by someone who has not seen the last change', async () => {
    const { body } = await add('sectors', 'Oil');
    const path = `/api/sectors/${body.id}`;
    const replies = await Promise.all(
      ['Oil and gas', 'Petroleum'].map((en) =>
        admin.put(path, { name: { en, ms: '' }, version: 1 }),
      ),
    );
    expect(replies.map((each) => each.status).toSorted()).toEqual([200, 409]);
    const lost = replies.find((each) => each.status === 409)!;
    expect(lost.body.type).toBe('urn:kerjaya:overtaken');
    expect((await admin.put(path, { name: { en: 'X', ms: '' } })).body.errors[0].path).toBe(
      'version',
    );
  });

  it('tells where it is used, and stays while it is', async () => {
    const { body } = await add('skills', 'Welding');
    const path = `/api/skills/${body.id}`;
    const published = await publishedProfile(editor, manager, {
      title: { en: 'Welder', ms: 'Pengimpal' },
      ...skill(body.id),
    });
    const draft = await writtenProfile(editor, {
      title: { en: 'Artist', ms: '' },
      ...skill(body.id),
    });
    expect((await editor.get(`${path}/uses`)).body).toEqual([
      { profile: { id: draft.id, title: { en: 'Artist', ms: '' } }, revision: 1, state: 'draft' },
      {
        profile: { id: published.id, title: { en: 'Welder', ms: 'Pengimpal' } },
        revision: 1,
        state: 'published',
      },
    ]);
    expect((await editor.get(path)).body.uses).toBe(2);
    await save(editor, draft.id, { skills: [] });
    expect((await editor.get(path)).body.uses).toBe(1);
    const refused = await admin.delete(path);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:kerjaya:in-use']);
    const archived = await admin.put(path, { name: body.name, version: 1, archived: true });
    expect(archived.body).toMatchObject({ archived: true, uses: 1 });
    await manager.post(`/api/profiles/${published.id}/unpublish`, { note: 'x' });
    expect((await editor.get(path)).body.uses).toBe(0);
    expect((await admin.delete(path)).status).toBe(409);
  });

  it('is not found as another kind', async () => {
    const { body } = await add('skills', fresh('Skill').en);
    for (const rest of ['', '/uses']) {
      expect([rest, (await editor.get(`/api/sectors/${body.id}${rest}`)).status]).toEqual([
        rest,
        404,
      ]);
    }
    expect((await admin.delete(`/api/sectors/${body.id}`)).status).toBe(404);
  });
});

describe('the list', () => {
  const find = async (query: Record<string, unknown>) => {
    const parts = Object.entries(query).map(
      ([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`,
    );
    const reply = await editor.get(`/api/universities?${parts.join('&')}`);
    return { ...reply, names: reply.body.map?.((each: { name: { en: string } }) => each.name.en) };
  };

  it('searches names in both languages and abbreviations, the beginning first', async () => {
    const entry = (en: string, ms: string, abbreviation: string) =>
      editor.post('/api/universities', { name: { en, ms }, abbreviation, country: 'MY' });
    await entry('National University', 'Universiti Kebangsaan', 'UKM');
    await entry('University of Malaya', 'Universiti Malaya', 'UM');
    await entry('École du Malaya', '', 'EDM');
    expect((await find({ filter: { q: 'malaya' } })).names).toEqual([
      'École du Malaya',
      'University of Malaya',
    ]);
    expect((await find({ filter: { q: 'univ' } })).names[0]).toBe('University of Malaya');
    expect((await find({ filter: { q: 'ecole' } })).names).toEqual(['École du Malaya']);
    expect((await find({ filter: { q: 'ukm' } })).names).toEqual(['National University']);
    expect((await find({ filter: { q: 'kebangsaan' } })).headers['content-range']).toBe(
      'universities 0-0/1',
    );
    expect((await find({ filter: { q: '%' } })).names).toEqual([]);
    expect((await find({ sort: ['uses', 'DESC'], range: [0, 0] })).names).toHaveLength(1);
    expect((await find({ sort: ['country', 'ASC'] })).status).toBe(400);
    expect((await find({ filter: { country: 'MY' } })).body.errors[0].path).toBe('filter.country');
  });
});

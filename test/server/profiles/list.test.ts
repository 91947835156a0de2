import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile, submittedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
const ids: Record<string, string> = {};
const names = { potter: 'Zulu Potter', cook: 'Café Cook', pilot: 'Airline Pilot', nurse: 'Nurse' };

beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  const { body: field } = await editor.post('/api/clusters', {
    name: { en: 'Care', ms: 'Jagaan' },
  });
  ids.cluster = field.id;
  const title = (en: string, ms = '') => ({ title: { en, ms } });
  ids.potter = (await writtenProfile(manager, title(names.potter))).id;
  ids.cook = (
    await submittedProfile(editor, {
      ...title(names.cook),
      alternativeTitles: [{ id: 'a', en: 'Chef de partie', ms: '' }],
    })
  ).id;
  ids.pilot = (await publishedProfile(editor, manager, title(names.pilot, 'Juruterbang'))).id;
  ids.nurse = (
    await publishedProfile(editor, manager, {
      ...title(names.nurse),
      cluster: field.id,
      tags: ['stem', 'care'],
    })
  ).id;
});
afterAll(() => app.close());

const list = (query: Record<string, unknown> = {}, person = editor) => {
  const parts = Object.entries(query).map(
    ([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`,
  );
  return person.get(`/api/profiles?${parts.join('&')}`);
};
const titles = async (query: Record<string, unknown>, person = editor) =>
  (await list(query, person)).body.map((row: { title: { en: string } }) => row.title.en);

describe('the list of profiles', () => {
  it('tells which part of how many it is', async () => {
    expect((await list()).headers['content-range']).toBe('profiles 0-3/4');
    expect((await list({ range: [0, 1] })).headers['content-range']).toBe('profiles 0-1/4');
    expect((await list({ range: [2, 9] })).headers['content-range']).toBe('profiles 2-3/4');
    const beyond = await list({ range: [400, 424] });
    expect([beyond.status, beyond.body]).toEqual([200, []]);
    expect(beyond.headers['content-range']).toMatch(/\/4$/);
    expect((await list({ filter: { q: 'no such thing' } })).headers['content-range']).toMatch(
      /\/0$/,
    );
  });

  it('is filtered by the tags and the languages of what is published', async () => {
    expect(await titles({ filter: { tag: 'care' } })).toEqual([names.nurse]);
    expect(await titles({ filter: { tag: 'tvet' } })).toEqual([]);
    expect(await titles({ filter: { language: 'ms' } })).toEqual([names.pilot]);
    expect((await list({ filter: { tag: 'no-tag' } })).status).toBe(400);
  });

  it('has what a row needs', async () => {
    const { body } = await list({ filter: { id: [ids.cook, ids.nurse] } });
    expect(body).toEqual([
      {
        id: ids.cook,
        slug: 'cafe-cook',
        title: { en: 'Café Cook', ms: '' },
        cluster: null,
        owner: { id: editor.id, name: editor.name, disabled: false },
        overdue: 0,
        draft: {
          number: 1,
          state: 'in_review',
          editedAt: expect.any(String),
          editedBy: { id: editor.id, name: editor.name },
          mine: true,
        },
        published: null,
        updatedAt: expect.any(String),
      },
      {
        id: ids.nurse,
        slug: 'nurse',
        title: { en: 'Nurse', ms: '' },
        cluster: { id: ids.cluster, name: { en: 'Care', ms: 'Jagaan' } },
        owner: { id: editor.id, name: editor.name, disabled: false },
        overdue: 0,
        draft: null,
        published: { number: 1, publishedAt: expect.any(String), languages: ['en'] },
        updatedAt: expect.any(String),
      },
    ]);
  });

  it('sorts without regard to case and accents, both ways', async () => {
    const ascending = [names.pilot, names.cook, names.nurse, names.potter];
    expect(await titles({ sort: ['title', 'ASC'] })).toEqual(ascending);
    expect(await titles({ sort: ['title', 'DESC'] })).toEqual(ascending.toReversed());
    for (const key of ['slug', 'updatedAt', 'publishedAt', 'state']) {
      expect((await list({ sort: [key, 'DESC'] })).status).toBe(200);
    }
  });

  it('pages through without losing or repeating a row', async () => {
    const pages = await Promise.all(
      [0, 1, 2, 3].map((at) => titles({ sort: ['state', 'ASC'], range: [at, at] })),
    );
    expect(new Set(pages.flat()).size).toBe(4);
  });

  it.each([
    [{ state: 'draft' }, ['potter']],
    [{ state: ['draft', 'in_review'] }, ['cook', 'potter']],
    [{ published: true }, ['pilot', 'nurse']],
    [{ published: false }, ['cook', 'potter']],
    [{ mine: true }, ['cook']],
    [{ cluster: true }, ['nurse']],
    [{ retired: true }, []],
  ] as [Record<string, unknown>, (keyof typeof names)[]][])(
    'filters by %p',
    async (filter, keys) => {
      const chosen = filter.cluster ? { cluster: ids.cluster } : filter;
      expect(await titles({ filter: chosen })).toEqual(keys.map((key) => names[key]));
    },
  );

  it.each([
    ['cafe', ['cook']],
    ['CAFÉ', ['cook']],
    ['juruterbang', ['pilot']],
    ['chef de', ['cook']],
    ['100%', []],
    ['_', []],
    ['\\', []],
    [`'; DROP TABLE profiles; --`, []],
  ] as [string, (keyof typeof names)[]][])('finds %p by its words', async (q, keys) => {
    expect(await titles({ filter: { q } })).toEqual(keys.map((key) => names[key]));
    expect((await list()).headers['content-range']).toBe('profiles 0-3/4');
  });

  it('gives all that are asked for by id, however many', async () => {
    const many = Array.from({ length: 60 }, () => crypto.randomUUID());
    const made = await Promise.all(
      Array.from({ length: 26 }, () => writtenProfile(editor, { holland: 'R' })),
    );
    const wanted = [...made.map((each) => each.id), ...many];
    const { body } = await list({ filter: { id: wanted } });
    expect(body).toHaveLength(26);
    for (const { id } of made) await editor.delete(`/api/profiles/${id}/draft`);
  });
});

describe('a list that is asked for wrongly', () => {
  it.each([
    ['sort=["password","ASC"]', 'sort.0'],
    ['sort=["title; DROP TABLE users","ASC"]', 'sort.0'],
    ['sort=["title","SIDEWAYS"]', 'sort.1'],
    ['sort=["title"]', 'sort'],
    ['sort=title', 'sort'],
    ['sort={}', 'sort'],
    ['sort=["__proto__","ASC"]', 'sort.0'],
    ['sort=["constructor","ASC"]', 'sort.0'],
    ['filter={"colour":"red"}', 'filter.colour'],
    ['filter={"q":"a","title_en = title_en --":1}', 'filter.title_en = title_en --'],
    ['filter={"q":{"$ne":1}}', 'filter.q'],
    ['filter={"id":["x"]}', 'filter.id.0'],
    ['filter={"state":"published"}', 'filter.state'],
    ['filter={"published":"yes"}', 'filter.published'],
    ['filter=[]', 'filter'],
    ['filter={', 'filter'],
    ['range=[0,500]', 'range'],
    ['range=[0,99999999999999999999]', 'range.1'],
    ['range=[-1,5]', 'range.0'],
    ['range=[9,5]', 'range'],
    ['range=[0,1.5]', 'range.1'],
    ['range=["0",5]', 'range.0'],
    ['range=all', 'range'],
    ['page=2', 'page'],
    ['range=[0,1]&range=[0,2]', 'range'],
  ])('%s is a 400 that names what is wrong', async (query, path) => {
    const [key, value] = query.includes('&') ? [] : query.split(/=(.*)/);
    const { status, body } = await editor.get(
      `/api/profiles?${key === undefined ? query : `${key}=${encodeURIComponent(value!)}`}`,
    );
    expect(status).toBe(400);
    expect(body.errors.map((each: { path: string }) => each.path)).toContain(path);
  });

  it('may ask for rows that are far beyond the end', async () => {
    const from = Number.MAX_SAFE_INTEGER - 5;
    expect((await list({ range: [from, from + 4] })).body).toEqual([]);
  });

  it('may search for characters that cannot be stored', async () => {
    for (const q of ['\u0000', 'a\u0000b']) {
      expect((await list({ filter: { q } })).status).toBe(400);
    }
    expect((await list({ filter: { q: '\ud800' } })).status).toBe(200);
    expect((await list({ filter: { q: 'x'.repeat(201) } })).status).toBe(400);
  });
});

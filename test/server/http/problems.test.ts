import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type Reply, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let draft: string;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  draft = `/api/profiles/${(await writtenProfile(editor)).id}/draft`;
});
afterAll(() => app.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const raw = (method: string, path: string, body: string | Buffer, headers = {}) =>
  editor.send({ method, path, body, headers: { ...JSON_TYPE, ...headers } });
const nowhere = '00000000-0000-4000-8000-000000000000';

describe('every refusal is a problem document', () => {
  const refusals: [status: number, what: string, request: () => Promise<Reply>][] = [
    [400, 'malformed JSON', () => raw('POST', '/api/profiles', '{"content":')],
    [400, 'no body where JSON was announced', () => raw('POST', '/api/profiles', '')],
    [400, 'a key that would poison', () => raw('POST', '/api/profiles', '{"__proto__":{"a":1}}')],
    [400, 'an address that is not an id', () => editor.get('/api/profiles/abc')],
    [400, 'a query that is not known', () => editor.get('/api/skills?colour=red')],
    [400, 'a design that does not exist', () => editor.get(`${draft}/sheet.pdf?design=cube`)],
    [400, 'a malformed percent code', () => editor.get('/api/profiles/%E0%A4%A')],
    [401, 'nobody', () => app.anyone.get('/api/profiles')],
    [403, 'a role that may not', () => editor.get('/api/users')],
    [404, 'a profile that is not there', () => editor.get(`/api/profiles/${nowhere}`)],
    [404, 'a route that is not there', () => editor.get('/api/nothing/here')],
    [404, 'a method that a route has not', () => editor.send({ method: 'PATCH', path: draft })],
    [
      409,
      'a version that never was',
      () => editor.put(draft, { content: {} }, { 'if-match': '"9"' }),
    ],
    [
      413,
      'a body over 1 MB',
      () => raw('POST', '/api/profiles', `{"content":"${'x'.repeat(2 ** 20)}"}`),
    ],
    [
      415,
      'a body that is not JSON',
      () => raw('POST', '/api/profiles', 'a,b', { 'content-type': 'text/csv' }),
    ],
    [422, 'a list where an object is asked for', () => raw('POST', '/api/profiles', '[]')],
    [422, 'null', () => raw('POST', '/api/profiles', 'null')],
    [
      422,
      'a field that is not known',
      () => editor.post('/api/profiles', { content: {}, slug: 'x' }),
    ],
    [422, 'a sheet in a language that is not whole', () => sheetOfHalf()],
    [428, 'a save that names no version', () => editor.put(draft, { content: {} })],
  ];
  const sheetOfHalf = async () => {
    const { id } = await writtenProfile(editor, { title: { en: 'Half', ms: '' } });
    return editor.get(`/api/profiles/${id}/draft/sheet.pdf?language=both`);
  };

  it.each(refusals)('%i for %s', async (status, _, request) => {
    const reply = await request();
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.body).toMatchObject({
      type: expect.stringMatching(/^urn:kerjaya:[a-z-]+$/),
      title: expect.stringMatching(/\S/),
      status,
      detail: expect.stringMatching(/\S/),
    });
    expect(reply.text).not.toMatch(/node_modules|at \w+ \(|SELECT|QueryFailed/);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
  });

  it('names what is missing where a language is not whole', async () => {
    expect((await sheetOfHalf()).body.errors).toEqual([
      { path: 'title.ms', message: expect.stringContaining('Bahasa Melayu') },
    ]);
  });
});

describe("a refusal in a browser's window", () => {
  const look = (path: string, headers = {}) =>
    editor.get(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers });

  it('is a page in both languages, the preferred one first', async () => {
    const english = await look('/careers/nothing-here/sheet.pdf');
    expect([english.status, english.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(english.text).toMatch(/<h1>This page does not exist[^]*<h2>Halaman ini tidak wujud/);
    const malay = await look('/nowhere', { 'accept-language': 'ms-MY,ms;q=0.9' });
    expect(malay.text).toMatch(/lang="ms-MY"[^]*<h1>Halaman ini tidak wujud/);
    const asked = await look('/careers/nothing-here/sheet.pdf?language=ms');
    expect(asked.text).toContain('<h1>Halaman ini tidak wujud');
    expect(asked.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is one of the API only where a browser goes there itself', async () => {
    const path = `/api/profiles/${nowhere}`;
    expect((await look(path)).headers['content-type']).toContain('application/problem+json');
    const window = await look(path, { 'sec-fetch-mode': 'navigate' });
    expect([window.status, window.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });
});

describe('content that is not valid', () => {
  const post = (content: unknown) => editor.post('/api/profiles', { content });
  it.each([
    [{ colour: 'red' }, 'content.colour'],
    [{ title: 'Potter' }, 'content.title'],
    [{ title: { en: 'x'.repeat(121), ms: '' } }, 'content.title.en'],
    [{ title: { en: 'two\nlines', ms: '' } }, 'content.title.en'],
    [{ title: { de: 'Töpfer' } }, 'content.title.de'],
    [{ story: { en: 'a\u0000b', ms: '' } }, 'content.story.en'],
    [{ story: { en: '', ms: '\ud800' } }, 'content.story.ms'],
    [{ reasons: {} }, 'content.reasons'],
    [{ reasons: [null] }, 'content.reasons.0'],
    [
      { reasons: [{ heading: { en: 7, ms: '' }, body: { en: '', ms: '' } }] },
      'content.reasons.0.heading.en',
    ],
    [
      { dayInLife: [{ start: '25:00', activity: { en: '', ms: '' } }] },
      'content.dayInLife.0.start',
    ],
    [{ sources: [{ url: 'javascript:alert(1)' }] }, 'content.sources.0.url'],
    [{ reviewBy: '2027-02-30' }, 'content.reviewBy'],
    [{ skills: [{ skill: 'x', kind: 'core', necessity: 'essential' }] }, 'content.skills.0.skill'],
  ])('%j is a 422 that names %s', async (content, path) => {
    const before = (await app.sql('SELECT count(*)::int AS n FROM profiles'))[0]!.n;
    const { status, body } = await post(content);
    expect([status, body.errors.map((each: { path: string }) => each.path)]).toEqual([422, [path]]);
    expect((await app.sql('SELECT count(*)::int AS n FROM profiles'))[0]!.n).toBe(before);
  });

  it('is told with every field at fault at once', async () => {
    const { body } = await post({ holland: 'XYZ', reviewBy: 'soon', outlook: { demand: 'huge' } });
    expect(body.errors.map((each: { path: string }) => each.path).toSorted()).toEqual([
      'content.holland',
      'content.outlook.body',
      'content.outlook.demand',
      'content.reviewBy',
    ]);
  });
});

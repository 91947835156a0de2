import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGUE_KINDS } from '../../../templates/profile/catalogue.ts';
import { testApp, type TestApp } from '../../support/app.ts';

let app: TestApp;
// eslint-disable-next-line typescript/no-explicit-any -- a document of many shapes
let document: any;
beforeAll(async () => {
  app = await testApp();
  document = (await app.anyone.get('/api/openapi.json')).body;
});
afterAll(() => app.close());

interface Operation {
  tags?: string[];
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
/** Of which the answers are described, not only named. */
const DESCRIBED = ['packs', 'brands', 'sheets', 'public'];

const resolved = (schema: { $ref?: string }): unknown =>
  schema.$ref
    ? schema.$ref
        .split('/')
        .slice(1)
        .reduce((part, key) => part[key], document)
    : schema;

describe('the OpenAPI document', () => {
  it('is one, for anyone', () => {
    expect(document.openapi).toMatch(/^3\.\d/);
    expect(document.info.title).toBe('Kerjaya');
  });

  it('lists the routes', () => {
    const routes = Object.entries(document.paths as Record<string, object>).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const profile = '/api/profiles/{id}';
    expect(routes).toEqual(
      expect.arrayContaining([
        'post /api/session',
        'get /api/session',
        'delete /api/session',
        'get /api/profiles',
        'post /api/profiles',
        `get ${profile}`,
        ...['get', 'post', 'put', 'delete'].map((method) => `${method} ${profile}/draft`),
        ...['submit', 'withdraw', 'request-changes', 'approve', 'unpublish'].map(
          (verb) => `post ${profile}/${verb}`,
        ),
        `get ${profile}/revisions`,
        `post ${profile}/revisions/{number}/restore`,
        `get ${profile}/compare`,
        `get ${profile}/revisions/{number}/sheet.pdf`,
        `get ${profile}/draft/sheet.pdf`,
        'post /api/imports',
        ...CATALOGUE_KINDS.flatMap((kind) => [`get /api/${kind}`, `put /api/${kind}/{id}`]),
        'get /api/users',
        'get /api/brands',
        'get /api/audit',
        'get /api/public/careers',
        'get /api/public/careers/{slug}',
        'get /health/live',
      ]),
    );
  });

  it.each([
    ['post', '/api/session', ['email', 'password']],
    ['post', '/api/profiles', ['content']],
    ['put', '/api/profiles/{id}/draft', ['content']],
    ['post', '/api/profiles/{id}/approve', ['seal', 'note']],
    ['post', '/api/users', ['email', 'name', 'role', 'password']],
    ['post', '/api/universities', ['name', 'country', 'website']],
    ['put', '/api/brands/{id}', ['name', 'logo', 'colours', 'version']],
    ['post', '/api/imports', ['format', 'text']],
  ])('says what %s %s takes', (method, path, fields) => {
    const { content } = document.paths[path][method].requestBody;
    const schema = resolved(content['application/json'].schema) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(fields));
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document);
    for (const [, ref] of text.matchAll(/"\$ref":"(#[^"]+)"/g)) {
      expect([ref, resolved({ $ref: ref! })]).toEqual([ref, expect.anything()]);
    }
  });

  /** Each route with what it says of answering: by status, what stands under it. */
  const answered = () =>
    Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { tags, responses }]) => ({
          route: `${method} ${path}`,
          tag: tags?.[0] ?? '',
          responses,
        })),
    );

  it('says of every route in what form it answers, and how it refuses', () => {
    const silent = answered().filter(({ responses }) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const says = good.every(
        ([status, { content }]) => status === '204' || Object.keys(content ?? {}).length > 0,
      );
      return (
        good.length === 0 || !says || !responses.default?.content?.['application/problem+json']
      );
    });
    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it('says of every route about print and of the public what it answers', () => {
    const routes = answered().filter(({ tag }) => DESCRIBED.includes(tag));
    expect(routes.length).toBeGreaterThan(35);
    const bare = routes.filter(({ responses }) =>
      Object.entries(responses).some(
        ([status, { content = {} }]) =>
          /^20[016]$/.test(status) &&
          Object.values(content).some(({ schema }) => !schema || Object.keys(schema).length < 1),
      ),
    );
    expect(bare.map(({ route }) => route)).toEqual([]);
  });

  it.each([
    '/api/packs/{id}/file',
    '/api/packs/{id}/proof.pdf',
    '/api/profiles/{id}/revisions/{number}/sheet.pdf',
    '/careers/{slug}/sheet.pdf',
  ])('says how %s is answered in part, or not again', (path) => {
    const { responses, parameters } = document.paths[path].get;
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '206', '304', '416', 'default']),
    );
    expect(Object.keys(responses['206'].headers)).toEqual(
      expect.arrayContaining(['ETag', 'Accept-Ranges', 'Cache-Control', 'Content-Range']),
    );
    expect(Object.keys(responses['416'].content)).toEqual(['application/problem+json']);
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Range', 'If-None-Match']),
    );
  });

  it('knows what a printed code opens, and which options a sheet has', () => {
    expect(Object.keys(document.paths['/v/{code}'].get.responses['200'].content)).toEqual([
      'text/html',
    ]);
    const { parameters } = document.paths['/api/profiles/{id}/draft/sheet.pdf'].get;
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['design', 'language', 'brand', 'inkSaver', 'largePrint', 'download']),
    );
  });
});

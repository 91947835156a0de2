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
});

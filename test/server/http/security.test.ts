import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let slug: string;
beforeAll(async () => {
  app = await testApp({ trustProxy: true, publicUrl: 'https://careers.school.example' });
  editor = await app.person('editor');
  slug = (await publishedProfile(editor, await app.person('manager'))).slug;
});
afterAll(() => app.close());

const HOST = { host: 'careers.school.example' };
const write = (headers: Record<string, string>) =>
  editor.post('/api/profiles', { content: {} }, { ...HOST, ...headers });

describe('a write', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'https://careers.school.example.evil.example' },
    { origin: 'https://school.example' },
    { origin: 'https://careers.school.example:8443' },
    { origin: 'null' },
    { origin: 'not an address' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://careers.school.example' },
  ] as Record<string, string>[])('that another site caused is refused: %j', async (headers) => {
    const reply = await write(headers);
    expect([reply.status, reply.body.type]).toEqual([403, 'urn:kerjaya:cross-site']);
    for (const [method, path] of [
      ['POST', '/api/session'],
      ['DELETE', '/api/session'],
      ['PUT', '/api/session/user'],
      ['POST', '/api/imports'],
    ] as const) {
      const refused = await editor.send({ method, path, headers: { ...HOST, ...headers } });
      expect([path, refused.status]).toEqual([path, 403]);
    }
    expect((await editor.get('/api/session')).status).toBe(200);
  });

  it.each([
    {},
    { origin: 'https://careers.school.example' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://careers.school.example' },
    { 'sec-fetch-site': 'none' },
  ] as Record<string, string>[])('of one’s own is let through: %j', async (headers) => {
    expect((await write(headers)).status).toBe(201);
  });

  it('is judged by the address that the proxy was asked for', async () => {
    const headers = { host: '10.0.0.7:3000', 'x-forwarded-host': 'careers.school.example' };
    expect((await write({ ...headers, origin: 'https://careers.school.example' })).status).toBe(
      201,
    );
    expect((await write({ ...headers, origin: 'https://evil.example' })).status).toBe(403);
  });

  it('that is none may come from anywhere', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const reply = await app.anyone.get('/careers', headers);
    expect(reply.status).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('every answer', () => {
  it.each(['/api/profiles', '/api/nothing', '/careers', '/nothing', '/health/live', '/v/XXXX'])(
    'guards itself: %s',
    async (path) => {
      const { headers } = await editor.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': expect.stringMatching(/^max-age=\d{7,}/),
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain(`default-src 'none'`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
    },
  );

  it('of the API is not kept by caches, unless it is public', async () => {
    expect((await editor.get('/api/profiles')).headers['cache-control']).toBe('no-store');
    const open = await app.anyone.get('/api/public/careers');
    expect(open.headers['cache-control']).toBe('public, max-age=60');
  });
});

describe('a page', () => {
  it('has a fresh nonce each time, which its own style carries', async () => {
    const nonces = new Set<string>();
    for (const path of ['/careers', `/careers/${slug}`, '/v/XXXX']) {
      const { headers, text } = await app.anyone.get(path);
      const policy = String(headers['content-security-policy']);
      const [, nonce] = /style-src 'self' 'nonce-([\w+/=]{20,})'/.exec(policy)!;
      expect(text).toContain(`<style nonce="${nonce}">`);
      expect(text).not.toMatch(/<script|\son\w+=|\sstyle=/);
      nonces.add(nonce!);
    }
    expect(nonces.size).toBe(3);
  });
});

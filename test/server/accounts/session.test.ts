import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let admin: Person;
beforeAll(async () => {
  app = await testApp({ trustProxy: true });
  admin = await app.person('admin');
});
afterAll(() => app.close());

const signIn = (email: string, password: string, headers = {}) =>
  app.anyone.post('/api/session', { email, password }, headers);
const whoAmI = (cookie: string) => app.client({ cookie }).get('/api/session');
const HTTPS = { 'x-forwarded-proto': 'https' };

describe('signing in', () => {
  it('answers who one is and what one may do, and sets a guarded cookie', async () => {
    const { email, id, name } = await app.person('editor');
    const { status, body, headers } = await signIn(` ${email.toUpperCase()} `, PASSWORD);
    expect(status).toBe(200);
    expect(body).toEqual({
      user: { id, name, email, role: 'editor', language: 'en' },
      abilities: expect.arrayContaining(['profiles.create', 'profiles.import']),
    });
    expect(headers['set-cookie']).toMatch(
      /^kerjaya=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it('over HTTPS binds the cookie to the host and to HTTPS', async () => {
    const { email } = await app.person('editor');
    const { headers } = await signIn(email, PASSWORD, HTTPS);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-kerjaya=/);
    for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) {
      expect(cookie.split('; ')).toContain(flag);
    }
    expect(cookie).not.toContain('Domain');
    const session = app.client({ cookie: cookie.split(';')[0]!, ...HTTPS });
    expect((await session.get('/api/session')).status).toBe(200);
  });

  it('does not tell a wrong password from an unknown address', async () => {
    const { email } = await app.person('editor');
    const wrong = await signIn(email, 'not the password');
    const unknown = await signIn('nobody@school.example', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('is refused to a disabled account, which only the right password learns', async () => {
    const { email, id } = await app.person('editor');
    await admin.put(`/api/users/${id}`, { disabled: true });
    const right = await signIn(email, PASSWORD);
    expect([right.status, right.body.type]).toEqual([401, 'urn:kerjaya:account-disabled']);
    const wrong = await signIn(email, 'not the password');
    expect([wrong.status, wrong.body.type]).toEqual([401, 'urn:kerjaya:wrong-credentials']);
  });

  it('needs an address and a password', async () => {
    for (const body of [{}, { email: 'a@b.c' }, { email: 1, password: 2 }, undefined]) {
      const reply = await app.anyone.post('/api/session', body);
      expect([reply.status, reply.body.errors.length > 0]).toEqual([422, true]);
    }
    expect((await signIn('a\u0000b', 'x')).status).toBe(400);
  });

  it('keeps only a hash of the secret', async () => {
    const { cookie } = await app.person('editor');
    const token = cookie.split('=')[1]!;
    const hash = createHash('sha256').update(token).digest();
    const rows = await app.sql('SELECT * FROM sessions WHERE token_hash = $1', [hash]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await app.sql('SELECT * FROM sessions'))).not.toContain(token);
    const [user] = await app.sql(`SELECT password_hash FROM users LIMIT 1`);
    expect(user!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('a session', () => {
  it('is needed for everything but what is public', async () => {
    for (const path of [
      '/api/session',
      '/api/profiles',
      '/api/users',
      '/api/skills',
      '/api/audit',
    ]) {
      const reply = await app.anyone.get(path);
      expect([path, reply.status, reply.body.type]).toEqual([path, 401, 'urn:kerjaya:signed-out']);
    }
    for (const cookie of ['kerjaya=', 'kerjaya=x', 'other=1']) {
      expect((await whoAmI(cookie)).status).toBe(401);
    }
    expect((await app.anyone.get('/api/meta')).status).toBe(200);
  });

  it('ends at once when one signs out', async () => {
    const person = await app.person('editor');
    const { status, headers } = await person.delete('/api/session');
    expect(status).toBe(204);
    expect(headers['set-cookie']).toMatch(/^kerjaya=; .*Expires=Thu, 01 Jan 1970/);
    expect((await whoAmI(person.cookie)).status).toBe(401);
    expect((await app.anyone.delete('/api/session')).status).toBe(204);
  });

  it('ends at once when the account is disabled, and does not come back', async () => {
    const person = await app.person('editor');
    const { body } = await person.post('/api/session/tokens', { name: 'script' });
    const script = app.client({ authorization: `Bearer ${body.token}` });
    expect((await script.get('/api/session')).status).toBe(200);
    await admin.put(`/api/users/${person.id}`, { disabled: true });
    expect((await whoAmI(person.cookie)).status).toBe(401);
    expect((await script.get('/api/session')).status).toBe(401);
    await admin.put(`/api/users/${person.id}`, { disabled: false });
    expect((await whoAmI(person.cookie)).status).toBe(401);
    expect((await signIn(person.email, PASSWORD)).status).toBe(200);
  });

  it('ends when an administrator sets a new password', async () => {
    const person = await app.person('editor');
    await admin.put(`/api/users/${person.id}`, { password: 'another password' });
    expect((await whoAmI(person.cookie)).status).toBe(401);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(person.email, 'another password')).status).toBe(200);
  });

  it('ends everywhere else when one changes one’s own password', async () => {
    const person = await app.person('editor');
    const elsewhere = String((await signIn(person.email, PASSWORD)).headers['set-cookie']);
    const refused = await person.put('/api/session/user', {
      currentPassword: 'a guess',
      newPassword: 'another password',
    });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'currentPassword']);
    const changed = await person.put('/api/session/user', {
      currentPassword: PASSWORD,
      newPassword: 'another password',
    });
    expect(changed.status).toBe(200);
    expect((await whoAmI(elsewhere.split(';')[0]!)).status).toBe(401);
    expect((await whoAmI(person.cookie)).status).toBe(200);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(person.email, 'another password')).status).toBe(200);
  });

  it('ends by itself after a week without use', async () => {
    const person = await app.person('editor');
    await app.sql(`UPDATE sessions SET expires_at = now() WHERE user_id = $1`, [person.id]);
    expect((await whoAmI(person.cookie)).status).toBe(401);
    const used = await app.person('editor');
    await app.sql(
      `UPDATE sessions SET last_used_at = now() - interval '6 days', expires_at = now() + interval '1 day'
       WHERE user_id = $1`,
      [used.id],
    );
    expect((await whoAmI(used.cookie)).status).toBe(200);
    const [row] = await app.sql(
      `SELECT expires_at > now() + interval '6 days' AS renewed FROM sessions WHERE user_id = $1`,
      [used.id],
    );
    expect(row!.renewed).toBe(true);
  });

  it('follows a change of role at once', async () => {
    const person = await app.person('editor');
    expect((await person.get('/api/audit')).status).toBe(403);
    await admin.put(`/api/users/${person.id}`, { role: 'manager' });
    expect((await person.get('/api/audit')).status).toBe(200);
    expect((await person.get('/api/session')).body.user.role).toBe('manager');
  });
});

describe('an API token', () => {
  it('acts as its person, in the header only', async () => {
    const person = await app.person('editor');
    const { status, body } = await person.post('/api/session/tokens', { name: 'backup' });
    expect([status, body.token.length]).toEqual([201, 43]);
    const bearer = app.client({ authorization: `Bearer ${body.token}` });
    expect((await bearer.get('/api/session')).body.user.id).toBe(person.id);
    expect((await bearer.post('/api/skills', { name: { en: 'Token', ms: '' } })).status).toBe(201);
    expect((await bearer.get('/api/users')).status).toBe(403);
    for (const authorization of ['Bearer x', `Basic ${body.token}`, body.token, 'Bearer ']) {
      expect((await app.client({ authorization }).get('/api/session')).status).toBe(401);
    }
    await bearer.delete('/api/session');
    expect((await bearer.get('/api/session')).status).toBe(401);
    expect((await whoAmI(person.cookie)).status).toBe(200);
  });
});

describe('one’s own account', () => {
  it('can be changed in name and language, and in nothing else', async () => {
    const person = await app.person('viewer');
    const { body } = await person.put('/api/session/user', { name: ' Siti ', language: 'ms' });
    expect(body.user).toMatchObject({ name: 'Siti', language: 'ms' });
    expect((await person.get('/api/session')).body.user).toEqual(body.user);
    for (const change of [
      { role: 'admin' },
      { email: 'x@y.example' },
      { name: ' ' },
      { id: '1' },
    ]) {
      expect((await person.put('/api/session/user', change)).status).toBe(422);
    }
    const short = await person.put('/api/session/user', {
      currentPassword: PASSWORD,
      newPassword: 'short',
    });
    expect([short.status, short.body.errors[0].path]).toEqual([422, 'newPassword']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createAdministrator } from '../../../server/accounts/administrator.ts';
import { PASSWORD, testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  admin = await app.person('admin');
});
afterAll(() => app.close());

const account = (changes = {}) => ({
  name: 'Aminah',
  email: `aminah.${crypto.randomUUID()}@school.example`,
  role: 'editor',
  password: 'long enough',
  ...changes,
});

describe('accounts', () => {
  it('are made, shown without their password, and can sign in', async () => {
    const input = account({ language: 'ms' });
    const { status, body, text } = await admin.post('/api/users', input);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Aminah',
      email: input.email,
      role: 'editor',
      language: 'ms',
      disabled: false,
      createdAt: expect.any(String),
      lastSeenAt: null,
    });
    expect(text).not.toMatch(/argon|long enough/);
    expect((await admin.get(`/api/users/${body.id}`)).body).toEqual(body);
    expect(
      (await app.anyone.post('/api/session', { email: input.email, password: 'long enough' }))
        .status,
    ).toBe(200);
    expect((await admin.get(`/api/users/${body.id}`)).body.lastSeenAt).not.toBeNull();
  });

  it('are one an address, whatever its case', async () => {
    const input = account();
    await admin.post('/api/users', input);
    for (const email of [input.email, input.email.toUpperCase()]) {
      const again = await admin.post('/api/users', account({ email }));
      expect([again.status, again.body.errors[0].path]).toEqual([409, 'email']);
    }
    const { body: other } = await admin.post('/api/users', account());
    const taken = await admin.put(`/api/users/${other.id}`, { email: input.email });
    expect([taken.status, taken.body.errors[0].path]).toEqual([409, 'email']);
    const same = account();
    const replies = await Promise.all([1, 2, 3].map(() => admin.post('/api/users', same)));
    expect(replies.map((each) => each.status).toSorted()).toEqual([201, 409, 409]);
  });

  it.each([
    [{ email: 'nothing' }, 'email'],
    [{ name: '  ' }, 'name'],
    [{ role: 'root' }, 'role'],
    [{ password: 'short' }, 'password'],
    [{ password: undefined }, 'password'],
    [{ language: 'id' }, 'language'],
    [{ passwordHash: 'x' }, 'passwordHash'],
    [{ disabled: false }, 'disabled'],
  ])('are refused with %p', async (changes, path) => {
    const { status, body } = await admin.post('/api/users', account(changes));
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('are listed, found and filtered', async () => {
    await admin.post('/api/users', account({ name: 'Zaharé Ünique', role: 'viewer' }));
    const find = async (filter: object) => {
      const query = encodeURIComponent(JSON.stringify(filter));
      const reply = await admin.get(`/api/users?filter=${query}`);
      return [reply.headers['content-range'], reply.body.map((each: Person) => each.name)];
    };
    expect(await find({ q: 'zahare unique' })).toEqual(['users 0-0/1', ['Zaharé Ünique']]);
    expect(await find({ q: '%' })).toEqual(['users 0-0/0', []]);
    expect((await find({ role: 'admin' }))[1]).toEqual([admin.name]);
    expect(await find({ id: [admin.id] })).toEqual(['users 0-0/1', [admin.name]]);
    expect((await admin.get('/api/users?sort=["passwordHash","ASC"]')).status).toBe(400);
    expect((await admin.get('/api/users?filter={"password_hash":"x"}')).status).toBe(400);
  });

  it('leave a record of what was done to them', async () => {
    const { body } = await admin.post('/api/users', account());
    await admin.put(`/api/users/${body.id}`, { role: 'manager' });
    await admin.put(`/api/users/${body.id}`, { disabled: true });
    await admin.put(`/api/users/${body.id}`, { disabled: false });
    const filter = encodeURIComponent(JSON.stringify({ subjectId: body.id }));
    const audit = await admin.get(`/api/audit?sort=["at","ASC"]&filter=${filter}`);
    expect(
      audit.body.map((each: Record<string, unknown>) => [each.action, each.from, each.to]),
    ).toEqual([
      ['user.create', null, null],
      ['user.update', 'editor', 'manager'],
      ['user.disable', null, null],
      ['user.enable', null, null],
    ]);
  });
});

describe('an administrator', () => {
  it('cannot lock themselves out', async () => {
    for (const change of [{ role: 'editor' }, { disabled: true }]) {
      const { status, body } = await admin.put(`/api/users/${admin.id}`, change);
      expect([status, body.errors[0].path]).toEqual([422, Object.keys(change)[0]]);
    }
    const renamed = await admin.put(`/api/users/${admin.id}`, { name: 'Kavitha', role: 'admin' });
    expect(renamed.status).toBe(200);
  });

  it('is always left: two cannot demote each other at once', async () => {
    const fresh = await testApp();
    try {
      const [one, two] = [await fresh.person('admin'), await fresh.person('admin')];
      const replies = await Promise.all([
        one.put(`/api/users/${two.id}`, { role: 'editor' }),
        two.put(`/api/users/${one.id}`, { disabled: true }),
      ]);
      const [row] = await fresh.sql(
        `SELECT count(*)::int AS left FROM users WHERE role = 'admin' AND disabled_at IS NULL`,
      );
      expect(row!.left).toBe(1);
      // Whoever comes second is told so, or is no administrator any more.
      const [done, refused] = replies.map((each) => each.status).toSorted();
      expect(done).toBe(200);
      expect([401, 403, 409]).toContain(refused);
    } finally {
      await fresh.close();
    }
  });

  it('is made by a command where there is none', async () => {
    const dataSource = app.nest.get(DataSource);
    const email = 'first@school.example';
    await createAdministrator(dataSource, { email, name: 'First', password: PASSWORD });
    const { body } = await app.anyone.post('/api/session', { email, password: PASSWORD });
    expect(body.user.role).toBe('admin');
    await expect(
      createAdministrator(dataSource, { email, name: 'Again', password: PASSWORD }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(
      createAdministrator(dataSource, { email: 'x', name: '', password: 'short' }),
    ).rejects.toMatchObject({ status: 422 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { abilitiesOf } from '../../../server/access/abilities.ts';
import { ROLES, type Role } from '../../../server/access/actor.ts';
import {
  fresh,
  publishedProfile,
  smallContent,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { brand } from '../../builders/sheet.ts';
import { testApp, type Person, type Reply, type TestApp } from '../../support/app.ts';

let app: TestApp;
let writer: Person;
let reviewer: Person;
const people = {} as Record<Role, Person>;
const made = { entry: '', brand: '', user: '', published: '' };

beforeAll(async () => {
  app = await testApp();
  [writer, reviewer] = [await app.person('editor'), await app.person('manager')];
  for (const role of ROLES) people[role] = await app.person(role);
  made.entry = (await writer.post('/api/skills', { name: fresh('Skill') })).body.id;
  made.brand = (await people.admin.post('/api/brands', brand())).body.id;
  made.user = (await app.person('viewer')).id;
  made.published = (await publishedProfile(writer, reviewer)).id;
});
afterAll(() => app.close());

const EVERYONE: Role[] = ['viewer', 'editor', 'manager', 'admin'];
const WRITERS: Role[] = ['editor', 'manager', 'admin'];
const REVIEWERS: Role[] = ['manager', 'admin'];
const ADMINISTRATORS: Role[] = ['admin'];

const at = (id: string, rest: string) => `/api/profiles/${id}/${rest}`;
const page = (text: string) => ({ format: 'page-text', text });

/** Everything that the API can be asked for, by who may; what is refused reads 403, or 404 where nothing may be known. */
const deeds: [
  what: string,
  who: Role[],
  deed: (person: Person) => Promise<Reply>,
  refused?: 404,
][] = [
  ['list profiles', EVERYONE, (person) => person.get('/api/profiles')],
  ['read what is published', EVERYONE, (person) => person.get(`/api/profiles/${made.published}`)],
  ['read the history', EVERYONE, (person) => person.get(at(made.published, 'revisions'))],
  [
    'read a draft',
    WRITERS,
    async (person) => person.get(at((await writtenProfile(writer)).id, 'draft')),
    404,
  ],
  [
    'read a profile that is not published',
    WRITERS,
    async (person) => person.get(`/api/profiles/${(await writtenProfile(writer)).id}`),
    404,
  ],
  [
    'create a profile',
    WRITERS,
    (person) => person.post('/api/profiles', { content: smallContent() }),
  ],
  ['import on trial', WRITERS, (person) => person.post('/api/imports?dryRun=true', page('Potter'))],
  ['import', WRITERS, (person) => person.post('/api/imports', page('Potter'))],
  [
    'open a draft',
    WRITERS,
    async (person) => person.post(at((await publishedProfile(writer, reviewer)).id, 'draft')),
  ],
  [
    'restore a revision',
    WRITERS,
    async (person) =>
      person.post(at((await publishedProfile(writer, reviewer)).id, 'revisions/1/restore')),
  ],
  [
    'save',
    WRITERS,
    async (person) =>
      person.put(
        at((await writtenProfile(writer)).id, 'draft'),
        { content: { holland: 'R' } },
        { 'if-match': '"1"' },
      ),
  ],
  [
    'discard',
    WRITERS,
    async (person) => person.delete(at((await writtenProfile(writer)).id, 'draft')),
  ],
  [
    'submit',
    WRITERS,
    async (person) => person.post(at((await writtenProfile(writer)).id, 'submit')),
  ],
  [
    'withdraw',
    WRITERS,
    async (person) => person.post(at((await submittedProfile(writer)).id, 'withdraw'), {}),
  ],
  [
    'request changes',
    REVIEWERS,
    async (person) =>
      person.post(at((await submittedProfile(writer)).id, 'request-changes'), { note: 'x' }),
  ],
  [
    'approve',
    REVIEWERS,
    async (person) => {
      const { id, draft } = await submittedProfile(writer);
      return person.post(at(id, 'approve'), { seal: draft!.seal });
    },
  ],
  [
    'unpublish',
    REVIEWERS,
    async (person) =>
      person.post(at((await publishedProfile(writer, reviewer)).id, 'unpublish'), { note: 'x' }),
  ],
  ['list the catalogue', WRITERS, (person) => person.get('/api/skills')],
  ['list career fields', EVERYONE, (person) => person.get('/api/clusters')],
  ['read an entry', WRITERS, (person) => person.get(`/api/skills/${made.entry}`)],
  ['see where it is used', WRITERS, (person) => person.get(`/api/skills/${made.entry}/uses`)],
  ['add an entry', WRITERS, (person) => person.post('/api/skills', { name: fresh('Skill') })],
  [
    'change an entry',
    ADMINISTRATORS,
    async (person) => {
      const { body } = await writer.get(`/api/skills/${made.entry}`);
      return person.put(`/api/skills/${made.entry}`, { name: body.name, version: body.version });
    },
  ],
  [
    'delete an entry',
    ADMINISTRATORS,
    async (person) => {
      const { body } = await writer.post('/api/skills', { name: fresh('Skill') });
      return person.delete(`/api/skills/${body.id}`);
    },
  ],
  ['list brands', EVERYONE, (person) => person.get('/api/brands')],
  ['read a brand', EVERYONE, (person) => person.get(`/api/brands/${made.brand}`)],
  ['add a brand', ADMINISTRATORS, (person) => person.post('/api/brands', brand())],
  [
    'change a brand',
    ADMINISTRATORS,
    async (person) => {
      const { body } = await writer.get(`/api/brands/${made.brand}`);
      return person.put(`/api/brands/${made.brand}`, { ...brand(), version: body.version });
    },
  ],
  ['read the audit record', REVIEWERS, (person) => person.get('/api/audit')],
  ['list accounts', ADMINISTRATORS, (person) => person.get('/api/users')],
  ['read an account', ADMINISTRATORS, (person) => person.get(`/api/users/${made.user}`)],
  [
    'add an account',
    ADMINISTRATORS,
    (person) =>
      person.post('/api/users', {
        name: 'New',
        email: `${crypto.randomUUID()}@school.example`,
        role: 'viewer',
        password: 'long enough',
      }),
  ],
  [
    'change an account',
    ADMINISTRATORS,
    (person) => person.put(`/api/users/${made.user}`, { name: 'Renamed' }),
  ],
  [
    'change one’s own account',
    EVERYONE,
    (person) => person.put('/api/session/user', { language: 'en' }),
  ],
  [
    'make a pack',
    EVERYONE,
    (person) =>
      person.post('/api/packs', {
        title: 'Fair',
        design: 'full',
        language: 'en',
        output: 'pdf',
        profiles: [made.published],
      }),
  ],
  ['list packs', EVERYONE, (person) => person.get('/api/packs')],
  [
    'save a list of profiles',
    EVERYONE,
    (person) => person.post('/api/profile-lists', { name: 'Fair', profiles: [made.published] }),
  ],
  ['make an API token', EVERYONE, (person) => person.post('/api/session/tokens', { name: 'x' })],
];

describe.each(ROLES)('as %s', (role) => {
  it.each(deeds)('one may or may not %s', async (_, who, deed, refused = 403 as never) => {
    const { status, body } = await deed(people[role]);
    const expected = who.includes(role) ? 'done' : refused;
    expect(status < 300 ? 'done' : status).toBe(expected);
    if (status === 403)
      expect(body).toMatchObject({ type: 'urn:kerjaya:forbidden', reason: 'role' });
  });

  it('the interface is told what one may do', async () => {
    const { body } = await people[role].get('/api/session');
    const actor = { id: '', name: '', email: '', role, language: 'en' } as const;
    expect(body.abilities).toEqual(abilitiesOf(actor));
    const knows = (ability: string) => body.abilities.includes(ability);
    expect(knows('profiles.create')).toBe(WRITERS.includes(role));
    expect(knows('profiles.review')).toBe(REVIEWERS.includes(role));
    expect(knows('users.manage')).toBe(role === 'admin');
  });
});

describe('as nobody', () => {
  it.each(deeds)('one may not %s', async (_, __, deed) => {
    expect((await deed({ ...people.admin, ...app.anyone })).status).toBe(401);
  });
});

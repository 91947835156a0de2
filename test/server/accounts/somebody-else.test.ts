import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let siti: Person;
let wei: Person;
beforeAll(async () => {
  app = await testApp();
  siti = await app.person('editor');
  wei = await app.person('manager');
});
afterAll(() => app.close());

const meantFor = ({ id }: Person) => ({ 'kerjaya-person': id });
const refused = {
  status: 401,
  body: expect.objectContaining({ type: 'urn:kerjaya:somebody-else' }),
};

describe('a page that was left open, after somebody else signed in in the same browser', () => {
  it('saves nothing under their name, and learns who it is', async () => {
    const { id } = await writtenProfile(siti);
    const at = `/api/profiles/${id}/draft`;
    const save = (person: Person) =>
      wei.put(
        at,
        { content: { tagline: { en: 'Whose?', ms: '' } } },
        { 'if-match': '"1"', ...meantFor(person) },
      );
    const reply = await save(siti);
    expect(reply).toMatchObject(refused);
    expect(reply.body.signedIn).toEqual({ id: wei.id, name: wei.name });
    expect((await wei.get(at)).body).toMatchObject({ version: 1, contributors: [{ id: siti.id }] });
    expect((await save(wei)).status).toBe(200);
  });

  it('does not hear what is meant for them', async () => {
    const { id } = await writtenProfile(siti);
    const events = { accept: 'text/event-stream' };
    for (const path of ['/api/events?', `/api/profiles/${id}/draft/events?tab=tab-00001&`]) {
      expect(await wei.get(`${path}as=${siti.id}`, events)).toMatchObject(refused);
    }
  });

  it('does not sign them out', async () => {
    const other = await app.person('viewer');
    expect(await other.delete('/api/session', meantFor(siti))).toMatchObject(refused);
    expect((await other.get('/api/session')).status).toBe(200);
    expect((await other.delete('/api/session', meantFor(other))).status).toBe(204);
    expect((await other.get('/api/session')).body.type).toBe('urn:kerjaya:signed-out');
  });

  it.each(['', 'nobody', '00000000-0000-4000-8000-000000000000'])(
    'is not helped by naming “%s”',
    async (person) => {
      expect(await wei.get('/api/profiles', { 'kerjaya-person': person })).toMatchObject(refused);
    },
  );

  it('asks nothing of clients that name nobody, nor of addresses that only look like it', async () => {
    expect((await wei.get('/api/profiles')).status).toBe(200);
    expect((await wei.get('/api/profiles', meantFor(wei))).status).toBe(200);
    expect((await app.client({ cookie: wei.cookie }).get('/api/session')).status).toBe(200);
    const signIn = await wei.post(
      '/api/session',
      { email: siti.email, password: 'not it' },
      meantFor(siti),
    );
    expect(signIn.body.type).toBe('urn:kerjaya:wrong-credentials');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const list = (query: Record<string, unknown>) =>
  manager.get(
    `/api/audit?${Object.entries(query)
      .map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`)
      .join('&')}`,
  );
const actions = async (query: Record<string, unknown>) =>
  (await list(query)).body.map((each: { action: string }) => each.action);

describe('the audit record', () => {
  it('says who did what to what, when, and why', async () => {
    const title = { en: 'Glass Blower', ms: '' };
    const { id } = await publishedProfile(editor, manager, { title });
    await manager.post(`/api/profiles/${id}/unpublish`, { note: 'Out of date: Séance.' });
    const { body, headers } = await list({ filter: { subjectId: id }, sort: ['at', 'DESC'] });
    expect(headers['content-range']).toBe('audit 0-3/4');
    expect(body[0]).toEqual({
      id: expect.any(Number),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      actor: { id: manager.id, name: manager.name },
      action: 'revision.unpublish',
      subject: { type: 'profile', id, label: 'Glass Blower' },
      revision: 1,
      from: 'published',
      to: 'retired',
      note: 'Out of date: Séance.',
      flag: null,
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is found by person, action and words', async () => {
    await editor.post('/api/skills', { name: { en: 'Glazing', ms: '' } });
    expect(await actions({ filter: { actorId: editor.id, action: 'catalogue.create' } })).toEqual([
      'catalogue.create',
    ]);
    expect(await actions({ filter: { q: 'seance' } })).toEqual(['revision.unpublish']);
    expect(await actions({ filter: { q: 'glass blower', actorId: editor.id } })).toEqual([
      'profile.create',
      'revision.submit',
    ]);
    expect(await actions({ filter: { q: '%' } })).toEqual([]);
    expect((await list({ filter: { note: 'x' } })).status).toBe(400);
    expect((await list({ sort: ['note', 'ASC'] })).status).toBe(400);
    for (const key of ['at', 'action', 'subject', 'actor']) {
      expect([key, (await list({ sort: [key, 'DESC'] })).status]).toEqual([key, 200]);
    }
  });

  it('keeps nothing of what was undone', async () => {
    const count = async () => (await app.sql('SELECT count(*)::int AS n FROM audit'))[0]!.n;
    const { id } = await writtenProfile(editor);
    const before = await count();
    await editor.post(`/api/profiles/${id}/withdraw`, {});
    await manager.post(`/api/profiles/${id}/approve`, { seal: '0'.repeat(64) });
    await editor.post('/api/skills', { name: { en: 'glazing', ms: '' } });
    expect(await count()).toBe(before);
  });

  it('cannot be written to', async () => {
    expect((await manager.post('/api/audit', { action: 'x' })).status).toBe(404);
    expect((await manager.delete('/api/audit/1')).status).toBe(404);
  });
});

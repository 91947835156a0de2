import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fresh, publishedProfile, save, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let admin: Person;
let viewer: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  [admin, viewer] = [await app.person('admin'), await app.person('viewer')];
});
afterAll(() => app.close());

const route = (id: string, from = 'published', to = 'draft') =>
  `/api/profiles/${id}/comparison?from=${from}&to=${to}`;
const university = async (name: string): Promise<string> =>
  (await editor.post('/api/universities', { name: fresh(name), country: 'MY' })).body.id;
const named = (id: string) => ({
  universities: [{ id: 'u', university: id, programme: { en: '', ms: '' } }],
});

describe('a comparison of two revisions', () => {
  it('brings both contents, with the names that each was sealed with', async () => {
    const id = await university('Old name');
    const { id: profile } = await publishedProfile(editor, manager, named(id));
    const { name } = (await editor.get(`/api/universities/${id}`)).body;
    const later = { en: 'New name', ms: 'Nama baharu' };
    await admin.put(`/api/universities/${id}`, { name: later, country: 'MY', version: 1 });
    await editor.post(`/api/profiles/${profile}/draft`);
    await save(editor, profile, { holland: 'R' });
    await editor.post(`/api/profiles/${profile}/submit`, {});

    const { body } = await manager.get(route(profile));
    expect(body.from).toMatchObject({
      number: 1,
      state: 'published',
      references: { [id]: { name } },
    });
    expect(body.to).toMatchObject({
      number: 2,
      state: 'in_review',
      languages: ['en', 'ms'],
      references: { [id]: { name: later } },
      content: { holland: 'R' },
    });
    expect(body.to.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(body.changes).toEqual([{ path: 'holland', kind: 'added', before: null, after: 'R' }]);
    expect(body.renamed).toEqual([
      {
        id,
        before: expect.objectContaining({ name }),
        after: expect.objectContaining({ name: later }),
      },
    ]);
  });

  it('says what it names although the catalogue has put it away', async () => {
    const [kept, gone] = [await university('Kept'), await university('Gone')];
    const { id } = await publishedProfile(editor, manager, named(kept));
    await editor.post(`/api/profiles/${id}/draft`);
    await save(editor, id, named(gone));
    const { name } = (await editor.get(`/api/universities/${gone}`)).body;
    await admin.put(`/api/universities/${gone}`, {
      name,
      country: 'MY',
      version: 1,
      archived: true,
    });
    const { body } = await manager.get(route(id));
    expect(body.archived).toEqual([gone]);
    expect(body.changes).toEqual([
      { path: 'universities.u.university', kind: 'changed', before: kept, after: gone },
    ]);
  });

  it('begins with nothing where nothing is published', async () => {
    const { id } = await writtenProfile(editor);
    const { body } = await manager.get(route(id));
    expect(body.from).toBeNull();
    expect(body.renamed).toEqual([]);
    expect(new Set(body.changes.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['added']),
    );
  });

  it('shows drafts to nobody who may not see them', async () => {
    const { id } = await publishedProfile(editor, manager);
    await editor.post(`/api/profiles/${id}/draft`);
    expect((await viewer.get(route(id))).status).toBe(404);
    expect((await viewer.get(route(id, '0', '1'))).status).toBe(200);
    const unpublished = await writtenProfile(editor);
    expect((await viewer.get(route(unpublished.id))).status).toBe(404);
  });

  it.each([
    ['published', 'published'],
    ['draft', ''],
    ['-1', '1'],
    ['1', 'x'],
    ['1', '0'],
  ])('refuses from=%s to=%s', async (from, to) => {
    const { id } = await publishedProfile(editor, manager);
    expect((await manager.get(route(id, from, to))).status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fresh,
  publishAgain,
  publishedProfile,
  save,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  viewer = await app.person('viewer');
});
afterAll(() => app.close());

const sheet = (person: Person, id: string, rest: string, query = '') =>
  person.get(`/api/profiles/${id}/${rest}/sheet.pdf${query}`);

describe('the sheet of a revision', () => {
  it('is the same, byte for byte, whatever happened since', async () => {
    const { body: skill } = await editor.post('/api/skills', { name: fresh('Carving') });
    const skills = [{ id: 's', skill: skill.id, kind: 'core', necessity: 'essential' }];
    const { id, slug } = await publishedProfile(editor, manager, { skills });
    const before = await sheet(viewer, id, 'revisions/1', '?language=both');
    expect(before.status).toBe(200);
    expect(before.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${slug}-both-r1.pdf"`,
    });
    expect(before.text).toMatch(/^%PDF-1\.\d/);

    const admin = await app.person('admin');
    await admin.put(`/api/skills/${skill.id}`, { name: { en: 'Renamed', ms: '' }, version: 1 });
    await publishAgain(editor, manager, id, { story: { en: 'Second.', ms: 'Kedua.' } });
    const after = await sheet(viewer, id, 'revisions/1', '?language=both');
    expect(after.text === before.text).toBe(true);
    const second = await sheet(viewer, id, 'revisions/2', '?language=both&download=true');
    expect(second.headers['content-disposition']).toBe(
      `attachment; filename="${slug}-both-r2.pdf"`,
    );
    expect(second.text === before.text).toBe(false);
  });

  it('of a draft follows every save', async () => {
    const { id, slug } = await writtenProfile(editor);
    const first = await sheet(editor, id, 'draft');
    expect(first.headers['content-disposition']).toBe(`inline; filename="${slug}-en-draft.pdf"`);
    await save(editor, id, { story: { en: 'Changed.', ms: 'Diubah.' } });
    expect((await sheet(editor, id, 'draft')).text === first.text).toBe(false);
  });

  it('of a draft comes also while the draft is submitted and taken back', async () => {
    const { id } = await writtenProfile(editor);
    for (const step of ['submit', 'withdraw', 'submit']) {
      const [moved, ...prints] = await Promise.all([
        editor.post(`/api/profiles/${id}/${step}`, {}),
        ...Array.from({ length: 12 }, () => sheet(editor, id, 'draft')),
      ]);
      expect(moved.status).toBe(200);
      expect(prints.map(({ status }) => status)).toEqual(prints.map(() => 200));
    }
  });

  it('needs a design, a language and a brand that there are', async () => {
    const { id } = await publishedProfile(editor, manager);
    for (const query of ['?design=cube', '?language=zh', '?brand=x', '?colour=red']) {
      expect([query, (await sheet(viewer, id, 'revisions/1', query)).status]).toEqual([query, 400]);
    }
    const brand = `?brand=${crypto.randomUUID()}`;
    expect((await sheet(viewer, id, 'revisions/1', brand)).status).toBe(404);
    expect((await sheet(viewer, id, 'revisions/7')).status).toBe(404);
    expect((await sheet(viewer, id, 'revisions/0')).status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fresh,
  publishedProfile,
  save,
  smallContent,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  admin = await app.person('admin');
});
afterAll(() => app.close());

const entry = async (kind: string, fields: object = {}) =>
  (await editor.post(`/api/${kind}`, { name: fresh(kind), ...fields })).body as {
    id: string;
    version: number;
    name: { en: string; ms: string };
  };
const skill = (id: string) => ({ skill: id, kind: 'core', necessity: 'essential' });
const archive = ({ id, version, name }: { id: string; version: number; name: object }) =>
  admin.put(`/api/skills/${id}`, { name, version, archived: true });

describe('what a content names', () => {
  it('must exist, and be of the right kind', async () => {
    const [university, known] = [
      await entry('universities', { country: 'MY' }),
      await entry('skills'),
    ];
    const nowhere = crypto.randomUUID();
    const reply = await editor.post('/api/profiles', {
      content: smallContent({
        skills: [
          skill(known.id),
          { id: 's2', ...skill(nowhere) },
          { id: 's3', ...skill(university.id) },
        ],
        cluster: known.id,
        related: [{ id: 'r1', profile: known.id, kind: 'similar' }],
      }),
    });
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map((each: { path: string }) => each.path).toSorted()).toEqual([
      'content.cluster',
      'content.related.r1.profile',
      'content.skills.s2.skill',
      'content.skills.s3.skill',
    ]);
    expect(reply.body.errors[0].message).toMatch(/clusters|skills|profiles/);
  });

  it('is checked on every save, and nothing is saved', async () => {
    const { id } = await writtenProfile(editor);
    const content = { skills: [{ id: 's1', ...skill(crypto.randomUUID()) }], holland: 'R' };
    const reply = await editor.put(`/api/profiles/${id}/draft`, { content }, { 'if-match': '"1"' });
    expect([reply.status, reply.body.errors[0].path]).toEqual([422, 'content.skills.s1.skill']);
    expect((await editor.get(`/api/profiles/${id}/draft`)).body.version).toBe(1);
  });

  it('may be another profile', async () => {
    const other = await writtenProfile(editor);
    const { id } = await writtenProfile(editor, {
      related: [{ id: 'r1', profile: other.id, kind: 'next-step' }],
    });
    const { body } = await editor.get(`/api/profiles/${id}/draft`);
    expect(body.references).toEqual({
      [other.id]: { kind: 'profiles', name: other.draft!.content.title },
    });
  });

  it('is called by its new name in a draft, and by its old one in what was published', async () => {
    const named = await entry('skills');
    const { id, published } = await publishedProfile(editor, manager, {
      skills: [skill(named.id)],
    });
    await editor.post(`/api/profiles/${id}/draft`);
    const name = { en: 'Renamed', ms: 'Dinamakan semula' };
    const renamed = await admin.put(`/api/skills/${named.id}`, { name, version: named.version });
    expect(renamed.status).toBe(200);

    const { body: draft } = await editor.get(`/api/profiles/${id}/draft`);
    expect(draft.references[named.id].name).toEqual(name);
    const { body: revision } = await editor.get(`/api/profiles/${id}/revisions/1`);
    expect(revision.references[named.id].name).toEqual(named.name);
    expect(revision.seal).toBe(published!.seal);
  });

  it('is frozen from submit on, for the reviewer too', async () => {
    const named = await entry('skills');
    const { id } = await writtenProfile(editor, { skills: [skill(named.id)] });
    await editor.post(`/api/profiles/${id}/submit`, {});
    const name = { en: 'Changed in review', ms: '' };
    await admin.put(`/api/skills/${named.id}`, { name, version: named.version });
    for (const rest of ['', '/draft']) {
      const { body } = await manager.get(`/api/profiles/${id}${rest}`);
      expect([rest, body.references[named.id].name]).toEqual([rest, named.name]);
    }
  });

  it('stays usable when it was archived meanwhile', async () => {
    const named = await entry('skills');
    const { id } = await writtenProfile(editor, { skills: [{ id: 's1', ...skill(named.id) }] });
    expect((await archive(named)).body.archived).toBe(true);
    await save(editor, id, { holland: 'R' });
    expect((await editor.post(`/api/profiles/${id}/submit`, {})).status).toBe(200);
  });

  it('is refused at submit when its name cannot be printed', async () => {
    const named = await entry('skills', { name: { en: 'Kanji 漢字', ms: '' } });
    const { id } = await writtenProfile(editor, { skills: [{ id: 's1', ...skill(named.id) }] });
    const { status, body } = await editor.post(`/api/profiles/${id}/submit`, {});
    expect(status).toBe(422);
    expect(body.errors.map((each: { path: string }) => each.path)).toEqual([
      'content.skills.s1.skill',
      'content.skills.s1.skill',
    ]);
  });
});

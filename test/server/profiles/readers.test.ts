import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  publishAgain,
  publishedProfile,
  save,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let viewer: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  manager = await app.person('manager');
  viewer = await app.person('viewer');
});
afterAll(() => app.close());

const at = (id: string, rest = '') => `/api/profiles/${id}${rest}`;
const found = async (person: Person, filter: object) => {
  const query = encodeURIComponent(JSON.stringify(filter));
  return (await person.get(`/api/profiles?filter=${query}`)).body as {
    id: string;
    draft: unknown;
    published: unknown;
    title: { en: string };
  }[];
};

describe('someone who only reads', () => {
  it('does not learn that a profile exists before it is published', async () => {
    const { id, draft } = await submittedProfile(editor, {
      title: { en: 'Unseen', ms: 'Tersorok' },
    });
    expect(draft!.state).toBe('in_review');
    expect(await found(viewer, { q: 'unseen' })).toEqual([]);
    expect(await found(viewer, { id: [id] })).toEqual([]);
    const paths = ['', '/draft', '/revisions', '/revisions/1', '/compare?from=0&to=draft'];
    for (const rest of [...paths, '/draft/sheet.pdf', '/revisions/1/sheet.pdf']) {
      const reply = await viewer.get(at(id, rest));
      expect([rest, reply.status]).toEqual([rest, 404]);
      const nowhere = await viewer.get(at('00000000-0000-4000-8000-000000000000', rest));
      expect({ ...reply.body, detail: '' }).toEqual({ ...nowhere.body, detail: '' });
      expect(reply.text).not.toMatch(/unseen|tersorok/i);
    }
    expect(await found(editor, { q: 'unseen' })).toHaveLength(1);
  });

  it('sees what is published and nothing of the draft beside it', async () => {
    const { id } = await publishedProfile(editor, manager, {
      title: { en: 'Plain Baker', ms: 'Pembuat Roti' },
    });
    await editor.post(at(id, '/draft'));
    await save(editor, id, {
      title: { en: 'Zanzibar Baker', ms: '' },
      alternativeTitles: [{ id: 'a', en: 'Croissanteer', ms: '' }],
      tagline: { en: 'Xylophonic.', ms: '' },
    });

    const detail = await viewer.get(at(id));
    expect(detail.body).toMatchObject({
      title: { en: 'Plain Baker' },
      draft: null,
      published: { number: 1 },
    });
    expect(Object.values(detail.body.abilities)).not.toContain(true);
    const revisions = await viewer.get(at(id, '/revisions'));
    expect(revisions.body.map((each: { number: number }) => each.number)).toEqual([1]);
    const list = await viewer.get('/api/profiles');
    for (const reply of [detail, revisions, list]) {
      expect(reply.text).not.toMatch(/zanzibar|croissanteer|xylophonic/i);
    }
    for (const q of ['zanzibar', 'croissanteer', 'xylophonic']) {
      expect(await found(viewer, { q })).toEqual([]);
      expect(await found(editor, { q })).toHaveLength(1);
    }
    for (const rest of [
      '/draft',
      '/revisions/2',
      '/compare?from=1&to=2',
      '/compare?from=1&to=draft',
      '/draft/sheet.pdf',
      '/revisions/2/sheet.pdf',
    ]) {
      expect([rest, (await viewer.get(at(id, rest))).status]).toEqual([rest, 404]);
    }
    const row = (await found(viewer, { q: 'plain baker' }))[0]!;
    expect(row).toMatchObject({ title: { en: 'Plain Baker' }, draft: null });
  });

  it('cannot tell by filters, order or dates which profiles have a draft', async () => {
    const { id } = await publishedProfile(editor, manager);
    const before = (await viewer.get(at(id))).body;
    const listed = (await found(viewer, { id: [id] }))[0];
    await editor.post(at(id, '/draft'));
    await save(editor, id, { cluster: null, holland: 'R' });
    expect((await viewer.get(at(id))).body).toEqual(before);
    expect((await found(viewer, { id: [id] }))[0]).toEqual(listed);
    expect(await found(viewer, { id: [id], state: 'draft' })).toEqual([]);
    expect(await found(viewer, { id: [id], mine: true })).toEqual([]);
    const byState = await viewer.get('/api/profiles?sort=["state","ASC"]');
    expect(byState.body).toEqual((await viewer.get('/api/profiles?sort=["title","ASC"]')).body);
  });

  it('sees what was published before, and nothing that never was', async () => {
    const { id } = await publishedProfile(editor, manager);
    await editor.post(at(id, '/draft'));
    await editor.delete(at(id, '/draft'));
    await publishAgain(editor, manager, id, { story: { en: 'Third.', ms: 'Ketiga.' } });
    const { body } = await viewer.get(at(id, '/revisions'));
    expect(body.map((each: { number: number }) => each.number)).toEqual([3, 1]);
    expect((await viewer.get(at(id, '/revisions/1'))).status).toBe(200);
    expect((await viewer.get(at(id, '/revisions/2'))).status).toBe(404);
    const compared = await viewer.get(at(id, '/compare?from=1&to=3'));
    expect(compared.body).toEqual([
      { path: 'story.en', kind: 'changed', before: 'Rain falls.', after: 'Third.' },
      { path: 'story.ms', kind: 'changed', before: 'Hujan turun.', after: 'Ketiga.' },
    ]);
  });

  it('is not shown what writers and reviewers said to each other', async () => {
    const { id } = await writtenProfile(editor);
    await editor.post(at(id, '/submit'), { note: 'Between us.' });
    const { body } = await manager.get(at(id));
    await manager.post(at(id, '/approve'), { seal: body.draft.seal });
    for (const rest of ['', '/revisions', '/revisions/1']) {
      expect((await viewer.get(at(id, rest))).text).not.toContain('Between us.');
    }
    expect((await manager.get(at(id, '/revisions'))).text).toContain('Between us.');
  });

  it('no longer sees what was taken down', async () => {
    const { id } = await publishedProfile(editor, manager);
    await manager.post(at(id, '/unpublish'), { note: 'Wrong.' });
    for (const rest of ['', '/revisions', '/revisions/1', '/revisions/1/sheet.pdf']) {
      expect([rest, (await viewer.get(at(id, rest))).status]).toEqual([rest, 404]);
    }
    expect(await found(viewer, { id: [id] })).toEqual([]);
    expect(await found(viewer, { id: [id], retired: true })).toEqual([]);
    expect(await found(editor, { id: [id], retired: true })).toHaveLength(1);
  });
});

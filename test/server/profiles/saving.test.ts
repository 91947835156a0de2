import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { save, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let other: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, other] = [await app.person('editor'), await app.person('editor')];
});
afterAll(() => app.close());

const draftOf = async (id: string) => (await editor.get(`/api/profiles/${id}/draft`)).body;
const put = (person: Person, id: string, version: number, content: unknown) =>
  person.put(`/api/profiles/${id}/draft`, { content }, { 'if-match': `"${version}"` });

const reason = (id: string, en: string) => ({
  id,
  heading: { en, ms: '' },
  body: { en: '', ms: '' },
});
const idsOf = (content: { reasons: { id: string }[] }) => content.reasons.map((each) => each.id);

describe('saving a draft', () => {
  it('counts versions, and says them in an ETag', async () => {
    const { id } = await writtenProfile(editor);
    const read = await editor.get(`/api/profiles/${id}/draft`);
    expect(read.headers.etag).toBe('"1"');
    const saved = await put(editor, id, 1, { holland: 'R' });
    expect([saved.status, saved.headers.etag, saved.body.version]).toEqual([200, '"2"', 2]);
    expect(saved.body).toMatchObject({ merged: false, content: { holland: 'R' } });
    const unchanged = await put(editor, id, 2, { holland: 'R' });
    expect(unchanged.headers.etag).toBe('"2"');
  });

  it('leaves a section that is not sent as it was', async () => {
    const { id } = await writtenProfile(editor, { story: { en: 'Stays.', ms: 'Kekal.' } });
    await put(editor, id, 1, { holland: 'R' });
    expect((await draftOf(id)).content).toMatchObject({ holland: 'R', story: { en: 'Stays.' } });
  });

  it('gives list items that have no id one that stays', async () => {
    const { id } = await writtenProfile(editor);
    const { body } = await put(editor, id, 1, {
      reasons: [
        { heading: { en: 'One', ms: '' }, body: { en: '', ms: '' } },
        reason('mine', 'Two'),
      ],
      entryRoutes: [{ route: 'SPM', subjects: [], note: { en: '', ms: '' } }],
    });
    const [first, second] = idsOf(body.content);
    expect(first).toMatch(/^[a-z0-9]{10}$/);
    expect(second).toBe('mine');
    expect(idsOf((await draftOf(id)).content)).toEqual([first, 'mine']);
  });

  it('needs to know what it was based on', async () => {
    const { id, draft } = await writtenProfile(editor);
    const path = `/api/profiles/${id}/draft`;
    const body = { content: { holland: 'R' } };
    expect((await editor.put(path, body)).status).toBe(428);
    for (const tag of ['"abc"', '*', '"-1"', '"1", "2"']) {
      expect([tag, (await editor.put(path, body, { 'if-match': tag })).status]).toEqual([tag, 400]);
    }
    expect((await editor.put(path, body, { 'if-match': '"99"' })).status).toBe(409);
    expect(await draftOf(id)).toMatchObject({ version: 1, content: draft!.content });
  });

  it('keeps every contributor, and says whether the draft is mine', async () => {
    const { id } = await writtenProfile(editor);
    await save(other, id, { holland: 'I' });
    const names = (await draftOf(id)).contributors.map((each: { name: string }) => each.name);
    expect(names).toEqual([editor.name, other.name]);
  });
});

describe('a save that was overtaken', () => {
  it('is merged when it touches something else', async () => {
    const { id } = await writtenProfile(editor);
    await put(other, id, 1, { story: { en: 'Theirs.', ms: 'Hujan turun.' } });
    const mine = await put(editor, id, 1, { story: { en: 'Rain falls.', ms: 'Milik saya.' } });
    expect(mine.status).toBe(200);
    expect(mine.body).toMatchObject({
      merged: true,
      version: 3,
      content: { story: { en: 'Theirs.', ms: 'Milik saya.' } },
    });
    expect(mine.headers.etag).toBe('"3"');
  });

  it('is refused with both values when it touches the same, and nothing changes', async () => {
    const { id } = await writtenProfile(editor);
    await put(other, id, 1, { story: { en: 'Theirs.', ms: 'Hujan turun.' } });
    const mine = await put(editor, id, 1, {
      story: { en: 'Mine.', ms: 'Hujan turun.' },
      holland: 'R',
    });
    expect(mine.status).toBe(409);
    expect(mine.body).toMatchObject({
      type: 'urn:kerjaya:overtaken',
      errors: [{ path: 'content.story.en' }],
      conflicts: [{ path: 'story.en', base: 'Rain falls.', yours: 'Mine.', theirs: 'Theirs.' }],
      draft: { version: 2, content: { story: { en: 'Theirs.' } } },
    });
    expect((await draftOf(id)).content.holland).toBeNull();
    const resolved = await put(editor, id, 2, { story: { en: 'Both.', ms: '' }, holland: 'R' });
    expect(resolved.body).toMatchObject({ version: 3, merged: false });
  });

  it('merges lists: both added, one moved, one removed', async () => {
    const { id } = await writtenProfile(editor, {
      reasons: ['a', 'b', 'c'].map((each) => reason(each, each)),
    });
    await put(other, id, 1, { reasons: ['c', 'a', 'b', 'd'].map((each) => reason(each, each)) });
    const mine = await put(editor, id, 1, {
      reasons: ['a', 'c', 'e'].map((each) => reason(each, each)),
    });
    expect(mine.status).toBe(200);
    expect(idsOf(mine.body.content).toSorted()).toEqual(['a', 'c', 'd', 'e']);
    expect(idsOf(mine.body.content).slice(0, 2)).toEqual(['c', 'e']);
  });

  it('refuses to remove what somebody else has just edited', async () => {
    const { id } = await writtenProfile(editor, { reasons: [reason('a', 'A'), reason('b', 'B')] });
    await put(other, id, 1, { reasons: [reason('a', 'A, better'), reason('b', 'B')] });
    const mine = await put(editor, id, 1, { reasons: [reason('b', 'B')] });
    expect(mine.status).toBe(409);
    expect(mine.body.conflicts).toMatchObject([
      { path: 'reasons.a', yours: null, theirs: { heading: { en: 'A, better' } } },
    ]);
  });

  it('is not valid when both together break a limit, and says where', async () => {
    const { id } = await writtenProfile(editor, {
      reasons: ['1', '2', '3', '4', '5', '6', '7'].map((each) => reason(each, each)),
    });
    const { content } = await draftOf(id);
    await put(other, id, 1, { reasons: [...content.reasons, reason('x', 'X')] });
    const mine = await put(editor, id, 1, { reasons: [...content.reasons, reason('y', 'Y')] });
    expect([mine.status, mine.body.errors[0].path]).toEqual([422, 'content.reasons']);
    expect(idsOf((await draftOf(id)).content)).toHaveLength(8);
  });
});

describe('many saves at once', () => {
  it('based on the same version lose nothing', async () => {
    const { id } = await writtenProfile(editor);
    const edits: Record<string, unknown>[] = [
      { holland: 'R' },
      { tags: ['stem'] },
      { tagline: { en: 'Short.', ms: '' } },
      { reviewBy: '2027-01-31' },
      { reasons: [reason('a', 'A')] },
      { reasons: [reason('b', 'B')] },
    ];
    const replies = await Promise.all(
      edits.map((edit, index) => put(index % 2 ? other : editor, id, 1, edit)),
    );
    expect(replies.map((each) => each.status)).toEqual(edits.map(() => 200));
    const { content, version } = await draftOf(id);
    expect(version).toBe(7);
    expect(content).toMatchObject({
      holland: 'R',
      tags: ['stem'],
      tagline: { en: 'Short.' },
      reviewBy: '2027-01-31',
    });
    expect(idsOf(content).toSorted()).toEqual(['a', 'b']);
    const rows = await app.sql(
      `SELECT s.version FROM revision_saves s JOIN revisions r ON r.id = s.revision_id
       WHERE profile_id = $1 ORDER BY s.version`,
      [id],
    );
    expect(rows.map((row) => row.version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('of the same field: one wins, the others are told', async () => {
    const { id } = await writtenProfile(editor);
    const words = ['One.', 'Two.', 'Three.', 'Four.'];
    const replies = await Promise.all(
      words.map((en) => put(editor, id, 1, { story: { en, ms: 'Hujan turun.' } })),
    );
    expect(replies.map((each) => each.status).toSorted()).toEqual([200, 409, 409, 409]);
    const { en } = (await draftOf(id)).content.story;
    for (const { status, body } of replies) {
      if (status === 409) expect(body.conflicts[0].theirs).toBe(en);
    }
  });
});

describe('translations', () => {
  it('become stale when the other language changes, and current when they follow', async () => {
    const { id } = await writtenProfile(editor, { title: { en: 'Potter', ms: '' } });
    const states = async () => (await draftOf(id)).translations;
    expect(await states()).toEqual({
      title: { en: 'current', ms: 'missing' },
      story: { en: 'current', ms: 'current' },
    });
    await save(editor, id, { story: { en: 'Snow falls.', ms: 'Hujan turun.' } });
    expect((await states()).story).toEqual({ en: 'current', ms: 'stale' });
    await save(editor, id, { holland: 'R' });
    expect((await states()).story.ms).toBe('stale');
    await save(editor, id, { story: { en: 'Snow falls.', ms: 'Salji turun.' } });
    await save(editor, id, { title: { en: 'Potter', ms: 'Pembuat tembikar' } });
    expect(await states()).toEqual({
      title: { en: 'current', ms: 'current' },
      story: { en: 'current', ms: 'current' },
    });
    expect((await draftOf(id)).completeness.ms).toEqual({ written: 2, total: 2, missing: [] });
  });
});

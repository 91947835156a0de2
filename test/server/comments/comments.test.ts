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
let other: Person;
let manager: Person;
let viewer: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, other] = [await app.person('editor'), await app.person('editor')];
  manager = await app.person('manager');
  viewer = await app.person('viewer');
});
afterAll(() => app.close());

const NOBODY = '00000000-0000-4000-8000-000000000000';
const at = (id: string, rest = '') => `/api/profiles/${id}/comments${rest}`;
const text = (words: string) => ({ en: words, ms: `${words} (ms)` });
const reason = (id: string, words = id) => ({ id, heading: text(words), body: text(`${words}!`) });
const threeReasons = { reasons: [reason('a'), reason('b', 'Second'), reason('c')] };

async function say(person: Person, id: string, comment: Record<string, unknown>) {
  const reply = await person.post(at(id), { body: 'Please check.', ...comment });
  if (reply.status !== 201) throw new Error(`${reply.status}: ${reply.text}`);
  return reply.body;
}
const threads = async (id: string) => (await editor.get(at(id))).body;
const only = async (id: string) => (await threads(id))[0];
const told = (person: Person, id: string) =>
  app.sql<{ kind: string; data: Record<string, unknown> }>(
    `SELECT kind, data FROM notifications WHERE user_id = $1 AND profile_id = $2
       AND kind IN ('comment', 'mention') ORDER BY id`,
    [person.id, id],
  );

describe('a comment', () => {
  it('stands on a field, a section or the whole, with the words that stood there', async () => {
    const { id } = await writtenProfile(editor, threeReasons);
    await say(manager, id, { path: 'reasons.b.heading.en' });
    await say(manager, id, { path: 'reasons.b.heading' });
    await say(manager, id, { path: 'story' });
    await say(manager, id, { path: null });
    await say(manager, id, {});
    expect(await threads(id)).toMatchObject([
      { path: 'reasons.b.heading.en', quote: 'Second', where: 'here', revision: 1 },
      { path: 'reasons.b.heading', quote: 'Second' },
      { path: 'story', quote: 'Rain falls.', changed: false },
      { path: null, quote: '', where: 'here' },
      { path: null, author: { id: manager.id, name: manager.name }, guest: null, replies: [] },
    ]);
  });

  it('quotes money, choices, lists and whole items in words', async () => {
    const { id } = await writtenProfile(editor, {
      ladder: [
        {
          id: 'l1',
          level: text('Junior'),
          years: { min: 0, max: 2 },
          salary: { min: 3000, max: 4500 },
        },
      ],
      conditions: { remote: 'hybrid', environments: [{ id: 'e1', ...text('Office') }] },
      journey: [
        {
          id: 'j1',
          title: text('Degree'),
          duration: { kind: 'range', min: 3, max: 4, unit: 'year' },
          body: text('Study.'),
        },
      ],
    });
    const quotes = [];
    for (const path of [
      'ladder.l1.salary',
      'ladder.l1',
      'conditions.remote',
      'conditions.environments',
      'journey.j1.duration',
      'conditions.hours',
    ]) {
      quotes.push((await say(manager, id, { path })).quote);
    }
    expect(quotes).toEqual([
      'RM 3,000 – RM 4,500',
      'Junior · 0–2 · RM 3,000 – RM 4,500',
      'Hybrid',
      'Office',
      '3–4 years',
      '',
    ]);
  });

  it('cuts what it quotes between characters', async () => {
    const { id } = await writtenProfile(editor, { story: text('😀'.repeat(600)) });
    const { quote } = await say(manager, id, { path: 'story.en' });
    expect([...quote]).toHaveLength(400);
    expect(quote.endsWith('😀…')).toBe(true);
  });

  it('may be said while the revision is frozen, and about what is published', async () => {
    const frozen = await submittedProfile(editor);
    await say(manager, frozen.id, { path: 'story' });
    const published = await publishedProfile(editor, manager);
    expect(await say(editor, published.id, { path: 'story' })).toMatchObject({ revision: 1 });
  });

  it('on what the draft removes quotes what is published', async () => {
    const { id } = await publishedProfile(editor, manager, threeReasons);
    await editor.post(`/api/profiles/${id}/draft`);
    await save(editor, id, { reasons: [reason('a')] });
    expect(await say(manager, id, { path: 'reasons.b' })).toMatchObject({
      revision: 2,
      where: 'gone',
      quote: 'Second · Second!',
    });
  });
});

describe('the place of a comment', () => {
  it('follows its item when the list is reordered', async () => {
    const { id } = await writtenProfile(editor, threeReasons);
    await say(manager, id, { path: 'reasons.b.heading.en' });
    await save(editor, id, { reasons: [reason('c'), reason('a'), reason('b', 'Second')] });
    expect(await only(id)).toMatchObject({
      where: 'moved',
      position: { from: 1, to: 2 },
      changed: false,
    });
  });

  it('is gone with its item, and the words stay; it is back when the item is', async () => {
    const { id } = await writtenProfile(editor, threeReasons);
    await say(manager, id, { path: 'reasons.b.heading.en' });
    await save(editor, id, { reasons: [reason('a')] });
    expect(await only(id)).toMatchObject({ where: 'gone', quote: 'Second', position: null });
    await save(editor, id, threeReasons);
    expect(await only(id)).toMatchObject({ where: 'here' });
  });

  it('stays through later saves, which it tells of', async () => {
    const { id } = await writtenProfile(editor, threeReasons);
    await say(manager, id, { path: 'reasons.b.heading.en' });
    await save(editor, id, { holland: 'R' });
    expect(await only(id)).toMatchObject({ where: 'here', changed: false });
    await save(editor, id, { reasons: [reason('a'), reason('b', 'Better'), reason('c')] });
    expect(await only(id)).toMatchObject({ where: 'here', changed: true, quote: 'Second' });
  });

  it('is followed in lists inside items', async () => {
    const route = (...subjects: string[]) => ({
      entryRoutes: [
        {
          id: 'r',
          route: 'SPM',
          subjects: subjects.map((each) => ({ id: each, subject, necessity: 'required' })),
          note: text('n'),
        },
      ],
    });
    const admin = await app.person('admin');
    const made = await admin.post('/api/subjects', { name: text('Physics') });
    const subject = made.body.id;
    const { id } = await writtenProfile(editor, route('x', 'y'));
    expect(await say(manager, id, { path: 'entryRoutes.r.subjects.y.subject' })).toMatchObject({
      quote: 'Physics',
    });
    await save(editor, id, route('y', 'x'));
    expect(await only(id)).toMatchObject({ where: 'moved', position: { from: 1, to: 0 } });
  });

  it('stays with the profile over revisions, marked with its own', async () => {
    const { id } = await publishedProfile(editor, manager, threeReasons);
    await say(manager, id, { path: 'reasons.b' });
    await publishAgain(editor, manager, id, { reasons: [reason('b', 'Second'), reason('a')] });
    expect(await only(id)).toMatchObject({
      revision: 1,
      where: 'moved',
      position: { from: 1, to: 0 },
      resolvedAt: null,
    });
  });
});

describe('a thread', () => {
  it('takes answers, one level deep', async () => {
    const { id } = await writtenProfile(editor);
    const first = await say(manager, id, { path: 'story' });
    const answered = await say(editor, id, { replyTo: first.id, body: 'Done.' });
    const again = await say(other, id, { replyTo: answered.replies[0].id, body: 'Thanks.' });
    expect(again).toMatchObject({
      id: first.id,
      replies: [{ body: 'Done.' }, { body: 'Thanks.' }],
    });
    expect(await threads(id)).toHaveLength(1);
  });

  it('is resolved and opened again; an answer opens it too', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(manager, id, {});
    const resolved = await editor.post(at(id, `/${comment}/resolve`));
    expect(resolved).toMatchObject({ status: 200, body: { resolvedBy: { id: editor.id } } });
    const open = await manager.post(at(id, `/${comment}/reopen`));
    expect(open.body).toMatchObject({ resolvedAt: null, resolvedBy: null });
    await editor.post(at(id, `/${comment}/resolve`));
    expect(await say(manager, id, { replyTo: comment })).toMatchObject({ resolvedAt: null });
  });

  it('remembers the first of many who resolve it at once', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(manager, id, {});
    const replies = await Promise.all(
      [editor, other, manager, editor, other].map((each) =>
        each.post(at(id, `/${comment}/resolve`)),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(replies.map(({ body }) => body.resolvedBy.id)).size).toBe(1);
    expect(new Set(replies.map(({ body }) => body.resolvedAt)).size).toBe(1);
  });

  it('loses no answer that is written while its first comment is taken back', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await writtenProfile(editor);
      const { id: comment } = await say(manager, id, {});
      const [removed, answered] = await Promise.all([
        manager.delete(at(id, `/${comment}`)),
        editor.post(at(id), { body: 'Me too.', replyTo: comment }),
      ]);
      expect(removed.status).toBe(204);
      expect([201, 404]).toContain(answered.status);
      const left = await threads(id);
      expect(left.flatMap((each: { replies: unknown[] }) => each.replies)).toHaveLength(
        answered.status === 201 ? 1 : 0,
      );
    }
  });
});

describe('one’s own comment', () => {
  it('can be written anew', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(manager, id, {});
    const edited = await manager.put(at(id, `/${comment}`), { body: 'Now better.' });
    expect(edited).toMatchObject({ status: 200, body: { body: 'Now better.' } });
    expect(edited.body.editedAt).not.toBeNull();
  });

  it('goes while nobody has answered, and is emptied afterwards', async () => {
    const { id } = await writtenProfile(editor);
    const lone = await say(manager, id, {});
    expect((await manager.delete(at(id, `/${lone.id}`))).status).toBe(204);
    expect(await threads(id)).toEqual([]);
    const { id: comment } = await say(manager, id, { path: 'story' });
    const { replies } = await say(editor, id, { replyTo: comment });
    await manager.delete(at(id, `/${comment}`));
    expect(await only(id)).toMatchObject({
      body: '',
      deletedAt: expect.any(String),
      abilities: { edit: false, delete: false },
      replies: [{ body: 'Please check.' }],
    });
    await editor.delete(at(id, `/${replies[0].id}`));
    expect(await threads(id)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(editor, id, {});
    for (const person of [other, manager]) {
      const edited = await person.put(at(id, `/${comment}`), { body: 'No.' });
      expect(edited).toMatchObject({ status: 403, body: { reason: 'not-yours' } });
      expect((await person.delete(at(id, `/${comment}`))).status).toBe(403);
    }
    expect(await only(id)).toMatchObject({ abilities: { edit: true, delete: true } });
  });
});

describe('people', () => {
  it('are told nothing any longer of what was taken back', async () => {
    const { id } = await writtenProfile(editor);
    const waiting = async () => (await other.get('/api/worklist?kind=mention')).body.total;
    const { id: comment } = await say(manager, id, { body: 'Oh no!', mentions: [other.id] });
    expect(await waiting()).toBe(1);
    expect((await manager.delete(at(id, `/${comment}`))).status).toBe(204);
    expect(await waiting()).toBe(0);
    for (const person of [editor, other]) {
      const { body } = await person.get('/api/notifications');
      const [notice] = body.filter((each: { profile: { id: string } }) => each.profile.id === id);
      expect(notice).toMatchObject({ data: { commentId: comment }, readAt: expect.any(String) });
      expect(notice.data).not.toHaveProperty('excerpt');
    }
  });

  it('who are mentioned are told so, the others of the draft and the thread that there is a comment', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(manager, id, {
      path: 'story',
      body: `@${other.name} what do you think?`,
      mentions: [other.id, other.id],
    });
    expect(await told(other, id)).toMatchObject([
      { kind: 'mention', data: { commentId: comment, path: 'story' } },
    ]);
    expect(await told(editor, id)).toMatchObject([{ kind: 'comment' }]);
    expect(await told(manager, id)).toEqual([]);
    await say(other, id, { replyTo: comment });
    expect(await told(manager, id)).toMatchObject([
      { kind: 'comment', data: { threadId: comment } },
    ]);
    expect(await told(other, id)).toHaveLength(1);
  });

  it('are told once when a comment is written anew', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(manager, id, { mentions: [other.id] });
    await manager.put(at(id, `/${comment}`), { body: 'x', mentions: [other.id, editor.id] });
    expect(await told(other, id)).toHaveLength(1);
    expect(await told(editor, id)).toMatchObject([{ kind: 'comment' }, { kind: 'mention' }]);
    expect(await only(id)).toMatchObject({ mentions: [{ id: editor.id }, { id: other.id }] });
  });

  it('are found by a part of their name, if they can read drafts', async () => {
    const { id } = await writtenProfile(editor);
    const found = await editor.get(at(id, '/people?q=MANAG'));
    expect(found.body).toEqual([{ id: manager.id, name: manager.name }]);
    const all = (await editor.get(at(id, '/people'))).body.map((each: Person) => each.id);
    expect(all).toContain(other.id);
    expect(all).not.toContain(viewer.id);
    expect(all).not.toContain(editor.id);
    expect((await editor.get(at(id, '/people?q=%25'))).body).toEqual([]);
    const nobody = await editor.post(at(id), { body: 'x', mentions: [viewer.id] });
    expect(nobody).toMatchObject({ status: 422, body: { errors: [{ path: 'mentions' }] } });
  });

  it('who only read never see a comment', async () => {
    const { id } = await publishedProfile(editor, manager);
    const { id: comment } = await say(manager, id, {});
    const replies = await Promise.all([
      viewer.get(at(id)),
      viewer.get(at(id, '/people')),
      viewer.post(at(id), { body: 'x' }),
      viewer.put(at(id, `/${comment}`), { body: 'x' }),
      viewer.delete(at(id, `/${comment}`)),
      viewer.post(at(id, `/${comment}/resolve`)),
      viewer.post(at(id, `/${comment}/reopen`)),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect((await app.anyone.get(at(id))).status).toBe(401);
  });
});

describe('what does not fit', () => {
  it.each([
    ['no words', { body: ' \n ' }, 422, 'body'],
    ['too many words', { body: 'x'.repeat(4001) }, 422, 'body'],
    ['a control character', { body: 'a\u0007b' }, 422, 'body'],
    ['an unknown field', { body: 'x', html: '<b>' }, 422, 'html'],
    ['no path', { body: 'x', path: '../x' }, 422, 'path'],
    ['no such field', { body: 'x', path: 'reasons.a.colour' }, 422, 'path'],
    ['a prototype', { body: 'x', path: 'constructor' }, 422, 'path'],
    ['an id', { body: 'x', path: 'reasons.a.id' }, 422, 'path'],
    ['no such item', { body: 'x', path: 'reasons.zz' }, 422, 'path'],
    ['a place in nothing', { body: 'x', path: 'outlook.body' }, 422, 'path'],
    ['a reply with a place', { body: 'x', path: 'story', replyTo: NOBODY }, 422, 'path'],
    ['a person that is none', { body: 'x', mentions: [NOBODY] }, 422, 'mentions'],
    ['an id that is none', { body: 'x', mentions: ['me'] }, 422, 'mentions.0'],
  ])('is refused: %s', async (_, body, status, path) => {
    const { id } = await writtenProfile(editor, threeReasons);
    const reply = await editor.post(at(id), body);
    expect(reply).toMatchObject({ status, body: { errors: [{ path }] } });
    expect(await threads(id)).toEqual([]);
  });

  it('is refused: comments and profiles that are not there, or not together', async () => {
    const [one, two] = [await writtenProfile(editor), await writtenProfile(editor)];
    const { id: comment } = await say(editor, one.id, {});
    expect((await editor.get(at(NOBODY))).status).toBe(404);
    expect((await editor.get(at('nothing'))).status).toBe(400);
    expect((await editor.post(at(NOBODY), { body: 'x' })).status).toBe(404);
    expect((await editor.post(at(two.id), { body: 'x', replyTo: comment })).status).toBe(404);
    expect((await editor.put(at(two.id, `/${comment}`), { body: 'x' })).status).toBe(404);
    expect((await editor.delete(at(two.id, `/${comment}`))).status).toBe(404);
    expect((await editor.post(at(two.id, `/${comment}/resolve`))).status).toBe(404);
  });

  it('keeps what looks like markup as the plain words that it is', async () => {
    const { id } = await writtenProfile(editor);
    const body = '<img src=x onerror=alert(1)> & "quotes"';
    expect(await say(editor, id, { body })).toMatchObject({ body });
  });
});

describe('the database', () => {
  it('refuses to change whose words about what a comment are', async () => {
    const { id } = await writtenProfile(editor);
    const { id: comment } = await say(editor, id, { path: 'story' });
    const { replies } = await say(other, id, { replyTo: comment });
    for (const change of [
      `author_id = '${manager.id}'`,
      `path = 'title'`,
      `quote = 'Something else'`,
      `guest_name = 'A guest', author_id = NULL`,
    ]) {
      await expect(
        app.sql(`UPDATE comments SET ${change} WHERE id = $1`, [comment]),
      ).rejects.toThrow(/keeps its author and its place/);
    }
    await expect(
      app.sql(
        `INSERT INTO comments (profile_id, revision, thread_id, author_id, body)
         SELECT profile_id, revision, id, author_id, 'x' FROM comments WHERE id = $1`,
        [replies[0].id],
      ),
    ).rejects.toThrow(/a reply belongs to a comment/);
    await expect(app.sql('DELETE FROM comments WHERE id = $1', [comment])).rejects.toThrow(
      /foreign key/,
    );
  });
});

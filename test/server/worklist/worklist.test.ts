import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { NoticesService } from '../../../server/notices/notices.service.ts';
import {
  fresh,
  publishedProfile,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Client, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

interface Item {
  kind: string;
  profile: { id: string };
}
const work = async (person: Client, kind: string) => {
  const { body } = await person.get(`/api/worklist?kind=${kind}&limit=500`);
  return (body.groups[0]?.items ?? []) as Record<string, unknown>[];
};
const waits = async (person: Client, kind: string, id: string) =>
  ((await work(person, kind)) as unknown as Item[]).some(({ profile }) => profile.id === id);
const ownedBy = (id: string, owner: string | null) =>
  app.sql('UPDATE profiles SET owner_id = $2 WHERE id = $1', [id, owner]);
const disable = (person: Person) =>
  app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [person.id]);
const overdue = () => publishedProfile(editor, manager, { reviewBy: '2020-05-01' });

describe('what waits for somebody', () => {
  it('is a review, for those who may give it', async () => {
    const title = { en: 'Potter', ms: 'Tembikar' };
    const { id } = await submittedProfile(editor, { title });
    const found = (await work(manager, 'review')).find(
      (item) => (item as unknown as Item).profile.id === id,
    );
    expect(found).toMatchObject({
      kind: 'review',
      profile: { id, title },
      by: { id: editor.id, name: editor.name },
      since: expect.any(String),
      due: null,
      count: null,
      link: `/profiles/${id}/review`,
    });
    expect(await waits(editor, 'review', id)).toBe(false);
  });

  it('is no review of one’s own work, unless nobody else could give it', async () => {
    const own = await submittedProfile(manager);
    expect(await waits(manager, 'review', own.id)).toBe(true);
    const another = await app.person('manager');
    expect(await waits(manager, 'review', own.id)).toBe(false);
    expect(await waits(another, 'review', own.id)).toBe(true);
  });

  it('is what was sent back, for those who wrote it', async () => {
    const { id } = await submittedProfile(editor);
    await manager.post(`/api/profiles/${id}/request-changes`, { note: 'Say more.' });
    const [item] = await work(editor, 'returned');
    expect(item).toMatchObject({
      profile: { id },
      by: { id: manager.id, name: manager.name },
      note: 'Say more.',
      link: `/profiles/${id}`,
    });
    expect(await waits(await app.person('editor'), 'returned', id)).toBe(false);
    expect(await waits(manager, 'returned', id)).toBe(false);
  });

  it('falls to the managers when whoever wrote it has left', async () => {
    const leaving = await app.person('editor');
    const { id } = await submittedProfile(leaving);
    await manager.post(`/api/profiles/${id}/request-changes`, { note: 'Say more.' });
    expect(await waits(manager, 'returned', id)).toBe(false);
    await disable(leaving);
    expect(await waits(manager, 'returned', id)).toBe(true);
  });

  it('is a mention until it is read, one item a profile', async () => {
    const { id } = await writtenProfile(editor);
    const named = await app.person('editor');
    const dataSource = app.nest.get(DataSource);
    for (const body of ['@you first', '@you second']) {
      await app.nest.get(NoticesService).notify(dataSource.manager, {
        kind: 'mention',
        to: [named.id],
        actor: editor,
        profileId: id,
        data: { body, commentId: 'c-1' },
      });
    }
    expect(await work(named, 'mention')).toMatchObject([
      { profile: { id }, count: 2, note: '@you second', by: { name: editor.name } },
    ]);
    expect(await work(editor, 'mention')).toEqual([]);
    await named.post('/api/notifications/read', { all: true });
    expect(await work(named, 'mention')).toEqual([]);
  });

  it('is what should have been looked at again, for its owner', async () => {
    const { id } = await overdue();
    await ownedBy(id, editor.id);
    const [item] = await work(editor, 'check');
    expect(item).toMatchObject({
      profile: { id },
      due: '2020-05-01',
      reviewBy: '2020-05-01',
      count: 0,
    });
    expect(await waits(manager, 'check', id)).toBe(false);
    const later = await publishedProfile(editor, manager, { reviewBy: '2999-01-01' });
    await ownedBy(later.id, editor.id);
    expect(await waits(editor, 'check', later.id)).toBe(false);
  });

  it('is not past its day on that very day, where the school is', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kuala_Lumpur' }).format();
    const { id } = await publishedProfile(editor, manager, { reviewBy: today });
    await ownedBy(id, editor.id);
    expect(await waits(editor, 'check', id)).toBe(false);
  });

  it('falls to the managers where nobody looks after it, or nobody who can', async () => {
    const leaving = await app.person('editor');
    const { id } = await overdue();
    await ownedBy(id, null);
    expect(await waits(manager, 'check', id)).toBe(true);
    expect(await waits(editor, 'check', id)).toBe(false);
    await ownedBy(id, leaving.id);
    expect(await waits(manager, 'check', id)).toBe(false);
    await app.sql(`UPDATE users SET role = 'viewer' WHERE id = $1`, [leaving.id]);
    expect(await waits(manager, 'check', id)).toBe(true);
    await app.sql(`UPDATE users SET role = 'editor' WHERE id = $1`, [leaving.id]);
    await disable(leaving);
    expect(await waits(manager, 'check', id)).toBe(true);
  });

  it('is a text whose source has changed, for the owner', async () => {
    const { id } = await writtenProfile(editor, {
      title: fresh(),
      story: { en: 'Rain falls.', ms: 'Hujan turun.' },
    });
    await ownedBy(id, editor.id);
    const draft = await editor.get(`/api/profiles/${id}/draft`);
    await editor.put(
      `/api/profiles/${id}/draft`,
      { content: { ...draft.body.content, story: { en: 'Snow falls.', ms: 'Hujan turun.' } } },
      { 'if-match': String(draft.headers.etag) },
    );
    expect(await work(editor, 'translation')).toMatchObject([{ profile: { id }, count: 1 }]);
    expect(await waits(manager, 'translation', id)).toBe(false);
  });
});

describe('a date that was not kept', () => {
  it('waits for those who set such dates', async () => {
    const { id, draft } = await submittedProfile(editor);
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    const reply = await manager.post(`/api/profiles/${id}/approve`, {
      seal: draft!.seal,
      publishAt,
    });
    expect(reply.status).toBe(200);
    expect(await waits(manager, 'schedule', id)).toBe(false);
    await app.sql(
      `UPDATE schedule SET failed_at = now(), failure = 'error' WHERE profile_id = $1`,
      [id],
    );
    expect(await work(manager, 'schedule')).toMatchObject([
      { profile: { id }, by: { id: manager.id }, link: `/profiles/${id}` },
    ]);
    expect(await waits(editor, 'schedule', id)).toBe(false);
  });
});

describe('the list', () => {
  it('is grouped, the most pressing first, with what is left out counted', async () => {
    const { body } = await manager.get('/api/worklist?limit=1');
    const kinds = body.groups.map((group: { kind: string }) => group.kind);
    expect(kinds).toEqual(['schedule', 'review', 'returned', 'check']);
    for (const { total, items } of body.groups) {
      expect(items).toHaveLength(1);
      expect(total).toBeGreaterThanOrEqual(1);
    }
    const sum = body.groups.reduce((all: number, { total }: { total: number }) => all + total, 0);
    expect(body.total).toBe(sum);
  });

  it('is empty for those who only read, and closed to everybody else', async () => {
    const viewer = await app.person('viewer');
    expect((await viewer.get('/api/worklist')).body).toEqual({ total: 0, groups: [] });
    expect((await app.anyone.get('/api/worklist')).status).toBe(401);
    expect((await editor.get('/api/worklist?kind=everything')).status).toBe(400);
    expect((await editor.get('/api/worklist?limit=100000')).status).toBe(400);
  });
});

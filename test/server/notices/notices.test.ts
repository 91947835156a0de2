import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { NoticesService } from '../../../server/notices/notices.service.ts';
import {
  approve,
  publishedProfile,
  save,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const told = async (person: Person, profileId: string) =>
  (await person.get('/api/notifications')).body
    .filter((each: { profile: { id: string } | null }) => each.profile?.id === profileId)
    .map((each: { kind: string }) => each.kind);
const unread = async (person: Person) =>
  (await person.get('/api/notifications/unread')).body.unread;
const tell = (to: string[], profileId?: string) => {
  const dataSource = app.nest.get(DataSource);
  return app.nest.get(NoticesService).notify(dataSource.manager, {
    kind: 'mention',
    to,
    actor: null,
    ...(profileId ? { profileId } : {}),
  });
};

describe('what people are told', () => {
  it('follows the life of a revision, and never tells whoever did it', async () => {
    const { id } = await submittedProfile(editor, { title: { en: 'Potter', ms: 'Tembikar' } });
    expect(await told(manager, id)).toEqual(['submitted']);
    expect(await told(editor, id)).toEqual([]);

    await manager.post(`/api/profiles/${id}/request-changes`, { note: 'Say more.' });
    const [back] = (await editor.get('/api/notifications')).body;
    expect(back).toMatchObject({
      kind: 'changes-requested',
      actor: { id: manager.id, name: manager.name },
      profile: { id, title: { en: 'Potter', ms: 'Tembikar' } },
      revision: 1,
      data: { note: 'Say more.' },
      link: `/profiles/${id}`,
      readAt: null,
    });

    await save(editor, id, { story: { en: 'More.', ms: 'Lagi.' } });
    await editor.post(`/api/profiles/${id}/submit`, {});
    await editor.post(`/api/profiles/${id}/withdraw`, {});
    await editor.post(`/api/profiles/${id}/submit`, {});
    await approve(manager, id);
    await manager.post(`/api/profiles/${id}/unpublish`, { note: 'Wrong.' });
    expect(await told(editor, id)).toEqual(['unpublished', 'published', 'changes-requested']);
    expect(await told(manager, id)).toEqual(['submitted', 'withdrawn', 'submitted', 'submitted']);
  });

  it('reaches the owner of what is published, though they wrote nothing in it', async () => {
    const owner = await app.person('editor');
    const { id } = await submittedProfile(editor);
    await app.sql('UPDATE profiles SET owner_id = $2 WHERE id = $1', [id, owner.id]);
    await approve(manager, id);
    expect(await told(owner, id)).toEqual(['published']);
    expect(await told(editor, id)).toEqual(['published']);
  });

  it('keeps what reviewers said from those who only read by now', async () => {
    const former = await app.person('editor');
    const { id, draft } = await submittedProfile(former);
    const approval = { seal: draft!.seal, note: 'Better than last year.' };
    await manager.post(`/api/profiles/${id}/approve`, approval);
    const notices = async () => (await former.get('/api/notifications')).body;
    expect(await notices()).toMatchObject([{ kind: 'published', data: { note: approval.note } }]);
    await app.sql(`UPDATE users SET role = 'viewer' WHERE id = $1`, [former.id]);
    expect(await notices()).toMatchObject([
      { kind: 'published', data: {}, link: `/profiles/${id}/show` },
    ]);
    expect(JSON.stringify(await notices())).not.toContain(approval.note);
  });

  it('no longer asks for a review that somebody else has done', async () => {
    const second = await app.person('manager');
    const before = await unread(second);
    const { id } = await submittedProfile(editor);
    expect(await unread(second)).toBe(before + 1);
    await approve(manager, id);
    expect(await unread(second)).toBe(before);
    expect(await told(second, id)).toEqual(['submitted']);
  });

  it('is not told when the step is undone', async () => {
    const { id } = await submittedProfile(editor);
    const refused = await manager.post(`/api/profiles/${id}/approve`, { seal: 'f'.repeat(64) });
    expect(refused.status).toBe(409);
    expect(await told(editor, id)).toEqual([]);
  });

  it('leaves out accounts that are disabled', async () => {
    const gone = await app.person('manager');
    await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    await submittedProfile(editor);
    const rows = await app.sql('SELECT FROM notifications WHERE user_id = $1', [gone.id]);
    expect(rows).toHaveLength(0);
  });
});

describe('reading what one was told', () => {
  it('is by page, the latest first, with a filter for what is unread', async () => {
    const reader = await app.person('editor');
    for (let index = 0; index < 3; index += 1) await tell([reader.id]);
    const page = await reader.get('/api/notifications?range=[0,1]&sort=["at","DESC"]');
    expect(page.headers['content-range']).toBe('notifications 0-1/3');
    const [first, second] = page.body;
    expect(first.at >= second.at).toBe(true);

    const reply = await reader.post('/api/notifications/read', { ids: [first.id] });
    expect(reply).toMatchObject({ status: 200, body: { unread: 2 } });
    const left = await reader.get('/api/notifications?filter={"unread":true}');
    expect(left.body.map((each: { id: string }) => each.id)).not.toContain(first.id);
    expect(left.headers['content-range']).toBe('notifications 0-1/2');
    const read = await reader.get('/api/notifications?filter={"unread":false}');
    expect(read.body.map((each: { id: string }) => each.id)).toEqual([first.id]);
  });

  it('marks all as read, but not what came after the latest that was seen', async () => {
    const reader = await app.person('editor');
    await tell([reader.id]);
    await tell([reader.id]);
    const [latest] = (await reader.get('/api/notifications')).body;
    await tell([reader.id]);
    const seen = await reader.post('/api/notifications/read', { all: true, upTo: latest.id });
    expect(seen.body).toEqual({ unread: 1 });
    expect((await reader.post('/api/notifications/read', { all: true })).body).toEqual({
      unread: 0,
    });
  });

  it('twice at once is as once', async () => {
    const reader = await app.person('editor');
    for (let index = 0; index < 20; index += 1) await tell([reader.id]);
    const ids = (await reader.get('/api/notifications')).body.map(
      (each: { id: string }) => each.id,
    );
    const replies = await Promise.all([
      reader.post('/api/notifications/read', { ids }),
      reader.post('/api/notifications/read', { ids: ids.toReversed() }),
      reader.post('/api/notifications/read', { all: true }),
    ]);
    expect(replies.map((reply) => [reply.status, reply.body.unread])).toEqual([
      [200, 0],
      [200, 0],
      [200, 0],
    ]);
  });

  it('shows and changes nobody else’s', async () => {
    const [reader, other] = [await app.person('editor'), await app.person('admin')];
    await tell([reader.id]);
    const [mine] = (await reader.get('/api/notifications')).body;
    const query = encodeURIComponent(JSON.stringify({ id: [mine.id] }));
    expect((await other.get(`/api/notifications?filter=${query}`)).body).toEqual([]);
    await other.post('/api/notifications/read', { ids: [mine.id] });
    expect(await unread(reader)).toBe(1);
    for (const path of ['', '/unread', '/preference']) {
      expect((await app.anyone.get(`/api/notifications${path}`)).status).toBe(401);
    }
  });

  it('tells somebody who may no longer see drafts only of what is published', async () => {
    const former = await app.person('editor');
    const draft = await writtenProfile(former);
    const out = await publishedProfile(former, manager);
    await tell([former.id], draft.id);
    await tell([former.id], out.id);
    await app.sql(`UPDATE users SET role = 'viewer' WHERE id = $1`, [former.id]);
    const { body } = await former.get('/api/notifications');
    expect(body.map((each: { kind: string }) => each.kind)).toEqual(['published']);
    expect(await unread(former)).toBe(1);
  });

  it('refuses what it does not know', async () => {
    const wrong = [{}, { ids: [] }, { ids: ['x'] }, { all: false }, { all: true, ids: [] }];
    for (const body of wrong) {
      expect((await editor.post('/api/notifications/read', body)).status).toBe(422);
    }
    expect((await editor.get('/api/notifications?filter={"user":"x"}')).status).toBe(400);
    expect((await editor.get('/api/notifications?sort=["kind","ASC"]')).status).toBe(400);
  });
});

describe('the preference', () => {
  it('is a daily e-mail until somebody chooses otherwise, and each person’s own', async () => {
    const reader = await app.person('viewer');
    expect((await reader.get('/api/notifications/preference')).body).toEqual({
      mail: 'digest',
      address: reader.email,
      enabled: false,
      refusedAt: null,
    });
    const changed = await reader.put('/api/notifications/preference', { mail: 'immediate' });
    expect(changed.body.mail).toBe('immediate');
    expect((await editor.get('/api/notifications/preference')).body.mail).toBe('digest');
    expect((await reader.put('/api/notifications/preference', { mail: 'hourly' })).status).toBe(
      422,
    );
  });
});

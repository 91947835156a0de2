import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approve, save, submittedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { listening, readEvents, type Reader } from '../../support/listening.ts';

let app: TestApp;
let second: TestApp;
let here: string;
let there: string;
let siti: Person;
let rahim: Person;
let manager: Person;

beforeAll(async () => {
  app = await testApp();
  second = await app.beside();
  [here, there] = [await listening(app), await listening(second)];
  [siti, rahim, manager] = [
    await app.person('editor'),
    await app.person('editor'),
    await app.person('manager'),
  ];
});
afterAll(async () => {
  await second?.close();
  await app?.close();
});

const open = (address: string, id: string, who: Person, tab?: string): Promise<Reader> =>
  readEvents(`${address}/api/profiles/${id}/draft/events${tab ? `?tab=${tab}` : ''}`, who.cookie);

interface Seen {
  people: { id: string; name: string; section: string | null; tabs: number }[];
}
const tabsOf = ({ people }: Seen) =>
  Object.fromEntries(people.map(({ name, tabs }) => [name, tabs]));

describe('who has a draft open', () => {
  it('is seen by everyone who has, whichever process they are served by', async () => {
    const { id } = await writtenProfile(siti);
    const hers = await open(here, id, siti, 'tab-siti-1');
    await hers.next('presence', (seen: Seen) => seen.people.length === 1);
    const his = await open(there, id, rahim, 'tab-rahim-1');
    const both = await hers.next('presence', (seen: Seen) => seen.people.length === 2);
    expect(tabsOf(both)).toEqual({ [siti.name]: 1, [rahim.name]: 1 });

    const beat = { tab: 'tab-rahim-1', section: 'story' };
    expect((await rahim.post(`/api/profiles/${id}/draft/presence`, beat)).status).toBe(204);
    const moved = await hers.next('presence', ({ people }: Seen) =>
      people.some(({ section }) => section === 'story'),
    );
    expect(moved.people).toContainEqual({
      id: rahim.id,
      name: rahim.name,
      section: 'story',
      tabs: 1,
    });

    const hersToo = await open(there, id, siti, 'tab-siti-2');
    await his.next('presence', (seen: Seen) => tabsOf(seen)[siti.name] === 2);
    hersToo.close();
    await his.next('presence', (seen: Seen) => tabsOf(seen)[siti.name] === 1);
    his.close();
    await hers.next('presence', (seen: Seen) => seen.people.length === 1);
    hers.close();
  });

  it('keeps a tab that is out of sight, until that closes', async () => {
    const { id } = await writtenProfile(siti);
    const hers = await open(here, id, siti, 'tab-siti-1');
    const his = await open(there, id, rahim, 'tab-rahim-1');
    await hers.next('presence', (seen: Seen) => seen.people.length === 2);
    const beat = { tab: 'tab-rahim-1', section: 'title', away: true };
    await rahim.post(`/api/profiles/${id}/draft/presence`, beat);
    await hers.next('presence', ({ people }: Seen) =>
      people.some(({ section }) => section === 'title'),
    );
    his.close();
    await his.ended;
    const other = await open(there, id, manager, 'tab-manager');
    const seen = await hers.next('presence', ({ people }: Seen) => people.length === 3);
    expect(tabsOf(seen)).toHaveProperty([rahim.name], 1);
    await rahim.delete(`/api/profiles/${id}/draft/presence/tab-rahim-1`);
    await hers.next('presence', (left: Seen) => left.people.length === 2);
    hers.close();
    other.close();
  });

  it('forgets a tab that left without a word', async () => {
    const { id } = await writtenProfile(siti);
    await rahim.post(`/api/profiles/${id}/draft/presence`, { tab: 'tab-gone-1', section: null });
    const hers = await open(here, id, siti, 'tab-siti-1');
    await hers.next('presence', (seen: Seen) => seen.people.length === 2);
    const [row] = await app.sql<{ seconds: number }>(
      `SELECT extract(epoch FROM until - now())::float AS seconds FROM presence WHERE tab = 'tab-gone-1'`,
    );
    expect(row!.seconds).toBeLessThanOrEqual(20);
    // As if that time had passed.
    await app.sql(
      `UPDATE presence SET until = now() - interval '1 second' WHERE tab = 'tab-gone-1'`,
    );
    const alone = await hers.next('presence', (seen: Seen) => seen.people.length === 1);
    expect(tabsOf(alone)).toEqual({ [siti.name]: 1 });
    hers.close();
  });

  it('comes back by itself while the stream is open, and the others are told', async () => {
    const { id } = await writtenProfile(siti);
    const hers = await open(here, id, siti, 'tab-siti-1');
    const his = await open(there, id, rahim, 'tab-rahim-1');
    await hers.next('presence', (seen: Seen) => seen.people.length === 2);
    // As if a leave had come late, or a process had been silent for too long.
    await app.sql(`DELETE FROM presence WHERE tab = 'tab-rahim-1'`);
    const other = await open(here, id, manager, 'tab-manager');
    await hers.next('presence', ({ people }: Seen) => people.some((who) => who.id === manager.id));
    await hers.next('presence', (seen: Seen) => seen.people.length === 3);
    for (const each of [hers, his, other]) each.close();
  });

  it('is for writers and reviewers, and of drafts that exist', async () => {
    const { id } = await writtenProfile(siti);
    const viewer = await app.person('viewer');
    const beat = { tab: 'tab-viewer', section: null };
    expect((await viewer.post(`/api/profiles/${id}/draft/presence`, beat)).status).toBe(404);
    expect((await viewer.get(`/api/profiles/${id}/draft/events`)).status).toBe(404);
    const nowhere = '0190b6a4-0000-7000-8000-000000000001';
    expect((await siti.get(`/api/profiles/${nowhere}/draft/events`)).status).toBe(404);
    expect((await siti.post(`/api/profiles/${nowhere}/draft/presence`, beat)).status).toBe(404);
    const bad = { tab: 'x', section: 'nothing' };
    const refused = await siti.post(`/api/profiles/${id}/draft/presence`, bad);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'tab',
      'section',
    ]);
    expect((await siti.get(`/api/profiles/${id}/draft/events?tab=x`)).status).toBe(400);
  });
});

describe('what happens to a draft', () => {
  it('is told to those who have it open: saves, and that it may no longer be written in', async () => {
    const { id } = await writtenProfile(siti);
    const his = await open(there, id, rahim);
    expect(await his.next('now')).toEqual({ number: 1, state: 'draft', version: 1 });
    await save(siti, id, { tagline: { en: 'Words', ms: '' } });
    expect(await his.next('saved')).toEqual({
      number: 1,
      version: 2,
      by: { id: siti.id, name: siti.name },
      sections: ['tagline'],
    });
    await siti.post(`/api/profiles/${id}/submit`, {});
    expect(await his.next('state')).toEqual({ number: 1, state: 'in_review' });
    await manager.post(`/api/profiles/${id}/request-changes`, { note: 'More' });
    expect(await his.next('state')).toEqual({ number: 1, state: 'changes_requested' });
    await siti.delete(`/api/profiles/${id}/draft`);
    expect(await his.next('state')).toEqual({ number: 1, state: 'discarded' });
    his.close();
  });

  it('says where things stand after a gap', async () => {
    const { id } = await submittedProfile(siti);
    const his = await open(there, id, rahim);
    expect(await his.next('now')).toMatchObject({ state: 'in_review' });
    await approve(manager, id);
    await his.next('state', ({ state }) => state === 'published');
    await app.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'kerjaya live' AND datname = current_database()`,
    );
    expect(await his.next('now')).toEqual({ number: null, state: null, version: null });
    his.close();
  });
});

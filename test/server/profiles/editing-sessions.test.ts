import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editingSessions } from '../../../server/profiles/history/editing-sessions.ts';
import type { SectionKey } from '../../../templates/profile/index.ts';
import { publishedProfile, save, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute));
const saves = (...rows: [author: string, minute: number, ...sections: SectionKey[]][]) =>
  rows.map(([authorId, minute, ...sections], index) => ({
    version: index + 1,
    authorId,
    at: at(minute),
    sections,
  }));

describe('sittings', () => {
  it('are the saves of one person with less than half an hour in between', () => {
    const found = editingSessions(
      saves(['a', 0, 'story'], ['a', 29, 'title'], ['a', 58, 'story'], ['a', 88, 'tags']),
    );
    expect(found).toEqual([
      {
        authorId: 'a',
        from: at(88),
        to: at(88),
        saves: 1,
        sections: ['tags'],
        fromVersion: 4,
        toVersion: 4,
      },
      {
        authorId: 'a',
        from: at(0),
        to: at(58),
        saves: 3,
        sections: ['title', 'story'],
        fromVersion: 1,
        toVersion: 3,
      },
    ]);
  });

  it('of two people at once are two', () => {
    const found = editingSessions(
      saves(['a', 0, 'story'], ['b', 1, 'title'], ['a', 2, 'story'], ['b', 25], ['a', 28]),
    );
    expect(
      found.map(({ authorId, saves: n, fromVersion, toVersion }) => [
        authorId,
        n,
        fromVersion,
        toVersion,
      ]),
    ).toEqual([
      ['a', 3, 1, 5],
      ['b', 2, 2, 4],
    ]);
  });

  it('are none where nothing was saved', () => {
    expect(editingSessions([])).toEqual([]);
  });
});

describe('the sittings of a revision', () => {
  let app: TestApp;
  let siti: Person;
  let rahim: Person;
  let manager: Person;

  beforeAll(async () => {
    app = await testApp();
    [siti, rahim, manager] = [
      await app.person('editor'),
      await app.person('editor'),
      await app.person('manager'),
    ];
  });
  afterAll(() => app?.close());

  it('begin with what the profile was made of, and count every save', async () => {
    const { id } = await writtenProfile(siti);
    await save(siti, id, { tagline: { en: 'A', ms: '' } });
    await save(rahim, id, { tagline: { en: 'B', ms: '' } });
    const { status, body } = await manager.get(`/api/profiles/${id}/revisions/1/sessions`);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { author: { id: rahim.id, name: rahim.name }, saves: 1, sections: ['tagline'] },
      {
        author: { id: siti.id },
        saves: 2,
        sections: ['title', 'tagline', 'story'],
        fromVersion: 1,
        toVersion: 2,
      },
    ]);
  });

  it('leave out what was taken over from another revision', async () => {
    const { id } = await publishedProfile(siti, manager);
    await rahim.post(`/api/profiles/${id}/draft`);
    const sessions = `/api/profiles/${id}/revisions/2/sessions`;
    expect((await siti.get(sessions)).body).toEqual([]);
    await save(rahim, id, { tagline: { en: 'B', ms: '' } });
    expect((await siti.get(sessions)).body).toMatchObject([{ author: { id: rahim.id }, saves: 1 }]);
  });

  it('are for those who see drafts', async () => {
    const { id } = await publishedProfile(siti, manager);
    const viewer = await app.person('viewer');
    expect((await viewer.get(`/api/profiles/${id}/revisions/1/sessions`)).status).toBe(404);
    expect((await siti.get(`/api/profiles/${id}/revisions/9/sessions`)).status).toBe(404);
  });
});

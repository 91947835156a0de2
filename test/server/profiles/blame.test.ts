import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BlameReader,
  contentAfter,
  type StoredSave,
} from '../../../server/profiles/history/blame.ts';
import { publishedProfile, save, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

type Reason = { id: string; heading: { en: string; ms: string } };
type Small = { story: { en: string; ms: string }; holland: string | null; reasons: Reason[] };

/** What one save does; told apart by what it touches. */
const edit = fc.oneof(
  fc.record({
    is: fc.constant('story' as const),
    language: fc.constantFrom('en' as const, 'ms' as const),
    words: fc.constantFrom('', 'a', 'b', 'c'),
  }),
  fc.record({ is: fc.constant('holland' as const), words: fc.constantFrom(null, 'R', 'I') }),
  fc.record({
    is: fc.constant('reason' as const),
    id: fc.constantFrom('x', 'y', 'z'),
    words: fc.constantFrom('', 'a', 'b'),
  }),
  fc.record({ is: fc.constant('remove' as const), id: fc.constantFrom('x', 'y', 'z') }),
  fc.record({ is: fc.constant('turn' as const) }),
  fc.record({ is: fc.constant('copy' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function apply(content: Small, change: Edit): Small {
  const { story, reasons } = content;
  switch (change.is) {
    case 'story':
      return { ...content, story: { ...story, [change.language]: change.words } };
    case 'holland':
      return { ...content, holland: change.words };
    case 'reason': {
      const written = { id: change.id, heading: { en: change.words, ms: '' } };
      return reasons.some(({ id }) => id === change.id)
        ? { ...content, reasons: reasons.map((each) => (each.id === change.id ? written : each)) }
        : { ...content, reasons: [...reasons, written] };
    }
    case 'remove':
      return { ...content, reasons: reasons.filter(({ id }) => id !== change.id) };
    case 'turn':
      return { ...content, reasons: reasons.toReversed() };
    case 'copy':
      return content;
  }
}

/** Every value that says something, by path, written down by hand. */
const values = ({ story, holland, reasons }: Small): Map<string, string> =>
  new Map(
    [
      ['story.en', story.en],
      ['story.ms', story.ms],
      ['holland', holland ?? ''],
      ...reasons.map(({ id, heading }) => [`reasons.${id}.heading.en`, heading.en]),
    ].filter((pair): pair is [string, string] => pair[1] !== ''),
  );

const EMPTY: Small = { story: { en: '', ms: '' }, holland: null, reasons: [] };

describe('who wrote what', () => {
  it('is whoever changed it last, however often it was moved or copied', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('ann', 'ben', 'cat'), edit), { maxLength: 40 }),
        (steps) => {
          let content = EMPTY;
          let revision = 1;
          const expected = new Map<string, string>();
          const saves: StoredSave[] = [];
          const append = (authorId: string | null, sections: Small | Partial<Small>) =>
            saves.push({
              revision,
              authorId,
              at: new Date(saves.length),
              schemaVersion: 1,
              sections,
            });
          append('ann', EMPTY);
          for (const [author, change] of steps) {
            if (change.is === 'copy') {
              revision += 1;
              append(null, content);
              continue;
            }
            const next = apply(content, change);
            const [before, after] = [values(content), values(next)];
            append(author, {
              story: next.story,
              holland: next.holland,
              ...(next.reasons === content.reasons ? {} : { reasons: next.reasons }),
            });
            for (const path of before.keys()) if (!after.has(path)) expected.delete(path);
            for (const [path, value] of after) {
              if (before.get(path) !== value)
                expected.set(path, `${author} ${saves.length - 1} ${revision}`);
            }
            content = next;
          }
          const reader = new BlameReader();
          for (const each of saves) reader.read([each]);
          const found = [...reader.blame].map(
            ([path, { authorId, at, revision: number }]) =>
              [path, `${authorId} ${at.getTime()} ${number}`] as const,
          );
          expect(new Map(found)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('over HTTP', () => {
  let app: TestApp;
  let [ann, ben, manager]: Person[] = [];
  beforeAll(async () => {
    app = await testApp();
    [ann, ben] = [await app.person('editor'), await app.person('editor')];
    manager = await app.person('manager');
  });
  afterAll(() => app.close());
  const by = (person: Person, revision: number) =>
    expect.objectContaining({ author: { id: person.id, name: person.name }, revision });

  it('a draft of what was published says who wrote the old, and who the new', async () => {
    const { id } = await publishedProfile(ann!, manager!);
    await ben!.post(`/api/profiles/${id}/draft`);
    const before = (await ben!.get(`/api/profiles/${id}/draft/blame`)).body;
    expect(before['story.en']).toEqual(by(ann!, 1));
    await save(ben!, id, { story: { en: 'Rain falls hard.', ms: 'Hujan turun.' } });
    const { body } = await manager!.get(`/api/profiles/${id}/draft/blame`);
    expect(body).toMatchObject({
      'title.en': by(ann!, 1),
      'story.en': by(ben!, 2),
      'story.ms': by(ann!, 1),
    });
    const first = await manager!.get(`/api/profiles/${id}/revisions/1/blame`);
    expect(first.body['story.en']).toEqual(by(ann!, 1));
  });

  it('goes through more saves than are read at a time', async () => {
    const { id } = await writtenProfile(ann!);
    await app.sql(
      `INSERT INTO revision_saves (revision_id, version, author_id, sections)
       SELECT r.id, 10 + i, $2, CASE i WHEN 1 THEN '{"holland": "R"}'::jsonb
         ELSE jsonb_build_object('story', jsonb_build_object('en', 'Text ' || i, 'ms', '')) END
       FROM revisions r, generate_series(1, 1000) i WHERE r.profile_id = $1`,
      [id, manager!.id],
    );
    await save(ann!, id, { tagline: { en: 'Last', ms: '' } });
    const { body } = await ann!.get(`/api/profiles/${id}/draft/blame`);
    expect(body).toMatchObject({
      holland: { author: { id: manager!.id } },
      'story.en': { author: { id: manager!.id } },
      'title.en': { author: { id: ann!.id } },
    });
  });

  it('is for those who see drafts', async () => {
    const { id } = await publishedProfile(ann!, manager!);
    const viewer = await app.person('viewer');
    for (const path of ['revisions/1/blame', 'draft/blame', 'timeline']) {
      expect((await viewer.get(`/api/profiles/${id}/${path}`)).status).toBe(404);
    }
    expect((await ann!.get(`/api/profiles/${id}/draft/blame`)).status).toBe(404);
    expect((await ann!.get(`/api/profiles/${id}/revisions/9/blame`)).status).toBe(404);
    expect((await ann!.get(`/api/profiles/${id}/revisions/0/blame`)).status).toBe(400);
  });

  it('the timeline tells every step with its note', async () => {
    const { id } = await writtenProfile(ann!);
    await ann!.post(`/api/profiles/${id}/submit`, { note: 'Ready, I think.' });
    await manager!.post(`/api/profiles/${id}/request-changes`, {
      note: 'Say where the rain falls.',
    });
    const { body } = await ben!.get(`/api/profiles/${id}/timeline`);
    expect(body).toMatchObject([
      { action: 'revision.request-changes', note: 'Say where the rain falls.', revision: 1 },
      { action: 'revision.submit', note: 'Ready, I think.', actor: { name: ann!.name } },
      { action: 'profile.create', to: 'draft' },
    ]);
  });
});

describe('what stood after some saves', () => {
  it('is the last of each section', () => {
    const title = { en: 'One', ms: '' };
    const content = contentAfter([
      { schemaVersion: 1, sections: { title, holland: 'R' } },
      { schemaVersion: 1, sections: { title: { en: 'Two', ms: '' } } },
    ]);
    expect(content).toMatchObject({ title: { en: 'Two', ms: '' }, holland: 'R' });
  });
});

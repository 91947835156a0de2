import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareContents, type Change } from '../../../server/profiles/history/compare.ts';
import { contentSchema, emptyContent, type Content } from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';
import { publishedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

type Item = { id: string };
type Node = Record<string, unknown>;

/** The lists that edits reorder, thin out and fill up, and what a new item of each is. */
const LISTS = {
  reasons: (id: string, words: string) => ({
    id,
    heading: { en: words, ms: '' },
    body: { en: '', ms: words },
  }),
  tasks: (id: string, words: string) => ({ id, text: { en: words, ms: words } }),
  academics: (id: string, words: string) => ({
    id,
    label: { en: words, ms: words },
    body: { en: words, ms: '' },
  }),
} as const;
type List = keyof typeof LISTS;
const LONGEST = 8;

type Edit =
  | { is: 'insert'; list: List; at: number; words: string }
  | { is: 'remove' | 'rewrite'; list: List; at: number; words: string }
  | { is: 'move'; list: List; at: number; to: number }
  | { is: 'story'; words: string }
  | { is: 'salary'; at: number; min: number }
  | { is: 'holland'; code: string | null }
  | { is: 'tags'; tags: string[] };

const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/);
const list = fc.constantFrom(...(Object.keys(LISTS) as List[]));
const place = fc.nat(LONGEST);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ is: fc.constant('insert' as const), list, at: place, words }),
  fc.record({ is: fc.constantFrom('remove' as const, 'rewrite' as const), list, at: place, words }),
  fc.record({ is: fc.constant('move' as const), list, at: place, to: place }),
  fc.record({ is: fc.constant('story' as const), words }),
  fc.record({ is: fc.constant('salary' as const), at: place, min: fc.nat(9_000) }),
  fc.record({
    is: fc.constant('holland' as const),
    code: fc.constantFrom('R', 'RI', 'SEC', null),
  }),
  fc.record({
    is: fc.constant('tags' as const),
    tags: fc.subarray(['stem', 'tvet', 'green', 'digital']),
  }),
);
const saves = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

let serial = 0;

/** `content` after an edit; one that has nothing to work on changes nothing. */
function edited(content: Content, change: Edit): Content {
  const next = structuredClone(content);
  if (change.is === 'story') next.story.en = change.words;
  else if (change.is === 'holland') next.holland = change.code;
  else if (change.is === 'tags') next.tags = change.tags as Content['tags'];
  else if (change.is === 'salary') {
    const band = next.salaryBands[change.at % Math.max(1, next.salaryBands.length)];
    if (band) Object.assign(band.range, { min: change.min, max: null });
  } else {
    const items = next[change.list] as Item[];
    const at = change.at % Math.max(1, items.length);
    if (change.is === 'insert' && items.length < LONGEST) {
      items.splice(at, 0, LISTS[change.list](`n${(serial += 1)}`, change.words));
    } else if (change.is === 'remove') items.splice(at, 1);
    else if (change.is === 'move' && items.length > 0) {
      items.splice(change.to % items.length, 0, ...items.splice(at, 1));
    } else if (change.is === 'rewrite' && items[at]) {
      items[at] = LISTS[change.list](items[at].id, change.words);
    }
  }
  return next;
}

/** `before` with the reported changes made to it, by nothing but what they say. */
function applied(before: Content, changes: readonly Change[]): Content {
  const result = structuredClone(before) as unknown as Node;
  const lists = new Map<string, Map<number, Item>>();
  const listAt = (path: string): Item[] => get(result, path) as Item[];
  for (const change of changes) {
    const [parent, id] = cut(change.path);
    const isItem = change.place !== undefined || change.kind === 'moved';
    if (!isItem) continue;
    const items = listAt(parent);
    const index = items.findIndex((item) => item.id === id);
    const [taken] = index < 0 ? [] : items.splice(index, 1);
    if (change.kind === 'removed') continue;
    const at = change.kind === 'moved' ? Number(change.after) : change.place!;
    const item = change.kind === 'moved' ? taken! : (structuredClone(change.after) as Item);
    if (!lists.has(parent)) lists.set(parent, new Map());
    lists.get(parent)!.set(at, item);
  }
  for (const [path, put] of lists) {
    const items = listAt(path);
    for (const [at, item] of [...put].toSorted(([a], [b]) => a - b)) items.splice(at, 0, item);
  }
  for (const change of changes) {
    if (change.place !== undefined || change.kind === 'moved') continue;
    const [parent, key] = cut(change.path);
    const node = get(result, parent) as Node;
    node[key] = structuredClone(change.after);
  }
  return result as unknown as Content;
}

const cut = (path: string): [string, string] => {
  const at = path.lastIndexOf('.');
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
};
const get = (root: unknown, path: string): unknown =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (node, key) =>
        Array.isArray(node) ? node.find((item: Item) => item.id === key) : (node as Node)[key],
      root,
    );

const base = richContent();
const state = (rounds: readonly (readonly Edit[])[], from = base) =>
  rounds.flat().reduce(edited, from);

describe('a comparison, whatever was edited', () => {
  it('says enough to make the one content of the other', () => {
    fc.assert(
      fc.property(saves, saves, (one, other) => {
        const [before, after] = [state(one), state(other)];
        expect(compareContents(applied(before, compareContents(before, after)), after)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never takes an item that stayed for one that went and one that came', () => {
    fc.assert(
      fc.property(saves, saves, (one, other) => {
        const [before, after] = [state(one), state(other)];
        const changes = compareContents(before, after);
        const of = (kind: Change['kind']) =>
          new Set(changes.filter((each) => each.kind === kind).map(({ path }) => path));
        const [added, removed, moved] = [of('added'), of('removed'), of('moved')];
        expect([...added].filter((path) => removed.has(path) || moved.has(path))).toEqual([]);
        expect([...removed].filter((path) => moved.has(path))).toEqual([]);
        for (const key of Object.keys(LISTS) as List[]) {
          const ids = (content: Content) => new Set((content[key] as Item[]).map(({ id }) => id));
          const [old, now] = [ids(before), ids(after)];
          for (const id of old) expect(removed.has(`${key}.${id}`)).toBe(!now.has(id));
          for (const id of now) expect(added.has(`${key}.${id}`)).toBe(!old.has(id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('from nothing and to nothing is whole', () => {
    const nothing = emptyContent();
    expect(compareContents(applied(nothing, compareContents(nothing, base)), base)).toEqual([]);
    expect(compareContents(applied(base, compareContents(base, nothing)), nothing)).toEqual([]);
  });
});

describe('a draft against what is published', () => {
  let app: TestApp;
  let editor: Person;
  let manager: Person;
  beforeAll(async () => {
    app = await testApp();
    [editor, manager] = [await app.person('editor'), await app.person('manager')];
  });
  afterAll(() => app.close());

  it('is the comparison of the two ends, after any number of saves', async () => {
    const first = contentSchema.parse({
      title: { en: 'Ends', ms: 'Hujung' },
      reasons: ['a', 'b', 'c', 'd'].map((id) => LISTS.reasons(id, `reason ${id}`)),
      tasks: ['a', 'b', 'c'].map((id) => LISTS.tasks(id, `task ${id}`)),
    });
    const { id } = await publishedProfile(editor, manager, first);
    await fc.assert(
      fc.asyncProperty(saves, async (rounds) => {
        await editor.post(`/api/profiles/${id}/draft`, {});
        let { version, content } = (await editor.get(`/api/profiles/${id}/draft`)).body;
        let expected = first;
        for (const edits of rounds) {
          expected = edits.reduce(edited, expected);
          content = expected;
          const saved = await editor.put(
            `/api/profiles/${id}/draft`,
            { content },
            { 'if-match': `"${version}"` },
          );
          expect(saved.status).toBe(200);
          version = saved.body.version;
        }
        const whole = await manager.get(`/api/profiles/${id}/comparison?from=published&to=draft`);
        expect(whole.body.changes).toEqual(
          JSON.parse(JSON.stringify(compareContents(first, contentSchema.parse(expected)))),
        );
        expect(whole.body).toMatchObject({ from: { number: 1, state: 'published' } });
        const short = await manager.get(`/api/profiles/${id}/compare?from=1&to=draft`);
        expect(short.body).toEqual(
          whole.body.changes.map(({ place: _, ...change }: Change) => change),
        );
        await editor.delete(`/api/profiles/${id}/draft`);
      }),
      { numRuns: 12 },
    );
  });
});

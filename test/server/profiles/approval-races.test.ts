import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile, save, submittedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { together, type RawRequest } from '../../support/raw-http.ts';

const LONG = 240_000;

let app: TestApp;
let editor: Person;
let [one, two]: Person[] = [];
let port: number;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  [one, two] = [await app.person('manager'), await app.person('manager')];
  await app.nest.listen(0, '127.0.0.1');
  port = (app.nest.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => app.close());

const post = (person: Person, id: string, verb: string, body: unknown = {}): RawRequest => ({
  method: 'POST',
  path: `/api/profiles/${id}/${verb}`,
  cookie: person.cookie,
  body,
});

const recorded = async (id: string, action: string): Promise<number> =>
  (await app.sql(`SELECT 1 FROM audit WHERE subject_id = $1 AND action = $2`, [id, action])).length;

/** The states of a profile's revisions, the first one first. */
const states = async (id: string): Promise<unknown[]> =>
  (await app.sql('SELECT state FROM revisions WHERE profile_id = $1 ORDER BY number', [id])).map(
    ({ state }) => state,
  );

const WON = [200, 409];
const sorted = (replies: { status: number }[]) => replies.map(({ status }) => status).toSorted();

describe('two managers who approve the same revision in the same moment', () => {
  it(
    'publish it exactly once, 200 times out of 200',
    async () => {
      for (let round = 0; round < 200; round += 1) {
        const { id, draft } = await submittedProfile(editor);
        const seal = { seal: draft!.seal };
        const replies = await together(
          port,
          post(one!, id, 'approve', seal),
          post(two!, id, 'approve', seal),
        );
        expect([round, sorted(replies)]).toEqual([round, WON]);
        const lost = replies.find(({ status }) => status === 409)!;
        expect(lost.body).toMatchObject({ type: 'urn:kerjaya:state', state: 'published' });
        expect(await recorded(id, 'revision.approve')).toBe(1);
        expect(await states(id)).toEqual(['published']);
      }
    },
    LONG,
  );
});

describe('an approval in the same moment as', () => {
  const ROUNDS = 30;

  it.each([
    ['a withdrawal', 'withdraw', {}, 'draft'],
    ['a request for changes', 'request-changes', { note: 'Say more.' }, 'changes_requested'],
  ] as const)(
    '%s ends in one of the two',
    async (_what, verb, body, otherwise) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, draft } = await submittedProfile(editor);
        const [approved, other] = await together(
          port,
          post(one!, id, 'approve', { seal: draft!.seal }),
          post(verb === 'withdraw' ? editor : two!, id, verb, body),
        );
        expect(sorted([approved!, other!])).toEqual(WON);
        expect(await states(id)).toEqual([approved!.status === 200 ? 'published' : otherwise]);
        expect(await recorded(id, 'revision.approve')).toBe(approved!.status === 200 ? 1 : 0);
        expect(await recorded(id, `revision.${verb}`)).toBe(other!.status === 200 ? 1 : 0);
      }
    },
    LONG,
  );

  it(
    'discarding never loses what is in review',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, draft } = await submittedProfile(editor);
        const [approved, discarded] = await together(
          port,
          post(one!, id, 'approve', { seal: draft!.seal }),
          { ...post(editor, id, 'draft'), method: 'DELETE' },
        );
        expect([approved!.status, discarded!.status]).toEqual([200, 409]);
        expect(await states(id)).toEqual(['published']);
      }
    },
    LONG,
  );

  it(
    'unpublishing leaves at most one published revision, and the record tells the same',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id } = await publishedProfile(editor, one!);
        await editor.post(`/api/profiles/${id}/draft`);
        await save(editor, id, { holland: 'A' });
        const { body } = await editor.post(`/api/profiles/${id}/submit`, {});
        const [approved, unpublished] = await together(
          port,
          post(one!, id, 'approve', { seal: body.draft.seal }),
          post(two!, id, 'unpublish', { note: 'For now.' }),
        );
        expect([approved!.status, unpublished!.status]).toEqual([200, 200]);
        expect([
          ['superseded', 'retired'],
          ['retired', 'published'],
        ]).toContainEqual(await states(id));
        expect(await recorded(id, 'revision.approve')).toBe(2);
        expect(await recorded(id, 'revision.unpublish')).toBe(1);
      }
    },
    LONG,
  );
});

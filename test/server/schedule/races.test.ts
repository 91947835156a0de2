import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueService } from '../../../server/profiles/life/due.service.ts';
import { submittedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { approveAt, happenings, inSeconds, makeDue } from './support.ts';

const ROUNDS = 20;

let app: TestApp;
let editor: Person;
let manager: Person;
let second: Person;
let due: DueService;

beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  [manager, second] = [await app.person('manager'), await app.person('manager')];
  due = app.nest.get(DueService);
});
afterAll(() => app.close());

const at = (id: string, rest: string) => `/api/profiles/${id}/${rest}`;
const rounds = Array.from({ length: ROUNDS }, (_each, round) => round);

async function dueNow(): Promise<{ id: string; item: string }> {
  const { id } = await submittedProfile(editor);
  await approveAt(manager, id, inSeconds(3600));
  await makeDue(app, id);
  const [row] = await app.sql<{ id: string }>('SELECT id FROM schedule WHERE profile_id = $1', [
    id,
  ]);
  return { id, item: row!.id };
}

const publicationsOf = async (id: string) =>
  (await happenings(app, id)).filter((each) => each.includes('>published')).length;

const stateOf = async (id: string) =>
  (await app.sql<{ state: string }>('SELECT state FROM revisions WHERE profile_id = $1', [id]))[0]!
    .state;

describe('at the same moment', () => {
  it('two workers publish once', async () => {
    for (const _round of rounds) {
      const { id, item } = await dueNow();
      await Promise.all([due.carryOut(item), due.carryOut(item)]);
      expect(await publicationsOf(id)).toBe(1);
    }
  });

  it('taking a date back and keeping it end in one or the other', async () => {
    const ends = new Set<string>();
    for (const round of rounds) {
      const { id, item } = await dueNow();
      const cancel = () => manager.post(at(id, 'cancel-schedule'), {});
      const publish = () => due.carryOut(item);
      const [first, last] = round % 2 ? [cancel, publish] : [publish, cancel];
      const results = await Promise.all([first!(), last!()]);
      const reply = results.find((each) => each !== undefined)!;
      const state = await stateOf(id);
      ends.add(state);
      expect([state, reply.status, await publicationsOf(id)]).toEqual(
        state === 'published' ? ['published', 409, 1] : ['changes_requested', 200, 0],
      );
    }
    expect([...ends].every((each) => ['published', 'changes_requested'].includes(each))).toBe(true);
  });

  it('an edit never reaches what is being published', async () => {
    for (const _round of rounds.slice(0, 8)) {
      const { id, item } = await dueNow();
      const draft = await editor.get(at(id, 'draft'));
      const save = () =>
        editor.put(
          at(id, 'draft'),
          { content: { tagline: { en: 'Late', ms: 'Lewat' } } },
          { 'if-match': String(draft.headers.etag) },
        );
      const [, reply] = await Promise.all([due.carryOut(item), save()]);
      expect([404, 409]).toContain(reply.status);
      const { body } = await manager.get(`/api/profiles/${id}`);
      expect([body.published.seal, body.published.content.tagline.en]).toEqual([
        draft.body.seal,
        '',
      ]);
    }
  });

  it('approving for a date and approving for now end in one approval', async () => {
    for (const round of rounds) {
      const { id, draft } = await submittedProfile(editor);
      const approve = (person: Person, more: object) =>
        person.post(at(id, 'approve'), { seal: draft!.seal, ...more });
      const later = () => approve(manager, { publishAt: inSeconds(3600) });
      const now = () => approve(second, {});
      const [first, last] = round % 2 ? [later, now] : [now, later];
      const statuses = (await Promise.all([first!(), last!()])).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([200, 409]);
      const approvals = (await happenings(app, id)).filter((each) => each.includes('approve'));
      expect(approvals).toHaveLength(1);
    }
  });

  it('publishing now and at the date happen once', async () => {
    for (const _round of rounds) {
      const { id, item } = await dueNow();
      const [, reply] = await Promise.all([due.carryOut(item), second.post(at(id, 'publish-now'))]);
      expect([200, 409]).toContain(reply.status);
      expect([await stateOf(id), await publicationsOf(id)]).toEqual(['published', 1]);
    }
  });
});

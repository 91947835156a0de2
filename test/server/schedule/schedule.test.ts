import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueService } from '../../../server/profiles/life/due.service.ts';
import { publishedProfile, submittedProfile, publishAgain } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { approveAt, happenings, inSeconds, makeDue, told } from './support.ts';

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
const detail = async (id: string) => (await manager.get(`/api/profiles/${id}`)).body;
const waiting = async (id: string) =>
  (
    await app.sql<{ id: string }>(
      `SELECT id FROM schedule WHERE profile_id = $1 AND state = 'waiting'`,
      [id],
    )
  )[0]!.id;

async function scheduled(seconds = 3600) {
  const { id } = await submittedProfile(editor);
  const publishAt = inSeconds(seconds);
  expect((await approveAt(manager, id, publishAt)).status).toBe(200);
  return { id, publishAt };
}

describe('approving with a date', () => {
  it('publishes nothing yet, and says when it will be', async () => {
    const { id } = await submittedProfile(editor);
    const publishAt = inSeconds(7200);
    const { status, body } = await approveAt(manager, id, publishAt);
    expect(status).toBe(200);
    expect(body.draft).toMatchObject({
      state: 'approved',
      publishAt,
      approvedBy: { name: manager.name },
      publishFailure: null,
    });
    expect(body.published).toBeNull();
    expect((await app.anyone.get(`/careers/${body.slug}`)).status).toBe(404);
    expect(body.abilities).toMatchObject({ cancelSchedule: true, publishNow: true, save: false });
    expect(await told(app, id, 'scheduled')).toEqual([editor.name]);
    await due.carryOutDue();
    expect((await detail(id)).draft.state).toBe('approved');
  });

  it.each([
    ['in the past', () => inSeconds(-1)],
    ['more than two years ahead', () => inSeconds(3 * 366 * 86_400)],
    ['without an offset', () => '2099-01-01T08:00:00'],
    ['that is none', () => 'tomorrow'],
  ])('refuses a moment %s', async (_what, moment) => {
    const { id } = await submittedProfile(editor);
    const { status, body } = await approveAt(manager, id, moment());
    expect([status, body.errors[0].path]).toEqual([422, 'publishAt']);
    expect((await detail(id)).draft.state).toBe('in_review');
  });

  it('takes an offset for what it is', async () => {
    const { id } = await submittedProfile(editor);
    const inMalaysia = `${new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
    await approveAt(manager, id, inMalaysia);
    expect((await detail(id)).draft.publishAt).toBe(new Date(inMalaysia).toISOString());
  });

  it('is bound by four eyes and by the seal, as every approval', async () => {
    const own = await submittedProfile(second);
    expect((await approveAt(second, own.id, inSeconds(60))).status).toBe(403);
    const { id } = await submittedProfile(editor);
    const wrong = { seal: 'a'.repeat(64), publishAt: inSeconds(60) };
    expect((await manager.post(at(id, 'approve'), wrong)).status).toBe(409);
  });
});

describe('at its time', () => {
  it('publishes once, in place of the revision before', async () => {
    const { id } = await publishedProfile(editor, manager);
    await editor.post(at(id, 'draft'));
    await editor.post(at(id, 'submit'), {});
    await approveAt(manager, id, inSeconds(3600));
    await makeDue(app, id);
    const item = await waiting(id);
    await Promise.all([due.carryOut(item), due.carryOut(item), due.carryOutDue()]);
    const { draft, published } = await detail(id);
    expect([draft, published.number]).toEqual([null, 2]);
    expect((await happenings(app, id)).slice(-3)).toEqual([
      `revision.approve in_review>approved ${manager.name}`,
      'revision.supersede published>superseded schedule',
      'revision.publish approved>published schedule',
    ]);
    expect(await told(app, id, 'published')).toEqual([editor.name, editor.name]);
    expect(await told(app, id, 'schedule-late')).toEqual([]);
    const [row] = (await manager.get(`/api/schedule?filter={"profileId":"${id}"}`)).body;
    expect(row).toMatchObject({ state: 'done', wasLate: false, action: 'publish', revision: 2 });
  });

  it('tells managers when it came late, until they put that away', async () => {
    const { id } = await scheduled();
    await makeDue(app, id, 61);
    const alerts = async () =>
      (await manager.get('/api/schedule?filter={"alert":true}')).body.filter(
        (row: { profile: { id: string } }) => row.profile.id === id,
      );
    expect(await alerts()).toMatchObject([{ state: 'late' }]);
    await due.carryOutDue();
    expect((await detail(id)).published.number).toBe(1);
    const [row] = await alerts();
    expect(row).toMatchObject({ state: 'done', wasLate: true });
    expect(await told(app, id, 'schedule-late')).toEqual([manager.name, second.name]);
    expect((await editor.post(`/api/schedule/${row.id}/dismiss`)).status).toBe(403);
    expect((await manager.post(`/api/schedule/${row.id}/dismiss`)).status).toBe(200);
    expect(await alerts()).toEqual([]);
  });

  it('fails when one byte is not what was approved, stays approved, and says so', async () => {
    const { id } = await scheduled();
    await app.sql('ALTER TABLE revisions DISABLE TRIGGER ALL');
    await app.sql(
      `UPDATE revisions SET sealed = replace(sealed, 'Rain falls.', 'Rain fells.') WHERE profile_id = $1`,
      [id],
    );
    await app.sql('ALTER TABLE revisions ENABLE TRIGGER ALL');
    await makeDue(app, id);
    await due.carryOutDue();
    await due.carryOutDue();
    const { draft, published } = await detail(id);
    expect([draft.state, draft.publishFailure, published]).toEqual(['approved', 'seal', null]);
    expect(await told(app, id, 'schedule-failed')).toEqual([manager.name, second.name]);
    const { body } = await manager.get(`/api/schedule?filter={"profileId":"${id}","alert":true}`);
    expect(body).toMatchObject([{ state: 'failed', failure: 'seal' }]);
    const refused = await manager.post(at(id, 'publish-now'));
    expect(refused.status).toBe(409);
    expect(refused.body.approved).not.toBe(refused.body.current);
    expect((await manager.post(at(id, 'cancel-schedule'), {})).status).toBe(200);
    const after = await manager.get(`/api/schedule?filter={"profileId":"${id}","alert":true}`);
    expect(after.body).toEqual([]);
  });

  it('fails in the same way when the content is not what was sealed', async () => {
    const { id } = await scheduled();
    await app.sql('ALTER TABLE revisions DISABLE TRIGGER ALL');
    await app.sql(
      `UPDATE revisions SET content = jsonb_set(content, '{story,en}', '"Snow falls."') WHERE profile_id = $1`,
      [id],
    );
    await app.sql('ALTER TABLE revisions ENABLE TRIGGER ALL');
    await makeDue(app, id);
    await due.carryOutDue();
    expect((await detail(id)).draft.publishFailure).toBe('seal');
  });

  it('tries again when something else is in the way, then gives up', async () => {
    const { id } = await scheduled();
    await app.sql(
      `CREATE FUNCTION obstruct() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'in the way'; END $$`,
    );
    await app.sql(
      `CREATE TRIGGER obstruct BEFORE UPDATE ON revisions FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION obstruct()`,
    );
    await makeDue(app, id);
    const item = await waiting(id);
    await due.carryOut(item);
    expect((await detail(id)).draft).toMatchObject({ state: 'approved', publishFailure: null });
    for (let attempt = 2; attempt <= 5; attempt += 1) await due.carryOut(item);
    expect((await detail(id)).draft.publishFailure).toBe('error');
    expect(await told(app, id, 'schedule-failed')).toEqual([manager.name, second.name]);
    await app.sql('DROP TRIGGER obstruct ON revisions');
    await due.carryOut(item);
    expect((await detail(id)).published).toBeNull();
    expect((await manager.post(at(id, 'publish-now'))).status).toBe(200);
    expect((await detail(id)).published.number).toBe(1);
  });
});

describe('a date that is set', () => {
  it('is taken back, which opens the draft again', async () => {
    const { id } = await scheduled();
    expect((await editor.post(at(id, 'cancel-schedule'), {})).status).toBe(403);
    const { body } = await manager.post(at(id, 'cancel-schedule'), { note: 'Not yet.' });
    expect(body.draft).toMatchObject({
      state: 'changes_requested',
      publishAt: null,
      approvedBy: null,
      seal: null,
      note: 'Not yet.',
    });
    const again = await manager.post(at(id, 'cancel-schedule'), {});
    expect([again.status, again.body.state]).toEqual([409, 'changes_requested']);
    await makeDue(app, id);
    await due.carryOutDue();
    expect((await detail(id)).published).toBeNull();
    expect((await app.sql(`SELECT state FROM schedule WHERE profile_id = $1`, [id]))[0]).toEqual({
      state: 'cancelled',
    });
  });

  it('ends with a request for changes too', async () => {
    const { id } = await scheduled();
    await manager.post(at(id, 'request-changes'), { note: 'One more look.' });
    expect((await detail(id)).draft).toMatchObject({ state: 'changes_requested', publishAt: null });
    await editor.post(at(id, 'submit'), {});
    expect((await approveAt(manager, id, inSeconds(60))).status).toBe(200);
  });

  it('is moved', async () => {
    const { id } = await scheduled();
    const publishAt = inSeconds(7200);
    expect((await editor.post(at(id, 'reschedule'), { publishAt })).status).toBe(403);
    const past = await second.post(at(id, 'reschedule'), { publishAt: inSeconds(-5) });
    expect(past.status).toBe(422);
    const { body } = await second.post(at(id, 'reschedule'), { publishAt });
    expect(body.draft.publishAt).toBe(publishAt);
    expect(body.draft.approvedBy.name).toBe(manager.name);
  });

  it('need not be waited for', async () => {
    const { id } = await scheduled();
    const { body } = await second.post(at(id, 'publish-now'));
    expect([body.draft, body.published.number]).toEqual([null, 1]);
    expect((await happenings(app, id)).at(-1)).toBe(
      `revision.publish approved>published ${second.name}`,
    );
    expect((await second.post(at(id, 'publish-now'))).status).toBe(409);
  });

  it('keeps the draft from being edited', async () => {
    const { id } = await scheduled();
    const draft = await editor.get(at(id, 'draft'));
    const save = await editor.put(
      at(id, 'draft'),
      { content: { tagline: { en: 'x', ms: 'x' } } },
      { 'if-match': String(draft.headers.etag) },
    );
    expect([save.status, save.body.state]).toEqual([409, 'approved']);
  });
});

describe('the end of a publication', () => {
  it('has a date as well, whichever revision is out by then', async () => {
    const { id } = await publishedProfile(editor, manager);
    const unpublishAt = inSeconds(3600);
    const planned = await manager.post(at(id, 'unpublish'), {
      note: 'Fair over.',
      at: unpublishAt,
    });
    expect(planned.body.published).toMatchObject({ number: 1, unpublishAt });
    expect(
      (await (await app.person('viewer')).get(`/api/profiles/${id}`)).body.published.unpublishAt,
    ).toBeNull();
    expect(await told(app, id, 'unpublish-scheduled')).toEqual([editor.name]);
    await publishAgain(editor, manager, id, { tagline: { en: 'New', ms: 'Baharu' } });
    await makeDue(app, id);
    await due.carryOutDue();
    const after = await detail(id);
    expect(after.published).toBeNull();
    expect((await happenings(app, id)).at(-1)).toBe(
      'revision.unpublish published>retired schedule',
    );
  });

  it('is moved, taken back, and settled by taking it off at once', async () => {
    const { id } = await publishedProfile(editor, manager);
    const plan = (seconds: number) =>
      manager.post(at(id, 'unpublish'), { note: 'Fair over.', at: inSeconds(seconds) });
    expect((await plan(-1)).status).toBe(422);
    await plan(60);
    await plan(600);
    expect(
      (await app.sql(`SELECT FROM schedule WHERE profile_id = $1 AND state = 'waiting'`, [id]))
        .length,
    ).toBe(1);
    const { body } = await manager.post(at(id, 'cancel-unpublish'), {});
    expect([body.published.unpublishAt, body.abilities.cancelUnpublish]).toEqual([null, false]);
    expect((await manager.post(at(id, 'cancel-unpublish'), {})).status).toBe(409);
    await plan(60);
    await manager.post(at(id, 'unpublish'), { note: 'At once.' });
    expect(
      (await app.sql(`SELECT FROM schedule WHERE profile_id = $1 AND state = 'waiting'`, [id]))
        .length,
    ).toBe(0);
  });
});

describe('the list', () => {
  it('goes by date, is filtered, and is for those who see drafts', async () => {
    const { id } = await scheduled(5000);
    const reply = await editor.get('/api/schedule?sort=["dueAt","ASC"]&range=[0,99]');
    expect(reply.status).toBe(200);
    const dates = reply.body.map((row: { dueAt: string }) => row.dueAt);
    expect(dates).toEqual(dates.toSorted());
    expect(reply.headers['content-range']).toMatch(/^schedule 0-\d+\/\d+$/);
    const upcoming = await editor.get(
      `/api/schedule?filter=${encodeURIComponent(JSON.stringify({ state: ['upcoming'], from: inSeconds(4990), to: inSeconds(5010) }))}`,
    );
    expect(upcoming.body).toMatchObject([
      { profile: { id }, approvedBy: { name: manager.name }, setBy: { name: manager.name } },
    ]);
    expect((await (await app.person('viewer')).get('/api/schedule')).status).toBe(403);
    expect((await editor.get('/api/schedule?filter={"nothing":1}')).status).toBe(400);
  });
});

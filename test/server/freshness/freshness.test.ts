import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayIn } from '../../../server/config/day.ts';
import { FreshnessService } from '../../../server/freshness/freshness.service.ts';
import { DataSource } from 'typeorm';
import { dueOn, plusMonths } from '../../../templates/profile/freshness.ts';
import {
  approve,
  publishAgain,
  publishedProfile,
  save,
  smallContent,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let colleague: Person;
let manager: Person;
let viewer: Person;
let sector: string;
let certification: string;

const ZONE = 'Asia/Kuala_Lumpur';
const today = () => dayIn(ZONE, new Date());
const year = () => Number(today().slice(0, 4));

async function entry(kind: string, name: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `INSERT INTO catalogue_entries (kind, data, match_key)
     VALUES ($1, jsonb_build_object('name', jsonb_build_object('en', $2::text, 'ms', $2::text)), $2) RETURNING id`,
    [kind, name],
  );
  return row!.id;
}

beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  colleague = await app.person('editor');
  manager = await app.person('manager');
  viewer = await app.person('viewer');
  sector = await entry('sectors', 'Industry');
  certification = await entry('certifications', 'First Aid');
});
afterAll(() => app?.close());

const band = (changes: object = {}) => ({
  id: 'b1',
  sector,
  range: { min: 3000, max: 5000 },
  ...changes,
});
const note = { en: 'A day', ms: 'Sehari' };
const certificate = (changes: object = {}) => ({ id: 'c1', certification, note, ...changes });

const checks = async (who: Person, id: string) => {
  const reply = await who.get(`/api/profiles/${id}/checks`);
  expect(reply.status).toBe(200);
  return reply.body;
};
const confirm = (who: Person, id: string, body: unknown) =>
  who.post(`/api/profiles/${id}/checks`, body);

/** As if everything of the profile had been checked `months` ago. */
const grownOld = (id: string, months: number) =>
  app.sql(
    `INSERT INTO checks (profile_id, path, item, checked_on, checked_by)
     SELECT profile_id, path, item, $2::date, checked_by FROM checks WHERE profile_id = $1 AND path <> 'reviewBy'`,
    [id, plusMonths(today(), -months)],
  );

const publishedWithItems = (changes: object = {}) =>
  publishedProfile(editor, manager, {
    salaryBands: [band()],
    certifications: [certificate()],
    ...changes,
  });

describe('what somebody writes', () => {
  it('counts as checked by them that day', async () => {
    const { id } = await publishedWithItems({
      sources: [{ id: 's1', publisher: 'DOSM', title: 'Wages', year: 2026 }],
      salaryBands: [band({ source: 's1' })],
    });
    const { published, draft, today: said } = await checks(editor, id);
    expect(said).toBe(today());
    expect(draft).toBeNull();
    expect(published).toEqual([
      {
        path: 'salaryBands.b1',
        kind: 'salaryBands',
        label: {
          name: { en: 'Industry', ms: 'Industry' },
          range: expect.objectContaining({ min: 3000, max: 5000 }),
        },
        source: 'DOSM, Wages, 2026',
        checkedOn: today(),
        checkedBy: { id: editor.id, name: editor.name },
        due: dueOn('salaryBands', today()),
        overdue: false,
      },
      expect.objectContaining({ path: 'certifications.c1', source: null, checkedOn: today() }),
    ]);
  });

  it('was right in the year that it names, where that has passed', async () => {
    const { id } = await publishedWithItems({
      salaryBands: [
        band({ asOf: year() - 3 }),
        band({ id: 'b2', asOf: year() }),
        band({ id: 'b3', asOf: year() + 1 }),
      ],
    });
    const { published } = await checks(editor, id);
    expect(published.slice(0, 3)).toMatchObject([
      { checkedOn: `${year() - 3}-12-31`, due: `${year() - 1}-06-30`, overdue: true },
      { checkedOn: today(), overdue: false },
      { checkedOn: today(), overdue: false },
    ]);
  });

  it('is what changed, and only for the words that were changed', async () => {
    const { id } = await publishedWithItems();
    await grownOld(id, 30);
    await colleague.post(`/api/profiles/${id}/draft`);
    await save(colleague, id, { salaryBands: [band({ range: { min: 3500, max: 5000 } })] });
    const { published, draft } = await checks(editor, id);
    expect(published[0]).toMatchObject({ overdue: true, checkedBy: { id: editor.id } });
    expect(draft[0]).toMatchObject({ overdue: false, checkedBy: { id: colleague.id } });
    expect(draft[1]).toMatchObject({ path: 'certifications.c1', overdue: true });
    await editor.delete(`/api/profiles/${id}/draft`);
    expect((await checks(editor, id)).published[0].overdue).toBe(true);
  });

  it('keeps its check through later revisions', async () => {
    const { id } = await publishedWithItems();
    await grownOld(id, 30);
    await publishAgain(editor, manager, id, { story: { en: 'It rains.', ms: 'Hujan.' } });
    expect((await checks(editor, id)).published).toMatchObject([
      { overdue: true },
      { overdue: true },
    ]);
    await publishAgain(editor, manager, id, { salaryBands: [band({ range: { min: 1 } })] });
    expect((await checks(editor, id)).published).toMatchObject([
      { overdue: false },
      { overdue: true },
    ]);
  });

  it('grows old for the worklist only once it is published', async () => {
    const { id } = await writtenProfile(editor, { salaryBands: [band({ asOf: 2015 })] });
    const due = async () => {
      const found = await app.nest
        .get(FreshnessService)
        .due(app.nest.get(DataSource).manager, { owner: editor.id });
      return found.profiles.find((each) => each.id === id);
    };
    expect(await due()).toBeUndefined();
    await editor.post(`/api/profiles/${id}/submit`, {});
    await approve(manager, id);
    expect(await due()).toMatchObject({ items: 1, oldest: '2017-06-30', reviewBy: null });
    await manager.post(`/api/profiles/${id}/unpublish`, { note: 'Gone.' });
    expect(await due()).toBeUndefined();
  });
});

describe('still right', () => {
  it('changes no content, no seal, no revision and no sheet', async () => {
    const { id } = await publishedWithItems({ reviewBy: '2020-01-31' });
    await grownOld(id, 30);
    const rows = () =>
      app.sql('SELECT * FROM revisions WHERE profile_id = $1 ORDER BY number', [id]);
    const sheet = () =>
      editor.get(`/api/profiles/${id}/revisions/1/sheet.pdf?design=full&language=en`);
    const [before, printed] = [await rows(), await sheet()];
    const [row] = await app.sql('SELECT * FROM profiles WHERE id = $1', [id]);
    const until = plusMonths(today(), 12);
    const reply = await confirm(colleague, id, {
      items: [
        { path: 'salaryBands.b1', source: ' https://www.dosm.gov.my/wages ' },
        { path: 'certifications.c1' },
        { path: 'reviewBy', until },
      ],
    });
    expect(reply.status).toBe(200);
    expect(reply.body.published).toMatchObject([
      {
        checkedOn: today(),
        checkedBy: { id: colleague.id },
        source: 'https://www.dosm.gov.my/wages',
        overdue: false,
      },
      { checkedOn: today(), overdue: false },
      { path: 'reviewBy', due: until, overdue: false },
    ]);
    expect(await rows()).toEqual(before);
    expect((await sheet()).text).toBe(printed.text);
    expect((await app.sql('SELECT * FROM profiles WHERE id = $1', [id]))[0]).toEqual(row);
    const [record] = await app.sql(
      `SELECT * FROM audit WHERE action = 'profile.check' AND subject_id = $1`,
      [id],
    );
    expect(record).toMatchObject({
      actor_id: colleague.id,
      note: `salaryBands.b1, certifications.c1, reviewBy → ${until}`,
    });
  });

  it('keeps the source unless it is given another one, or none', async () => {
    const { id } = await publishedWithItems();
    const source = async (item: object) => {
      const reply = await confirm(editor, id, { items: [{ path: 'salaryBands.b1', ...item }] });
      expect(reply.status).toBe(200);
      return reply.body.published[0].source;
    };
    expect(await source({ source: 'Wages Survey 2026' })).toBe('Wages Survey 2026');
    expect(await source({})).toBe('Wages Survey 2026');
    expect(await source({ source: null })).toBeNull();
    expect(await source({ source: '  ' })).toBeNull();
  });

  it('may have been found on an earlier day', async () => {
    const { id } = await publishedWithItems();
    const reply = await confirm(editor, id, {
      items: [{ path: 'salaryBands.b1' }],
      checkedOn: '2020-08-31',
    });
    expect(reply.body.published[0]).toMatchObject({
      checkedOn: '2020-08-31',
      due: '2022-02-28',
      overdue: true,
    });
  });

  it('starts over with a new review date', async () => {
    const { id } = await publishedWithItems({ reviewBy: '2020-01-31' });
    await confirm(editor, id, { items: [{ path: 'reviewBy', until: plusMonths(today(), 12) }] });
    await publishAgain(editor, manager, id, { reviewBy: '2021-01-31' });
    expect((await checks(editor, id)).published.at(-1)).toMatchObject({
      path: 'reviewBy',
      due: '2021-01-31',
      overdue: true,
    });
  });

  it('is said by whoever may write, and read by whoever may read', async () => {
    const { id } = await publishedWithItems();
    await editor.post(`/api/profiles/${id}/draft`);
    const item = { items: [{ path: 'salaryBands.b1' }] };
    expect((await confirm(viewer, id, item)).status).toBe(403);
    expect(await checks(viewer, id)).toMatchObject({ published: [{}, {}], draft: null });
    const hidden = await writtenProfile(editor, { salaryBands: [band()] });
    expect((await viewer.get(`/api/profiles/${hidden.id}/checks`)).status).toBe(404);
    expect((await confirm(viewer, hidden.id, item)).status).toBe(404);
    expect((await app.anyone.get(`/api/profiles/${id}/checks`)).status).toBe(401);
  });

  it('by two at once is two checks', async () => {
    const { id } = await publishedWithItems();
    await grownOld(id, 30);
    const item = { items: [{ path: 'salaryBands.b1' }, { path: 'certifications.c1' }] };
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, at) => confirm(at % 2 ? editor : colleague, id, item)),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    const [row] = await app.sql(
      `SELECT count(*)::int AS checks FROM checks WHERE profile_id = $1 AND checked_on = $2`,
      [id, today()],
    );
    expect(row).toEqual({ checks: 2 + 16 });
  });
});

describe('bad input', () => {
  it.each([
    [{ items: [] }, 'items'],
    [{ items: [{ path: 'salaryBands.b9' }] }, 'items.0.path'],
    [{ items: [{ path: 'story' }] }, 'items.0.path'],
    [{ items: [{ path: 'reviewBy', until: '2999-01-01' }] }, 'items.0.path'],
    [{ items: [{ path: 'salaryBands.b1' }, { path: 'salaryBands.b1' }] }, 'items.1.path'],
    [{ items: [{ path: 'salaryBands.b1', until: '2999-01-01' }] }, 'items.0.until'],
    [{ items: [{ path: 'salaryBands.b1', source: 'http://plain.example' }] }, 'items.0.source'],
    [{ items: [{ path: 'salaryBands.b1', source: 'javascript:alert(1)' }] }, 'items.0.source'],
    [{ items: [{ path: 'salaryBands.b1', source: 'x'.repeat(501) }] }, 'items.0.source'],
    [{ items: [{ path: 'salaryBands.b1' }], checkedOn: '2999-01-01' }, 'checkedOn'],
    [{ items: [{ path: 'salaryBands.b1' }], checkedOn: '1999-12-31' }, 'checkedOn'],
    [{ items: [{ path: 'salaryBands.b1' }], checkedOn: '2026-02-30' }, 'checkedOn'],
    [{ items: [{ path: 'salaryBands.b1', by: 'me' }] }, 'items.0.by'],
  ])('%j is refused at %s', async (body, path) => {
    const { id } = await publishedWithItems();
    const reply = await confirm(editor, id, body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0].path).toBe(path);
    const [row] = await app.sql('SELECT count(*)::int AS n FROM checks WHERE profile_id = $1', [
      id,
    ]);
    expect(row).toEqual({ n: 2 });
  });

  it('puts a review date off to a day to come', async () => {
    const { id } = await publishedWithItems({ reviewBy: '2020-01-31' });
    for (const until of [undefined, today(), '2020-02-01']) {
      const reply = await confirm(editor, id, { items: [{ path: 'reviewBy', until }] });
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'items.0.until' }] } });
    }
  });
});

describe('the record', () => {
  it('is append-only for whoever asks', async () => {
    await publishedWithItems();
    for (const statement of [
      'UPDATE checks SET checked_on = checked_on - 1',
      'DELETE FROM checks',
      'TRUNCATE checks CASCADE',
    ]) {
      await expect(app.sql(statement)).rejects.toMatchObject({ code: 'KJ001' });
    }
  });

  it('holds no day to come, no other place, and no empty source', async () => {
    const { id } = await publishedWithItems();
    const insert = (path: string, day: string, source: string | null) =>
      app.sql(
        `INSERT INTO checks (profile_id, path, item, checked_on, source) VALUES ($1, $2, '{}', $3::date, $4)`,
        [id, path, day, source],
      );
    await expect(insert('salaryBands.b1', plusMonths(today(), 1), null)).rejects.toThrow();
    await expect(insert('story', today(), null)).rejects.toThrow();
    await expect(insert('salaryBands.b1', today(), '')).rejects.toThrow();
  });

  it('adds months as the pages do', async () => {
    for (const day of ['2025-08-31', '2026-08-31', '2024-02-29', '2026-12-31']) {
      const [row] = await app.sql(
        `SELECT due_on('salaryBands', $1::date, '{"salaryBands": 18}')::text AS due`,
        [day],
      );
      expect(row).toEqual({ due: dueOn('salaryBands', day) });
    }
  });
});

describe('lists', () => {
  it('count what is overdue, for those who write', async () => {
    const { id } = await publishedWithItems({ reviewBy: '2020-01-31' });
    await grownOld(id, 20);
    const found = async (who: Person, overdue: boolean) => {
      const filter = encodeURIComponent(JSON.stringify({ overdue, id: [id] }));
      return (await who.get(`/api/profiles?filter=${filter}`)).body;
    };
    expect(await found(editor, true)).toMatchObject([{ id, overdue: 2 }]);
    expect(await found(editor, false)).toEqual([]);
    expect(await found(viewer, true)).toEqual([]);
    await confirm(editor, id, {
      items: [{ path: 'salaryBands.b1' }, { path: 'reviewBy', until: plusMonths(today(), 6) }],
    });
    expect(await found(editor, true)).toEqual([]);
    expect(await found(editor, false)).toMatchObject([{ id, overdue: 0 }]);
  });

  it('of work hold one’s own, and for reviewers what nobody looks after', async () => {
    const service = app.nest.get(FreshnessService);
    const { manager: sql } = app.nest.get(DataSource);
    const { id } = await publishedWithItems();
    await grownOld(id, 30);
    const ids = async (options: object) =>
      (await service.due(sql, options)).profiles.map((each) => each.id);
    expect(await ids({ owner: editor.id })).toContain(id);
    expect(await ids({ owner: colleague.id })).not.toContain(id);
    expect(await ids({ owner: manager.id, orphans: true })).not.toContain(id);
    expect(await ids({ owner: editor.id, on: plusMonths(today(), -25) })).not.toContain(id);
    expect((await manager.put(`/api/profiles/${id}/owner`, { owner: null })).status).toBe(200);
    expect(await ids({ owner: manager.id, orphans: true })).toContain(id);
    expect(await ids({ owner: manager.id })).not.toContain(id);
    expect(await ids({})).toContain(id);
  });
});

it('readers of the public page see when salaries were checked, in their language', async () => {
  const { id, slug } = await publishedWithItems();
  const on = { items: [{ path: 'salaryBands.b1' }], checkedOn: '2026-03-05' };
  expect((await confirm(editor, id, on)).status).toBe(200);
  const page = async (lang: string) =>
    (await app.anyone.get(`/careers/${slug}?lang=${lang}`)).text.replace(/\s+/g, ' ');
  expect(await page('en')).toContain(
    'Industry: RM 3,000 – RM 5,000 per month <small>(checked on 5 March 2026)',
  );
  expect(await page('ms')).toContain('sebulan <small>(disemak pada 5 Mac 2026)');
});

it('counts days where the school is', () => {
  const late = new Date('2026-11-23T16:30:00Z');
  expect(dayIn(ZONE, late)).toBe('2026-11-24');
  expect(dayIn('UTC', late)).toBe('2026-11-23');
  expect(dayIn('America/Los_Angeles', new Date('2026-03-01T05:00:00Z'))).toBe('2026-02-28');
});

it('a profile without salaries has nothing to check', async () => {
  const { id } = await writtenProfile(editor, smallContent());
  expect(await checks(editor, id)).toMatchObject({ published: [], draft: [] });
});

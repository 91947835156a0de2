import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile, submittedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type Reply, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let id: string;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  ({ id } = await publishedProfile(editor, manager, { title: { en: '=1+1', ms: '' } }));
  await manager.post(`/api/profiles/${id}/unpublish`, { note: '@SUM(A1), "so"\nand so' });
});
afterAll(() => app.close());

const query = (filter: unknown) => `?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const exported = (format: 'csv' | 'json', filter: unknown = {}): Promise<Reply> =>
  manager.get(`/api/audit/export.${format}${query(filter)}`);

describe('an export of the audit record', () => {
  it('is a table that a spreadsheet reads and runs nothing of', async () => {
    const { status, headers, text } = await exported('csv', { subjectId: id });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'private, no-store',
    });
    expect(text.startsWith('\uFEFFid,at,actor,actor_id,action,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(5);
    expect(text).toContain(`,profile,'=1+1,${id},1,published,retired,"'@SUM(A1), ""so""\nand so",`);
  });

  it('is the same as data, oldest first', async () => {
    const { headers, body } = await exported('json', { subjectId: id });
    expect(headers['content-type']).toMatch(/^application\/json/);
    const list = await manager.get(`/api/audit${query({ subjectId: id })}`);
    expect(body).toEqual(list.body);
    expect((await exported('json', { q: 'nothing at all' })).body).toEqual([]);
  });

  it('holds everything, however much there is', async () => {
    await app.sql(
      `INSERT INTO audit (action, subject_type, subject_label)
       SELECT 'test.many', 'test', n::text FROM generate_series(1, 1203) n`,
    );
    const { body } = await exported('json', { action: 'test.many' });
    const labels = body.map(({ subject }: { subject: { label: string } }) => subject.label);
    expect(labels).toEqual(Array.from({ length: 1203 }, (_each, index) => String(index + 1)));
    expect((await exported('csv', { subjectType: 'test' })).text.split('\r\n')).toHaveLength(1205);
  });

  it('is for those who may read the record', async () => {
    expect((await editor.get('/api/audit/export.csv')).status).toBe(403);
    expect((await app.anyone.get('/api/audit/export.json')).status).toBe(401);
  });

  it.each([
    [{ note: 'x' }, 'filter.note'],
    [{ from: 'yesterday' }, 'filter.from'],
    [{ to: '2026-11-23T00:00:00' }, 'filter.to'],
    [{ flag: 'red' }, 'filter.flag'],
    [7, 'filter'],
  ])('knows no filter %j', async (filter, path) => {
    const { status, body } = await exported('csv', filter);
    expect([status, body.errors[0].path]).toEqual([400, path]);
  });

  it('tells a filter that is not JSON', async () => {
    expect((await manager.get('/api/audit/export.csv?filter=x')).status).toBe(400);
    expect((await manager.get('/api/audit/export.csv?q=x')).status).toBe(400);
  });
});

describe('the list', () => {
  it('is narrowed down by dates, what it is about, and what is marked', async () => {
    const [{ at }] = (await app.sql(
      `SELECT to_char(at AT TIME ZONE 'Asia/Kuala_Lumpur', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') AS at
       FROM audit WHERE subject_id = $1 AND action = 'revision.approve'`,
      [id],
    )) as [{ at: string }];
    const found = async (filter: unknown) =>
      (await manager.get(`/api/audit${query(filter)}`)).body.map(
        ({ action }: { action: string }) => action,
      );
    expect(await found({ subjectId: id, from: at })).toEqual([
      'revision.approve',
      'revision.unpublish',
    ]);
    expect(await found({ subjectId: id, to: at })).toEqual(['profile.create', 'revision.submit']);
    expect(await found({ subjectType: 'profile', action: 'revision.unpublish' })).toHaveLength(1);
    expect(await found({ flag: 'break-glass' })).toEqual([]);
    const own = await submittedProfile(manager);
    await manager.post(`/api/profiles/${own.id}/approve`, {
      seal: own.draft!.seal,
      breakGlass: { reason: 'Nobody else is here this week.' },
    });
    expect(await found({ flag: 'break-glass' })).toEqual(['revision.approve']);
  });
});

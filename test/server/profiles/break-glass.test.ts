import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { save, submittedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeEach(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterEach(() => app.close());

const at = (id: string, rest: string) => `/api/profiles/${id}/${rest}`;
const REASON = 'The only other counsellor is on leave until June.';

const breakGlass = async (person: Person, id: string, reason: unknown = REASON) => {
  const { body } = await person.get(`/api/profiles/${id}`);
  return person.post(at(id, 'approve'), { seal: body.draft.seal, breakGlass: { reason } });
};

/** What the database says to an approval by SQL. */
const bySql = (id: string, approver: string, reason: string | null) =>
  app
    .sql(
      `UPDATE revisions SET state = 'published', approved_by = $2, break_glass = $3,
         approved_at = now(), published_at = now() WHERE profile_id = $1`,
      [id, approver, reason],
    )
    .then(
      () => undefined,
      (error: { driverError: { code: string } }) => error.driverError.code,
    );

describe('a manager who stands alone', () => {
  it('approves what they wrote, for a reason that is there for ever', async () => {
    const admin = await app.person('admin');
    const { id } = await submittedProfile(manager);
    const before = (await manager.get(`/api/profiles/${id}`)).body;
    expect(before.abilities).toMatchObject({ approve: false, breakGlass: true });
    const { status, body } = await breakGlass(manager, id);
    expect([status, body.published.breakGlass]).toEqual([200, REASON]);

    const [row] = (await editor.get(at(id, 'revisions'))).body;
    expect(row).toMatchObject({ breakGlass: REASON, approvedBy: { id: manager.id } });
    const filter = encodeURIComponent(JSON.stringify({ flag: 'break-glass' }));
    const records = (await admin.get(`/api/audit?filter=${filter}`)).body;
    expect(records).toMatchObject([
      { action: 'revision.approve', flag: 'break-glass', note: REASON, subject: { id } },
    ]);
    const told = await app.sql(
      `SELECT user_id, data FROM notifications WHERE kind = 'break-glass' ORDER BY user_id`,
    );
    expect(told).toEqual(
      [manager.id, admin.id].toSorted().map((user_id) => ({
        user_id,
        data: expect.objectContaining({ note: REASON }),
      })),
    );
    const viewer = await app.person('viewer');
    expect((await viewer.get(at(id, 'revisions'))).body[0].breakGlass).toBeNull();
  });

  it.each([undefined, null, 7, '', 'too short', `${' '.repeat(20)}x`, 'x'.repeat(2001)])(
    'has to say why: %p',
    async (reason) => {
      const { id } = await submittedProfile(manager);
      const reply = await breakGlass(manager, id, reason ?? null);
      expect([reply.status, reply.body.errors[0].path]).toEqual([422, 'breakGlass.reason']);
      expect((await manager.get(at(id, 'draft'))).body.state).toBe('in_review');
    },
  );

  it('still names the seal that they looked at', async () => {
    const { id, draft } = await submittedProfile(manager);
    const shown = 'b'.repeat(64);
    const reply = await manager.post(at(id, 'approve'), {
      seal: shown,
      breakGlass: { reason: REASON },
    });
    expect([reply.status, reply.body.shown, reply.body.current]).toEqual([409, shown, draft!.seal]);
  });

  it('is not alone for what others wrote: they approve it as usual', async () => {
    const { id } = await submittedProfile(editor);
    const reply = await breakGlass(manager, id);
    expect([reply.status, reply.body.reason]).toEqual([403, 'not-needed']);
    expect(await bySql(id, manager.id, REASON)).toBe('KJ005');
  });
});

describe('no glass is broken', () => {
  it('where another manager can approve: they are named', async () => {
    const other = await app.person('manager');
    const { id } = await submittedProfile(manager);
    const { status, body } = await breakGlass(manager, id);
    expect([status, body.reason]).toEqual([403, 'another-manager']);
    expect(body.managers).toEqual([{ id: other.id, name: other.name }]);
    const { askInstead } = (await manager.get(`/api/profiles/${id}`)).body;
    expect(askInstead).toEqual(body.managers);
    expect(body.detail).toContain(other.name);
    expect(await bySql(id, manager.id, REASON)).toBe('KJ005');
    await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [other.id]);
    expect((await breakGlass(manager, id)).status).toBe(200);
  });

  it('where the other manager wrote too, it is', async () => {
    const other = await app.person('manager');
    const { id } = await writtenProfile(manager);
    await save(other, id, { holland: 'S' });
    await editor.post(at(id, 'submit'), {});
    expect((await breakGlass(manager, id)).status).toBe(200);
  });

  it('by an administrator while an uninvolved manager is there', async () => {
    const admin = await app.person('admin');
    const { id } = await submittedProfile(admin);
    const { status, body } = await breakGlass(admin, id);
    expect([status, body.managers]).toEqual([403, [{ id: manager.id, name: manager.name }]]);
    expect(await bySql(id, admin.id, REASON)).toBe('KJ005');
  });

  it('by an editor, nor of what is not in review', async () => {
    const { id } = await submittedProfile(editor);
    expect((await breakGlass(editor, id)).body.reason).toBe('role');
    await editor.post(at(id, 'withdraw'), {});
    const reply = await manager.post(at(id, 'approve'), {
      seal: 'c'.repeat(64),
      breakGlass: { reason: REASON },
    });
    expect([reply.status, reply.body.state]).toEqual([409, 'draft']);
  });
});

describe('the database itself', () => {
  it('refuses a contributor without a reason, and a reason without an approval', async () => {
    const { id } = await submittedProfile(manager);
    expect(await bySql(id, manager.id, null)).toBe('KJ005');
    expect(await bySql(id, manager.id, 'short')).toBe('23514');
    const write = (reason: string | null) =>
      app
        .sql('UPDATE revisions SET break_glass = $2 WHERE profile_id = $1', [id, reason])
        .catch((error: { driverError: { code: string } }) => error.driverError.code);
    expect(await write(REASON)).toBe('KJ005');
    await breakGlass(manager, id);
    expect(await write(null)).toBe('KJ005');
    expect(await write(`${REASON} Or not.`)).toBe('KJ005');
    const draft = await writtenProfile(editor);
    expect(
      await app
        .sql('UPDATE revisions SET break_glass = $2 WHERE profile_id = $1', [draft.id, REASON])
        .catch((error: { driverError: { code: string } }) => error.driverError.code),
    ).toBe('KJ005');
  });

  it.each([
    ['the sealed text', `sealed = replace(sealed, 'Rain falls.', 'Rain Falls.')`],
    ['the content', `content = jsonb_set(content, '{story,en}', '"Rain Falls."')`],
    ['the seal', `seal = repeat('d', 64)`],
  ])('publishes nothing when a byte of %s was changed past it', async (_what, change) => {
    const { id, draft } = await submittedProfile(editor);
    const shown = draft!.seal;
    await app.sql(`ALTER TABLE revisions DISABLE TRIGGER USER`);
    await app.sql(`UPDATE revisions SET ${change} WHERE profile_id = $1`, [id]);
    await app.sql(`ALTER TABLE revisions ENABLE TRIGGER USER`);
    const reply = await manager.post(at(id, 'approve'), { seal: shown });
    expect([reply.status, reply.body.type]).toEqual([409, 'urn:kerjaya:seal']);
    expect(reply.body.shown).toBe(shown);
    expect(reply.body.current).toMatch(/^[0-9a-f]{64}$/);
    expect(reply.body.current).not.toBe(shown);
    expect(await bySql(id, manager.id, null)).toBe('KJ004');
  });
});

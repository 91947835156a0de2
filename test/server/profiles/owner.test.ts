import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let colleague: Person;
let manager: Person;
let admin: Person;
let viewer: Person;

beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  colleague = await app.person('editor');
  manager = await app.person('manager');
  admin = await app.person('admin');
  viewer = await app.person('viewer');
});
afterAll(() => app?.close());

const give = (who: Person, id: string, owner: unknown) =>
  who.put(`/api/profiles/${id}/owner`, { owner });
const list = async (who: Person, filter: object) => {
  const reply = await who.get(`/api/profiles?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  expect(reply.status).toBe(200);
  return reply.body as { id: string; owner: unknown }[];
};

describe('who looks after a profile', () => {
  it('is who began it', async () => {
    const { id } = await writtenProfile(editor);
    const owner = { id: editor.id, name: editor.name, disabled: false };
    expect((await editor.get(`/api/profiles/${id}`)).body.owner).toEqual(owner);
    expect(await list(editor, { id: [id] })).toMatchObject([{ owner }]);
    const imported = await editor.post('/api/imports', {
      format: 'page-text',
      text: 'Glass Blower\n\nThe Career Story\nIt begins with sand.\n',
    });
    const [created] = imported.body.created as string[];
    expect((await editor.get(`/api/profiles/${created}`)).body.owner).toEqual(owner);
  });

  it('is changed by themselves, by managers and by administrators', async () => {
    const { id } = await writtenProfile(editor);
    expect((await give(colleague, id, colleague.id)).status).toBe(403);
    expect((await give(editor, id, colleague.id)).body).toMatchObject({
      owner: { id: colleague.id },
      abilities: { setOwner: false },
    });
    expect((await give(editor, id, editor.id)).status).toBe(403);
    expect((await give(manager, id, null)).body).toMatchObject({
      owner: null,
      abilities: { setOwner: true },
    });
    expect((await give(admin, id, admin.id)).status).toBe(200);
    const records = await app.sql(
      `SELECT note FROM audit WHERE action = 'profile.owner' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(records).toEqual([
      { note: `${editor.name} → ${colleague.name}` },
      { note: `${colleague.name} → —` },
      { note: `— → ${admin.name}` },
    ]);
  });

  it('touches nothing else, and says nothing when nothing changes', async () => {
    const { id, draft } = await writtenProfile(editor);
    expect((await give(editor, id, editor.id)).body.draft.version).toBe(draft!.version);
    const [row] = await app.sql(
      `SELECT count(*)::int AS n FROM audit WHERE action = 'profile.owner' AND subject_id = $1`,
      [id],
    );
    expect(row).toEqual({ n: 0 });
  });

  it('is told when somebody else names them, and only then', async () => {
    const { id } = await writtenProfile(editor);
    const told = async (who: Person) =>
      ((await who.get('/api/notifications')).body as { kind: string; profile: { id: string } }[])
        .filter(({ profile }) => profile?.id === id)
        .map(({ kind }) => kind);
    await give(manager, id, manager.id);
    expect(await told(manager)).toEqual([]);
    await give(manager, id, colleague.id);
    await give(manager, id, colleague.id);
    const [notice] = (await colleague.get('/api/notifications')).body;
    expect(notice).toMatchObject({
      kind: 'owner',
      actor: { id: manager.id },
      profile: { id },
      link: `/profiles/${id}/show`,
    });
    await give(manager, id, null);
    expect(await told(colleague)).toEqual(['owner']);
    expect(await told(editor)).toEqual([]);
  });

  it('has an account that may write', async () => {
    const { id } = await writtenProfile(editor);
    const gone = await app.person('editor');
    await admin.put(`/api/users/${gone.id}`, { disabled: true });
    for (const owner of [viewer.id, gone.id, id]) {
      expect(await give(manager, id, owner)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'owner' }] },
      });
    }
    for (const owner of ['me', 7, undefined]) {
      expect((await give(manager, id, owner)).status).toBe(422);
    }
    expect((await give(viewer, id, viewer.id)).status).toBe(404);
    const published = await publishedProfile(editor, manager);
    expect((await give(viewer, published.id, viewer.id)).status).toBe(403);
  });

  it('is shown as gone once their account is disabled', async () => {
    const gone = await app.person('editor');
    const { id } = await writtenProfile(gone);
    await admin.put(`/api/users/${gone.id}`, { disabled: true });
    expect(await list(manager, { id: [id] })).toMatchObject([{ owner: { disabled: true } }]);
    expect((await manager.get(`/api/profiles/${id}`)).body.owner.disabled).toBe(true);
  });

  it('is a filter of the list', async () => {
    const { id } = await writtenProfile(colleague);
    const has = async (who: Person, filter: object) =>
      (await list(who, filter)).some((row) => row.id === id);
    expect(await has(editor, { owner: colleague.id })).toBe(true);
    expect(await has(colleague, { owner: 'me' })).toBe(true);
    expect(await has(editor, { owner: 'me' })).toBe(false);
    await give(manager, id, null);
    expect(await has(editor, { owner: 'nobody' })).toBe(true);
    expect(await has(editor, { owner: colleague.id })).toBe(false);
    expect((await editor.get('/api/profiles?filter={"owner":"x"}')).status).toBe(400);
  });

  it('is chosen among colleagues', async () => {
    const { status, body } = await editor.get('/api/people');
    expect(status).toBe(200);
    const ids = (body as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([editor.id, manager.id, admin.id]));
    expect(ids).not.toContain(viewer.id);
    expect(Object.keys(body[0])).toEqual(['id', 'name']);
    expect((await viewer.get('/api/people')).status).toBe(403);
  });
});

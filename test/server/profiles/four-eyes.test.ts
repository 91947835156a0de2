import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approve,
  publishedProfile,
  save,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let other: Person;
let admin: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  [manager, other] = [await app.person('manager'), await app.person('manager')];
  admin = await app.person('admin');
});
afterAll(() => app.close());

const at = (id: string, rest: string) => `/api/profiles/${id}/${rest}`;

/** What `person` is told who tries to approve what waits for review. */
async function attempt(person: Person, id: string) {
  const { body } = await person.get(`/api/profiles/${id}`);
  const reply = await person.post(at(id, 'approve'), { seal: body.draft.seal });
  const after = await person.get(`/api/profiles/${id}`);
  return {
    status: reply.status,
    reason: reply.body.reason,
    told: body.reasons.approve,
    able: body.abilities.approve,
    state: after.body.draft?.state ?? 'published',
  };
}
const refused = (reason: string) => ({
  status: 403,
  reason,
  told: reason,
  able: false,
  state: 'in_review',
});

describe('four eyes', () => {
  it('keep an editor from approving anything', async () => {
    const { id } = await submittedProfile(manager);
    expect(await attempt(editor, id)).toEqual(refused('role'));
  });

  it.each([['manager'], ['admin']])('keep a %s from approving what they wrote', async (role) => {
    const writer = role === 'admin' ? admin : manager;
    const { id } = await writtenProfile(writer);
    await editor.post(at(id, 'submit'), {});
    expect(await attempt(writer, id)).toEqual(refused('contributor'));
    expect((await attempt(other, id)).status).toBe(200);
  });

  it('keep a manager from approving what they only touched', async () => {
    const { id } = await writtenProfile(editor);
    await save(manager, id, { holland: 'R' });
    await save(editor, id, { holland: 'I' });
    await editor.post(at(id, 'submit'), {});
    expect(await attempt(manager, id)).toEqual(refused('contributor'));
    expect(await attempt(other, id)).toMatchObject({ status: 200, able: true, state: 'published' });
  });

  it('keep a manager from approving what they only submitted', async () => {
    const { id } = await writtenProfile(editor);
    await manager.post(at(id, 'submit'), {});
    expect(await attempt(manager, id)).toEqual(refused('contributor'));
  });

  it('keep a manager from approving what they restored', async () => {
    const { id } = await publishedProfile(editor, other);
    await manager.post(at(id, 'revisions/1/restore'));
    await editor.post(at(id, 'submit'), {});
    expect(await attempt(manager, id)).toEqual(refused('contributor'));
  });

  it('do not mind who wrote what was published before', async () => {
    const { id } = await publishedProfile(manager, other);
    await editor.post(at(id, 'draft'));
    await save(editor, id, { holland: 'A' });
    await editor.post(at(id, 'submit'), {});
    expect((await attempt(manager, id)).status).toBe(200);
  });

  it.each(['opened again', 'restored'])(
    'remember who wrote a discarded draft that is %s',
    async (way) => {
      const { id } = await writtenProfile(manager);
      await save(admin, id, { holland: 'S' });
      await manager.delete(at(id, 'draft'));
      await editor.post(at(id, way === 'restored' ? 'revisions/1/restore' : 'draft'));
      await save(editor, id, { holland: 'C' });
      await editor.post(at(id, 'submit'), {});
      expect(await attempt(manager, id)).toEqual(refused('contributor'));
      expect(await attempt(admin, id)).toEqual(refused('contributor'));
      expect((await attempt(other, id)).status).toBe(200);
    },
  );
});

describe('the seal', () => {
  it('of something else than what waits is refused, and both are told', async () => {
    const { id, draft } = await submittedProfile(editor);
    const shown = 'a'.repeat(64);
    const reply = await manager.post(at(id, 'approve'), { seal: shown });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ type: 'urn:kerjaya:seal', shown, current: draft!.seal });
    expect((await manager.get(at(id, 'draft'))).body.state).toBe('in_review');
  });

  it('of what was shown before the last edit no longer approves', async () => {
    const { id, draft } = await submittedProfile(editor);
    await editor.post(at(id, 'withdraw'), {});
    await save(editor, id, { story: { en: 'Slipped in.', ms: 'Diselit.' } });
    const { body } = await editor.post(at(id, 'submit'), {});
    expect(body.draft.seal).not.toBe(draft!.seal);
    const reply = await manager.post(at(id, 'approve'), { seal: draft!.seal });
    expect([reply.status, reply.body.current]).toEqual([409, body.draft.seal]);
  });

  it('is the same for the same content', async () => {
    const { id, draft } = await submittedProfile(editor);
    await editor.post(at(id, 'withdraw'), {});
    expect((await editor.post(at(id, 'submit'), {})).body.draft.seal).toBe(draft!.seal);
  });

  it.each([undefined, null, '', 'A'.repeat(64), 'abc', 7])('must be one: %p', async (seal) => {
    const { id } = await submittedProfile(editor);
    const reply = await manager.post(at(id, 'approve'), { seal });
    expect([reply.status, reply.body.errors[0].path]).toEqual([422, 'seal']);
  });
});

describe('many at once', () => {
  it('publish exactly once', async () => {
    const { id, draft } = await submittedProfile(editor);
    const replies = await Promise.all(
      [manager, other, admin, manager, other].map((person) =>
        person.post(at(id, 'approve'), { seal: draft!.seal }),
      ),
    );
    expect(replies.map((each) => each.status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    for (const { status, body } of replies) {
      if (status === 409) expect(body).toMatchObject({ state: 'published' });
    }
    const audit = await app.sql(
      `SELECT 1 FROM audit WHERE subject_id = $1 AND action = 'revision.approve'`,
      [id],
    );
    expect(audit).toHaveLength(1);
  });

  it('either approve or withdraw, never both', async () => {
    const { id, draft } = await submittedProfile(editor);
    const [approved, withdrawn] = await Promise.all([
      manager.post(at(id, 'approve'), { seal: draft!.seal }),
      editor.post(at(id, 'withdraw'), {}),
    ]);
    expect([approved.status, withdrawn.status].toSorted()).toEqual([200, 409]);
    const { body } = await editor.get(`/api/profiles/${id}`);
    expect(body.published === null).toBe(withdrawn.status === 200);
    expect(body.draft === null).toBe(approved.status === 200);
  });

  it('see a profile before or after its publication, never between', async () => {
    for (const _ of Array(5)) {
      const { id, draft } = await submittedProfile(editor);
      const read = async () => {
        const { status, body } = await admin.get(`/api/profiles/${id}`);
        return [status, body.draft?.state, body.published?.state];
      };
      const [approved, ...seen] = await Promise.all([
        manager.post(at(id, 'approve'), { seal: draft!.seal }),
        ...Array.from({ length: 12 }, read),
      ]);
      expect(approved.status).toBe(200);
      for (const each of seen) {
        expect([
          [200, 'in_review', undefined],
          [200, undefined, 'published'],
        ]).toContainEqual(each);
      }
    }
  });

  it('open one draft', async () => {
    const { id } = await publishedProfile(editor, manager);
    const people = [editor, manager, other, admin, editor, manager];
    const replies = await Promise.all(people.map((person) => person.post(at(id, 'draft'))));
    expect(replies.map((each) => each.status)).toEqual(people.map(() => 200));
    expect(new Set(replies.map((each) => each.body.draft.number))).toEqual(new Set([2]));
    expect((await editor.get(at(id, 'revisions'))).body).toHaveLength(2);
  });

  it('make profiles with addresses of their own', async () => {
    const title = { en: 'Same Name', ms: '' };
    const made = await Promise.all(
      Array.from({ length: 6 }, () => writtenProfile(editor, { title })),
    );
    expect(made.map((each) => each.slug).toSorted()).toEqual([
      'same-name',
      'same-name-2',
      'same-name-3',
      'same-name-4',
      'same-name-5',
      'same-name-6',
    ]);
  });

  it('publish two profiles that take the same name while they are drafts', async () => {
    const drafts = await Promise.all([writtenProfile(editor), writtenProfile(editor)]);
    const title = { en: 'One Address', ms: '' };
    for (const { id } of drafts) await save(editor, id, { title });
    const replies = await Promise.all(drafts.map(({ id }) => editor.post(at(id, 'submit'), {})));
    for (const { status } of replies) expect([200, 409]).toContain(status);
    for (const { id } of drafts) {
      await editor.post(at(id, 'submit'), {});
      await approve(manager, id);
    }
  });
});

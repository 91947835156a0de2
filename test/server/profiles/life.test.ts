import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approve,
  publishAgain,
  publishedProfile,
  save,
  submittedProfile,
  writtenProfile,
} from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const at = (id: string, rest: string) => `/api/profiles/${id}/${rest}`;
const states = async (id: string) =>
  (await editor.get(at(id, 'revisions'))).body.map((each: { number: number; state: string }) => [
    each.number,
    each.state,
  ]);
const auditOf = async (id: string) => {
  const filter = encodeURIComponent(JSON.stringify({ subjectId: id }));
  const { body } = await manager.get(`/api/audit?sort=["at","ASC"]&filter=${filter}`);
  return body.map((each: Record<string, { name: string }>) => [
    each.action,
    each.actor!.name,
    each.revision,
    each.from,
    each.to,
    each.note,
  ]);
};

describe('the life of a revision', () => {
  it('goes from a first draft to publication, and every step is on record', async () => {
    const { id, draft } = await writtenProfile(editor, { title: { en: 'Potter', ms: '' } });
    expect(draft).toMatchObject({ number: 1, state: 'draft', seal: null });

    await save(editor, id, { story: { en: 'Clay.', ms: '' } });
    const submitted = await editor.post(at(id, 'submit'), { note: 'please look' });
    expect(submitted.status).toBe(200);
    expect(submitted.body.draft).toMatchObject({
      state: 'in_review',
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
      submittedBy: { id: editor.id, name: editor.name },
      note: 'please look',
      noteBy: { id: editor.id, name: editor.name },
    });

    const approved = await manager.post(at(id, 'approve'), { seal: submitted.body.draft.seal });
    expect(approved.status).toBe(200);
    expect(approved.body).toMatchObject({
      draft: null,
      published: {
        number: 1,
        state: 'published',
        seal: submitted.body.draft.seal,
        languages: ['en'],
        approvedBy: { id: manager.id, name: manager.name },
        content: { story: { en: 'Clay.', ms: '' } },
      },
    });
    expect(await auditOf(id)).toEqual([
      ['profile.create', editor.name, 1, null, 'draft', null],
      ['revision.submit', editor.name, 1, 'draft', 'in_review', 'please look'],
      ['revision.approve', manager.name, 1, 'in_review', 'published', null],
    ]);
  });

  it('is sent back with a note, edited, and submitted again', async () => {
    const { id } = await submittedProfile(editor);
    const back = await manager.post(at(id, 'request-changes'), { note: 'Say more.' });
    expect(back.body.draft).toMatchObject({
      state: 'changes_requested',
      seal: null,
      note: 'Say more.',
      noteBy: { id: manager.id },
    });
    await save(editor, id, { story: { en: 'More.', ms: 'Lagi.' } });
    expect((await editor.post(at(id, 'submit'), {})).body.draft.state).toBe('in_review');
    await approve(manager, id);
    expect((await auditOf(id)).map(([action]: string[]) => action)).toEqual([
      'profile.create',
      'revision.submit',
      'revision.request-changes',
      'revision.submit',
      'revision.approve',
    ]);
  });

  it('can be withdrawn, and is then open for editing again', async () => {
    const { id } = await submittedProfile(editor);
    const { body } = await editor.post(at(id, 'withdraw'), { note: 'typo' });
    expect(body.draft).toMatchObject({ state: 'draft', seal: null });
    await save(editor, id, { story: { en: 'Mended.', ms: 'Dibaiki.' } });
    expect((await auditOf(id)).at(-1)).toEqual([
      'revision.withdraw',
      editor.name,
      1,
      'in_review',
      'draft',
      'typo',
    ]);
  });

  it('ends when discarded, with its content kept in the history', async () => {
    const { id } = await publishedProfile(editor, manager);
    await editor.post(at(id, 'draft'));
    await save(editor, id, { story: { en: 'Thrown away.', ms: 'Dibuang.' } });
    expect((await editor.delete(at(id, 'draft'))).status).toBe(204);
    expect((await editor.get(at(id, 'draft'))).status).toBe(404);
    expect(await states(id)).toEqual([
      [2, 'discarded'],
      [1, 'published'],
    ]);
    const kept = await editor.get(at(id, 'revisions/2'));
    expect(kept.body.content.story.en).toBe('Thrown away.');
    expect((await auditOf(id)).at(-1).slice(0, 5)).toEqual([
      'draft.discard',
      editor.name,
      2,
      'draft',
      'discarded',
    ]);

    const next = await editor.post(at(id, 'draft'));
    expect(next.body.draft).toMatchObject({ number: 3, basedOn: 1 });
    expect(next.body.draft.content.story.en).toBe('Rain falls.');
  });

  it('is superseded by the next one that is published', async () => {
    const { id, published } = await publishedProfile(editor, manager);
    const after = await publishAgain(editor, manager, id, { story: { en: 'New.', ms: 'Baharu.' } });
    expect(after.published).toMatchObject({ number: 2, content: { story: { en: 'New.' } } });
    expect(await states(id)).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    const first = await editor.get(at(id, 'revisions/1'));
    expect(first.body.content).toEqual(published!.content);
    expect(first.body.seal).toBe(published!.seal);
    expect(first.body.supersededAt).not.toBeNull();
    expect(await auditOf(id)).toContainEqual([
      'revision.supersede',
      manager.name,
      1,
      'published',
      'superseded',
      null,
    ]);
  });

  it('can be restored as a new draft', async () => {
    const { id, published } = await publishedProfile(editor, manager);
    await publishAgain(editor, manager, id, { story: { en: 'Worse.', ms: 'Lebih teruk.' } });
    const { status, body } = await editor.post(at(id, 'revisions/1/restore'));
    expect(status).toBe(201);
    expect(body.draft).toMatchObject({ number: 3, state: 'draft', basedOn: 1 });
    expect(body.draft.content).toEqual(published!.content);
    expect(body.published.number).toBe(2);
    expect((await auditOf(id)).at(-1).slice(0, 3)).toEqual(['draft.restore', editor.name, 3]);
    const again = await editor.post(at(id, 'revisions/1/restore'));
    expect([again.status, again.body.state]).toEqual([409, 'draft']);
    expect((await editor.post(at(id, 'revisions/9/restore'))).status).toBe(409);
  });

  it('is taken down with a reason, and can be taken up again', async () => {
    const { id } = await publishedProfile(editor, manager);
    const { body } = await manager.post(at(id, 'unpublish'), { note: 'The law changed.' });
    expect(body.published).toBeNull();
    expect(await states(id)).toEqual([[1, 'retired']]);
    expect((await auditOf(id)).at(-1)).toEqual([
      'revision.unpublish',
      manager.name,
      1,
      'published',
      'retired',
      'The law changed.',
    ]);
    const opened = await editor.post(at(id, 'draft'));
    expect(opened.body.draft).toMatchObject({ number: 2, basedOn: 1 });
  });

  it('has one draft, however often one is opened', async () => {
    const { id } = await publishedProfile(editor, manager);
    const [first, second] = [
      await editor.post(at(id, 'draft')),
      await editor.post(at(id, 'draft')),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.draft).toEqual(first.body.draft);
    expect(await states(id)).toHaveLength(2);
  });
});

describe('a transition out of order', () => {
  const seal = '0'.repeat(64);
  it.each([
    ['draft', 'withdraw', {}],
    ['draft', 'request-changes', { note: 'x' }],
    ['draft', 'approve', { seal }],
    ['draft', 'unpublish', { note: 'x' }],
    ['in_review', 'submit', {}],
    ['in_review', 'unpublish', { note: 'x' }],
    ['published', 'submit', {}],
    ['published', 'withdraw', {}],
    ['published', 'request-changes', { note: 'x' }],
    ['published', 'approve', { seal }],
  ])('of what is %s: %s is a 409 that names the state', async (state, verb, body) => {
    const make = { draft: writtenProfile, in_review: submittedProfile }[state];
    const { id } = make ? await make(editor) : await publishedProfile(editor, manager);
    const reply = await manager.post(at(id, verb), body);
    expect(reply.status).toBe(409);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.body).toMatchObject({ type: 'urn:kerjaya:state', status: 409 });
    if (verb !== 'unpublish') expect(reply.body.state).toBe(state);
  });

  it('is refused for saving and discarding too once the content is frozen', async () => {
    const { id, draft } = await submittedProfile(editor);
    const saved = await editor.put(
      at(id, 'draft'),
      { content: { story: { en: 'Late.', ms: '' } } },
      { 'if-match': `"${draft!.version}"` },
    );
    expect([saved.status, saved.body.state]).toEqual([409, 'in_review']);
    const discarded = await editor.delete(at(id, 'draft'));
    expect([discarded.status, discarded.body.state]).toEqual([409, 'in_review']);
    expect((await editor.get(at(id, 'draft'))).body.content).toEqual(draft!.content);
  });

  it('says so of a profile that does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const verb of ['submit', 'withdraw', 'draft']) {
      expect((await editor.post(at(nowhere, verb), {})).status).toBe(404);
    }
    expect((await editor.post(at('not-an-id', 'submit'), {})).status).toBe(400);
  });
});

describe('what must be said', () => {
  it.each(['request-changes', 'unpublish'])('%s needs a note', async (verb) => {
    const { id } = await publishedProfile(editor, manager);
    for (const body of [undefined, {}, { note: '' }, { note: '   ' }]) {
      const reply = await manager.post(at(id, verb), body);
      expect(reply.status).toBe(422);
      expect(reply.body.errors[0].path).toBe('note');
    }
  });

  it('a title is needed to submit, in one language at least', async () => {
    const { id } = await writtenProfile(editor, { title: { en: ' ', ms: '' } });
    const reply = await editor.post(at(id, 'submit'), {});
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([
      { path: 'content.title', message: expect.stringContaining('before submitting') },
    ]);
    expect((await editor.get(at(id, 'draft'))).body.state).toBe('draft');
  });

  it('a character that the typefaces lack is named with its field', async () => {
    const { id } = await writtenProfile(editor, {
      reasons: [{ id: 'r1', heading: { en: 'Nice 🙂', ms: '' }, body: { en: '漢', ms: '' } }],
    });
    const reply = await editor.post(at(id, 'submit'), {});
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([
      { path: 'content.reasons.r1.heading', message: expect.stringMatching(/🙂.*U\+1F642/) },
      { path: 'content.reasons.r1.body', message: expect.stringMatching(/漢.*U\+6F22/) },
    ]);
  });
});

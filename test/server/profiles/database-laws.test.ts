import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../../server/profiles/life/seal.ts';
import { publishedProfile, submittedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
let writer: Person;
beforeAll(async () => {
  app = await testApp();
  editor = await app.person('editor');
  [manager, writer] = [await app.person('manager'), await app.person('manager')];
});
afterAll(() => app.close());

/** The law that the database names when it refuses a statement; undefined when it did as it was told. */
async function law(query: string, parameters: unknown[]): Promise<string | undefined> {
  try {
    await app.sql(query, parameters);
    return undefined;
  } catch (error) {
    return (error as { driverError: { code: string } }).driverError.code;
  }
}
const update = (id: string, set: string, ...more: unknown[]) =>
  law(`UPDATE revisions SET ${set} WHERE profile_id = $1`, [id, ...more]);

const sealed = (content: unknown) => {
  const bytes = canonicalJson({ schemaVersion: 1, content, references: {} });
  return [bytes, createHash('sha256').update(bytes).digest('hex')];
};

const make = {
  draft: () => writtenProfile(editor),
  in_review: () => submittedProfile(editor),
  published: () => publishedProfile(editor, manager),
};
const [APPEND_ONLY, FROZEN, STATE, SEAL, FOUR_EYES] = ['KJ001', 'KJ002', 'KJ003', 'KJ004', 'KJ005'];

describe('the database itself', () => {
  it.each([
    ['in_review', `content = jsonb_set(content, '{story,en}', '"x"')`],
    ['in_review', `refs = ARRAY[gen_random_uuid()]`],
    ['in_review', `schema_version = 2`],
    ['published', `languages = '{en}'`],
    ['published', `content = jsonb_set(content, '{story,en}', '"x"')`],
    ['published', `content = '{}', state = 'superseded'`],
    ['in_review', `content = '{}', state = 'draft', seal = NULL, sealed = NULL`],
    ['draft', `number = 7`],
    ['published', `code = 'ABCDEFGH'`],
  ] as const)('keeps a revision that is %s from: %s', async (state, set) => {
    const { id } = await make[state]();
    expect(await update(id, set)).toBe(FROZEN);
  });

  it.each([
    ['draft', 'approved'],
    ['draft', 'published'],
    ['draft', 'superseded'],
    ['draft', 'retired'],
    ['in_review', 'discarded'],
    ['in_review', 'superseded'],
    ['published', 'draft'],
    ['published', 'in_review'],
    ['published', 'approved'],
    ['published', 'discarded'],
  ] as const)('lets no revision go from %s to %s', async (from, to) => {
    const { id } = await make[from]();
    const set = `state = $2, approved_by = coalesce(approved_by, $3)`;
    expect(await update(id, set, to, manager.id)).toBe(STATE);
  });

  it.each(['superseded', 'retired', 'discarded'])('brings nothing back that is %s', async (end) => {
    const { id } = await make[end === 'discarded' ? 'draft' : 'published']();
    expect(await update(id, 'state = $2', end)).toBeUndefined();
    for (const state of ['draft', 'in_review', 'published']) {
      expect(await update(id, 'state = $2', state)).toBe(STATE);
    }
  });

  it('accepts a submission only with the seal of its own content', async () => {
    const { id, draft } = await make.draft();
    const submit = `state = 'in_review', submitted_by = $2, sealed = $3, seal = $4`;
    const [bytes, seal] = sealed(draft!.content);
    const [otherBytes, otherSeal] = sealed({ ...draft!.content, holland: 'R' });
    expect(await update(id, submit, editor.id, null, null)).toBe(SEAL);
    expect(await update(id, submit, editor.id, bytes, null)).toBe(SEAL);
    expect(await update(id, submit, editor.id, bytes, otherSeal)).toBe(SEAL);
    expect(await update(id, submit, editor.id, otherBytes, otherSeal)).toBe(SEAL);
    expect(await update(id, submit, null, bytes, seal)).toBe(FOUR_EYES);
    expect(await update(id, submit, editor.id, bytes, seal)).toBeUndefined();
  });

  it('never changes what was sealed', async () => {
    for (const state of ['in_review', 'published'] as const) {
      const { id, draft, published } = await make[state]();
      const [bytes, seal] = sealed((draft ?? published)!.content);
      expect(await update(id, `sealed = sealed || ' '`)).toBe(SEAL);
      expect(await update(id, `sealed = $2, seal = $3`, `${bytes} `, seal)).toBe(SEAL);
      expect(await update(id, `sealed = NULL, seal = NULL`)).toBe(SEAL);
    }
    const { id } = await make.draft();
    expect(await update(id, `sealed = '{}', seal = 'x'`)).toBe(SEAL);
  });

  const approval = `state = 'published', approved_by = $2, approved_at = now(), published_at = now()`;

  it('publishes nothing that a manager who did not write it has not approved', async () => {
    const { id } = await writtenProfile(editor);
    const draft = await writer.get(`/api/profiles/${id}/draft`);
    await writer.put(
      `/api/profiles/${id}/draft`,
      { content: { holland: 'R' } },
      { 'if-match': String(draft.headers.etag) },
    );
    await editor.post(`/api/profiles/${id}/submit`, {});
    const viewer = await app.person('viewer');
    const disabled = await app.person('manager');
    await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [disabled.id]);
    for (const each of [null, editor.id, writer.id, viewer.id, disabled.id, crypto.randomUUID()]) {
      expect([each, await update(id, approval, each)]).toEqual([each, FOUR_EYES]);
    }
    expect(await update(id, `${approval}, submitted_by = $3`, manager.id, writer.id)).toBe(
      FOUR_EYES,
    );
    expect(await update(id, approval, manager.id)).toBeUndefined();
  });

  it('lets no one approve what they submitted', async () => {
    const { id } = await writtenProfile(editor);
    await manager.post(`/api/profiles/${id}/submit`, {});
    expect(await update(id, approval, manager.id)).toBe(FOUR_EYES);
    expect(await update(id, `submitted_by = $2`, editor.id)).toBe(FOUR_EYES);
  });

  it('neither takes back nor forges an approval', async () => {
    const { id } = await make.published();
    expect(await update(id, 'approved_by = NULL')).toBe(FOUR_EYES);
    expect(await update(id, 'approved_by = $2', writer.id)).toBe(FOUR_EYES);
    expect(await update(id, `approved_at = '2020-01-01'`)).toBe(FOUR_EYES);
    const waiting = await make.in_review();
    expect(await update(waiting.id, 'approved_by = $2', manager.id)).toBe(FOUR_EYES);
    const draft = await make.draft();
    expect(await update(draft.id, 'approved_by = $2', manager.id)).toBeDefined();
  });

  it('lets a revision say that it was published only when it was', async () => {
    for (const state of ['draft', 'in_review'] as const) {
      const { id } = await make[state]();
      expect(await update(id, 'published_at = now()')).toBe('23514');
    }
    const { id } = await make.published();
    expect(await update(id, 'published_at = NULL')).toBe('23514');
  });

  it('begins every revision as a draft', async () => {
    const { id } = await make.published();
    for (const [columns, values] of [
      ['state', `'published'`],
      ['state', `'in_review'`],
      ['state, seal', `'draft', 'x'`],
      ['state, approved_by', `'draft', '${manager.id}'`],
      ['state, published_at', `'draft', now()`],
    ]) {
      const refusal = await law(
        `INSERT INTO revisions (profile_id, number, schema_version, content, code, ${columns})
         VALUES ($1, 2, 1, '{}', 'CODE2345', ${values})`,
        [id],
      );
      expect([STATE, '23514']).toContain(refusal);
    }
  });

  it('holds one draft and one published revision a profile', async () => {
    const { id } = await make.draft();
    const second = await law(
      `INSERT INTO revisions (profile_id, number, state, schema_version, content, code)
       VALUES ($1, 2, 'draft', 1, '{}', 'CODE6789')`,
      [id],
    );
    expect(second).toBe('23505');
  });

  it.each(['audit', 'revision_saves', 'revisions'])('keeps every row of %s', async (table) => {
    await make.published();
    expect(await law(`DELETE FROM ${table}`, [])).toBe(APPEND_ONLY);
    expect(await law(`TRUNCATE ${table} CASCADE`, [])).toBe(APPEND_ONLY);
    expect(await law('TRUNCATE profiles CASCADE', [])).toBe(APPEND_ONLY);
    if (table === 'revisions') return;
    const column = table === 'audit' ? 'note' : 'sections';
    const value = table === 'audit' ? `'x'` : `'{}'::jsonb`;
    expect(await law(`UPDATE ${table} SET ${column} = ${value}`, [])).toBe(APPEND_ONLY);
  });

  it.each(['in_review', 'published'] as const)('takes no save into what is %s', async (state) => {
    const { id } = await make[state]();
    const refusal = await law(
      `INSERT INTO revision_saves (revision_id, version, author_id, sections)
       SELECT id, 99, $2, '{}' FROM revisions WHERE profile_id = $1`,
      [id, editor.id],
    );
    expect(refusal).toBe(FROZEN);
  });

  it('keeps profiles and people that revisions name', async () => {
    const { id } = await make.published();
    expect(await law('DELETE FROM profiles WHERE id = $1', [id])).toBe('23503');
    expect(await law('DELETE FROM users WHERE id = $1', [editor.id])).toBe('23503');
  });
});

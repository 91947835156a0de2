import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishedProfile, submittedProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { approveAt, inSeconds, makeDue } from './support.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeAll(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
});
afterAll(() => app.close());

const [APPEND_ONLY, SEAL, FOUR_EYES, DATE] = ['KJ001', 'KJ004', 'KJ005', 'KJ006'];

/** The law that the database names when it refuses a statement; undefined when it did as it was told. */
async function law(query: string, parameters: unknown[] = []): Promise<string | undefined> {
  try {
    await app.sql(query, parameters);
    return undefined;
  } catch (error) {
    return (error as { driverError: { code: string } }).driverError.code;
  }
}

async function scheduled() {
  const { id } = await submittedProfile(editor);
  await approveAt(manager, id, inSeconds(3600));
  return id;
}

const publish = `UPDATE revisions SET state = 'published', published_at = now() WHERE profile_id = $1`;

describe('the database itself', () => {
  it('publishes nothing before its date', async () => {
    const id = await scheduled();
    expect(await law(publish, [id])).toBe(DATE);
    await makeDue(app, id);
    expect(await law(publish, [id])).toBeUndefined();
  });

  it('publishes nothing whose date was taken back', async () => {
    const id = await scheduled();
    await makeDue(app, id);
    await app.sql(
      `UPDATE schedule SET state = 'cancelled', settled_at = now() WHERE profile_id = $1`,
      [id],
    );
    expect(await law(publish, [id])).toBe(DATE);
  });

  it('publishes nothing but what was approved', async () => {
    const id = await scheduled();
    await makeDue(app, id);
    await app.sql('ALTER TABLE revisions DISABLE TRIGGER revisions_guard');
    await app.sql(
      `UPDATE revisions SET sealed = replace(sealed, 'Rain', 'Hail') WHERE profile_id = $1`,
      [id],
    );
    await app.sql('ALTER TABLE revisions ENABLE TRIGGER revisions_guard');
    expect(await law(publish, [id])).toBe(SEAL);
  });

  it('keeps who approved', async () => {
    const id = await scheduled();
    await makeDue(app, id);
    const set = `${publish.replace(' WHERE', ', approved_by = $2 WHERE')}`;
    expect(await law(set, [id, (await app.person('manager')).id])).toBe(FOUR_EYES);
  });

  it.each([
    [`state = 'done', settled_at = now()`],
    [`revision = 2`],
    [`action = 'unpublish', seal = NULL`],
    [`seal = repeat('a', 64)`],
  ])('refuses for a date that waits: %s', async (set) => {
    const id = await scheduled();
    expect(await law(`UPDATE schedule SET ${set} WHERE profile_id = $1`, [id])).toBe(DATE);
  });

  it.each([[`state = 'waiting', settled_at = NULL`], [`due_at = now()`], [`late = true`]])(
    'refuses for a date that is settled: %s',
    async (set) => {
      const id = await scheduled();
      await manager.post(`/api/profiles/${id}/cancel-schedule`, {});
      expect(await law(`UPDATE schedule SET ${set} WHERE profile_id = $1`, [id])).toBe(DATE);
    },
  );

  it('deletes no date', async () => {
    const id = await scheduled();
    expect(await law('DELETE FROM schedule WHERE profile_id = $1', [id])).toBe(APPEND_ONLY);
    expect(await law('TRUNCATE schedule')).toBe(APPEND_ONLY);
  });

  it('gives a date only to what is approved, or published', async () => {
    const insert = `INSERT INTO schedule (profile_id, revision, action, due_at, seal, set_by)
      SELECT profile_id, number, $2, now(), CASE WHEN $2 = 'publish' THEN seal END, $3 FROM revisions WHERE profile_id = $1`;
    const review = await submittedProfile(editor);
    expect(await law(insert, [review.id, 'publish', manager.id])).toBe(DATE);
    expect(await law(insert, [review.id, 'unpublish', manager.id])).toBe(DATE);
    const out = await publishedProfile(editor, manager);
    expect(await law(insert, [out.id, 'publish', manager.id])).toBe(DATE);
    expect(await law(insert, [out.id, 'unpublish', manager.id])).toBeUndefined();
    expect(await law(insert, [out.id, 'unpublish', manager.id])).toBe('23505');
  });
});

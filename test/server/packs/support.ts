import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../../../server/config/index.ts';
import { JobsService } from '../../../server/jobs/jobs.service.ts';
import type { Client, TestApp } from '../../support/app.ts';

/** What makes a pack of `profiles`; only what matters to a test is said. */
export const packOf = (
  profiles: readonly string[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> => ({
  title: 'Career fair',
  design: 'full',
  language: 'en',
  output: 'pdf',
  profiles,
  ...changes,
});

/** Another process's worth of the application, which does jobs. Close it before the one that it stands beside. */
export async function workerBeside(
  app: TestApp,
  changes: Partial<Settings> = {},
): Promise<TestApp> {
  const worker = await app.beside({ role: 'worker', ...changes });
  await worker.nest.get(JobsService).start();
  return worker;
}

/** The pack once nothing is made of it any longer, or once it is in `state`. */
export async function settled(
  person: Client,
  id: string,
  states: readonly string[] = ['ready', 'proof', 'failed', 'cancelled'],
) {
  for (;;) {
    const { body } = await person.get(`/api/packs/${id}`);
    if (states.includes(body.state)) return body;
    await sleep(50);
  }
}

const uuid = (id: string, number: string): string =>
  `overlay(overlay(md5(${id}::text || ${number}) placing '4' from 13) placing '8' from 17)::uuid`;

/**
 * So many copies of a published profile, each with a title and a code of its own: as rows, past the laws that keep a
 * revision what it is, for nothing here is about them.
 */
export async function copiesOf(app: TestApp, id: string, count: number): Promise<string[]> {
  const columns = async (table: string) => {
    const rows = await app.sql<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`,
      [table],
    );
    return rows.map(({ name }) => name);
  };
  const copy = async (table: string, changes: string, from: string) => {
    const names = await columns(table);
    const into = names.map((name) => `"${name}"`).join(', ');
    const values = names.map((name) => `(copy)."${name}"`).join(', ');
    return app.sql(
      `SET session_replication_role = replica;
       INSERT INTO ${table} (${into})
       SELECT ${values} FROM (SELECT jsonb_populate_record(old, ${changes}) AS copy FROM ${from}) AS copies;
       SET session_replication_role = origin`,
    );
  };
  const series = `generate_series(1, ${count}) AS n`;
  await copy(
    'profiles',
    `jsonb_build_object('id', ${uuid('old.id', 'n')}, 'slug', old.slug || '-copy-' || n,
       'title_en', old.title_en || ' copy ' || n)`,
    `profiles old, ${series} WHERE old.id = '${id}'`,
  );
  await copy(
    'revisions',
    `jsonb_build_object('id', ${uuid('old.id', 'n')}, 'profile_id', ${uuid('old.profile_id', 'n')},
       'code', upper(substr(translate(md5(old.id::text || n), '01lio', '23456'), 1, length(old.code))),
       'sealed', replace(old.sealed, old.content->'title'->>'en', (old.content->'title'->>'en') || ' copy ' || n),
       'content', jsonb_set(old.content, '{title,en}', to_jsonb(old.content->'title'->>'en' || ' copy ' || n)))`,
    `revisions old, ${series} WHERE old.profile_id = '${id}' AND old.state = 'published'`,
  );
  const rows = await app.sql<{ id: string }>(
    `SELECT ${uuid('$1', 'n')} AS id FROM generate_series(1, $2::int) AS n`,
    [id, count],
  );
  return rows.map((row) => row.id);
}

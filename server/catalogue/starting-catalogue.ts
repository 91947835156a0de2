import type { EntityManager } from 'typeorm';
import type { CatalogueEntryData } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import { entryKey } from './names.ts';

/** Adds the entries that are not there yet, all at once. Answers the ids of all of them in the order of `entries`. */
export async function addEntries(
  manager: EntityManager,
  kind: CatalogueKind,
  entries: readonly CatalogueEntryData[],
): Promise<string[]> {
  const keys = entries.map((entry) => entryKey(entry.name));
  await manager.query(
    `INSERT INTO catalogue_entries (kind, data, match_key)
     SELECT $1, data, match_key FROM unnest($2::jsonb[], $3::text[]) AS new (data, match_key)
     ON CONFLICT (kind, match_key) DO NOTHING`,
    [kind, entries.map((entry) => JSON.stringify(entry)), keys],
  );
  const rows = (await manager.query(
    'SELECT match_key AS key, id FROM catalogue_entries WHERE kind = $1 AND match_key = ANY ($2)',
    [kind, keys],
  )) as { key: string; id: string }[];
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return keys.map((key) => ids.get(key)!);
}

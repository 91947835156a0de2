import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { CatalogueEntryData } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind, Text } from '../../templates/profile/index.ts';
import { containing, listQuery, type ListQuery, type Page } from '../http/list-query.ts';

export interface EntryRow {
  id: string;
  name: Text;
  archived: boolean;
  /** How many profiles name it in their draft or published revision. */
  uses: number;
  version: number;
  updatedAt: Date;
  [field: string]: unknown;
}

export interface EntryUse {
  profile: { id: string; title: Text };
  revision: number;
  state: string;
}

const sorts = {
  name: "searchable(coalesce(nullif(e.name_en, ''), e.name_ms))",
  updatedAt: 'e.updated_at',
  uses: 'uses',
};

const filterSchema = z.strictObject({
  q: z.string().max(200).optional(),
  id: z.array(z.uuid()).max(500).optional(),
  archived: z.boolean().optional(),
});

export const catalogueQuery = listQuery(filterSchema, Object.keys(sorts));
export type CatalogueQuery = ListQuery<z.infer<typeof filterSchema>>;

const LIVE = `r.state NOT IN ('superseded', 'retired', 'discarded')`;
const PUBLISHED = `r.state = 'published'`;

/** Entries of a kind; a search puts names that begin with the words first. `drafts`: those count as uses as well. */
export async function findEntries(
  manager: EntityManager,
  kind: CatalogueKind,
  query: CatalogueQuery,
  drafts = true,
): Promise<Page<EntryRow>> {
  const { q, id, archived } = query.filter;
  const pattern = q ? containing(q) : null;
  const parameters = [kind, pattern, id ?? null, archived ?? null];
  const where = `e.kind = $1
    AND ($2::text IS NULL OR e.search LIKE searchable($2))
    AND ($3::uuid[] IS NULL OR e.id = ANY ($3))
    AND ($4::boolean IS NULL OR (e.archived_at IS NOT NULL) = $4)`;
  const direction = query.sort.descending ? 'DESC' : 'ASC';
  const order = `${sorts[query.sort.key as keyof typeof sorts]} ${direction}, e.id`;
  const rows = (await manager.query(
    `SELECT e.id, e.data, e.archived_at IS NOT NULL AS archived, e.version, e.updated_at AS "updatedAt",
            (SELECT count(DISTINCT r.profile_id)::int FROM revisions r
             WHERE r.refs @> ARRAY[e.id] AND ${drafts ? LIVE : PUBLISHED}) AS uses
     FROM catalogue_entries e WHERE ${where}
     ORDER BY ${q ? `e.search LIKE searchable(ltrim($2, '%')) DESC,` : ''} ${order}
     OFFSET $5 LIMIT $6`,
    [...parameters, query.offset, query.limit],
  )) as (Omit<EntryRow, 'name'> & { data: CatalogueEntryData })[];
  const [count] = (await manager.query(
    `SELECT count(*)::int AS total FROM catalogue_entries e WHERE ${where}`,
    parameters,
  )) as { total: number }[];
  return {
    rows: rows.map(
      ({ id: entryId, data, ...rest }) => ({ id: entryId, ...data, ...rest }) as EntryRow,
    ),
    total: count!.total,
  };
}

/** Where an entry is named today. */
export function findUses(manager: EntityManager, id: string): Promise<EntryUse[]> {
  return manager.query(
    `SELECT json_build_object('id', p.id, 'title', json_build_object('en', p.title_en, 'ms', p.title_ms)) AS profile,
            r.number AS revision, r.state
     FROM revisions r JOIN profiles p ON p.id = r.profile_id
     WHERE r.refs @> ARRAY[$1]::uuid[] AND ${LIVE}
     ORDER BY p.sort_title, r.number`,
    [id],
  );
}

import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { FRESH_MONTHS } from '../../templates/profile/freshness.ts';
import { LANGUAGES, type Language, type Text } from '../../templates/profile/index.ts';
import { tags } from '../../templates/profile/classification.ts';
import type { Person } from '../access/actor.ts';
import { containing, listQuery, type ListQuery, type Page } from '../http/list-query.ts';
import type { Owner } from './profile.state.ts';
import { OPEN_STATES, type RevisionState } from './states.ts';

export interface ProfileRow {
  id: string;
  slug: string;
  title: Text;
  cluster: { id: string; name: Text } | null;
  owner: Owner | null;
  /** How much of what is published is past its date; 0 for readers, whom it is no matter of. */
  overdue: number;
  draft: {
    number: number;
    state: RevisionState;
    editedAt: Date;
    editedBy: Person | null;
    mine: boolean;
  } | null;
  published: { number: number; publishedAt: Date; languages: Language[] } | null;
  updatedAt: Date;
}

const sorts = {
  title: 'p.sort_title',
  slug: 'p.slug',
  updatedAt: 'p.updated_at',
  publishedAt: 'p.published_at',
  state: 'p.draft_state',
};

/** The order for readers, whom neither place nor date may tell of a draft. */
const readerSorts: typeof sorts = {
  ...sorts,
  updatedAt: sorts.publishedAt,
  state: sorts.title,
};

const TAGS = Object.keys(tags.choices['tags']!);
const openState = z.enum(OPEN_STATES as [RevisionState, ...RevisionState[]]);
const filterSchema = z.strictObject({
  q: z.string().max(200).optional(),
  id: z.array(z.uuid()).max(500).optional(),
  state: z.union([openState, z.array(openState)]).optional(),
  published: z.boolean().optional(),
  mine: z.boolean().optional(),
  cluster: z.uuid().optional(),
  /** Somebody's id, oneself, or nobody. */
  owner: z.union([z.uuid(), z.literal(['me', 'nobody'])]).optional(),
  retired: z.boolean().optional(),
  /** A tag of what is published. */
  tag: z.enum(TAGS).optional(),
  /** A language that what is published is whole in. */
  language: z.enum(LANGUAGES).optional(),
  /** Whether a salary, a certification or the review date of what is published is past its date. */
  overdue: z.boolean().optional(),
});

export const profileQuery = listQuery(filterSchema, Object.keys(sorts));
export type ProfileQuery = ListQuery<z.infer<typeof filterSchema>>;

interface Conditions {
  where: string;
  parameters: unknown[];
}

/** `drafts`: whether the reader may know of drafts; without it only what is published is found, by its own words. */
function conditions(
  { filter }: ProfileQuery,
  reader: string,
  drafts: boolean,
  today: string,
): Conditions {
  const parts: string[] = [];
  const parameters: unknown[] = [];
  const add = (sql: (place: string) => string, value: unknown): void => {
    parameters.push(value);
    parts.push(sql(`$${parameters.length}`));
  };
  const published = drafts ? filter.published : true;
  if (published !== undefined) parts.push(`p.published_number IS ${published ? 'NOT' : ''} NULL`);
  if (filter.q) {
    const words = drafts ? 'p.search_all' : 'p.search_published';
    add((place) => `${words} LIKE searchable(${place})`, containing(filter.q));
  }
  if (filter.id) add((place) => `p.id = ANY (${place}::uuid[])`, filter.id);
  if (filter.cluster) add((place) => `p.cluster_id = ${place}::uuid`, filter.cluster);
  if (filter.language) add((place) => `${place} = ANY (p.published_languages)`, filter.language);
  if (filter.tag) {
    add(
      (place) => `EXISTS (SELECT FROM revisions r WHERE r.profile_id = p.id
        AND r.number = p.published_number AND r.content->'tags' ? ${place})`,
      filter.tag,
    );
  }
  if (filter.owner === 'nobody') parts.push('p.owner_id IS NULL');
  else if (filter.owner) {
    add((place) => `p.owner_id = ${place}::uuid`, filter.owner === 'me' ? reader : filter.owner);
  }
  if (filter.state) {
    if (drafts) add((place) => `p.draft_state = ANY (${place})`, [filter.state].flat());
    else parts.push('false');
  }
  if (filter.retired !== undefined) {
    const retired = `(p.published_number IS NULL AND EXISTS
      (SELECT 1 FROM revisions r WHERE r.profile_id = p.id AND r.state = 'retired'))`;
    parts.push(filter.retired ? retired : `NOT ${retired}`);
  }
  if (filter.overdue !== undefined) {
    if (!drafts) parts.push('false');
    else add((place) => `${filter.overdue ? '' : 'NOT '}EXISTS (${overdueOf(place)})`, today);
  }
  if (filter.mine) {
    if (drafts) add((place) => writtenBy(place), reader);
    else parts.push('false');
  }
  return { where: parts.join(' AND ') || 'true', parameters };
}

const MONTHS = JSON.stringify(FRESH_MONTHS);

/** What is past its date at the day in `place`. */
const overdueOf = (place: string): string =>
  `SELECT FROM freshness f WHERE f.profile_id = p.id AND due_on(f.kind, f.dated, '${MONTHS}') < ${place}::date`;

/** Drafts that someone opened, wrote in or submitted. */
const writtenBy = (place: string): string => `EXISTS (
  SELECT 1 FROM revisions r WHERE r.profile_id = p.id AND r.number = p.draft_number
    AND (${place}::uuid IN (r.created_by, r.submitted_by) OR EXISTS (
      SELECT 1 FROM revision_saves s WHERE s.revision_id = r.id AND s.author_id = ${place}::uuid)))`;

interface Row {
  id: string;
  slug: string;
  title_en: string;
  title_ms: string;
  cluster_id: string | null;
  cluster_name: Text | null;
  owner: Owner | null;
  draft_number: number | null;
  draft_state: RevisionState;
  draft_saved_at: Date;
  published_number: number | null;
  published_at: Date;
  published_languages: Language[];
  updated_at: Date;
  editor: Person | null;
  mine: boolean;
  overdue: number;
}

/** A page of profiles as `reader` may see them. */
export async function findProfiles(
  manager: EntityManager,
  query: ProfileQuery,
  reader: string,
  drafts: boolean,
  today: string,
): Promise<Page<ProfileRow>> {
  const { where, parameters } = conditions(query, reader, drafts, today);
  const place = (offset: number): string => `$${parameters.length + offset}`;
  const column = (drafts ? sorts : readerSorts)[query.sort.key as keyof typeof sorts];
  const direction = query.sort.descending ? 'DESC' : 'ASC';
  const order = `${column} ${direction} NULLS LAST, p.id ${direction}`;
  const draftColumns = drafts
    ? `(SELECT json_build_object('id', u.id, 'name', u.name) FROM revisions r
         JOIN revision_saves s ON s.revision_id = r.id AND s.version = r.version
         JOIN users u ON u.id = s.author_id
         WHERE r.profile_id = p.id AND r.number = p.draft_number) AS editor,
       ${writtenBy(place(3))} AS mine,
       (SELECT count(*)::int FROM (${overdueOf(place(4))}) o) AS overdue`
    : `NULL AS editor, ${place(3)}::uuid IS NULL AS mine, ${place(4)}::date IS NULL AS overdue`;
  const rows = (await manager.query(
    `WITH page AS MATERIALIZED (
       SELECT * FROM profiles p WHERE ${where}
       ORDER BY ${order}
       OFFSET ${place(1)} LIMIT ${place(2)})
     SELECT p.*, c.data->'name' AS cluster_name,
       (SELECT json_build_object('id', u.id, 'name', u.name, 'disabled', u.disabled_at IS NOT NULL)
        FROM users u WHERE u.id = p.owner_id) AS owner,
       ${draftColumns}
     FROM page p LEFT JOIN catalogue_entries c ON c.id = p.cluster_id
     ORDER BY ${order}`,
    [...parameters, query.offset, query.limit, reader, today],
  )) as Row[];
  const full = rows.length === query.limit || query.offset > 0;
  const total = full ? await count(manager, where, parameters) : rows.length;
  return { rows: rows.map((row) => present(row, drafts)), total };
}

async function count(
  manager: EntityManager,
  where: string,
  parameters: unknown[],
): Promise<number> {
  const [row] = (await manager.query(
    `SELECT count(*)::int AS total FROM profiles p WHERE ${where}`,
    parameters,
  )) as { total: number }[];
  return row!.total;
}

const present = (row: Row, drafts: boolean): ProfileRow => ({
  id: row.id,
  slug: row.slug,
  title: { en: row.title_en, ms: row.title_ms },
  cluster:
    row.cluster_id && row.cluster_name ? { id: row.cluster_id, name: row.cluster_name } : null,
  owner: row.owner,
  overdue: drafts ? row.overdue : 0,
  draft:
    drafts && row.draft_number !== null
      ? {
          number: row.draft_number,
          state: row.draft_state,
          editedAt: row.draft_saved_at,
          editedBy: row.editor,
          mine: row.mine,
        }
      : null,
  published:
    row.published_number === null
      ? null
      : {
          number: row.published_number,
          publishedAt: row.published_at,
          languages: row.published_languages,
        },
  updatedAt: drafts ? row.updated_at : row.published_at,
});

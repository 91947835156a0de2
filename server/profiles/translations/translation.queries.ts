import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { LANGUAGES, type Language, type Text } from '../../../templates/profile/index.ts';
import type { Person } from '../../access/actor.ts';
import { containing, listQuery, type ListQuery, type Page } from '../../http/list-query.ts';
import type { RevisionState } from '../states.ts';
import type { Counts } from './translations.ts';

/** How far a profile is translated: its draft, or else what is published of it. */
export interface TranslationRow {
  id: string;
  slug: string;
  title: Text;
  owner: Person | null;
  revision: number;
  state: RevisionState;
  savedAt: Date;
  languages: Record<Language, Counts>;
}

const TEXTS_LEFT = ['missing', 'stale'] as const;

const number = (language: string, name: string): string =>
  `(p.translation_counts->'${language}'->>'${name}')::int`;

const left = (language: Language): string =>
  `(${TEXTS_LEFT.map((name) => number(language, name)).join(' + ')})`;

/** `en`, `ms`: by how many texts are left to do in that language. */
const sorts = {
  title: 'p.sort_title',
  en: left('en'),
  ms: left('ms'),
  savedAt: 'coalesce(p.draft_saved_at, p.published_at)',
};

const filterSchema = z.strictObject({
  q: z.string().max(200).optional(),
  id: z.array(z.uuid()).max(500).optional(),
  /** The language that `state` speaks of; either, where it is left out. */
  language: z.enum(LANGUAGES).optional(),
  state: z.enum([...TEXTS_LEFT, 'open', 'done']).optional(),
  owner: z.uuid().optional(),
});

export const translationQuery = listQuery(filterSchema, Object.keys(sorts));
export type TranslationQuery = ListQuery<z.infer<typeof filterSchema>>;

/** Whether a profile has texts in `state`, in one of `languages`; done: nothing is left in any of them. */
function inState(state: string, languages: readonly Language[]): string {
  const each = (condition: (language: Language) => string, by: string): string =>
    `(${languages.map(condition).join(by)})`;
  if (state === 'open') return each((language) => `${left(language)} > 0`, ' OR ');
  if (state === 'done') return each((language) => `${left(language)} = 0`, ' AND ');
  return each((language) => `${number(language, state)} > 0`, ' OR ');
}

/** A page of the profiles that have a draft or are published, with how far each is in every language. */
export async function findTranslations(
  manager: EntityManager,
  { filter, sort, offset, limit }: TranslationQuery,
): Promise<Page<TranslationRow>> {
  const parts = ['p.translation_counts IS NOT NULL'];
  const parameters: unknown[] = [];
  const add = (sql: (place: string) => string, value: unknown): void => {
    parameters.push(value);
    parts.push(sql(`$${parameters.length}`));
  };
  if (filter.q) add((place) => `p.search_all LIKE searchable(${place})`, containing(filter.q));
  if (filter.id) add((place) => `p.id = ANY (${place}::uuid[])`, filter.id);
  if (filter.owner) add((place) => `p.owner_id = ${place}::uuid`, filter.owner);
  if (filter.state) {
    parts.push(inState(filter.state, filter.language ? [filter.language] : LANGUAGES));
  }
  const where = parts.join(' AND ');
  const direction = sort.descending ? 'DESC' : 'ASC';
  const order = `${sorts[sort.key as keyof typeof sorts]} ${direction} NULLS LAST, p.sort_title, p.id`;
  const rows = (await manager.query(
    `SELECT p.id, p.slug, p.title_en, p.title_ms, p.translation_counts, count(*) OVER ()::int AS total,
       coalesce(p.draft_number, p.published_number) AS revision,
       coalesce(p.draft_state, 'published') AS state,
       coalesce(p.draft_saved_at, p.published_at) AS saved_at,
       CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner
     FROM profiles p LEFT JOIN users u ON u.id = p.owner_id
     WHERE ${where} ORDER BY ${order}
     OFFSET $${parameters.length + 1} LIMIT $${parameters.length + 2}`,
    [...parameters, offset, limit],
  )) as Row[];
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await count(manager, where, parameters));
  return { rows: rows.map(present), total };
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

interface Row {
  id: string;
  slug: string;
  title_en: string;
  title_ms: string;
  translation_counts: Record<Language, Counts>;
  revision: number;
  state: RevisionState;
  saved_at: Date;
  owner: Person | null;
  total: number;
}

const present = (row: Row): TranslationRow => ({
  id: row.id,
  slug: row.slug,
  title: { en: row.title_en, ms: row.title_ms },
  owner: row.owner,
  revision: row.revision,
  state: row.state,
  savedAt: row.saved_at,
  languages: row.translation_counts,
});

import type { EntityManager } from 'typeorm';
import {
  FRESH_MONTHS,
  freshSince,
  type Checkable,
  type CheckedKind,
} from '../../templates/profile/freshness.ts';
import type { Path } from '../../templates/profile/index.ts';
import type { Person } from '../access/actor.ts';

/** What counts for an item; all null where nobody ever checked it. */
export interface LastCheck {
  path: Path;
  checkedOn: string | null;
  until: string | null;
  source: string | null;
  checkedBy: Person | null;
}

export interface NewCheck extends Pick<Checkable, 'path' | 'item'> {
  checkedOn: string;
  until: string | null;
  source: string | null;
}

/** Appends checks, in their order; the newest of an item counts. */
export async function insertChecks(
  manager: EntityManager,
  profileId: string,
  by: string,
  checks: readonly NewCheck[],
): Promise<void> {
  if (checks.length === 0) return;
  await manager.query(
    `INSERT INTO checks (profile_id, checked_by, path, item, checked_on, until, source)
     SELECT $1, $2, path, item, "checkedOn", until, source
     FROM jsonb_to_recordset($3::jsonb)
       AS added (path text, item jsonb, "checkedOn" date, until date, source text)`,
    [profileId, by, JSON.stringify(checks)],
  );
}

/** The check that counts for each of `items`, in their order. */
export async function lastChecks(
  manager: EntityManager,
  profileId: string,
  items: readonly Checkable[],
): Promise<LastCheck[]> {
  return manager.query(
    `SELECT i.path, c.checked_on::text AS "checkedOn", c.until::text, c.source,
       CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS "checkedBy"
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (path text, item jsonb)) WITH ORDINALITY AS i (path, item, place)
       LEFT JOIN LATERAL last_check($1, i.path, i.item) c ON true
       LEFT JOIN users u ON u.id = c.checked_by
     ORDER BY i.place`,
    [profileId, JSON.stringify(items.map(({ path, item }) => ({ path, item })))],
  );
}

/** A profile of which something published is due. */
export interface DueProfile {
  id: string;
  slug: string;
  title: { en: string; ms: string };
  /** Salary bands and certifications that are overdue, and since when the oldest is. */
  items: number;
  oldest: string | null;
  /** The review date, where it has passed. */
  reviewBy: string | null;
}

export interface DueQuery {
  /** Whose profiles; everybody's without it. */
  owner?: string;
  /** With `owner`: also those that nobody looks after who could. Whoever may write has one of these roles. */
  orphansUnlessRole?: readonly string[];
  /** Today, `YYYY-MM-DD`. */
  on: string;
  limit?: number;
}

/** The profiles of which something is overdue, the longest overdue first, and how many there are in all. */
export async function findDue(
  manager: EntityManager,
  { owner, orphansUnlessRole, on, limit = 1000 }: DueQuery,
): Promise<{ profiles: DueProfile[]; total: number }> {
  const kinds = Object.keys(FRESH_MONTHS) as CheckedKind[];
  const fresh = kinds.map((kind) => ({ kind, since: freshSince(kind, on) }));
  const rows = (await manager.query(
    `SELECT p.id, p.slug, json_build_object('en', p.title_en, 'ms', p.title_ms) AS title,
       due.items, due.oldest::text, due."reviewBy"::text, count(*) OVER ()::int AS total
     FROM (
       SELECT profile_id, count(*) FILTER (WHERE kind <> 'reviewBy')::int AS items,
         least(
           due_on('salaryBands', min(dated) FILTER (WHERE kind = 'salaryBands'), $1),
           due_on('certifications', min(dated) FILTER (WHERE kind = 'certifications'), $1)
         ) AS oldest,
         min(dated) FILTER (WHERE kind = 'reviewBy') AS "reviewBy"
       FROM freshness JOIN jsonb_to_recordset($2) AS fresh (kind text, since date) USING (kind)
       WHERE dated < since GROUP BY profile_id) due
     JOIN profiles p ON p.id = due.profile_id
     WHERE $3::uuid IS NULL OR p.owner_id = $3 OR $4::text[] IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM users u WHERE u.id = p.owner_id AND u.disabled_at IS NULL AND u.role = ANY ($4))
     ORDER BY least(due.oldest, due."reviewBy"), p.id LIMIT $5`,
    [
      JSON.stringify(FRESH_MONTHS),
      JSON.stringify(fresh),
      owner ?? null,
      orphansUnlessRole ?? null,
      limit,
    ],
  )) as (DueProfile & { total: number })[];
  return {
    profiles: rows.map(({ total: _, ...profile }) => profile),
    total: rows[0]?.total ?? 0,
  };
}

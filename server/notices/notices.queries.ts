import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { noticeAddress, type NoticeKind } from '../../templates/notices/index.ts';
import type { Text } from '../../templates/profile/index.ts';
import { can } from '../access/abilities.ts';
import type { Actor, Person } from '../access/actor.ts';
import { listQuery, type ListQuery, type Page } from '../http/list-query.ts';

const filterSchema = z.strictObject({
  unread: z.boolean().optional(),
  id: z.array(z.uuid()).max(500).optional(),
});

/** The latest is the first unless asked otherwise. */
export const noticeQuery = listQuery(filterSchema, ['at'], 'DESC');
export type NoticeQuery = Pick<
  ListQuery<z.output<typeof filterSchema>>,
  'offset' | 'limit' | 'filter'
> & {
  sort?: ListQuery['sort'];
};

export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  at: Date;
  actor: Person | null;
  profile: { id: string; title: Text } | null;
  revision: number | null;
  data: Record<string, unknown>;
  /** An address within the admin, or null. */
  link: string | null;
  readAt: Date | null;
}

interface Row {
  id: string;
  kind: NoticeKind;
  at: Date;
  actor_id: string | null;
  actor_name: string | null;
  profile_id: string | null;
  title_en: string | null;
  title_ms: string | null;
  revision: number | null;
  data: Record<string, unknown>;
  read_at: Date | null;
}

/** What is said of a pack, to its maker. */
const OF_PACKS = `n.kind IN ('pack-ready', 'pack-proof', 'pack-failed')`;
/** What somebody who sees no drafts may know of: that something of which they wrote is published, and their packs. */
const OPEN = `(n.kind = 'published' AND p.published_number IS NOT NULL OR ${OF_PACKS})`;

/** Whether a person may know of drafts. */
export const seesDrafts = (actor: Actor): boolean => can(actor, 'profiles.readDrafts').allowed;

/** A page of what a person was told; `drafts`: whether they may know of drafts (any longer). */
export async function findNotices(
  manager: EntityManager,
  userId: string,
  { offset, limit, filter, sort }: NoticeQuery,
  drafts: boolean,
): Promise<Page<NoticeRow>> {
  const from = `FROM notifications n LEFT JOIN profiles p ON p.id = n.profile_id
    WHERE n.user_id = $1 AND ($2::uuid[] IS NULL OR n.id = ANY ($2::uuid[]))
      ${filter.unread === undefined ? '' : `AND n.read_at IS ${filter.unread ? '' : 'NOT'} NULL`}
      ${drafts ? '' : `AND ${OPEN}`}`;
  const parameters = [userId, filter.id ?? null];
  const direction = sort?.descending === false ? 'ASC' : 'DESC';
  // What writers and reviewers said to each other is for them alone.
  const data = drafts ? 'n.data' : `CASE WHEN ${OF_PACKS} THEN n.data ELSE '{}' END AS data`;
  const rows =
    limit === 0
      ? []
      : ((await manager.query(
          `SELECT n.id, n.kind, n.at, n.actor_id, n.actor_name, n.profile_id, p.title_en, p.title_ms,
             n.revision, ${data}, n.read_at ${from}
           ORDER BY n.id ${direction} OFFSET $3 LIMIT $4`,
          [...parameters, offset, limit],
        )) as Row[]);
  if (limit > 0 && offset === 0 && rows.length < limit) {
    return { rows: rows.map(presentNotice), total: rows.length };
  }
  const [count] = (await manager.query(`SELECT count(*)::int AS total ${from}`, parameters)) as {
    total: number;
  }[];
  return { rows: rows.map(presentNotice), total: count!.total };
}

const presentNotice = (row: Row): NoticeRow => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
  profile:
    row.profile_id === null
      ? null
      : { id: row.profile_id, title: { en: row.title_en ?? '', ms: row.title_ms ?? '' } },
  revision: row.revision,
  data: row.data,
  link: noticeAddress({ kind: row.kind, profileId: row.profile_id, data: row.data }),
  readAt: row.read_at,
});

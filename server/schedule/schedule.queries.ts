import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Text } from '../../templates/profile/index.ts';
import type { Person } from '../access/actor.ts';
import { listQuery, type Page } from '../http/list-query.ts';

const SORTS = { dueAt: 'due_at', setAt: 'set_at' } as const;

const moment = z.iso.datetime({ offset: true });

export const scheduleQuery = listQuery(
  z.strictObject({
    id: z.array(z.uuid()).max(500).optional(),
    profileId: z.uuid().optional(),
    action: z.enum(['publish', 'unpublish']).optional(),
    state: z.array(z.enum(['upcoming', 'late', 'failed', 'done', 'cancelled'])).optional(),
    /** Due at this moment or later; before this one. */
    from: moment.optional(),
    to: moment.optional(),
    /** Only what managers must be told of: late, failed, and not dismissed. */
    alert: z.boolean().optional(),
  }),
  Object.keys(SORTS),
);
export type ScheduleQuery = z.output<typeof scheduleQuery>;

export interface ScheduleRow {
  id: string;
  action: 'publish' | 'unpublish';
  /** `late`: its time has passed by more than a minute; `failed`: the program gave up. */
  state: 'upcoming' | 'late' | 'failed' | 'done' | 'cancelled';
  dueAt: Date;
  /** Null while it waits. */
  settledAt: Date | null;
  /** What is done was done more than a minute after its time. */
  wasLate: boolean;
  /** `seal`: not what was approved any longer; `error`: the server’s log says more. */
  failure: string | null;
  note: string | null;
  setBy: Person;
  setAt: Date;
  dismissedAt: Date | null;
  revision: number;
  approvedBy: Person | null;
  approvedAt: Date | null;
  profile: { id: string; slug: string; title: Text };
}

/** `late`: in seconds, from when on something counts as late. */
const rows = `
  SELECT s.id, s.action, s.due_at, s.settled_at, s.late, s.note, s.set_at, s.dismissed_at, s.revision, s.profile_id,
    CASE WHEN s.failed_at IS NOT NULL THEN s.failure END AS failure,
    CASE WHEN s.state <> 'waiting' THEN s.state
         WHEN s.failed_at IS NOT NULL THEN 'failed'
         WHEN s.due_at < now() - make_interval(secs => $1) THEN 'late'
         ELSE 'upcoming' END AS state,
    json_build_object('id', setter.id, 'name', setter.name) AS set_by,
    CASE WHEN approver.id IS NOT NULL
         THEN json_build_object('id', approver.id, 'name', approver.name) END AS approved_by,
    r.approved_at, p.slug, p.title_en, p.title_ms
  FROM schedule s
    JOIN profiles p ON p.id = s.profile_id
    JOIN revisions r ON r.profile_id = s.profile_id AND r.number = s.revision
    JOIN users setter ON setter.id = s.set_by
    LEFT JOIN users approver ON approver.id = r.approved_by`;

interface Found {
  id: string;
  action: ScheduleRow['action'];
  state: ScheduleRow['state'];
  due_at: Date;
  settled_at: Date | null;
  late: boolean;
  failure: string | null;
  note: string | null;
  set_by: Person;
  set_at: Date;
  dismissed_at: Date | null;
  revision: number;
  approved_by: Person | null;
  approved_at: Date | null;
  profile_id: string;
  slug: string;
  title_en: string;
  title_ms: string;
  total: string;
}

const present = (row: Found): ScheduleRow => ({
  id: row.id,
  action: row.action,
  state: row.state,
  dueAt: row.due_at,
  settledAt: row.settled_at,
  wasLate: row.late,
  failure: row.failure,
  note: row.note,
  setBy: row.set_by,
  setAt: row.set_at,
  dismissedAt: row.dismissed_at,
  revision: row.revision,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at,
  profile: { id: row.profile_id, slug: row.slug, title: { en: row.title_en, ms: row.title_ms } },
});

/** One page of the schedule. `late`: from how many seconds after its time on something is. */
export async function findSchedule(
  manager: EntityManager,
  { filter, sort, offset, limit }: ScheduleQuery,
  late: number,
): Promise<Page<ScheduleRow>> {
  const direction = sort.descending ? 'DESC' : 'ASC';
  const found = (await manager.query(
    `WITH found AS (SELECT * FROM (${rows}) AS row
       WHERE ($2::uuid[] IS NULL OR id = ANY ($2)) AND ($3::uuid IS NULL OR profile_id = $3)
         AND ($4::text IS NULL OR action = $4) AND ($5::text[] IS NULL OR state = ANY ($5))
         AND ($6::timestamptz IS NULL OR due_at >= $6) AND ($7::timestamptz IS NULL OR due_at < $7)
         AND (NOT $8 OR dismissed_at IS NULL AND (state IN ('late', 'failed') OR state = 'done' AND late)))
     SELECT *, (SELECT count(*) FROM found) AS total FROM found
     ORDER BY ${SORTS[sort.key as keyof typeof SORTS]} ${direction}, id ${direction} OFFSET $9 LIMIT $10`,
    [
      late,
      filter.id ?? null,
      filter.profileId ?? null,
      filter.action ?? null,
      filter.state ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.alert ?? false,
      offset,
      limit,
    ],
  )) as Found[];
  return { rows: found.map(present), total: Number(found[0]?.total ?? 0) };
}

import { excerptOf, noticeAddress } from '../../templates/notices/index.ts';
import { LANGUAGES } from '../../templates/profile/index.ts';
import type { ScheduleQuery, ScheduleService } from '../schedule/schedule.service.ts';
import type { FreshnessService } from '../freshness/freshness.service.ts';
import type { Person } from '../access/actor.ts';
import { APPROVER, profilePolicy } from '../access/profile.policy.ts';
import { lookedAfter, profileOf, type TitleColumns, type WorkSource } from './work.ts';

/** What the program could not publish, or take off the shelf, at its date: for those who set such dates. */
export const failedSchedules =
  (schedule: ScheduleService): WorkSource =>
  async (manager, { actor, reviews, limit }) => {
    if (!reviews) return { total: 0, items: [] };
    const query: ScheduleQuery = {
      filter: { state: ['failed', 'late'], alert: true },
      sort: { key: 'dueAt', descending: false },
      offset: 0,
      limit,
    };
    const { rows, total } = await schedule.list(actor, query, manager);
    return {
      total,
      items: rows.map(({ profile, dueAt, approvedBy, setBy, note }) => ({
        kind: 'schedule',
        profile: { id: profile.id, title: profile.title },
        since: dueAt,
        due: null,
        count: null,
        by: approvedBy ?? setBy,
        note,
        link: `/profiles/${profile.id}`,
      })),
    };
  };

interface ReviewRow extends TitleColumns {
  since: Date;
  submitter: Person | null;
  note: string | null;
  contributors: string[];
  approvers: Person[] | null;
}

/** What waits for a review that this person may give, be it because nobody else can. */
export const toReview: WorkSource = async (manager, { actor, reviews, limit }) => {
  if (!reviews) return { total: 0, items: [] };
  const rows = (await manager.query(
    `SELECT p.id, p.title_en, p.title_ms, r.submitted_at AS since, r.note,
       (SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = r.submitted_by) AS submitter,
       ARRAY (SELECT DISTINCT s.author_id FROM revision_saves s
              WHERE s.revision_id = r.id AND s.author_id IS NOT NULL) AS contributors,
       (SELECT json_agg(json_build_object('id', u.id, 'name', u.name)) FROM users u
        WHERE u.role = $1 AND u.disabled_at IS NULL) AS approvers
     FROM revisions r JOIN profiles p ON p.id = r.profile_id
     WHERE p.draft_state = 'in_review' AND r.state = 'in_review' ORDER BY r.submitted_at, p.id`,
    [APPROVER],
  )) as ReviewRow[];
  const mine = rows.filter(({ contributors, submitter, approvers }) => {
    const facts = {
      draft: {
        state: 'in_review',
        contributors,
        submittedBy: submitter?.id ?? null,
        approvers: approvers ?? [],
      },
      published: false,
      owner: null,
    };
    return (
      profilePolicy.approve(actor, facts).allowed || profilePolicy.breakGlass(actor, facts).allowed
    );
  });
  return {
    total: mine.length,
    items: mine.slice(0, limit).map((row) => ({
      kind: 'review',
      profile: profileOf(row),
      since: row.since,
      due: null,
      count: null,
      by: row.submitter,
      note: row.note,
      link: `/profiles/${row.id}/review`,
    })),
  };
};

interface ReturnedRow extends TitleColumns {
  total: number;
  since: Date;
  by: Person | null;
  note: string | null;
}

/** What was sent back to those who wrote it; to reviewers, when none of these is there any more. */
export const returned: WorkSource = async (manager, { actor, reviews, writers, limit }) => {
  const rows = (await manager.query(
    `SELECT p.id, p.title_en, p.title_ms, r.note, count(*) OVER ()::int AS total,
       coalesce(step.at, r.saved_at) AS since,
       CASE WHEN step.actor_id IS NOT NULL
         THEN json_build_object('id', step.actor_id, 'name', step.actor_name) END AS by
     FROM revisions r JOIN profiles p ON p.id = r.profile_id
     LEFT JOIN LATERAL (
       SELECT a.at, a.actor_id, a.actor_name FROM audit a
       WHERE a.subject_id = p.id AND a.revision = r.number AND a.to_state = 'changes_requested'
       ORDER BY a.id DESC LIMIT 1) step ON true
     CROSS JOIN LATERAL (
       SELECT coalesce(bool_or(u.id = $1), false) AS mine, count(*) AS able FROM users u
       WHERE u.disabled_at IS NULL AND u.role = ANY ($3) AND (u.id = r.submitted_by OR u.id IN (
         SELECT s.author_id FROM revision_saves s WHERE s.revision_id = r.id))) wrote
     WHERE p.draft_state = 'changes_requested' AND r.state = 'changes_requested'
       AND (wrote.mine OR $2 AND wrote.able = 0)
     ORDER BY since, p.id LIMIT $4`,
    [actor.id, reviews, writers, limit],
  )) as ReturnedRow[];
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'returned',
      profile: profileOf(row),
      since: row.since,
      due: null,
      count: null,
      by: row.by,
      note: row.note,
      link: `/profiles/${row.id}`,
    })),
  };
};

interface MentionRow extends TitleColumns {
  total: number;
  since: Date;
  count: number;
  last: { actor_id: string | null; actor_name: string | null; data: Record<string, unknown> };
}

/** Where somebody named them and they have not looked yet. */
export const mentions: WorkSource = async (manager, { actor, limit }) => {
  const rows = (await manager.query(
    `SELECT p.id, p.title_en, p.title_ms, count(*) OVER ()::int AS total,
       m.since, m.count, m.last
     FROM (SELECT n.profile_id, min(n.at) AS since, count(*)::int AS count,
             (array_agg(to_jsonb(n) ORDER BY n.id DESC))[1] AS last
           FROM notifications n WHERE n.user_id = $1 AND n.read_at IS NULL AND n.kind = 'mention'
           GROUP BY n.profile_id) m
     JOIN profiles p ON p.id = m.profile_id
     ORDER BY m.since, p.id LIMIT $2`,
    [actor.id, limit],
  )) as MentionRow[];
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ last, ...row }) => ({
      kind: 'mention',
      profile: profileOf(row),
      since: row.since,
      due: null,
      count: row.count,
      by: last.actor_id === null ? null : { id: last.actor_id, name: last.actor_name ?? '' },
      note: excerptOf(last) || null,
      link: noticeAddress({ kind: 'mention', profileId: row.id, data: last.data })!,
    })),
  };
};

/** What of a published profile is past its day: its review date, salaries, certifications. */
export const dueChecks =
  (freshness: FreshnessService): WorkSource =>
  async (manager, { actor, reviews, limit }) => {
    const { profiles, total } = await freshness.due(manager, {
      owner: actor.id,
      orphans: reviews,
      limit,
    });
    return {
      total,
      items: profiles.map(({ id, title, items, oldest, reviewBy }) => {
        const [due] = [oldest, reviewBy].filter((day) => day !== null).toSorted();
        return {
          kind: 'check',
          profile: { id, title },
          since: new Date(`${due!}T00:00:00Z`),
          due: due!,
          reviewBy,
          count: items,
          by: null,
          note: null,
          link: `/profiles/${id}/show`,
        };
      }),
    };
  };

interface TranslationWorkRow extends TitleColumns {
  total: number;
  since: Date;
  count: number;
}

/** Where texts are left whose source has changed since. */
export const staleTranslations: WorkSource = async (manager, desk) => {
  const { actor, reviews, writers, limit } = desk;
  const rows = (await manager.query(
    `SELECT p.id, p.title_en, p.title_ms, count(*) OVER ()::int AS total, (${STALE}) AS count,
       coalesce(p.draft_saved_at, p.published_at, p.updated_at) AS since
     FROM profiles p
     WHERE (${STALE}) > 0 AND ${lookedAfter('$1', '$2', '$3')}
     ORDER BY count DESC, p.sort_title, p.id LIMIT $4`,
    [actor.id, reviews, writers, limit],
  )) as TranslationWorkRow[];
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'translation',
      profile: profileOf(row),
      since: row.since,
      due: null,
      count: row.count,
      by: null,
      note: null,
      link: `/profiles/${row.id}/translate`,
    })),
  };
};

const STALE = LANGUAGES.map(
  (language) => `coalesce((p.translation_counts->'${language}'->>'stale')::int, 0)`,
).join(' + ');

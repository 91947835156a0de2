import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type NoticeKind } from '../../templates/notices/index.ts';
import { rolesWith } from '../access/abilities.ts';
import type { Actor, Person } from '../access/actor.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import type { Page } from '../http/list-query.ts';
import { announceToAll } from '../live/announce.ts';
import { MailJobs } from './mail-jobs.ts';
import { findNotices, seesDrafts, type NoticeQuery, type NoticeRow } from './notices.queries.ts';

export { type NoticeKind } from '../../templates/notices/index.ts';

export interface Notice {
  kind: NoticeKind;
  /** Ids of people; or everyone who can approve; or whoever wrote or submitted `revision`. */
  to: readonly string[] | 'reviewers' | 'writers';
  /** Whoever looks after the profile as well. */
  alsoOwner?: boolean;
  /** Whose doing it is: they are not told, unless `alsoActor`. Null: the program's. */
  actor: Person | null;
  alsoActor?: boolean;
  profileId?: string;
  revision?: number;
  /** What the words need beside that: `{ note, path, commentId, … }`. */
  data?: Record<string, unknown>;
}

/** Once one of these happened, nobody has to be told any longer that a review waits. */
const ENDS_REVIEW: ReadonlySet<NoticeKind> = new Set([
  'withdrawn',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'break-glass',
]);

export type Read = { ids: string[] } | { all: true; upTo?: string | undefined };

/** Tells people: in the admin, and by e-mail to those who want it. */
@Injectable()
export class NoticesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly mailJobs: MailJobs,
  ) {}

  /** In the transaction of `manager`: what is undone there was never told. Accounts that are disabled are left out. */
  async notify(manager: EntityManager, notice: Notice): Promise<void> {
    const { to, actor } = notice;
    if (notice.profileId && ENDS_REVIEW.has(notice.kind)) {
      await this.settle(manager, `profile_id = $1 AND kind = 'submitted'`, [notice.profileId]);
    }
    const told = (await manager.query(
      `INSERT INTO notifications (user_id, kind, actor_id, actor_name, profile_id, revision, data, mail)
       SELECT u.id, $1, $2, $3, $4, $5, $6, CASE WHEN $11 THEN nullif(u.mail, 'none') END
       FROM users u
       WHERE u.disabled_at IS NULL
         AND (u.id = ANY ($7::uuid[])
           OR $12 = 'reviewers' AND u.role = ANY ($10)
           OR $12 = 'writers' AND EXISTS (
             SELECT 1 FROM revisions r WHERE r.profile_id = $4 AND r.number = $5 AND (
               r.submitted_by = u.id OR EXISTS (
                 SELECT 1 FROM revision_saves s WHERE s.revision_id = r.id AND s.author_id = u.id)))
           OR $9 AND u.id = (SELECT owner_id FROM profiles WHERE id = $4))
         AND ($8 OR u.id IS DISTINCT FROM $2)
       RETURNING user_id AS "userId", mail`,
      [
        notice.kind,
        actor?.id ?? null,
        actor?.name ?? null,
        notice.profileId ?? null,
        notice.revision ?? null,
        notice.data ?? {},
        typeof to === 'string' ? [] : to,
        notice.alsoActor ?? false,
        notice.alsoOwner ?? false,
        rolesWith('profiles.review'),
        this.settings.smtpUrl !== null,
        typeof to === 'string' ? to : null,
      ],
    )) as { userId: string; mail: string | null }[];
    for (const { userId, mail } of told) {
      if (mail === 'immediate') await this.mailJobs.wake(manager, userId);
    }
    await announceUnread(
      manager,
      told.map(({ userId }) => userId),
    );
  }

  /** Takes back the words of a comment that is no more: nobody reads them here, nobody is sent them any longer. */
  async takeBack(manager: EntityManager, profileId: string, commentId: string): Promise<void> {
    // Each row once: a second change in one transaction would look up, and wait for, the profile.
    const [rows] = (await manager.query(
      `UPDATE notifications SET read_at = coalesce(read_at, now()), data = data - 'excerpt' WHERE id IN (
         SELECT id FROM notifications WHERE profile_id = $1 AND data->>'commentId' = $2
         ORDER BY id FOR UPDATE)
       RETURNING user_id`,
      [profileId, commentId],
    )) as [{ user_id: string }[], number];
    await announceUnread(
      manager,
      rows.map((row) => row.user_id),
    );
  }

  /** What `actor` was told, and may still know. */
  list(actor: Actor, query: NoticeQuery): Promise<Page<NoticeRow>> {
    return findNotices(this.dataSource.manager, actor.id, query, seesDrafts(actor));
  }

  /** How much of it they have not read. */
  async unread(actor: Actor): Promise<{ unread: number }> {
    return { unread: await countUnread(this.dataSource.manager, actor) };
  }

  /** Marks one's own notices as read; those of others, and what is read already, are left as they are. */
  async markRead(actor: Actor, read: Read): Promise<{ unread: number }> {
    return this.dataSource.transaction(async (manager) => {
      await this.settle(
        manager,
        `user_id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[]))
           AND ($3::uuid IS NULL OR id <= $3::uuid)`,
        [actor.id, 'ids' in read ? read.ids : null, 'upTo' in read ? (read.upTo ?? null) : null],
      );
      return { unread: await countUnread(manager, actor) };
    });
  }

  /** Marks as read whatever `condition` finds; in order, so that nobody waits for each other. */
  private async settle(
    manager: EntityManager,
    condition: string,
    parameters: unknown[],
  ): Promise<void> {
    const [rows] = (await manager.query(
      `UPDATE notifications SET read_at = now() WHERE id IN (
         SELECT id FROM notifications WHERE read_at IS NULL AND ${condition} ORDER BY id FOR UPDATE)
       RETURNING user_id`,
      parameters,
    )) as [{ user_id: string }[], number];
    await announceUnread(
      manager,
      rows.map((row) => row.user_id),
    );
  }
}

/** Tells people's open pages that how much is unread has changed; how much, they ask once all is committed. */
function announceUnread(manager: EntityManager, userIds: readonly string[]): Promise<void> {
  const topics = [...new Set(userIds)].map((id) => `user:${id}` as const);
  return announceToAll(manager, topics, { type: 'unread' });
}

async function countUnread(manager: EntityManager, actor: Actor): Promise<number> {
  const unread = { offset: 0, limit: 0, filter: { unread: true } };
  return (await findNotices(manager, actor.id, unread, seesDrafts(actor))).total;
}

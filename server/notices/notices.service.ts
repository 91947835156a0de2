import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../access/actor.ts';

/** What somebody can be told. */
export type NoticeKind =
  | 'submitted'
  | 'withdrawn'
  | 'changes-requested'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'unpublished'
  | 'schedule-failed'
  | 'schedule-late'
  | 'break-glass'
  | 'comment'
  | 'mention'
  | 'guest-comment';

export interface Notice {
  kind: NoticeKind;
  /** Ids of people, or everyone who can approve: all managers and administrators. */
  to: readonly string[] | 'reviewers';
  /** Whose doing it is: they are not told, unless `alsoActor`. Null: the program's. */
  actor: Person | null;
  alsoActor?: boolean;
  profileId?: string;
  revision?: number;
  /** What the words need beside that: `{ note, path, commentId, … }`. */
  data?: Record<string, unknown>;
}

/** Tells people: in the admin, and by e-mail to those who want it. */
@Injectable()
export class NoticesService {
  /** In the transaction of `manager`: what is undone there was never told. Accounts that are disabled are left out. */
  async notify(manager: EntityManager, notice: Notice): Promise<void> {
    const { to, actor } = notice;
    await manager.query(
      `INSERT INTO notifications (user_id, kind, actor_id, actor_name, profile_id, revision, data)
       SELECT u.id, $1, $2, $3, $4, $5, $6 FROM users u
       WHERE u.disabled_at IS NULL
         AND ($7::uuid[] IS NULL AND u.role IN ('manager', 'admin') OR u.id = ANY ($7::uuid[]))
         AND ($8 OR u.id IS DISTINCT FROM $2)`,
      [
        notice.kind,
        actor?.id ?? null,
        actor?.name ?? null,
        notice.profileId ?? null,
        notice.revision ?? null,
        notice.data ?? {},
        to === 'reviewers' ? null : to,
        notice.alsoActor ?? false,
      ],
    );
  }
}

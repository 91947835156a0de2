import type { Path } from '../../templates/profile/index.ts';
import type { Actor, Person } from '../access/actor.ts';
import { commentPolicy, type CommentFacts } from '../access/comment.policy.ts';
import type { ProfilesService } from '../profiles/profiles.service.ts';
import { findAnchor, whereaboutsOf, type Whereabouts } from './anchor.ts';
import type { CommentRow } from './comments.store.ts';
import { quoteOf } from './quote.ts';

interface Words {
  id: string;
  /** Null for a guest. */
  author: Person | null;
  guest: string | null;
  /** Empty when it was deleted after somebody had answered. */
  body: string;
  mentions: Person[];
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  abilities: { edit: boolean; delete: boolean };
}

/** A thread as those who write and review see it. */
export interface Comment extends Words, Whereabouts {
  profile: string;
  /** The revision that it was written about. */
  revision: number;
  path: Path | null;
  quote: string;
  /** Whether other words stand there now than `quote`. */
  changed: boolean;
  resolvedAt: Date | null;
  resolvedBy: Person | null;
  replies: Words[];
}

type Current = Awaited<ReturnType<ProfilesService['current']>>;

export const factsOf = (comment: CommentRow): CommentFacts => ({
  authorId: comment.author?.id ?? null,
  deleted: comment.deletedAt !== null,
});

const words = (actor: Actor, row: CommentRow): Words => ({
  id: row.id,
  author: row.author,
  guest: row.guest,
  body: row.body,
  mentions: row.mentions,
  createdAt: row.createdAt,
  editedAt: row.editedAt,
  deletedAt: row.deletedAt,
  abilities: {
    edit: commentPolicy.edit(actor, factsOf(row)).allowed,
    delete: commentPolicy.delete(actor, factsOf(row)).allowed,
  },
});

/** A thread, its first comment first, as `actor` sees it beside what the profile holds now. */
export function presentThread(
  actor: Actor,
  thread: readonly CommentRow[],
  { content, references }: Current,
): Comment {
  const first = thread[0]!;
  const { path } = first;
  const now = path === null ? null : findAnchor(content, path);
  const place: Whereabouts =
    path === null ? { where: 'here', position: null } : whereaboutsOf(first.places, now);
  return {
    ...words(actor, first),
    profile: first.profileId,
    revision: first.revision,
    path,
    quote: first.quote,
    ...place,
    changed:
      path !== null &&
      now !== null &&
      quoteOf(now, path, references, first.language) !== first.quote,
    resolvedAt: first.resolvedAt,
    resolvedBy: first.resolvedBy,
    replies: thread.slice(1).map((reply) => words(actor, reply)),
  };
}

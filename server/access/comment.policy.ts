import type { Actor } from './actor.ts';
import { can } from './abilities.ts';
import { refused, when, type Decision } from './decision.ts';

/** What the policy must know of a comment: who wrote it; null for a guest. */
export interface CommentFacts {
  authorId: string | null;
  deleted: boolean;
}

/** Comments are said among those who write and review. */
export const seeComments = (actor: Actor): Decision => can(actor, 'profiles.readDrafts');

const own = (actor: Actor, comment: CommentFacts): Decision =>
  when(
    comment.authorId === actor.id,
    'not-yours',
    'Only whoever wrote a comment changes it; reply to it instead.',
  );

/** What `actor` may do to one comment, beyond reading, answering and resolving. */
export const commentPolicy = {
  edit: (actor: Actor, comment: CommentFacts): Decision =>
    comment.deleted ? refused('deleted', 'This comment was deleted.') : own(actor, comment),
  /** What a guest wrote is removed by a reviewer: nobody else can. */
  delete: (actor: Actor, comment: CommentFacts): Decision =>
    comment.deleted
      ? refused('deleted', 'This comment was deleted.')
      : comment.authorId === null
        ? can(actor, 'profiles.review')
        : own(actor, comment),
};

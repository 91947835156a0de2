import type { Actor } from './actor.ts';
import { can } from './abilities.ts';
import { all, when, type Decision } from './decision.ts';

/** Links for outside experts are the affair of those who write and review. */
export const seeGuests = (actor: Actor): Decision => can(actor, 'profiles.readDrafts');

/** An expert reads what no longer changes. */
export const inviteGuest = (actor: Actor, state: string): Decision =>
  all(
    can(actor, 'profiles.create'),
    when(
      ['in_review', 'approved'].includes(state),
      'state',
      `A revision that is ${state} is not frozen; submit it, then invite an expert.`,
    ),
  );

import type { Actor } from './actor.ts';
import { can } from './abilities.ts';
import { ALLOWED, all, refused, type Decision } from './decision.ts';

/** What the policy must know of a pack, or of a saved list: who made it. */
export interface MadeFacts {
  madeBy: string;
}

/** A school shares what it prints: everybody sees every pack, and downloads it. */
export const seePacks = (actor: Actor): Decision => can(actor, 'packs.make');

/** Its maker, and whoever reviews, stops it, makes it anew or deletes it. */
export const changePack = (actor: Actor, pack: MadeFacts): Decision =>
  all(
    can(actor, 'packs.make'),
    pack.madeBy === actor.id || can(actor, 'profiles.review').allowed
      ? ALLOWED
      : refused('not-your-pack', 'Only whoever made this, or a manager, may change it.'),
  );

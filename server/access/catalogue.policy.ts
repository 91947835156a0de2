import type { Actor } from './actor.ts';
import { can } from './abilities.ts';
import type { Decision } from './decision.ts';

/** Career fields stand on every published profile, and everybody sorts by them; the rest is for those who write. */
export const readEntries = (actor: Actor, kind: string): Decision =>
  can(actor, kind === 'clusters' ? 'profiles.read' : 'catalogue.read');

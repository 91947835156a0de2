import type { EntityManager } from 'typeorm';
import type { Text } from '../../templates/profile/index.ts';
import type { Actor, Person } from '../access/actor.ts';

/** What can wait for somebody, the most pressing first. */
export const WORK_KINDS = [
  'schedule',
  'review',
  'returned',
  'mention',
  'check',
  'translation',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface WorkItem {
  kind: WorkKind;
  profile: { id: string; title: Text };
  /** Since when it waits. */
  since: Date;
  /** The day by which it should have been done, `YYYY-MM-DD`. */
  due: string | null;
  /** Where the profile's own review date has passed: that day. */
  reviewBy?: string | null;
  /** How many there are, where one profile holds several. */
  count: number | null;
  /** Whose doing it is that it waits. */
  by: Person | null;
  note: string | null;
  /** An address within the admin. */
  link: string;
}

/** For whom, and as of when, work is looked for. */
export interface Desk {
  actor: Actor;
  /** Whether what nobody looks after falls to them. */
  reviews: boolean;
  /** The roles of those who can do something about a profile that they look after. */
  writers: readonly string[];
  limit: number;
}

export interface Work {
  total: number;
  /** The first `limit`, the longest waiting or most overdue first. */
  items: WorkItem[];
}

/** One query that finds everything of one kind. */
export type WorkSource = (manager: EntityManager, desk: Desk) => Promise<Work>;

export interface TitleColumns {
  id: string;
  title_en: string;
  title_ms: string;
}

export const profileOf = ({ id, title_en, title_ms }: TitleColumns): WorkItem['profile'] => ({
  id,
  title: { en: title_en, ms: title_ms },
});

/**
 * Whether a profile `p` is somebody's to look after: they own it; or they review, and its owner is nobody, cannot sign
 * in, or may not write. The places are those of the person, `reviews` and `writers`.
 */
export const lookedAfter = (person: string, reviews: string, writers: string): string => `(
  p.owner_id = ${person} OR ${reviews} AND NOT EXISTS (
    SELECT 1 FROM users o WHERE o.id = p.owner_id AND o.disabled_at IS NULL AND o.role = ANY (${writers})))`;

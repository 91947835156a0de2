import type { Queue } from 'pg-boss';

/**
 * Every queue, with what holds for its jobs. A new queue is a line here; databases get it at the next start. A job that
 * fails is tried again `retryLimit` times, `retryDelay` seconds later, or twice as late each time with `retryBackoff`. With
 * `policy: 'short'` at most one job of each `singletonKey` waits at a time. A job whose process died is given to another
 * once `heartbeatSeconds` have passed.
 */
export const QUEUES = {
  /** Publishing, or taking off the shelf, at its time. */
  'schedule.due': { retryLimit: 5, retryDelay: 5, retryBackoff: true, heartbeatSeconds: 10 },
  /** One e-mail to one person. */
  'notices.mail': { policy: 'short', retryLimit: 6, retryDelay: 10, retryBackoff: true },
  /** The day's summaries. */
  'notices.digest': { retryLimit: 3, retryDelay: 30, retryBackoff: true },
  /** Wakes a process that makes the sheets of packs; it goes on by itself until none is left. */
  'packs.render': { retryLimit: 2, retryDelay: 2 },
  /** Puts the sheets of one pack together. */
  'packs.assemble': {
    policy: 'short',
    retryLimit: 3,
    retryDelay: 5,
    expireInSeconds: 7200,
    heartbeatSeconds: 10,
  },
  /** Lets go of files that are old. */
  'packs.tidy': { retryLimit: 3, retryDelay: 60 },
} satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof QUEUES;

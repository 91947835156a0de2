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
} satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof QUEUES;

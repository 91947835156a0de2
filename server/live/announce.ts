import type { EntityManager } from 'typeorm';

/** Something that happened: `type` and what listeners need beside it, small enough for one notification. */
export interface LiveEvent {
  type: string;
  [more: string]: unknown;
}

/** Whom an event concerns. */
export type Topic = `profile:${string}` | `user:${string}` | `pack:${string}`;

export const CHANNEL = 'kerjaya_live';

/** PostgreSQL takes fewer than 8,000 bytes. */
const LARGEST = 7900;

/**
 * Tells whoever listens to `topic`, in any process, once the transaction of `manager` has been committed; nobody, when
 * it is undone. Events are news, not a record: a listener that was away reads anew.
 * @throws RangeError when the event is too large to be sent
 */
export const announce = (manager: EntityManager, topic: Topic, event: LiveEvent): Promise<void> =>
  announceToAll(manager, [topic], event);

/** As `announce`, to the listeners of several topics. */
export async function announceToAll(
  manager: EntityManager,
  topics: readonly Topic[],
  event: LiveEvent,
): Promise<void> {
  if (topics.length === 0) return;
  const payloads = topics.map((topic) => JSON.stringify({ topic, event }));
  if (payloads.some((payload) => Buffer.byteLength(payload) > LARGEST)) {
    throw new RangeError(`An event of type ${event.type} is too large to announce`);
  }
  await manager.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [
    CHANNEL,
    payloads,
  ]);
}

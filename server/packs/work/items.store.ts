import type { EntityManager } from 'typeorm';
import type { SheetPlan } from '../../sheets/sheets.service.ts';
import type { Fault } from '../faults.ts';
import type { StoredWarning } from '../packs.queries.ts';

/** For how long a claim holds without a sign of life, in seconds: after a crash, others wait that long. */
export const LEASE = 12;
/** Processes that may break down over a sheet before it is taken for its fault. */
const MOST_ATTEMPTS = 3;
/** Open pages are told at most this often, in milliseconds. */
const NEWS = 250;

/** A sheet that this process is to make. */
export interface Claim {
  packId: string;
  position: number;
  plan: SheetPlan;
}

export type Outcome =
  { pages: number; artefact: string; warnings: StoredWarning[] } | { fault: Fault };

const FREE_NOW = `i.state = 'waiting' AND (i.claimed_until IS NULL OR i.claimed_until < now())`;
const FREE = `${FREE_NOW} AND i.attempts < ${MOST_ATTEMPTS}`;

/**
 * The next sheet that nobody makes, for `worker`; null where there is none. Packs take turns by chance, so that a small
 * one does not wait for the end of a large one.
 */
export async function claimItem(
  manager: EntityManager,
  worker: string,
  without: readonly string[] = [],
): Promise<Claim | null> {
  const [rows] = (await manager.query(
    `WITH pack AS (
       SELECT p.id FROM packs p
       WHERE p.state IN ('waiting', 'rendering') AND p.id <> ALL ($2::uuid[])
         AND EXISTS (SELECT FROM pack_items i WHERE i.pack_id = p.id AND ${FREE})
       ORDER BY random() LIMIT 1),
     item AS (
       SELECT i.pack_id, i.position FROM pack_items i
       WHERE i.pack_id = (SELECT id FROM pack) AND ${FREE}
       ORDER BY i.position LIMIT 1 FOR UPDATE SKIP LOCKED)
     UPDATE pack_items i SET claimed_by = $1, claimed_until = now() + make_interval(secs => ${LEASE}),
       attempts = attempts + 1
     FROM item WHERE i.pack_id = item.pack_id AND i.position = item.position
     RETURNING i.pack_id AS "packId", i.position, i.plan,
       (SELECT state = 'waiting' FROM packs WHERE id = i.pack_id) AS first`,
    [worker, without],
  )) as [(Claim & { first: boolean })[], number];
  const [claim] = rows;
  if (!claim) return null;
  const { first, ...item } = claim;
  if (first) await begin(manager, item.packId);
  return item;
}

/** The first sheet of a run starts its clock. */
async function begin(manager: EntityManager, packId: string): Promise<void> {
  await manager.query(
    `UPDATE packs SET state = 'rendering', run_since = now() WHERE id = $1 AND state = 'waiting'`,
    [packId],
  );
}

/** Sheets that processes broke down over again and again are nobody's any longer: they have failed. */
export async function findPoison(manager: EntityManager): Promise<Claim[]> {
  return manager.query(
    `SELECT i.pack_id AS "packId", i.position, i.plan
     FROM packs p JOIN pack_items i ON i.pack_id = p.id
     WHERE p.state IN ('waiting', 'rendering') AND ${FREE_NOW} AND i.attempts >= ${MOST_ATTEMPTS}`,
  );
}

/** Says that these sheets are still being made. */
export async function beat(
  manager: EntityManager,
  worker: string,
  claims: readonly Claim[],
): Promise<void> {
  await manager.query(
    `UPDATE pack_items i SET claimed_until = now() + make_interval(secs => ${LEASE})
     FROM jsonb_to_recordset($2::jsonb) AS c ("packId" uuid, position int)
     WHERE i.pack_id = c."packId" AND i.position = c.position AND i.claimed_by = $1 AND i.state = 'waiting'`,
    [worker, JSON.stringify(claims.map(({ packId, position }) => ({ packId, position })))],
  );
}

/** Gives a sheet back that was not made, for somebody else to make: this was no attempt. */
export async function release(
  manager: EntityManager,
  worker: string,
  { packId, position }: Claim,
): Promise<void> {
  await manager.query(
    `UPDATE pack_items SET claimed_by = NULL, claimed_until = NULL, attempts = greatest(attempts - 1, 0)
     WHERE pack_id = $1 AND position = $2 AND claimed_by = $3 AND state = 'waiting'`,
    [packId, position, worker],
  );
}

export interface Settled {
  /** How many sheets are there, of how many, once the last one is settled; null before. */
  finished: { done: number } | null;
  /** Open pages were not told for a while. */
  news: boolean;
}

/**
 * Writes down what became of a sheet, once: null where somebody else has, the pack was stopped, or another sheet is planned
 * there by now. In a transaction; others of the same pack wait for its end, so that exactly one is the last.
 */
export async function settleItem(
  manager: EntityManager,
  worker: string,
  { packId, position, plan }: Claim,
  outcome: Outcome,
): Promise<Settled | null> {
  const [pack] = (await manager.query(
    `SELECT FROM packs WHERE id = $1 AND state IN ('waiting', 'rendering') FOR UPDATE`,
    [packId],
  )) as unknown[];
  if (!pack) return null;
  const made = 'fault' in outcome ? null : outcome;
  const [, settled] = (await manager.query(
    `UPDATE pack_items SET state = $4, pages = $5, artefact = $6, warnings = $7, fault = $8, claimed_until = NULL
     WHERE pack_id = $1 AND position = $2 AND claimed_by = $3 AND state = 'waiting' AND plan = $9`,
    [
      packId,
      position,
      worker,
      made ? 'done' : 'failed',
      made?.pages ?? null,
      made?.artefact ?? null,
      JSON.stringify(made?.warnings ?? []),
      'fault' in outcome ? outcome.fault : null,
      plan,
    ],
  )) as [unknown, number];
  if (settled === 0) return null;
  const [[now]] = (await manager.query(
    `UPDATE packs SET done = done + $2, failed = failed + $3,
       announced_at = CASE WHEN clock_timestamp() - announced_at > $4 * interval '1 millisecond'
                           THEN clock_timestamp() ELSE announced_at END
     WHERE id = $1
     RETURNING done, failed, total, announced_at > now() AS news`,
    [packId, made ? 1 : 0, made ? 0 : 1, NEWS],
  )) as [{ done: number; failed: number; total: number; news: boolean }[], number];
  const { done, failed, total, news } = now!;
  return { finished: done + failed === total ? { done } : null, news };
}

/**
 * Takes sheets back that were made, and can no longer be fetched nor made again: they have failed. Answers how many are
 * left; null where `worker` puts the pack together no longer. In a transaction.
 */
export async function failItems(
  manager: EntityManager,
  worker: string,
  packId: string,
  faults: ReadonlyMap<string, Fault>,
): Promise<number | null> {
  const [[pack]] = (await manager.query(
    `UPDATE packs SET done = done - $3, failed = failed + $3
     WHERE id = $1 AND claimed_by = $2 AND state = 'assembling' RETURNING done`,
    [packId, worker, faults.size],
  )) as [{ done: number }[], number];
  if (!pack) return null;
  await manager.query(
    `UPDATE pack_items SET state = 'failed', fault = f.value, pages = NULL, warnings = '[]', artefact = NULL
     FROM jsonb_each($2) AS f WHERE pack_id = $1 AND profile_id = f.key::uuid AND state = 'done'`,
    [packId, Object.fromEntries(faults)],
  );
  return pack.done;
}

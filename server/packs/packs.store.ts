import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { announce } from '../live/announce.ts';
import type { JobsService } from '../jobs/jobs.service.ts';
import type { SheetPlan } from '../sheets/sheets.service.ts';
import type { Fault } from './faults.ts';
import type { PackInput } from './pack-input.ts';

/** Processes that are woken for one pack at most; each makes as many sheets at a time as it has threads. */
const MOST_WOKEN = 8;

/** Adds a pack with a sheet a plan. */
export async function insertPack(
  manager: EntityManager,
  actor: Actor,
  input: PackInput,
  plans: readonly SheetPlan[],
): Promise<string> {
  const { brand } = plans[0]!;
  const [row] = (await manager.query(
    `INSERT INTO packs (title, event_name, event_date, design, language, options, output, layout, duplex, dividers,
       copies, proof, brand_asked, brand_id, brand_revision, total, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
    [
      input.title,
      input.eventName,
      input.eventDate,
      input.design,
      input.language,
      input.options,
      input.output,
      input.layout,
      input.duplex,
      input.dividers,
      input.copies,
      input.proof,
      input.brand ?? null,
      brand.id,
      brand.revision,
      plans.length,
      actor.id,
    ],
  )) as { id: string }[];
  await manager.query(
    `INSERT INTO pack_items (pack_id, position, profile_id, revision, plan)
     SELECT $1, place, (plan->>'profileId')::uuid, (plan->>'number')::int, plan
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS each (plan, place)`,
    [row!.id, JSON.stringify(plans)],
  );
  return row!.id;
}

/** Tells open pages that something of a pack has changed. */
export const tell = (manager: EntityManager, packId: string): Promise<void> =>
  announce(manager, `pack:${packId}`, { type: 'pack' });

/** Begins, or begins again, to make whatever of a pack is not made; what is made stays. */
export async function beginRun(
  manager: EntityManager,
  jobs: JobsService,
  packId: string,
): Promise<void> {
  await manager.query(
    `UPDATE pack_items SET attempts = 0 WHERE pack_id = $1 AND state = 'waiting' AND attempts > 0`,
    [packId],
  );
  const [[pack]] = (await manager.query(
    `UPDATE packs p SET done = i.done, failed = i.failed, run_base = i.done + i.failed, run_since = NULL, fault = NULL,
       state = CASE WHEN i.done + i.failed < p.total OR i.done = 0 THEN 'waiting' ELSE 'assembling' END,
       attempts = 0, claimed_by = NULL, claimed_until = NULL, finished_at = NULL
     FROM (SELECT count(*) FILTER (WHERE state = 'done')::int AS done,
             count(*) FILTER (WHERE state = 'failed')::int AS failed FROM pack_items WHERE pack_id = $1) i
     WHERE p.id = $1 RETURNING p.state, p.total - p.done - p.failed AS waiting`,
    [packId],
  )) as [{ state: string; waiting: number }[], number];
  if (pack!.state === 'assembling') {
    await jobs.send(manager, 'packs.assemble', { id: packId }, { singletonKey: packId });
  } else if (pack!.waiting === 0) {
    // No sheet is made, and none is left to be.
    await endRun(manager, packId, 'failed', { code: 'no-sheets' });
  }
  for (let woken = 0; woken < Math.min(pack!.waiting, MOST_WOKEN); woken += 1) {
    await jobs.send(manager, 'packs.render', {});
  }
  await tell(manager, packId);
}

/** Ends the making of a pack that is under way; `state` says how. False when it is not under way (any longer). */
export async function endRun(
  manager: EntityManager,
  packId: string,
  state: 'failed' | 'cancelled',
  fault: Fault | null = null,
): Promise<boolean> {
  const [rows] = (await manager.query(
    `UPDATE packs SET state = $2, fault = $3, finished_at = now(), claimed_by = NULL, claimed_until = NULL
     WHERE id = $1 AND state = ANY ($4) RETURNING id`,
    [packId, state, fault, UNDER_WAY[state]],
  )) as [unknown[], number];
  if (rows.length > 0) await tell(manager, packId);
  return rows.length > 0;
}

const UNDER_WAY = {
  failed: ['waiting', 'rendering', 'assembling'],
  cancelled: ['waiting', 'rendering', 'assembling', 'proof'],
};

/** A sheet of a pack as a refresh finds it now: another plan, or why there is none. */
export interface Renewal {
  position: number;
  plan: SheetPlan | null;
  fault: Fault | null;
}

/** Takes over what has changed since a pack was made; pins it to `brand`. */
export async function renewItems(
  manager: EntityManager,
  packId: string,
  renewals: readonly Renewal[],
  brand: SheetPlan['brand'],
): Promise<void> {
  await manager.query(
    `UPDATE pack_items i SET
       plan = coalesce(r.plan, i.plan), revision = coalesce((r.plan->>'number')::int, i.revision),
       state = CASE WHEN r.plan IS NULL THEN 'failed' ELSE 'waiting' END, fault = r.fault,
       pages = NULL, warnings = '[]', artefact = NULL, attempts = 0, claimed_by = NULL, claimed_until = NULL
     FROM jsonb_to_recordset($2::jsonb) AS r (position int, plan jsonb, fault jsonb)
     WHERE i.pack_id = $1 AND i.position = r.position`,
    [packId, JSON.stringify(renewals)],
  );
  await manager.query(
    `UPDATE packs SET brand_id = $2, brand_revision = $3, approved = false WHERE id = $1`,
    [packId, brand.id, brand.revision],
  );
}

/** How many packs of a person are being made; until the transaction ends, no other of theirs begins. */
export async function countUnderWay(manager: EntityManager, userId: string): Promise<number> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('packs of ' || $1, 0))`, [
    userId,
  ]);
  const [row] = (await manager.query(
    `SELECT count(*)::int AS count FROM packs
     WHERE made_by = $1 AND state IN ('waiting', 'rendering', 'assembling')`,
    [userId],
  )) as { count: number }[];
  return row!.count;
}

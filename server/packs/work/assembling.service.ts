import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { BrandsService } from '../../brands/brands.service.ts';
import { JobsService } from '../../jobs/jobs.service.ts';
import { SheetsService } from '../../sheets/sheets.service.ts';
import { assemblyFaultOf, isLost, packFaultOf, sheetFaultOf, type Fault } from '../faults.ts';
import { FileWriter, type FileKind } from '../files.store.ts';
import { findPack, type PackRow } from '../packs.queries.ts';
import { tell } from '../packs.store.ts';
import { failItems } from './items.store.ts';
import { fileNameOf } from './file-name.ts';
import { EndingService } from './ending.service.ts';
import type { Counts } from './counting.ts';
import { putTogetherApart } from './apart.ts';
import type { FailedSheet, ReadySheet } from './putting-together.ts';

/** For how long a claim holds without a sign of life, and how often one is given, in seconds. */
const LEASE = 12;
const BEAT = 3;
/** How often each process that works looks for packs that nobody puts together, in seconds. */
const SWEEP = 3;
/** Processes that may break down over a pack before it is taken for its fault. */
const MOST_ATTEMPTS = 4;
/** A lost connection is waited for this often and long, in milliseconds. */
const PATIENCE = [300, 1000, 2500, 5000];

/** The pack was stopped, or is another process's by now. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Puts the sheets of packs together, one pack at a time; its file goes out in pieces. */
@Injectable()
export class AssemblingService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Packs');
  private readonly worker = randomUUID();
  private current: Promise<void> | null = null;
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly brands: BrandsService,
    private readonly sheets: SheetsService,
    private readonly ending: EndingService,
    jobs: JobsService,
  ) {
    jobs.work<{ id: string }>('packs.assemble', ({ id }) => this.assemble(id), { poll: 1 });
    jobs.repeat(SWEEP, () => this.sweep());
  }

  /** What a process left that is no more. */
  private async sweep(): Promise<void> {
    if (this.current) return;
    const [left] = (await this.dataSource.query(
      `SELECT id FROM packs WHERE state = 'assembling' AND coalesce(claimed_until, '-infinity') < now()
       ORDER BY id LIMIT 1`,
    )) as { id: string }[];
    if (left) void this.assemble(left.id).catch(() => undefined);
  }

  private async assemble(id: string): Promise<void> {
    while (this.current) await this.current;
    if (this.stopped) return;
    this.current = this.work(id).finally(() => {
      this.current = null;
    });
    await this.current;
  }

  private async work(id: string): Promise<void> {
    for (let attempt = 0; !this.stopped; attempt += 1) {
      try {
        return await this.claimed(id);
      } catch (error) {
        if (error instanceof Overtaken || (await this.isOthers(id))) return;
        this.log.error((error as Error).message, (error as Error).stack);
        const wait = isLost(error) ? PATIENCE[attempt] : undefined;
        if (wait === undefined) return this.ending.giveUp(id, assemblyFaultOf(error), this.worker);
        await pause(wait);
      }
    }
  }

  private async claimed(id: string): Promise<void> {
    const { manager } = this.dataSource;
    const [[claim]] = (await manager.query(
      `UPDATE packs SET attempts = attempts + (claimed_by IS DISTINCT FROM $2)::int, claimed_by = $2, claimed_until = now() + make_interval(secs => ${LEASE})
       WHERE id = $1 AND state = 'assembling'
         AND (claimed_by = $2 OR coalesce(claimed_until, '-infinity') < now()) RETURNING attempts`,
      [id, this.worker],
    )) as [{ attempts: number }[], number];
    if (!claim) throw new Overtaken();
    if (claim.attempts > MOST_ATTEMPTS) return this.ending.giveUp(id, 'assembly', this.worker);
    const pack = (await findPack(manager, id))!;
    const timer = setInterval(() => void this.holds(id).catch(() => undefined), BEAT * 1000);
    timer.unref();
    try {
      while (!(await this.write(pack)));
    } finally {
      clearInterval(timer);
    }
  }

  /** Whether the pack is this process's still; and says that it goes on. */
  private async holds(id: string): Promise<boolean> {
    const [, count] = (await this.dataSource.query(
      `UPDATE packs SET claimed_until = now() + make_interval(secs => ${LEASE})
       WHERE id = $1 AND claimed_by = $2 AND state = 'assembling'`,
      [id, this.worker],
    )) as [unknown, number];
    return count > 0;
  }

  /** Whether another process has the pack by now, or nobody, or it is no more. */
  private async isOthers(id: string): Promise<boolean> {
    const error = await this.demandHeld(id).catch((each: unknown) => each);
    return error instanceof Overtaken;
  }

  /** False where sheets that were made are there no longer: without them, it is to be done again. */
  private async write(pack: PackRow): Promise<boolean> {
    const { manager } = this.dataSource;
    const broken = new Map<string, Fault>();
    const kind: FileKind = pack.proof && !pack.approved ? 'proof' : 'file';
    const sheets = (await manager.query(
      `SELECT position, plan, pages, warnings FROM pack_items WHERE pack_id = $1 AND state = 'done' ORDER BY position`,
      [pack.id],
    )) as ReadySheet[];
    const failed = (await manager.query(
      `SELECT plan->'title' AS title, fault->>'code' AS code FROM pack_items
       WHERE pack_id = $1 AND state = 'failed' ORDER BY position`,
      [pack.id],
    )) as FailedSheet[];
    const { brand } = await this.brands.asPinned({
      id: pack.brandId,
      revision: pack.brandRevision,
    });
    const writer = await FileWriter.open(manager, pack.id, kind, fileNameOf(pack, kind));
    try {
      const counts = await putTogetherApart(
        { pack, kind, brand, sheets, failed },
        {
          sheet: async (plan) => {
            await this.demandHeld(pack.id);
            try {
              // Kept since it was made; or, where it had to make room, made again: with the same bytes.
              return await this.sheets.make(plan);
            } catch (error) {
              if (packFaultOf(error) !== null) throw error;
              await this.demandHeld(pack.id);
              this.log.error((error as Error).message, (error as Error).stack);
              broken.set(plan.profileId, { code: sheetFaultOf(error) });
              return null;
            }
          },
          furniture: (input) => this.sheets.furniture(input),
        },
        (bytes) => writer.write(bytes),
      );
      if (broken.size > 0) {
        await writer.undo();
        await this.leaveOut(pack.id, broken);
        return false;
      }
      await writer.end();
      await this.finish(pack.id, kind, writer.id, counts);
      return true;
    } catch (error) {
      await writer.undo().catch(() => undefined);
      throw error;
    }
  }

  private async leaveOut(id: string, faults: ReadonlyMap<string, Fault>): Promise<void> {
    const left = await this.dataSource.transaction(async (manager) => {
      const done = await failItems(manager, this.worker, id, faults);
      if (done === 0) await this.ending.fail(manager, id, 'no-sheets');
      else if (done !== null) await tell(manager, id);
      return done;
    });
    if (!left) throw new Overtaken();
  }

  private async demandHeld(id: string): Promise<void> {
    if (this.stopped) throw new Overtaken();
    const [held] = (await this.dataSource.query(
      `SELECT FROM packs WHERE id = $1 AND claimed_by = $2 AND state = 'assembling'`,
      [id, this.worker],
    )) as unknown[];
    if (!held) throw new Overtaken();
  }

  private async finish(id: string, kind: FileKind, fileId: string, counts: Counts): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, finished] = (await manager.query(
        `UPDATE packs SET state = $3, counts = $4, ${kind}_id = $5, finished_at = now(), claimed_by = NULL, claimed_until = NULL
         WHERE id = $1 AND claimed_by = $2 AND state = 'assembling'`,
        [id, this.worker, kind === 'proof' ? 'proof' : 'ready', counts, fileId],
      )) as [unknown, number];
      if (finished === 0) throw new Overtaken();
      // What a process left behind that broke down over it.
      await manager.query('DELETE FROM pack_files WHERE pack_id = $1 AND bytes IS NULL', [id]);
      await this.ending.notify(manager, id, kind === 'proof' ? 'pack-proof' : 'pack-ready');
      await tell(manager, id);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.current?.catch(() => undefined);
    await this.dataSource
      .query(
        'UPDATE packs SET claimed_until = NULL, attempts = greatest(attempts - 1, 0) WHERE claimed_by = $1',
        [this.worker],
      )
      .catch(() => undefined);
  }
}

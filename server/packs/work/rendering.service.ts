import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/config.module.ts';
import type { Settings } from '../../config/index.ts';
import { FreshnessService } from '../../freshness/freshness.service.ts';
import { JobsService } from '../../jobs/jobs.service.ts';
import { ProfilesService } from '../../profiles/profiles.service.ts';
import { SheetsService } from '../../sheets/sheets.service.ts';
import type { PackFaultCode } from '../../../templates/packs/words.ts';
import { isLost, packFaultOf, sheetFaultOf } from '../faults.ts';
import { tell } from '../packs.store.ts';
import { warningsOf } from '../warnings.ts';
import { EndingService } from './ending.service.ts';
import {
  beat,
  claimItem,
  findPoison,
  LEASE,
  release,
  settleItem,
  type Claim,
  type Outcome,
} from './items.store.ts';

/** How often each process that works looks for sheets that nobody makes, in seconds. */
const SWEEP = 3;
/** How long sheets that are being made may take once the process is asked to stop, in milliseconds. */
const GRACE = 6000;
/** A lost connection is waited for this often and long, in milliseconds, before the pack is given up. */
const PATIENCE = [300, 1000, 2500, 5000];

/** Makes the sheets of packs, several at a time, as long as there are any. */
@Injectable()
export class RenderingService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Packs');
  private readonly worker = randomUUID();
  private readonly lanes = new Set<Promise<void>>();
  private readonly claims = new Set<Claim>();
  private readonly most: number;
  private pulse: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) { role, sheetThreads }: Settings,
    jobs: JobsService,
    private readonly sheets: SheetsService,
    private readonly profiles: ProfilesService,
    private readonly freshness: FreshnessService,
    private readonly ending: EndingService,
  ) {
    // Where people are served as well, a thread stays free for the sheet that somebody looks at.
    this.most = role === 'all' ? Math.max(1, sheetThreads - 1) : sheetThreads;
    jobs.work('packs.render', () => this.wake(), { poll: 1 });
    jobs.repeat(SWEEP, () => this.sweep());
  }

  /** Takes up as many lanes as this process may; each goes on until no sheet is left. */
  private wake(): Promise<void> {
    while (!this.stopped && this.lanes.size < this.most) {
      const lane: Promise<void> = this.lane()
        .catch((error: Error) => this.log.error(error.message, error.stack))
        .finally(() => this.lanes.delete(lane));
      this.lanes.add(lane);
    }
    return Promise.resolve();
  }

  /** Nothing is lost with the process that was to make it. */
  private async sweep(): Promise<void> {
    await this.ending.giveUpPending();
    for (const claim of await findPoison(this.dataSource.manager)) {
      const { manager } = this.dataSource;
      await manager.query(
        `UPDATE pack_items SET claimed_by = $3 WHERE pack_id = $1 AND position = $2 AND state = 'waiting'`,
        [claim.packId, claim.position, this.worker],
      );
      await this.settle(claim, { fault: { code: 'crashed' } });
    }
    const [found] = (await this.dataSource.query(
      `SELECT FROM packs p JOIN pack_items i ON i.pack_id = p.id
       WHERE p.state IN ('waiting', 'rendering') AND i.state = 'waiting'
         AND (i.claimed_until IS NULL OR i.claimed_until < now()) LIMIT 1`,
    )) as unknown[];
    if (found) await this.wake();
  }

  private async lane(): Promise<void> {
    while (!this.stopped) {
      const claim = await claimItem(this.dataSource.manager, this.worker, this.ending.pending());
      if (!claim) return;
      this.claims.add(claim);
      this.pulse ??= setInterval(() => void this.beat(), (LEASE * 1000) / 4).unref();
      try {
        await this.work(claim);
      } finally {
        this.claims.delete(claim);
      }
    }
  }

  private async work(claim: Claim): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.settle(claim, await this.make(claim));
      } catch (error) {
        const code = packFaultOf(error);
        if (code === null) throw error;
        this.log.error((error as Error).message, (error as Error).stack);
        if (this.stopped) return;
        const wait = isLost(error) ? PATIENCE[attempt] : undefined;
        if (wait === undefined) return this.giveUp(claim, code);
        await pause(wait);
      }
    }
  }

  /** The sheet, or why it cannot be made. @throws what is no fault of the sheet's */
  private async make({ plan }: Claim): Promise<Outcome> {
    try {
      const printable = await this.profiles.printableRevision(plan.profileId, plan.number);
      const { content, languages } = printable.revision;
      const { key, pages, notes } = await this.sheets.make(plan, printable);
      const checkedOn = await this.freshness.salariesCheckedOn(plan.profileId, content);
      const today = this.freshness.today();
      const warnings = warningsOf({ content, languages, notes, checkedOn, today });
      return { pages, artefact: key, warnings };
    } catch (error) {
      if (packFaultOf(error) !== null) throw error;
      const { message, stack } = error as Error;
      this.log.error(`${plan.slug} cannot be printed: ${message}`, stack);
      return { fault: { code: sheetFaultOf(error) } };
    }
  }

  private async settle(claim: Claim, outcome: Outcome): Promise<void> {
    const settled = await this.dataSource.transaction(async (manager) => {
      const now = await settleItem(manager, this.worker, claim, outcome);
      if (now?.finished) await this.ending.rendered(manager, claim.packId, now.finished.done);
      else if (now?.news) await tell(manager, claim.packId);
      return now;
    });
    // Stopped meanwhile: whoever begins it again need not wait for this claim to lapse.
    if (!settled) await release(this.dataSource.manager, this.worker, claim);
  }

  private async giveUp(claim: Claim, code: PackFaultCode): Promise<void> {
    // The claim stays until the database knows: by it, the pack is known to be this process's to give up.
    await this.ending.giveUp(claim.packId, code, this.worker);
  }

  private async beat(): Promise<void> {
    if (this.claims.size === 0) {
      clearInterval(this.pulse);
      this.pulse = undefined;
      return;
    }
    await beat(this.dataSource.manager, this.worker, [...this.claims]).catch((error: Error) =>
      this.log.warn(error.message),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.race([Promise.allSettled(this.lanes), pause(GRACE, null, { ref: false })]);
    clearInterval(this.pulse);
    for (const claim of this.claims) {
      await release(this.dataSource.manager, this.worker, claim).catch(() => undefined);
    }
  }
}

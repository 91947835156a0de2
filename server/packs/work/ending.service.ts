import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { PackFaultCode } from '../../../templates/packs/words.ts';
import { JobsService } from '../../jobs/jobs.service.ts';
import { NoticesService, type NoticeKind } from '../../notices/notices.service.ts';
import { endRun, tell } from '../packs.store.ts';

/** How the making of a pack goes on or ends, and who is told. */
@Injectable()
export class EndingService {
  private readonly log = new Logger('Packs');
  /** Packs that have failed, where the database could not be told so yet. */
  private readonly faults = new Map<string, { code: PackFaultCode; worker: string }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly notices: NoticesService,
  ) {}

  /** Packs on which this process works no longer. */
  pending(): string[] {
    return [...this.faults.keys()];
  }

  /** All sheets are settled, `done` of them made: they are put together. In the transaction of the last of them. */
  async rendered(manager: EntityManager, packId: string, done: number): Promise<void> {
    if (done === 0) {
      await this.fail(manager, packId, 'no-sheets');
      return;
    }
    await manager.query(`UPDATE packs SET state = 'assembling', attempts = 0 WHERE id = $1`, [
      packId,
    ]);
    await this.jobs.send(manager, 'packs.assemble', { id: packId }, { singletonKey: packId });
    await tell(manager, packId);
  }

  /**
   * Ends a pack for a reason that would befall its other sheets too; as soon as the database takes it. Not when somebody
   * else has taken over meanwhile what `worker` was at.
   */
  async giveUp(packId: string, code: PackFaultCode, worker: string): Promise<void> {
    this.faults.set(packId, { code, worker });
    await this.giveUpPending().catch((error: Error) => this.log.warn(error.message));
  }

  async giveUpPending(): Promise<void> {
    for (const [packId, { code, worker }] of this.faults) {
      await this.dataSource.transaction(async (manager) => {
        if (!(await isAtWork(manager, packId, worker))) return;
        await this.fail(manager, packId, code);
        // Whoever begins it again need not wait for these claims to lapse.
        await manager.query(
          `UPDATE pack_items SET claimed_by = NULL, claimed_until = NULL
           WHERE pack_id = $1 AND claimed_by = $2 AND state = 'waiting'`,
          [packId, worker],
        );
      });
      this.faults.delete(packId);
    }
  }

  /** Tells whoever made a pack what became of it. */
  async notify(manager: EntityManager, packId: string, kind: NoticeKind): Promise<void> {
    const [pack] = (await manager.query(
      'SELECT title, made_by AS "madeBy" FROM packs WHERE id = $1',
      [packId],
    )) as { title: string; madeBy: string }[];
    if (!pack) return;
    await this.notices.notify(manager, {
      kind,
      to: [pack.madeBy],
      actor: null,
      data: { packId, title: pack.title },
    });
  }

  /** Ends a pack for this reason, where it is under way. */
  async fail(manager: EntityManager, packId: string, code: PackFaultCode): Promise<void> {
    if (await endRun(manager, packId, 'failed', { code })) {
      await this.notify(manager, packId, 'pack-failed');
    }
  }
}

/** Whether a sheet of the pack, or all of it, is still `worker`'s to make; it stays so until the transaction ends. */
async function isAtWork(manager: EntityManager, packId: string, worker: string): Promise<boolean> {
  const rows = (await manager.query(
    `SELECT FROM packs p WHERE p.id = $1 AND (p.claimed_by = $2 OR EXISTS (
       SELECT FROM pack_items i WHERE i.pack_id = p.id AND i.claimed_by = $2 AND i.state = 'waiting')) FOR UPDATE`,
    [packId, worker],
  )) as unknown[];
  return rows.length > 0;
}

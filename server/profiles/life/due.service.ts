import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.ts';
import { conflict, Problem } from '../../http/problem.ts';
import { loadProfile, settleProfile, type Planned, type ProfileState } from '../profile.state.ts';
import type { Revision } from '../revision.entity.ts';
import { NOW, updateRevision } from '../revisions.store.ts';
import { TransitionsService } from './transitions.service.ts';

/** Whatever is done this much after its date was missed, in seconds. */
export const LATE = 60;
/** How often something is tried at its date before it is left to people. */
const ATTEMPTS = 5;

/** A row of the schedule. */
export interface Item extends Planned {
  profileId: string;
  action: 'publish' | 'unpublish';
  note: string | null;
  seal: string | null;
  attempts: number;
}

/** Does what has a date, once its time has come. */
@Injectable()
export class DueService {
  private readonly log = new Logger('Schedule');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly steps: TransitionsService,
  ) {}

  /** What is due and not done yet: whatever a lost job has left. */
  async carryOutDue(): Promise<void> {
    const due = (await this.dataSource.query(
      `SELECT id FROM schedule WHERE state = 'waiting' AND failed_at IS NULL AND due_at <= now()
         AND (retry_at IS NULL OR retry_at <= now()) ORDER BY due_at LIMIT 200`,
    )) as { id: string }[];
    for (const { id } of due) {
      // One that cannot even be noted as failed must not keep the others waiting.
      await this.carryOut(id).catch((error: Error) => this.log.error(`${id}: ${error.message}`));
    }
  }

  /**
   * Does what waits under `id`, if its time has come and nobody else did. Being called too often, too early or by several
   * processes at once does no harm; a failure is noted and tried again, then left to people.
   */
  async carryOut(id: string): Promise<void> {
    try {
      await this.dataSource.transaction(async (manager) => {
        const found = await this.claim(manager, id);
        if (!found) return;
        const { state, item, late } = found;
        const next = await (item.action === 'publish'
          ? this.publish(manager, null, state as ProfileState & { draft: Revision }, item, late)
          : this.unpublish(manager, state, item, late));
        await settleProfile(manager, next);
      });
    } catch (error) {
      const { message, stack } = error as Error;
      this.log.error(`${id}: ${message}`, error instanceof Problem ? undefined : stack);
      await this.dataSource.transaction((manager) => this.fail(manager, id, error));
    }
  }

  /** The profile and the date, locked in this order; null when there is nothing to do. */
  private async claim(manager: EntityManager, id: string) {
    const [row] = (await manager.query('SELECT profile_id FROM schedule WHERE id = $1', [id])) as {
      profile_id: string;
    }[];
    if (!row) return null;
    const state = await loadProfile(manager, row.profile_id, { lock: true });
    const [open] = (await manager.query(
      `SELECT due_at < now() - make_interval(secs => $2) AS late FROM schedule
       WHERE id = $1 AND state = 'waiting' AND failed_at IS NULL AND due_at <= now() FOR UPDATE`,
      [id, LATE],
    )) as { late: boolean }[];
    return open ? { state, item: await lockItem(manager, id), late: open.late } : null;
  }

  /**
   * Publishes what is due.
   * @throws Problem 409 when it is not what was approved any longer.
   */
  async publish(
    manager: EntityManager,
    actor: Actor | null,
    state: ProfileState & { draft: Revision },
    item: Item,
    late: boolean,
  ): Promise<ProfileState> {
    const { draft, published } = state;
    demandSealed(draft, item);
    if (published) {
      await this.steps.record(manager, actor, published, 'revision.supersede', 'superseded');
      await updateRevision(manager, published, { state: 'superseded', supersededAt: NOW });
    }
    await this.steps.record(manager, actor, draft, 'revision.publish', 'published');
    await updateRevision(manager, draft, { state: 'published', publishedAt: NOW });
    await this.settle(manager, item, late);
    await this.steps.tell(manager, actor, 'published', draft, 'writers');
    if (late) await this.tellLate(manager, draft, item);
    const planned = { ...state.planned, publish: null };
    return { ...state, draft: null, published: draft, contributors: [], planned };
  }

  private async unpublish(
    manager: EntityManager,
    state: ProfileState,
    item: Item,
    late: boolean,
  ): Promise<ProfileState> {
    const published = state.published!;
    const note = item.note ?? undefined;
    await this.steps.record(manager, null, published, 'revision.unpublish', 'retired', note);
    await updateRevision(manager, published, { state: 'retired', retiredAt: NOW });
    await this.settle(manager, item, late);
    await this.steps.tell(manager, null, 'unpublished', published, 'writers', note);
    if (late) await this.tellLate(manager, published, item);
    return { ...state, published: null, planned: { ...state.planned, unpublish: null } };
  }

  private settle(manager: EntityManager, item: Item, late: boolean): Promise<unknown> {
    return manager.query(
      `UPDATE schedule SET state = 'done', settled_at = now(), late = $2, failed_at = NULL, failure = NULL
       WHERE id = $1`,
      [item.id, late],
    );
  }

  private tellLate(manager: EntityManager, revision: Revision, item: Item): Promise<void> {
    return this.steps.tell(manager, null, 'schedule-late', revision, 'reviewers', undefined, {
      action: item.action,
      at: item.dueAt.toISOString(),
    });
  }

  /** Notes a failure: another attempt a little later each time, or none where none can help. */
  private async fail(manager: EntityManager, id: string, error: unknown): Promise<void> {
    const found = await this.claim(manager, id);
    if (!found) return;
    const { item, state } = found;
    const hopeless = error instanceof Problem;
    const attempts = item.attempts + 1;
    const over = hopeless || attempts >= ATTEMPTS;
    await manager.query(
      `UPDATE schedule SET attempts = $2, failure = $3,
         retry_at = CASE WHEN NOT $4 THEN now() + make_interval(secs => $2 * 10) END,
         failed_at = CASE WHEN $4 THEN now() END
       WHERE id = $1`,
      [id, attempts, hopeless ? error.type : 'error', over],
    );
    if (!over) return;
    const revision = (item.action === 'publish' ? state.draft : state.published)!;
    await this.steps.record(manager, null, revision, 'revision.schedule-failed', revision.state);
    await this.steps.tell(manager, null, 'schedule-failed', revision, 'reviewers', undefined, {
      action: item.action,
      at: item.dueAt.toISOString(),
    });
  }
}

/** A row of the schedule, for nobody else until the transaction ends. */
export async function lockItem(manager: EntityManager, id: string): Promise<Item> {
  const [item] = (await manager.query(
    `SELECT s.id, s.profile_id AS "profileId", s.action, s.due_at AS "dueAt", s.note, s.seal, s.attempts,
       s.failure, json_build_object('id', u.id, 'name', u.name) AS "setBy"
     FROM schedule s JOIN users u ON u.id = s.set_by WHERE s.id = $1 FOR UPDATE OF s`,
    [id],
  )) as Item[];
  return item!;
}

/** @throws Problem 409 when the bytes that would be published are not those that were approved. */
function demandSealed(draft: Revision, { seal }: Item): void {
  const { actualSeal } = draft;
  if (draft.seal === seal && actualSeal === seal) return;
  const detail = 'The revision is not the one that was approved. Send it back for changes.';
  throw conflict('seal', detail, { approved: seal, current: actualSeal });
}

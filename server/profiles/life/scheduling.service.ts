import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.ts';
import { invalid } from '../../http/problem.ts';
import { JobsService } from '../../jobs/jobs.service.ts';
import { lockItem, DueService } from './due.service.ts';
import type { Planned, ProfileState } from '../profile.state.ts';
import type { ProfileDetail } from '../profiles.service.ts';
import type { Revision } from '../revision.entity.ts';
import { NOW, updateRevision } from '../revisions.store.ts';
import { reopen } from './transition.ts';
import { flagOf, TransitionsService } from './transitions.service.ts';

const YEARS_AHEAD = 2;

type Action = 'publish' | 'unpublish';

/** @throws Problem 422 for a moment that has passed, or is too far off. */
function demandAhead(at: Date, path: string): void {
  const latest = new Date();
  latest.setFullYear(latest.getFullYear() + YEARS_AHEAD);
  if (at.valueOf() <= Date.now()) throw invalid([{ path, message: 'must be in the future' }]);
  if (at > latest)
    throw invalid([{ path, message: `must be within the next ${YEARS_AHEAD} years` }]);
}

/** Publication at a date, and its end at one. */
@Injectable()
export class SchedulingService {
  constructor(
    private readonly jobs: JobsService,
    private readonly steps: TransitionsService,
    private readonly due: DueService,
  ) {}

  /** Approves the draft in `state`, whose seal was checked, for publication at `publishAt`. `reason`: that of a break-glass. */
  async approve(
    manager: EntityManager,
    actor: Actor,
    state: ProfileState & { draft: Revision },
    publishAt: Date,
    { note, reason }: { note: string; reason: string | null },
  ): Promise<ProfileState> {
    demandAhead(publishAt, 'publishAt');
    const { draft } = state;
    const more = flagOf(reason);
    await this.steps.record(manager, actor, draft, 'revision.approve', 'approved', note, more);
    await updateRevision(manager, draft, {
      state: 'approved',
      approvedBy: actor.id,
      approvedAt: NOW,
      breakGlass: reason,
    });
    const publish = await this.insert(manager, actor, draft, 'publish', publishAt, note);
    const when = { publishAt: publishAt.toISOString() };
    await this.steps.tell(manager, actor, 'scheduled', draft, 'writers', note, when);
    return { ...state, planned: { ...state.planned, publish } };
  }

  /** Takes an approval with a date back: the draft can be edited again. */
  cancel(actor: Actor, id: string, note?: string): Promise<ProfileDetail> {
    return this.steps.change(actor, id, 'cancelSchedule', async (manager, state) => {
      const { draft } = state;
      const to = 'changes_requested';
      await this.steps.record(manager, actor, draft, 'revision.cancel-schedule', to, note);
      const next = await this.drop(manager, state, 'publish');
      await reopen(manager, draft, to, note, actor);
      await this.steps.tell(manager, actor, 'changes-requested', draft, 'writers', note);
      return next;
    });
  }

  reschedule(actor: Actor, id: string, publishAt: Date): Promise<ProfileDetail> {
    return this.steps.change(actor, id, 'reschedule', async (manager, state) => {
      demandAhead(publishAt, 'publishAt');
      const { draft } = state;
      await this.steps.record(manager, actor, draft, 'revision.reschedule', 'approved');
      const publish = await this.move(manager, actor, state.planned.publish!, publishAt);
      const when = { publishAt: publishAt.toISOString() };
      await this.steps.tell(manager, actor, 'scheduled', draft, 'writers', undefined, when);
      return { ...state, planned: { ...state.planned, publish } };
    });
  }

  /**
   * Publishes what waits for its date.
   * @throws Problem 409 with both seals when it is not what was approved any longer.
   */
  publishNow(actor: Actor, id: string): Promise<ProfileDetail> {
    return this.steps.change(actor, id, 'publishNow', async (manager, state) => {
      const item = await lockItem(manager, state.planned.publish!.id);
      await manager.query('UPDATE schedule SET due_at = now(), set_by = $2 WHERE id = $1', [
        item.id,
        actor.id,
      ]);
      return this.due.publish(manager, actor, state, item, false);
    });
  }

  /** Lets what is published be taken off the shelf at `at`; a date that was set before is moved. */
  async planUnpublish(
    manager: EntityManager,
    actor: Actor,
    state: ProfileState,
    at: Date,
    note: string,
  ): Promise<ProfileState> {
    demandAhead(at, 'at');
    const published = state.published!;
    const action = 'revision.schedule-unpublish';
    await this.steps.record(manager, actor, published, action, 'published', note);
    const before = await this.drop(manager, state, 'unpublish');
    const unpublish = await this.insert(manager, actor, published, 'unpublish', at, note);
    const when = { at: at.toISOString() };
    await this.steps.tell(manager, actor, 'unpublish-scheduled', published, 'writers', note, when);
    return { ...before, planned: { ...before.planned, unpublish } };
  }

  cancelUnpublish(actor: Actor, id: string, note?: string): Promise<ProfileDetail> {
    return this.steps.changeAny(actor, id, 'cancelUnpublish', async (manager, state) => {
      const action = 'revision.cancel-unpublish';
      await this.steps.record(manager, actor, state.published!, action, 'published', note);
      return this.drop(manager, state, 'unpublish');
    });
  }

  /** A date that has lost its sense. */
  async drop(manager: EntityManager, state: ProfileState, action: Action): Promise<ProfileState> {
    const planned = state.planned[action];
    if (!planned) return state;
    await manager.query(
      `UPDATE schedule SET state = 'cancelled', settled_at = now() WHERE id = $1`,
      [planned.id],
    );
    return { ...state, planned: { ...state.planned, [action]: null } };
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    revision: Revision,
    action: Action,
    dueAt: Date,
    note?: string,
  ): Promise<Planned> {
    const [row] = (await manager.query(
      `INSERT INTO schedule (profile_id, revision, action, due_at, note, seal, set_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        revision.profileId,
        revision.number,
        action,
        dueAt,
        note || null,
        action === 'publish' ? revision.seal : null,
        actor.id,
      ],
    )) as { id: string }[];
    await this.sendAt(manager, row!.id, dueAt);
    const setBy = { id: actor.id, name: actor.name };
    return { id: row!.id, dueAt, setBy, failure: null };
  }

  private async move(
    manager: EntityManager,
    actor: Actor,
    planned: Planned,
    dueAt: Date,
  ): Promise<Planned> {
    await manager.query(
      `UPDATE schedule SET due_at = $2, set_by = $3, set_at = now(), attempts = 0, retry_at = NULL,
         failed_at = NULL, failure = NULL, dismissed_at = NULL, dismissed_by = NULL WHERE id = $1`,
      [planned.id, dueAt, actor.id],
    );
    await this.sendAt(manager, planned.id, dueAt);
    return { ...planned, dueAt, setBy: { id: actor.id, name: actor.name }, failure: null };
  }

  private sendAt(manager: EntityManager, id: string, startAfter: Date): Promise<void> {
    return this.jobs.send(manager, 'schedule.due', { id }, { startAfter });
  }
}

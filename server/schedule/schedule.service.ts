import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { can } from '../access/abilities.ts';
import type { Actor } from '../access/actor.ts';
import { demand } from '../access/decision.ts';
import type { Page } from '../http/list-query.ts';
import { notFound } from '../http/problem.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { DueService, LATE } from '../profiles/life/due.service.ts';
import {
  findSchedule,
  scheduleQuery,
  type ScheduleQuery,
  type ScheduleRow,
} from './schedule.queries.ts';

export type { ScheduleQuery } from './schedule.queries.ts';

/** How often each process that works looks for what a lost job has left, in seconds. */
const SWEEP = 15;

/** The calendar of what is published and taken off the shelf by itself, and the program's part in it. */
@Injectable()
export class ScheduleService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    due: DueService,
    jobs: JobsService,
  ) {
    jobs.work<{ id: string }>('schedule.due', ({ id }) => due.carryOut(id));
    jobs.repeat(SWEEP, () => due.carryOutDue());
  }

  /** `manager`: of the transaction in which it is asked, if in one. */
  list(
    actor: Actor,
    query: ScheduleQuery,
    manager = this.dataSource.manager,
  ): Promise<Page<ScheduleRow>> {
    demand(can(actor, 'profiles.readDrafts'));
    return findSchedule(manager, query, LATE);
  }

  /** @throws Problem 404. */
  async dismiss(actor: Actor, id: string): Promise<ScheduleRow> {
    demand(can(actor, 'profiles.review'));
    const { manager } = this.dataSource;
    await manager.query(
      `UPDATE schedule SET dismissed_at = now(), dismissed_by = $2 WHERE id = $1 AND dismissed_at IS NULL`,
      [id, actor.id],
    );
    const filter = JSON.stringify({ id: [id] });
    const [row] = (await findSchedule(manager, scheduleQuery.parse({ filter }), LATE)).rows;
    if (!row) throw notFound('date');
    return row;
  }
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { can, rolesWith } from '../access/abilities.ts';
import type { Actor } from '../access/actor.ts';
import { ScheduleService } from '../schedule/schedule.service.ts';
import { FreshnessService } from '../freshness/freshness.service.ts';
import {
  dueChecks,
  failedSchedules,
  mentions,
  returned,
  staleTranslations,
  toReview,
} from './sources.ts';
import { WORK_KINDS, type Desk, type Work, type WorkKind, type WorkSource } from './work.ts';

export const worklistQuery = z.strictObject({
  kind: z.enum(WORK_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(5),
});

export interface Worklist {
  total: number;
  /** Those in which something waits, the most pressing first. */
  groups: ({ kind: WorkKind } & Work)[];
}

/** What waits for somebody. */
@Injectable()
export class WorklistService {
  private readonly sources: Record<WorkKind, WorkSource>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    freshness: FreshnessService,
    schedule: ScheduleService,
  ) {
    this.sources = {
      schedule: failedSchedules(schedule),
      review: toReview,
      returned,
      mention: mentions,
      check: dueChecks(freshness),
      translation: staleTranslations,
    };
  }

  /** `kind`: only that; `limit`: how many items of each kind. Nothing waits for those who only read. */
  async of(actor: Actor, { kind, limit }: z.output<typeof worklistQuery>): Promise<Worklist> {
    if (!can(actor, 'profiles.readDrafts').allowed) return { total: 0, groups: [] };
    const desk: Desk = {
      actor,
      reviews: can(actor, 'profiles.review').allowed,
      writers: rolesWith('profiles.create'),
      limit,
    };
    // One connection: the others have requests of their own to answer.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const groups: Worklist['groups'] = [];
      for (const each of kind ? [kind] : WORK_KINDS) {
        const work = await this.sources[each](manager, desk);
        if (work.total > 0) groups.push({ kind: each, ...work });
      }
      return { total: groups.reduce((sum, group) => sum + group.total, 0), groups };
    });
  }
}

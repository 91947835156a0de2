import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { sendPage, type ListQuery } from '../http/list-query.ts';
import { scheduleQuery } from './schedule.queries.ts';
import { ScheduleService } from './schedule.service.ts';

/** What is published, or taken off the shelf, at a date. The dates are set by the profiles' own routes. */
@ApiTags('schedule')
@Controller('api/schedule')
export class ScheduleController {
  constructor(private readonly schedule: ScheduleService) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: scheduleQuery }) query: z.output<typeof scheduleQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'schedule', query as ListQuery, await this.schedule.list(actor, query));
  }

  /** What came late, or failed, need not be shown any longer. */
  @Post(':id/dismiss')
  @HttpCode(200)
  dismiss(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.schedule.dismiss(actor, id);
  }
}

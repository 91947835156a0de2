import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { sendPage, type ListQuery } from '../http/list-query.ts';
import { MailPreferenceService, preferenceSchema } from './mail-preference.service.ts';
import { noticeQuery, type NoticeQuery } from './notices.queries.ts';
import { NoticesService } from './notices.service.ts';

const readSchema = z.union(
  [
    z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
    z.strictObject({ all: z.literal(true), upTo: z.uuid().optional() }),
  ],
  { error: 'must be { ids: […] } or { all: true }' },
);

/** What the signed-in person was told: each sees their own. */
@ApiTags('notifications')
@Controller('api/notifications')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly preference: MailPreferenceService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: noticeQuery }) query: z.output<typeof noticeQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.notices.list(actor, query as NoticeQuery);
    return sendPage(reply, 'notifications', query as ListQuery, page);
  }

  @Get('unread')
  unread(@CurrentActor() actor: Actor) {
    return this.notices.unread(actor);
  }

  @Post('read')
  @HttpCode(200)
  read(
    @CurrentActor() actor: Actor,
    @Body({ schema: readSchema }) input: z.output<typeof readSchema>,
  ) {
    return this.notices.markRead(actor, input);
  }

  @Get('preference')
  getPreference(@CurrentActor() actor: Actor) {
    return this.preference.get(actor);
  }

  @Put('preference')
  setPreference(
    @CurrentActor() actor: Actor,
    @Body({ schema: preferenceSchema }) input: z.output<typeof preferenceSchema>,
  ) {
    return this.preference.set(actor, input);
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SECTION_KEYS } from '../../../templates/profile/index.ts';
import type { Actor } from '../../access/actor.ts';
import { CurrentActor } from '../../http/actor.decorator.ts';
import { AnswersEvents } from '../../http/answers.ts';
import { PresenceService } from './presence.service.ts';

const id = z.uuid();
/** Chosen by the tab itself, and the same as long as that lives. */
const tab = z.string().regex(/^[\w-]{8,64}$/, { error: 'must be 8 to 64 letters, digits, - or _' });
/** `as`: whom the reader believes to be; the session guard has looked at it. */
const watching = z.strictObject({ tab: tab.optional(), as: z.string().optional() });
const presence = z.strictObject({
  tab,
  section: z.enum(SECTION_KEYS).nullable(),
  away: z.boolean().optional(),
});

@ApiTags('profiles')
@Controller('api/profiles/:id/draft')
export class PresenceController {
  constructor(private readonly people: PresenceService) {}

  /** What happens to the draft, as it happens (server-sent events). */
  @Get('events')
  @AnswersEvents('What has happened to the draft, by its `type`.')
  watch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Query({ schema: watching }) query: z.output<typeof watching>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.people.watch(actor, profileId, query.tab ?? null, request, reply);
  }

  @Post('presence')
  @HttpCode(204)
  beat(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: presence }) body: z.output<typeof presence>,
  ): Promise<void> {
    return this.people.beat(actor, profileId, body);
  }

  @Delete('presence/:tab')
  @HttpCode(204)
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('tab', { schema: tab }) which: string,
  ): Promise<void> {
    return this.people.leave(actor, profileId, which);
  }
}

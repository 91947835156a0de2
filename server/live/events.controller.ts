import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { AnswersEvents } from '../http/answers.ts';
import { LiveService } from './live.service.ts';

@ApiTags('live')
@Controller('api/events')
export class EventsController {
  constructor(private readonly live: LiveService) {}

  /** What concerns the person who is signed in, as it happens (server-sent events). */
  @Get()
  @AnswersEvents('What has happened, by its `type`.')
  events(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const stream = this.live.stream(request, reply);
    stream.onClose(this.live.subscribe(`user:${actor.id}`, (event) => stream.send(event)));
  }
}

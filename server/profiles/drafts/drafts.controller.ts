import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { CurrentActor } from '../../http/actor.decorator.ts';
import { etagOf, ifMatchVersion } from '../../http/etag.ts';
import { contentBody } from '../content-input.ts';
import { DraftsService } from './drafts.service.ts';

const id = z.uuid();

@ApiTags('profiles')
@Controller('api/profiles/:id/draft')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Post()
  @HttpCode(200)
  open(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.drafts.open(actor, profileId);
  }

  @Get()
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const draft = await this.drafts.read(actor, profileId);
    void reply.header('ETag', etagOf(draft.version));
    return draft;
  }

  @Put()
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: contentBody }) { content }: z.output<typeof contentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const draft = await this.drafts.save(actor, profileId, ifMatchVersion(match), content);
    void reply.header('ETag', etagOf(draft.version));
    return draft;
  }

  @Delete()
  @HttpCode(204)
  discard(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.drafts.discard(actor, profileId);
  }
}

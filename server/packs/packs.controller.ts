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
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { Answers, AnswersEvents, AnswersFile, AnswersPage } from '../http/answers.ts';
import { sendFile } from '../http/file.ts';
import { sendPage } from '../http/list-query.ts';
import { packAnswer, proofAnswer, wholePackAnswer } from './answers.ts';
import { packInput, packQuery, type PackInput, type PackQuery } from './pack-input.ts';
import { PackNewsService } from './pack-news.service.ts';
import { PacksService } from './packs.service.ts';

const id = z.uuid();
/** `as`: whom the reader believes to be; the session guard has looked at it. */
const watching = z.strictObject({ as: z.string().optional() });
const showing = z.strictObject({ download: z.stringbool().default(true) });

@ApiTags('packs')
@Controller('api/packs')
export class PacksController {
  constructor(
    private readonly packs: PacksService,
    private readonly news: PackNewsService,
  ) {}

  @Get()
  @AnswersPage(packAnswer)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: packQuery }) query: PackQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'packs', query, await this.packs.list(actor, query));
  }

  @Post()
  @Answers(wholePackAnswer, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: packInput }) input: PackInput) {
    return this.packs.create(actor, input);
  }

  @Get(':id')
  @Answers(wholePackAnswer)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.get(actor, pack);
  }

  /** How a pack comes on, as it does (server-sent events): `pack` with all but its sheets. */
  @Get(':id/events')
  @AnswersEvents(
    '`pack`: the pack without its sheets, at first and whenever something has changed.',
  )
  events(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) pack: string,
    @Query({ schema: watching }) _query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.news.watch(actor, pack, request, reply);
  }

  @Get(':id/file')
  @AnswersFile('application/pdf', 'application/zip')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) pack: string,
    @Query({ schema: showing }) { download }: z.output<typeof showing>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(request, reply, await this.packs.file(actor, pack, 'file'), download);
  }

  @Get(':id/proof.pdf')
  @AnswersFile('application/pdf')
  async proofFile(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) pack: string,
    @Query({ schema: showing }) { download }: z.output<typeof showing>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(request, reply, await this.packs.file(actor, pack, 'proof'), download);
  }

  @Get(':id/proof')
  @Answers(proofAnswer)
  proof(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.proof(actor, pack);
  }

  @Post(':id/print')
  @Answers(wholePackAnswer)
  @HttpCode(200)
  print(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.print(actor, pack);
  }

  @Post(':id/cancel')
  @Answers(wholePackAnswer)
  @HttpCode(200)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.cancel(actor, pack);
  }

  @Post(':id/retry')
  @Answers(wholePackAnswer)
  @HttpCode(200)
  retry(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.retry(actor, pack);
  }

  @Post(':id/refresh')
  @Answers(wholePackAnswer)
  @HttpCode(200)
  refresh(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.refresh(actor, pack);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) pack: string) {
    return this.packs.remove(actor, pack);
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { Answers, AnswersPage } from '../http/answers.ts';
import { sendPage } from '../http/list-query.ts';
import { listAnswer } from './answers.ts';
import { ListsService } from './lists.service.ts';
import {
  listInput,
  listsQuery,
  listUpdate,
  type ListInput,
  type ListsQuery,
} from './pack-input.ts';

const id = z.uuid();

@ApiTags('packs')
@Controller('api/profile-lists')
export class ListsController {
  constructor(private readonly lists: ListsService) {}

  @Get()
  @AnswersPage(listAnswer)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listsQuery }) query: ListsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'profile-lists', query, await this.lists.list(actor, query));
  }

  @Get(':id')
  @Answers(listAnswer)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) which: string) {
    return this.lists.get(actor, which);
  }

  @Post()
  @Answers(listAnswer, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: listInput }) input: ListInput) {
    return this.lists.create(actor, input);
  }

  @Put(':id')
  @Answers(listAnswer)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) which: string,
    @Body({ schema: listUpdate }) input: z.output<typeof listUpdate>,
  ) {
    return this.lists.update(actor, which, input);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) which: string) {
    return this.lists.remove(actor, which);
  }
}

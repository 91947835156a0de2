import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { sendPage } from '../http/list-query.ts';
import { userQuery, userSchema, UsersService, userUpdateSchema } from './users.service.ts';

@ApiTags('users')
@Controller('api/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: userQuery }) query: z.output<typeof userQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'users', query, await this.users.list(actor, query));
  }

  @Get(':id')
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.users.get(actor, id);
  }

  @Post()
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: userSchema }) input: z.output<typeof userSchema>,
  ) {
    return this.users.create(actor, input);
  }

  @Put(':id')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: userUpdateSchema }) input: z.output<typeof userUpdateSchema>,
  ) {
    return this.users.update(actor, id, input);
  }
}

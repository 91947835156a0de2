import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { plainText } from '../../templates/profile/plain-text.ts';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { CommentsService } from './comments.service.ts';

const id = z.uuid();
const words = z.strictObject({
  body: plainText(4000).trim().min(1, { error: 'must say something' }),
  mentions: z.array(z.uuid()).max(20).optional(),
});
const path = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/, {
    error: 'must be a path such as reasons.r1.body',
  });
const opening = words
  .extend({ path: path.nullish(), replyTo: z.uuid().optional() })
  .refine((input) => input.replyTo === undefined || input.path === undefined, {
    path: ['path'],
    error: 'is that of the comment which is answered; leave it out',
  });
const search = z.strictObject({ q: z.string().max(100).default('') });

@ApiTags('comments')
@Controller('api/profiles/:id/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.comments.list(actor, profileId);
  }

  @Get('people')
  people(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Query({ schema: search }) { q }: z.output<typeof search>,
  ) {
    return this.comments.people(actor, profileId, q);
  }

  @Post()
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: opening }) body: z.output<typeof opening>,
  ) {
    return this.comments.add(actor, profileId, body);
  }

  @Put(':comment')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('comment', { schema: id }) comment: string,
    @Body({ schema: words }) body: z.output<typeof words>,
  ) {
    return this.comments.edit(actor, profileId, comment, body);
  }

  @Delete(':comment')
  @HttpCode(204)
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('comment', { schema: id }) comment: string,
  ) {
    return this.comments.remove(actor, profileId, comment);
  }

  @Post(':comment/resolve')
  @HttpCode(200)
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('comment', { schema: id }) comment: string,
  ) {
    return this.comments.resolve(actor, profileId, comment);
  }

  @Post(':comment/reopen')
  @HttpCode(200)
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('comment', { schema: id }) comment: string,
  ) {
    return this.comments.reopen(actor, profileId, comment);
  }
}

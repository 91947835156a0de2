import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { sendPage } from '../http/list-query.ts';
import { ComparisonService } from './history/comparison.service.ts';
import { contentBody } from './content-input.ts';
import { DraftsService } from './drafts/drafts.service.ts';
import { profileQuery, type ProfileQuery } from './profile.queries.ts';
import { ProfilesService } from './profiles.service.ts';

const id = z.uuid();
const number = z.coerce.number().int().min(1).max(1_000_000);
const which = z.union([z.literal('draft'), z.coerce.number().int().min(0).max(1_000_000)]);
const compareQuery = z.strictObject({ from: which, to: which });
const comparisonQuery = z.strictObject({
  from: z.union([z.literal('published'), which]),
  to: z.union([z.literal('draft'), number]),
});

const ownerBody = z.strictObject({ owner: z.uuid().nullable() });

@ApiTags('profiles')
@Controller('api/profiles')
export class ProfilesController {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly comparisons: ComparisonService,
    private readonly drafts: DraftsService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: profileQuery }) query: ProfileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'profiles', query, await this.profiles.list(actor, query));
  }

  @Post()
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: contentBody }) { content }: z.output<typeof contentBody>,
  ) {
    return this.profiles.create(actor, content);
  }

  @Get(':id')
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.profiles.get(actor, profileId);
  }

  @Put(':id/owner')
  setOwner(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: ownerBody }) { owner }: z.output<typeof ownerBody>,
  ) {
    return this.profiles.setOwner(actor, profileId, owner);
  }

  @Get(':id/revisions')
  history(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.profiles.history(actor, profileId);
  }

  @Get(':id/revisions/:number')
  revision(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('number', { schema: number }) revision: number,
  ) {
    return this.profiles.revision(actor, profileId, revision);
  }

  @Get(':id/revisions/:number/sessions')
  sessions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('number', { schema: number }) revision: number,
  ) {
    return this.profiles.sessions(actor, profileId, revision);
  }

  @Post(':id/revisions/:number/restore')
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('number', { schema: number }) revision: number,
  ) {
    return this.drafts.restore(actor, profileId, revision);
  }

  @Get(':id/compare')
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Query({ schema: compareQuery }) { from, to }: z.output<typeof compareQuery>,
  ) {
    return this.comparisons.changes(actor, profileId, from, to);
  }

  @Get(':id/comparison')
  comparison(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Query({ schema: comparisonQuery }) { from, to }: z.output<typeof comparisonQuery>,
  ) {
    return this.comparisons.comparison(actor, profileId, from, to);
  }
}

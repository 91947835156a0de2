import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Put,
  Query,
  Res,
  type Type,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { catalogueSchemas } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { sendPage } from '../http/list-query.ts';
import { catalogueQuery, type CatalogueQuery } from './catalogue.queries.ts';
import { CatalogueService } from './catalogue.service.ts';

const id = z.uuid();

/** The routes of one kind of catalogue entry: `/api/universities` and its like. */
export function catalogueController(kind: CatalogueKind): Type {
  const createSchema = catalogueSchemas[kind];
  const updateSchema = createSchema.extend({
    version: z.int(),
    archived: z.boolean().optional(),
  });

  @ApiTags('catalogue')
  @Controller(`api/${kind}`)
  class KindController {
    constructor(private readonly catalogue: CatalogueService) {}

    @Get()
    async list(
      @CurrentActor() actor: Actor,
      @Query({ schema: catalogueQuery }) query: CatalogueQuery,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return sendPage(reply, kind, query, await this.catalogue.list(actor, kind, query));
    }

    @Get(':id')
    get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) entryId: string) {
      return this.catalogue.get(actor, kind, entryId);
    }

    @Get(':id/uses')
    uses(@CurrentActor() actor: Actor, @Param('id', { schema: id }) entryId: string) {
      return this.catalogue.uses(actor, kind, entryId);
    }

    @Post()
    create(@CurrentActor() actor: Actor, @Body({ schema: createSchema }) input: object) {
      return this.catalogue.create(actor, kind, input);
    }

    @Put(':id')
    update(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: id }) entryId: string,
      @Body({ schema: updateSchema }) input: { version: number; archived?: boolean },
    ) {
      const { version, archived, ...data } = input;
      return this.catalogue.update(actor, kind, entryId, version, archived, data);
    }

    @Delete(':id')
    remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) entryId: string) {
      return this.catalogue.remove(actor, kind, entryId);
    }
  }
  return KindController;
}

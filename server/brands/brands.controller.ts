import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { brandSchema, type Brand } from '../../templates/brand.ts';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { Answers, AnswersPage } from '../http/answers.ts';
import { sendPage } from '../http/list-query.ts';
import { brandAnswer } from './answers.ts';
import { brandQuery, BrandsService, brandUpdateSchema } from './brands.service.ts';

@ApiTags('brands')
@Controller('api/brands')
export class BrandsController {
  constructor(private readonly brands: BrandsService) {}

  @Get()
  @AnswersPage(brandAnswer)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: brandQuery }) query: z.output<typeof brandQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'brands', query, await this.brands.list(actor, query));
  }

  @Get(':id')
  @Answers(brandAnswer)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.brands.get(actor, id);
  }

  @Post()
  @Answers(brandAnswer, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: brandSchema }) input: Brand) {
    return this.brands.create(actor, input);
  }

  @Put(':id')
  @Answers(brandAnswer)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: brandUpdateSchema }) input: z.output<typeof brandUpdateSchema>,
  ) {
    return this.brands.update(actor, id, input);
  }
}

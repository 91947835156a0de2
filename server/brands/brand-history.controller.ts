import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { Answers } from '../http/answers.ts';
import { brandAnswer, brandRevisionAnswer, brandRevisionsAnswer } from './answers.ts';
import { BrandHistoryService } from './brand-history.service.ts';

const id = z.uuid();
const number = z.coerce.number().int().min(1).max(1_000_000);
const atVersion = z.strictObject({ version: z.int() });
type AtVersion = z.output<typeof atVersion>;

@ApiTags('brands')
@Controller('api/brands/:id')
export class BrandHistoryController {
  constructor(private readonly history: BrandHistoryService) {}

  @Get('revisions')
  @Answers(brandRevisionsAnswer)
  revisions(@CurrentActor() actor: Actor, @Param('id', { schema: id }) brand: string) {
    return this.history.revisions(actor, brand);
  }

  @Get('revisions/:number')
  @Answers(brandRevisionAnswer)
  revision(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) brand: string,
    @Param('number', { schema: number }) revision: number,
  ) {
    return this.history.revision(actor, brand, revision);
  }

  @Post('revisions/:number/restore')
  @Answers(brandAnswer)
  @HttpCode(200)
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) brand: string,
    @Param('number', { schema: number }) revision: number,
    @Body({ schema: atVersion }) { version }: AtVersion,
  ) {
    return this.history.restore(actor, brand, revision, version);
  }

  @Post('archive')
  @Answers(brandAnswer)
  @HttpCode(200)
  archive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) brand: string,
    @Body({ schema: atVersion }) { version }: AtVersion,
  ) {
    return this.history.archive(actor, brand, version, true);
  }

  @Post('unarchive')
  @Answers(brandAnswer)
  @HttpCode(200)
  unarchive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) brand: string,
    @Body({ schema: atVersion }) { version }: AtVersion,
  ) {
    return this.history.archive(actor, brand, version, false);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { checkBody, type CheckInput } from './check-input.ts';
import { FreshnessService } from './freshness.service.ts';

const id = z.uuid();

@ApiTags('freshness')
@Controller('api/profiles/:id/checks')
export class FreshnessController {
  constructor(private readonly freshness: FreshnessService) {}

  @Get()
  checks(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.freshness.checks(actor, profileId);
  }

  @Post()
  @HttpCode(200)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: checkBody }) input: CheckInput,
  ) {
    return this.freshness.confirm(actor, profileId, input);
  }
}

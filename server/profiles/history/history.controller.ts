import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { CurrentActor } from '../../http/actor.decorator.ts';
import { HistoryService } from './history.service.ts';

const id = z.uuid();
const number = z.coerce.number().int().min(1).max(1_000_000);

@ApiTags('profiles')
@Controller('api/profiles/:id')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get('timeline')
  timeline(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.history.timeline(actor, profileId);
  }

  @Get('draft/blame')
  draftBlame(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.history.blame(actor, profileId, 'draft');
  }

  @Get('revisions/:number/blame')
  blame(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('number', { schema: number }) revision: number,
  ) {
    return this.history.blame(actor, profileId, revision);
  }
}

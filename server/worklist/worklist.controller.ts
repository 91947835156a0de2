import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { worklistQuery, WorklistService } from './worklist.service.ts';

@ApiTags('worklist')
@Controller('api/worklist')
export class WorklistController {
  constructor(private readonly worklist: WorklistService) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: worklistQuery }) query: z.output<typeof worklistQuery>,
  ) {
    return this.worklist.of(actor, query);
  }
}

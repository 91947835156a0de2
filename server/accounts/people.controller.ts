import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { PeopleService } from './people.service.ts';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  writers(@CurrentActor() actor: Actor) {
    return this.people.writers(actor);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LANGUAGES } from '../../templates/profile/index.ts';
import { lineText } from '../../templates/profile/plain-text.ts';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { GuestsService } from './guests.service.ts';

const id = z.uuid();
const invitation = z.strictObject({
  name: lineText(120).trim().min(1, { error: 'must name the expert' }),
  days: z.int().min(1).max(60),
  language: z.enum(LANGUAGES),
  canComment: z.boolean(),
});

@ApiTags('guests')
@Controller('api/profiles/:id/guest-links')
export class GuestsController {
  constructor(private readonly guests: GuestsService) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) profileId: string) {
    return this.guests.list(actor, profileId);
  }

  @Post()
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Body({ schema: invitation }) body: z.output<typeof invitation>,
  ) {
    return this.guests.invite(actor, profileId, body);
  }

  @Delete(':link')
  @HttpCode(204)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('link', { schema: id }) link: string,
  ) {
    return this.guests.revoke(actor, profileId, link);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { abilitiesOf } from '../access/abilities.ts';
import type { Actor } from '../access/actor.ts';
import { CurrentActor, Public } from '../http/actor.decorator.ts';
import { demandClaimed } from './claimed-person.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie.ts';
import { SessionsService } from './sessions.service.ts';
import { selfSchema, UsersService } from './users.service.ts';

const credentials = z.strictObject({ email: z.string().max(200), password: z.string().max(200) });
const tokenRequest = z.strictObject({ name: z.string().trim().min(1).max(80) });

const present = (actor: Actor) => ({ user: actor, abilities: abilitiesOf(actor) });

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly users: UsersService,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body({ schema: credentials }) { email, password }: z.output<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, actor } = await this.sessions.signIn(email, password, request.ip);
    setSessionCookie(request, reply, token);
    return present(actor);
  }

  @Get()
  whoAmI(@CurrentActor() actor: Actor) {
    return present(actor);
  }

  @Public()
  @Delete()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionToken(request);
    const actor = token === null ? null : await this.sessions.actorOf(token, { touch: false });
    if (actor) demandClaimed(request, actor);
    if (token !== null) await this.sessions.end(token);
    clearSessionCookie(request, reply);
  }

  @Put('user')
  async updateSelf(
    @CurrentActor() actor: Actor,
    @Body({ schema: selfSchema }) input: z.output<typeof selfSchema>,
    @Req() request: FastifyRequest,
  ) {
    return present(await this.users.updateSelf(actor, input, sessionToken(request)!));
  }

  @Post('tokens')
  createToken(
    @CurrentActor() actor: Actor,
    @Body({ schema: tokenRequest }) { name }: z.output<typeof tokenRequest>,
  ) {
    return this.sessions.createToken(actor, name);
  }
}

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PUBLIC } from '../http/actor.decorator.ts';
import { Problem } from '../http/problem.ts';
import { demandClaimed } from './claimed-person.ts';
import { sessionToken } from './session-cookie.ts';
import { SessionsService } from './sessions.service.ts';

/** Lets a request in when a live session or API token stands behind it, or the route is public. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionToken(request);
    const actor = token === null ? null : await this.sessions.actorOf(token);
    if (!actor) {
      throw new Problem(401, 'signed-out', 'Not signed in', 'Sign in first: POST /api/session.');
    }
    demandClaimed(request, actor);
    request.actor = actor;
    request.actorNow = () => this.sessions.actorOf(token!, { touch: false });
    return true;
  }
}

import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request, once the session guard has let it in. */
    actor?: Actor;
    /** Asks again who stands behind the request, for one that lasts: null once the session is over. */
    actorNow?: () => Promise<Actor | null>;
  }
}

/** The person who sent the request; only on routes that are not public. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<FastifyRequest>().actor!,
);

export const PUBLIC = 'kerjaya:public';

/** A route that needs no session. */
export const Public = () => SetMetadata(PUBLIC, true);

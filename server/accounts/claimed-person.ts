import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { Problem } from '../http/problem.ts';

/** Names, by id, the person that a client believes to speak for. */
const HEADER = 'kerjaya-person';

/** A browser's streams of events cannot carry a header: they say it in their address. */
function claimed(request: FastifyRequest): unknown {
  const isStream = request.headers.accept?.startsWith('text/event-stream') ?? false;
  const { as } = (request.query ?? {}) as { as?: unknown };
  return request.headers[HEADER] ?? (isStream ? as : undefined);
}

/**
 * One browser has one cookie: a page that somebody left open must not act under the name of whoever signed in after them.
 * Clients that name nobody are not asked.
 * @throws Problem 401 that says who is signed in
 */
export function demandClaimed(request: FastifyRequest, actor: Actor): void {
  const person = claimed(request);
  if (person === undefined || person === actor.id) return;
  const { id, name } = actor;
  throw new Problem(
    401,
    'somebody-else',
    'Signed in as somebody else',
    `This was sent for another person than ${name}, who is signed in now. Sign in again as the one who was meant.`,
    { signedIn: { id, name } },
  );
}

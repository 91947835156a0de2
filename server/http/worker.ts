import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** For a process that only does jobs: whether it is well, and nothing else. */
export function serveHealthOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (/^\/(health|metrics)(\/|\?|$)/.test(request.url)) return;
    const problem = new Problem(
      404,
      'not-found',
      'Not found',
      'This process does jobs (ROLE=worker). Pages and the API are at one whose ROLE is web or all.',
    );
    await reply.status(404).type('application/problem+json').send(JSON.stringify(problem));
  });
}

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { badRequest, Problem } from './problem.ts';

export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that a write was based on.
 * @throws Problem 428 when `If-Match` is missing, 400 when it is not one of our tags.
 */
export function ifMatchVersion(header: string | undefined): number {
  if (header === undefined) {
    throw new Problem(
      428,
      'precondition-required',
      'Precondition required',
      'Send If-Match with the ETag of what you read, so that nobody’s work is overwritten.',
    );
  }
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw badRequest('If-Match must be the ETag of what you read, such as "3".');
  return Number(match[1]);
}

/** Answers `body` with a tag of its bytes, or 304 without it to a client that has these bytes already. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
): FastifyReply {
  const bytes = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  if (known.includes(tag) || known.includes(`W/${tag}`)) return reply.status(304).send();
  return reply.type('application/json; charset=utf-8').send(bytes);
}

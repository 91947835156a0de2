import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The policy of a page that the server writes; `nonce` lets the page's own style elements in. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The policy of a guest's page: no script at all; the printed pages may be shown inside it. */
export const guestPagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** On every answer. */
export const baseHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Whether a browser says that another site caused this request. Programs that are no browsers send neither header. */
function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}

/**
 * A guest's page sends no referrer, so its forms come with `Origin: null`. No cookie counts there: whoever writes holds
 * the secret address, which another site does not know.
 */
const holdsLink = (request: FastifyRequest): boolean => request.url.startsWith('/guest/');

/** Headers on every answer, and no write that another site caused. */
export function secure(fastify: FastifyInstance, https: boolean): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(baseHeaders);
    if (https) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (!SAFE.has(request.method) && !holdsLink(request) && isCrossSite(request)) {
      const problem = new Problem(
        403,
        'cross-site',
        'Refused',
        'This request came from another site. Open the admin itself and try again there.',
      );
      await reply.status(403).type('application/problem+json').send(JSON.stringify(problem));
    }
  });
}

import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_DAYS } from './sessions.service.ts';

/** Over HTTPS the browser itself guards the cookie: `__Host-` means this host, this path, never plain HTTP. */
const cookieName = (request: FastifyRequest): string =>
  request.protocol === 'https' ? '__Host-kerjaya' : 'kerjaya';

/** The secret that a request carries: `Authorization: Bearer …`, or the session cookie. */
export function sessionToken(request: FastifyRequest): string | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? request.cookies[cookieName(request)] ?? null;
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  void reply.setCookie(cookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(cookieName(request), { path: '/', secure: request.protocol === 'https' });
}

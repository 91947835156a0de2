import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from './security.ts';

const NONCE = '__CSP_NONCE__';

/**
 * Serves the built admin from `folder`: its page at `/`, with a fresh style nonce each time, and its files (whose names
 * change with their content) below `/assets/`. Without a build there is no page, only the API.
 */
export async function serveAdmin(fastify: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    prefix: '/',
    index: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes(join(folder, 'assets'));
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/', (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    void reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  });
}

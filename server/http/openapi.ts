import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Serves the OpenAPI document, made from the routes' own schemas when it is first asked for. */
export function serveOpenApi(
  fastify: FastifyInstance,
  app: INestApplication,
  version: string,
): void {
  let document: Promise<string> | undefined;
  fastify.get('/api/openapi.json', async (_request, reply) => {
    document ??= describe(app, version);
    return reply.type('application/json').send(await document);
  });
}

async function describe(app: INestApplication, version: string): Promise<string> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const config = new DocumentBuilder()
    .setTitle('Kerjaya')
    .setDescription(
      'Career profiles: write, review, version, print. Errors are application/problem+json (RFC 9457). A request with the header Kerjaya-Person (an id) is refused unless it is that person who is signed in.',
    )
    .setVersion(version)
    .addCookieAuth('kerjaya')
    .addBearerAuth()
    .build();
  return JSON.stringify(SwaggerModule.createDocument(app, config));
}

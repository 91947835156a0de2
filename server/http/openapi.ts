import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type ResponsesObject = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];

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
  const document = SwaggerModule.createDocument(app, config);
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM };
  for (const methods of Object.values(document.paths)) {
    for (const method of METHODS) complete(methods[method]?.responses);
  }
  return JSON.stringify(document);
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;
const PROBLEM: SchemaObject = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'urn:kerjaya: and a stable code.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'What is wrong, field by field.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** What holds for every route: it answers JSON where it says nothing else, and problems when it does not answer. */
function complete(responses: ResponsesObject | undefined): void {
  if (!responses) return;
  const problem = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  };
  for (const [status, response] of Object.entries(responses)) {
    if (!response || '$ref' in response) continue;
    if (status === '416') response.content = problem;
    if (status === '200' || status === '201') response.content ??= { 'application/json': {} };
  }
  responses.default ??= { description: 'What stands in the way.', content: problem };
}

import 'reflect-metadata';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.ts';
import { root, version, type Settings } from './config/index.ts';
import { firstStart } from './first-start.ts';
import { migrate } from './database/migrate.ts';
import { serveAdmin } from './http/admin-pages.ts';
import { serveOpenApi } from './http/openapi.ts';
import { ProblemFilter, sendProblem } from './http/problem.filter.ts';
import { SchemaPipe } from './http/schema.pipe.ts';
import { baseHeaders, secure } from './http/security.ts';
import { serveHealthOnly } from './http/worker.ts';
import { JobsService } from './jobs/jobs.service.ts';
import { prepareJobs } from './jobs/schema.ts';

/** The most that a request may carry, in bytes. */
const BODY_LIMIT = 1024 * 1024;

/** The whole application on a migrated database, not listening yet. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy as boolean,
    forceCloseConnections: 'idle',
    // What is refused before it reaches a route, such as an address that cannot be decoded.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply.headers(baseHeaders)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await migrate(app.get(DataSource));
  await prepareJobs(app.get(DataSource), settings.databaseUrl);
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter());
  const fastify = adapter.getInstance();
  secure(fastify as never, settings.publicUrl.startsWith('https:'));
  await app.register(cookie as never);
  await app.register(multipart as never, { limits: { fileSize: BODY_LIMIT, files: 1, fields: 5 } });
  if (settings.role === 'worker') {
    serveHealthOnly(fastify as never);
  } else {
    await serveAdmin(fastify as never, join(root, 'dist/admin'));
    serveOpenApi(fastify as never, app, version);
  }
  await app.init();
  await firstStart(app, settings);
  return app;
}

/** Begins to do jobs, where the role says so. */
export const startJobs = (app: NestFastifyApplication): Promise<void> =>
  app.get(JobsService).start();

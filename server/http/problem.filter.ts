import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { badRequest, Problem } from './problem.ts';
import { isPage, sendProblemPage } from './problem-page.ts';

/** What PostgreSQL says when one of our own laws (see the migrations) or a unique index refuses. */
const lawCodes: Record<string, string> = {
  KJ001: 'append-only',
  KJ002: 'frozen',
  KJ003: 'state',
  KJ004: 'seal',
  KJ005: 'four-eyes',
  KJ006: 'schedule',
  KJ020: 'comment',
  KJ021: 'guest-link',
};

const titles: Record<number, string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Not allowed',
  413: 'Too large',
  415: 'Not understood',
};

/** An address without what must not be read in a log: a guest link is a secret. */
const addressForLog = (url: string): string => url.replace(/^(\/guest\/)[^/?]+/, '$1…');

/** Any error as a problem; what nobody foresaw is a 500 that tells the client nothing and the log everything. */
function problemFrom(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode, driverError } = error as {
    code?: string;
    statusCode?: number;
    driverError?: { code?: string; message: string };
  };
  const law = lawCodes[driverError?.code ?? ''];
  if (law) {
    return new Problem(409, law, 'Conflict', `The database refused this: ${driverError!.message}.`);
  }
  if (driverError?.code === '40P01' || driverError?.code === '40001') {
    return new Problem(
      409,
      'overtaken',
      'Conflict',
      'Someone else was changing the same; try again.',
    );
  }
  if (driverError?.code === '23505') {
    return new Problem(409, 'double', 'Conflict', 'Someone else has just added the same.');
  }
  if (driverError?.code === '22021' || driverError?.code === '22P05') {
    return badRequest('The request holds a character that cannot be stored (U+0000).');
  }
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  if (status === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Problem(413, 'too-large', titles[413]!, 'The limit is 1 MB; send less at a time.');
  }
  if (status < 500) {
    const detail = error instanceof Error ? error.message : String(error);
    return new Problem(status, 'request', titles[status] ?? 'Refused', detail);
  }
  new Logger('http').error(
    `${request.method} ${addressForLog(request.url)}`,
    (error as Error).stack ?? error,
  );
  return new Problem(500, 'internal', 'Something went wrong', 'It was logged; try again later.');
}

/** Answers with `error`: a problem document, or a page where a browser's window would show it. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemFrom(error, request);
  if (isPage(request)) return sendProblemPage(problem, request, reply);
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

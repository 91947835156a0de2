import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { AnswersText } from '../http/answers.ts';
import { sendPage } from '../http/list-query.ts';
import { auditQuery, exportQuery, type AuditFilter, type AuditQuery } from './audit.queries.ts';
import { AuditService } from './audit.service.ts';

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditQuery }) query: AuditQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'audit', query, await this.audit.list(actor, query));
  }

  @Get('verify')
  verify(@CurrentActor() actor: Actor) {
    return this.audit.verify(actor);
  }

  @Get('export.csv')
  @AnswersText('text/csv')
  csv(
    @CurrentActor() actor: Actor,
    @Query({ schema: exportQuery }) filter: AuditFilter,
    @Res() reply: FastifyReply,
  ) {
    return this.send(reply, 'csv', 'text/csv', actor, filter);
  }

  @Get('export.json')
  json(
    @CurrentActor() actor: Actor,
    @Query({ schema: exportQuery }) filter: AuditFilter,
    @Res() reply: FastifyReply,
  ) {
    return this.send(reply, 'json', 'application/json', actor, filter);
  }

  private send(
    reply: FastifyReply,
    format: 'csv' | 'json',
    type: string,
    actor: Actor,
    filter: AuditFilter,
  ): FastifyReply {
    const file = this.audit.export(actor, format, filter);
    return reply
      .type(`${type}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="audit.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(file);
  }
}

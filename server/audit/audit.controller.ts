import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { sendPage } from '../http/list-query.ts';
import { auditQuery, AuditService } from './audit.service.ts';

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditQuery }) query: z.output<typeof auditQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'audit', query, await this.audit.list(actor, query));
  }
}

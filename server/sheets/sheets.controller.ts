import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { AnswersFile } from '../http/answers.ts';
import { sendPdf } from '../http/pdf.ts';
import { sheetQuery, SheetsService, type SheetQuery } from './sheets.service.ts';

const id = z.uuid();
const number = z.coerce.number().int().min(1).max(1_000_000);

@ApiTags('sheets')
@Controller('api/profiles/:id')
export class SheetsController {
  constructor(private readonly sheets: SheetsService) {}

  @Get('draft/sheet.pdf')
  @AnswersFile('application/pdf')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Query({ schema: sheetQuery }) query: SheetQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sheet = await this.sheets.print(actor, profileId, 'draft', query);
    return sendPdf(request, reply, sheet, query.download);
  }

  @Get('revisions/:number/sheet.pdf')
  @AnswersFile('application/pdf')
  async revision(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('number', { schema: number }) revision: number,
    @Query({ schema: sheetQuery }) query: SheetQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sheet = await this.sheets.print(actor, profileId, revision, query);
    return sendPdf(request, reply, sheet, query.download);
  }
}

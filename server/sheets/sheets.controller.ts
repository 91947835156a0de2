import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DESIGN_IDS } from '../../templates/index.ts';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { SheetsService, type Sheet } from './sheets.service.ts';

export const sheetQuery = z.strictObject({
  design: z.enum(DESIGN_IDS).default('full'),
  language: z.enum(['en', 'ms', 'both']).default('en'),
  brand: z.uuid().optional(),
  download: z.stringbool().default(false),
});
type SheetQuery = z.output<typeof sheetQuery>;

const id = z.uuid();
const number = z.coerce.number().int().min(1).max(1_000_000);

/** Answers a PDF, to be shown in the browser or saved. */
export function sendSheet(reply: FastifyReply, sheet: Sheet, download: boolean): StreamableFile {
  void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  return new StreamableFile(sheet.pdf, {
    type: 'application/pdf',
    disposition: `${download ? 'attachment' : 'inline'}; filename="${sheet.filename}"`,
    length: sheet.pdf.length,
  });
}

@ApiTags('sheets')
@Controller('api/profiles/:id')
export class SheetsController {
  constructor(private readonly sheets: SheetsService) {}

  @Get('draft/sheet.pdf')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Query({ schema: sheetQuery }) query: SheetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sheet = await this.sheets.print(actor, profileId, 'draft', query);
    return sendSheet(reply, sheet, query.download);
  }

  @Get('revisions/:number/sheet.pdf')
  async revision(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('number', { schema: number }) revision: number,
    @Query({ schema: sheetQuery }) query: SheetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sheet = await this.sheets.print(actor, profileId, revision, query);
    return sendSheet(reply, sheet, query.download);
  }
}

import { randomBytes } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../templates/profile/index.ts';
import { BrandsService } from '../brands/brands.service.ts';
import { Public } from '../http/actor.decorator.ts';
import { AnswersFile, AnswersText } from '../http/answers.ts';
import { sendPdf } from '../http/pdf.ts';
import { notFound, Problem } from '../http/problem.ts';
import { pagePolicy } from '../http/security.ts';
import { sheetQuery, SheetsService, type SheetQuery } from '../sheets/sheets.service.ts';
import { careerPage, careersPage, notFoundPage, type PageFrame } from './pages.ts';
import { SiteService } from './site.service.ts';
import { unknownVersionPage, versionPage } from './version-page.ts';

const query = z.object({ lang: z.enum(LANGUAGES).optional().catch(undefined) });
type Query = z.output<typeof query>;

@ApiTags('public')
@Public()
@Controller()
export class SiteController {
  constructor(
    private readonly site: SiteService,
    private readonly sheets: SheetsService,
    private readonly brands: BrandsService,
  ) {}

  @Get('careers')
  @AnswersText('text/html', 'The page.')
  async careers(
    @Query({ schema: query }) { lang }: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const careers = await this.site.careers();
    await this.send(request, reply, lang, (frame) => careersPage(frame, careers));
  }

  @Get('careers/:slug')
  @AnswersText('text/html', 'The page.')
  async career(
    @Param('slug') slug: string,
    @Query({ schema: query }) { lang }: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const career = await this.site.career(slug).catch(absent);
    await this.send(request, reply, lang, (frame) => career && careerPage(frame, career));
  }

  @Get('careers/:slug/sheet.pdf')
  @AnswersFile('application/pdf')
  async sheet(
    @Param('slug') slug: string,
    @Query({ schema: sheetQuery }) wanted: SheetQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sheet = await this.sheets.printPublished(slug, wanted);
    if (!sheet) throw notFound('career');
    return sendPdf(request, reply, sheet, wanted.download);
  }

  @Get('v/:code')
  @AnswersText(
    'text/html',
    'Whether what carries this code is the current version, or what took its place; in both languages.',
  )
  async version(
    @Param('code') code: string,
    @Query({ schema: query }) { lang }: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const version = await this.site.version(code);
    await this.send(
      request,
      reply,
      lang,
      (frame) => version && versionPage(frame, version),
      unknownVersionPage,
    );
  }

  /** Sends a page, or a page that says that there is none. */
  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    chosen: Language | undefined,
    write: (frame: PageFrame) => string | null,
    missing: (frame: PageFrame) => string = notFoundPage,
  ): Promise<void> {
    const preferred = /^\s*ms\b/i.test(request.headers['accept-language'] ?? '') ? 'ms' : 'en';
    const frame: PageFrame = {
      brand: await this.brands.forScreen(),
      language: chosen ?? preferred,
      nonce: randomBytes(16).toString('base64'),
    };
    const written = write(frame);
    await reply
      .status(written === null ? 404 : 200)
      .header('content-security-policy', pagePolicy(frame.nonce))
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(written ?? missing(frame));
  }
}

/** What is not there gets a page of its own. */
function absent(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}

import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  LANGUAGES,
  SECTION_KEYS,
  type Language,
  type SectionKey,
} from '../../templates/profile/index.ts';
import { plainText } from '../../templates/profile/plain-text.ts';
import { BrandsService } from '../brands/brands.service.ts';
import { Public } from '../http/actor.decorator.ts';
import { Problem } from '../http/problem.ts';
import { guestPagePolicy } from '../http/security.ts';
import { SheetsService } from '../sheets/sheets.service.ts';
import { GuestsService, type Visit } from './guests.service.ts';
import { endedPage, guestPage, type Frame, type Refused } from './pages.ts';

const query = z.object({
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  said: z.string().max(40).optional().catch(undefined),
});
const sheet = z.object({
  language: z.enum(LANGUAGES).default('en'),
  download: z.stringbool().default(false),
});
const place = z.enum(SECTION_KEYS as [SectionKey, ...SectionKey[]]).nullable();
const words = plainText(4000).trim().min(1);

/** Addresses that nobody but the guest may learn, and that no machine keeps. */
const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/** The pages of outside experts: no account, no script. */
@ApiExcludeController()
@Public()
@Controller('guest/:token')
export class GuestPagesController {
  constructor(
    private readonly guests: GuestsService,
    private readonly sheets: SheetsService,
    private readonly brands: BrandsService,
  ) {}

  @Get()
  async page(
    @Param('token') token: string,
    @Query({ schema: query }) { lang, said }: z.output<typeof query>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.visit(token, request, reply);
    if (visit) await this.show(reply, token, visit, { lang, sent: said ?? null, refused: null });
  }

  @Get('sheet.pdf')
  async sheet(
    @Param('token') token: string,
    @Query({ schema: sheet }) { language, download }: z.output<typeof sheet>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.visit(token, request, reply);
    if (!visit) return;
    const { pdf, filename } = await this.sheets.printRevision(visit.printable, {
      design: 'full',
      language,
    });
    await reply
      .headers({
        ...PRIVATE,
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'content-disposition': `${download ? 'attachment' : 'inline'}; filename="${filename}"`,
      })
      .type('application/pdf')
      .send(Buffer.from(pdf));
  }

  @Post('comments')
  @HttpCode(303)
  async say(
    @Param('token') token: string,
    @Query({ schema: query }) { lang }: z.output<typeof query>,
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = await this.visit(token, request, reply);
    if (!visit) return;
    const sent = (form ?? {}) as Record<string, unknown>;
    const path = place.catch(null).parse(sent.path ?? null);
    const given = typeof sent.body === 'string' ? sent.body : '';
    const refuse = (status: number, why: Refused['why']) =>
      this.show(reply.status(status), token, visit, {
        lang,
        sent: null,
        refused: { path, body: given.slice(0, 8000), why },
      });
    const body = words.safeParse(given);
    if (!body.success) return refuse(422, given.trim() === '' ? 'empty' : 'tooLong');
    try {
      await this.guests.say(visit.link, path, body.data);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // It ended this moment: say why.
      if (error.status === 410 && !(await this.visit(token, request, reply))) return;
      if (error.status !== 429) throw error;
      void reply.headers(error.headers);
      return refuse(429, 'flood');
    }
    const at = path ?? 'whole';
    const language = lang ? `lang=${lang}&` : '';
    await reply
      .headers(PRIVATE)
      .status(303)
      .header('location', `/guest/${token}?${language}said=${at}#say-${at}`)
      .send();
  }

  /** Who comes by a link; null once a page was sent that says why there is nothing to read. */
  private async visit(
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Visit | null> {
    const preferred = /^\s*ms\b/i.test(request.headers['accept-language'] ?? '') ? 'ms' : 'en';
    const visit = await this.guests.visit(token).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    });
    if (visit && visit.ended === null) return visit;
    const why = visit?.ended ?? 'missing';
    const slug = why === 'published' ? visit!.printable.slug : null;
    const frame = await this.frame();
    await send(
      reply.status(visit ? 410 : 404),
      frame,
      endedPage(frame, why, visit?.link.language ?? preferred, slug),
    );
    return null;
  }

  private async show(
    reply: FastifyReply,
    token: string,
    visit: Visit,
    {
      lang,
      sent,
      refused,
    }: { lang: Language | undefined; sent: string | null; refused: Refused | null },
  ): Promise<void> {
    const { link } = visit;
    const { languages } = visit.printable.revision;
    const language = lang && languages.includes(lang) ? lang : link.language;
    const frame = await this.frame();
    const said = await this.guests.said(link);
    const page = { visit, address: `/guest/${token}`, language, languages, said, sent, refused };
    await send(reply, frame, guestPage(frame, page));
  }

  private async frame(): Promise<Frame> {
    return {
      brand: await this.brands.forScreen(),
      nonce: randomBytes(16).toString('base64'),
    };
  }
}

const send = (reply: FastifyReply, { nonce }: Frame, page: string): FastifyReply =>
  reply
    .headers(PRIVATE)
    .header('content-security-policy', guestPagePolicy(nonce))
    .type('text/html; charset=utf-8')
    .send(page);

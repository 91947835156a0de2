import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { LANGUAGES } from '../../../templates/profile/index.ts';
import type { Actor } from '../../access/actor.ts';
import { CurrentActor } from '../../http/actor.decorator.ts';
import { etagOf, ifMatchVersion } from '../../http/etag.ts';
import { sendPage } from '../../http/list-query.ts';
import { translationQuery, type TranslationQuery } from './translation.queries.ts';
import { TranslationsService } from './translations.service.ts';

const id = z.uuid();
const confirmation = z.strictObject({
  texts: z
    .array(z.strictObject({ path: z.string().max(200), language: z.enum(LANGUAGES) }))
    .min(1)
    .max(2000),
});

@ApiTags('translations')
@Controller('api')
export class TranslationsController {
  constructor(private readonly translations: TranslationsService) {}

  @Get('translations')
  async table(
    @CurrentActor() actor: Actor,
    @Query({ schema: translationQuery }) query: TranslationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPage(reply, 'translations', query, await this.translations.table(actor, query));
  }

  @Post('profiles/:id/draft/translations/confirm')
  @HttpCode(200)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: confirmation }) { texts }: z.output<typeof confirmation>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = ifMatchVersion(match);
    const draft = await this.translations.confirm(actor, profileId, version, texts);
    void reply.header('ETag', etagOf(draft.version));
    return draft;
  }
}

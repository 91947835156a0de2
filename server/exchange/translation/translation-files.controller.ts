import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES } from '../../../templates/profile/index.ts';
import type { Actor } from '../../access/actor.ts';
import { CurrentActor } from '../../http/actor.decorator.ts';
import { AnswersBytes } from '../../http/answers.ts';
import { fieldErrors, invalid } from '../../http/problem.ts';
import { sendTranslationFile, uploadedFile } from './transfer.ts';
import {
  TRANSLATION_FORMATS,
  TranslationFilesService,
  type TranslationFileFormat,
} from './translation-files.service.ts';

const id = z.uuid();
const format = z.enum(TRANSLATION_FORMATS as [TranslationFileFormat, ...TranslationFileFormat[]]);
const STATES = ['missing', 'stale', 'current'] as const;

/** `missing,stale`, or `all`. */
const only = z
  .string()
  .default('missing,stale')
  .transform((words) => (words === 'all' ? [...STATES] : words.split(',')))
  .pipe(z.array(z.enum(STATES)).min(1));
const exportQuery = z.strictObject({ to: z.enum(LANGUAGES).default('ms'), only });
const manyQuery = exportQuery.extend({
  profiles: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).min(1).max(200)),
});
/** XLIFF, or a spreadsheet. */
const FILE_TYPES = [
  'application/xliff+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const importQuery = z.strictObject({
  dryRun: z.stringbool().default(false),
  onConflict: z.enum(['refuse', 'skip']).default('refuse'),
});
/** The file in a JSON document: XLIFF as `text`, a spreadsheet in `base64`. */
const importBody = z.union([
  z.strictObject({ format: z.literal('xlf'), text: z.string().min(1) }),
  z.strictObject({ format, base64: z.base64() }),
]);

@ApiTags('translations')
@Controller('api')
export class TranslationFilesController {
  constructor(private readonly files: TranslationFilesService) {}

  @Get('profiles/:id/draft/translation.:format')
  @AnswersBytes(...FILE_TYPES)
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Param('format', { schema: format }) as: TranslationFileFormat,
    @Query({ schema: exportQuery }) query: z.output<typeof exportQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTranslationFile(reply, await this.files.export(actor, [profileId], as, query));
  }

  @Get('translations/export.:format')
  @AnswersBytes(...FILE_TYPES)
  async many(
    @CurrentActor() actor: Actor,
    @Param('format', { schema: format }) as: TranslationFileFormat,
    @Query({ schema: manyQuery }) { profiles, ...query }: z.output<typeof manyQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTranslationFile(reply, await this.files.export(actor, profiles, as, query));
  }

  @Post('profiles/:id/translations/import')
  @HttpCode(200)
  @ApiConsumes('application/json', 'multipart/form-data')
  async intoOne(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) profileId: string,
    @Req() request: FastifyRequest,
    @Query({ schema: importQuery }) options: z.output<typeof importQuery>,
  ) {
    const { format: as, file } = await received(request);
    return this.files.import(actor, as, file, { ...options, profile: profileId });
  }

  @Post('translations/import')
  @HttpCode(200)
  @ApiConsumes('application/json', 'multipart/form-data')
  async intoMany(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: importQuery }) options: z.output<typeof importQuery>,
  ) {
    const { format: as, file } = await received(request);
    return this.files.import(actor, as, file, options);
  }
}

async function received(
  request: FastifyRequest,
): Promise<{ format: TranslationFileFormat; file: Buffer }> {
  if (request.isMultipart()) return uploadedFile(request);
  const result = importBody.safeParse(request.body ?? {});
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
  const { data } = result;
  const file = 'text' in data ? Buffer.from(data.text) : Buffer.from(data.base64, 'base64');
  return { format: data.format, file };
}

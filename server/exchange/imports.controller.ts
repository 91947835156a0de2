import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { CurrentActor } from '../http/actor.decorator.ts';
import { badRequest, fieldErrors, invalid } from '../http/problem.ts';
import { IMPORT_FORMATS, ImportsService } from './imports.service.ts';

const importQuery = z.strictObject({ dryRun: z.stringbool().default(false) });
const importBody = z.strictObject({
  format: z.enum(IMPORT_FORMATS).default('page-text'),
  text: z
    .string()
    .min(1, { error: 'must not be empty' })
    .max(1024 * 1024),
});

@ApiTags('exchange')
@Controller('api/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: z.toJSONSchema(importBody, { target: 'openapi-3.0' }) as never })
  async import(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: importQuery }) { dryRun }: z.output<typeof importQuery>,
  ) {
    const input = request.isMultipart() ? await uploaded(request) : request.body;
    const result = importBody.safeParse(input ?? {});
    if (!result.success) throw invalid(fieldErrors(result.error.issues));
    return this.imports.import(actor, result.data.format, result.data.text, { dryRun });
  }
}

/**
 * The text file of a multipart request, whatever Unicode encoding it was saved in.
 * @throws Problem 422 when there is no file, or it is not text; 413 past 1 MB.
 */
async function uploaded(request: FastifyRequest): Promise<unknown> {
  const file = await request.file().catch(notAForm);
  if (!file) throw invalid([{ path: 'file', message: 'must be a text file' }]);
  const bytes = await file.toBuffer().catch(notAForm);
  const format = file.fields.format;
  return {
    text: decode(bytes),
    ...(format && 'value' in format ? { format: format.value } : {}),
  };
}

/** What the reader of forms cannot read carries no status; what it refuses for its size does. */
function notAForm(error: { statusCode?: number }): never {
  if (error.statusCode) throw error;
  throw badRequest('The form is not whole or not well-formed; send it again.');
}

function decode(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (!bytes.includes(0)) return new TextDecoder('windows-1252').decode(bytes);
    throw invalid([{ path: 'file', message: 'is not a text file; save the page as .txt' }]);
  }
}

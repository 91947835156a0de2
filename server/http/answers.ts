import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/*
 * What routes say of their answers in the OpenAPI document. Nothing is checked against it while the server runs; the
 * tests do that.
 */

type Decorator = MethodDecorator & ClassDecorator;

const words = (description: string) => ({ description, schema: { type: 'string' as const } });
const TAG = { ETag: words('Names these bytes and no others.') };
const BYTES = { type: 'string' as const, format: 'binary' };

/** A moment as ISO 8601. */
export const moment = z.string().meta({ format: 'date-time' });

/** Answers JSON of this shape. */
export const Answers = (schema: z.ZodType, status = 200): Decorator =>
  ApiResponse({ status, standardSchema: schema });

/** Answers a page of such rows; how many there are in all stands in a header. */
export const AnswersPage = (row: z.ZodType): Decorator =>
  ApiResponse({
    status: 200,
    standardSchema: z.array(row),
    headers: { 'Content-Range': words('The rows, and how many there are: `packs 0-24/1016`.') },
  });

/** Answers JSON with a tag, or 304 to a client that has it. */
export const AnswersTagged = (schema: z.ZodType): Decorator =>
  applyDecorators(
    ApiResponse({ status: 200, standardSchema: schema, headers: TAG }),
    ApiResponse({ status: 304, description: 'The client has it (If-None-Match).' }),
    ApiHeader({ name: 'If-None-Match', required: false }),
  ) as Decorator;

/** Answers bytes of one of these media types. */
export const AnswersBytes = (...types: string[]): Decorator =>
  ApiResponse({
    status: 200,
    content: Object.fromEntries(types.map((type) => [type, { schema: BYTES }])),
  });

/** Answers text of this media type. */
export const AnswersText = (type: string, description = ''): Decorator =>
  ApiResponse({
    status: 200,
    description,
    content: { [type]: { schema: { type: 'string' } } },
  });

/** Streams events until somebody closes it; each `data` is JSON. */
export const AnswersEvents = (description: string): Decorator =>
  AnswersText('text/event-stream', description);

/** Answers a file as `sendFile` does: whole, in part, or not at all to a client that has it. */
export const AnswersFile = (...types: string[]): Decorator => {
  const content = Object.fromEntries(types.map((type) => [type, { schema: BYTES }]));
  const common = {
    ...TAG,
    'Accept-Ranges': words('bytes'),
    'Cache-Control': words('private, no-cache: to be asked for again, by its tag'),
    'Content-Disposition': words('The file’s name; attachment where it is to be saved.'),
  };
  const range = { 'Content-Range': words('bytes 0-99/12345') };
  return applyDecorators(
    ApiProduces(...types),
    ApiHeader({ name: 'Range', required: false, description: 'One range, such as bytes=0-99.' }),
    ApiHeader({ name: 'If-Range', required: false }),
    ApiHeader({ name: 'If-None-Match', required: false }),
    ApiResponse({ status: 200, description: 'The whole file.', headers: common, content }),
    ApiResponse({
      status: 206,
      description: 'The part that was asked for.',
      headers: { ...common, ...range },
      content,
    }),
    ApiResponse({ status: 304, description: 'The client has it (If-None-Match).', headers: TAG }),
    ApiResponse({
      status: 416,
      description: 'The file has no such part.',
      headers: { 'Content-Range': words('bytes */12345') },
      content: { 'application/problem+json': { schema: {} } },
    }),
  ) as Decorator;
};

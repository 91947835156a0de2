import { StreamableFile } from '@nestjs/common';
import '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { badRequest, Problem } from '../../http/problem.ts';
import { FILE_LIMIT, unreadable } from './file.ts';

/** Answers a file for a translator, to be saved. */
export function sendTranslationFile(
  reply: FastifyReply,
  { type, bytes, filename }: { type: string; bytes: Buffer; filename: string },
): StreamableFile {
  void reply.header('cache-control', 'no-store');
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="${filename}"`,
    length: bytes.length,
  });
}

/**
 * The file of a form. Its first bytes say which format it is, whatever it is called.
 * @throws Problem 422 when there is none, 413 when it is too large.
 */
export async function uploadedFile(
  request: FastifyRequest,
): Promise<{ format: 'xlsx' | 'xlf'; file: Buffer }> {
  try {
    const part = await request.file({ limits: { fileSize: FILE_LIMIT } });
    if (!part) throw unreadable('must be an XLIFF (.xlf) or a spreadsheet (.xlsx)');
    const file = await part.toBuffer();
    const zipped = file[0] === 0x50 && file[1] === 0x4b;
    return { format: zipped ? 'xlsx' : 'xlf', file };
  } catch (error) {
    if (error instanceof Problem) throw error;
    if ((error as { statusCode?: number }).statusCode === 413) {
      const limit = FILE_LIMIT / 1024 / 1024;
      throw new Problem(413, 'too-large', 'Too large', `The limit for a file is ${limit} MB.`);
    }
    throw badRequest('The form is not whole or not well-formed; send it again.');
  }
}

import { type Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

/** A finished file that is answered whole or in part. */
export interface ServedFile {
  /** Media type. */
  type: string;
  filename: string;
  /** Bytes. */
  size: number;
  /** Names these bytes and no others. */
  etag: string;
  /** The bytes from `start` to before `end`. */
  read(start: number, end: number): Uint8Array | Readable;
}

/** The part that a `Range` asks for; null: the whole. @throws Problem 416 when there is no such part. */
function partOf(header: string | undefined, size: number): { start: number; end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  if (start < end) return { start, end };
  throw new Problem(
    416,
    'range',
    'No such range',
    `The file has ${size} bytes; ask for a part of it.`,
    {},
    { 'content-range': `bytes */${size}` },
  );
}

const names = (header: string | undefined, tag: string): boolean =>
  (header?.split(',') ?? []).some((each) => ['*', tag, `W/${tag}`].includes(each.trim()));

/**
 * Answers a file: 304 to a client that has it, 206 with the one range that was asked for, else the whole. To be returned
 * from a handler whose reply passes through.
 * @throws Problem 416.
 */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  download: boolean,
): StreamableFile | undefined {
  const tag = `"${file.etag}"`;
  void reply.headers({
    etag: tag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  if (names(request.headers['if-none-match'], tag)) {
    void reply.status(304);
    return undefined;
  }
  const { range, 'if-range': condition } = request.headers;
  // Only a GET has parts.
  const applies = request.method === 'GET' && (condition === undefined || condition === tag);
  const part = applies ? partOf(range, file.size) : null;
  const { start, end } = part ?? { start: 0, end: file.size };
  if (part) {
    void reply.status(206).header('content-range', `bytes ${start}-${end - 1}/${file.size}`);
  }
  const bytes = file.read(start, end);
  const options = {
    type: file.type,
    disposition: `${download ? 'attachment' : 'inline'}; filename="${file.filename}"`,
    length: end - start,
  };
  return bytes instanceof Uint8Array
    ? new StreamableFile(bytes, options)
    : new StreamableFile(bytes, options);
}

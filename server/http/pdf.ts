import type { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from './file.ts';

interface Pdf {
  pdf: Uint8Array;
  /** Of `pdf`. */
  sha256: string;
  filename: string;
}

/** Answers a PDF, to be shown in the browser or saved; see `sendFile`. */
export const sendPdf = (
  request: FastifyRequest,
  reply: FastifyReply,
  { pdf, sha256, filename }: Pdf,
  download: boolean,
): StreamableFile | undefined =>
  sendFile(
    request,
    reply,
    {
      type: 'application/pdf',
      filename,
      size: pdf.length,
      etag: sha256,
      read: (start, end) => pdf.subarray(start, end),
    },
    download,
  );

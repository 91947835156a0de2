import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Answers a PDF, to be shown in the browser or saved. */
export function sendPdf(
  reply: FastifyReply,
  { pdf, filename }: { pdf: Uint8Array; filename: string },
  download: boolean,
): StreamableFile {
  void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  return new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `${download ? 'attachment' : 'inline'}; filename="${filename}"`,
    length: pdf.length,
  });
}

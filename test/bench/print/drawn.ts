import PDFDocument from 'pdfkit';
import { fontPaths } from '../../../server/sheets/engine/fonts.ts';
import type { PrintedPage } from '../../support/pdf-text.ts';
import { cpuTime } from './cpu-time.ts';

const { Text } = fontPaths();

/** The text of a sheet, each piece where it stands: pdfkit without any layout. */
export default async function work(pages: readonly PrintedPage[]) {
  const begun = cpuTime();
  const document = new PDFDocument({ autoFirstPage: false });
  document.registerFont('regular', Text!['normal']!);
  document.registerFont('bold', Text!['bold']!);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const { width, height, items } of pages) {
    document.addPage({ size: [width, height], margin: 0 });
    for (const item of items) {
      document.font(item.height > 8.3 ? 'bold' : 'regular').fontSize(item.height);
      document.text(item.text, item.x, height - item.y - item.height, { lineBreak: false });
    }
  }
  document.end();
  await ended;
  return { all: cpuTime() - begun, bytes: Buffer.concat(chunks) };
}

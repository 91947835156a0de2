import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { pdfmake } from './inside.ts';
import { prepare } from './layout/plain.ts';
import { fileOf } from './speed/output.ts';
import { quicken } from './speed/quicken.ts';
import { tagDocuments } from './tagging/tagging.ts';

quicken();
prepare();
tagDocuments();

/** A document and how many pages it came to. The definition is used up: make a fresh one for each call. */
export async function print(
  definition: TDocumentDefinitions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await pdfmake
    .createPdf({ tagged: true, version: '1.7', ...definition })
    .getStream();
  return { bytes: await fileOf(document), pages: document._pdfMakePages.length };
}

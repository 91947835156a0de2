import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fontPaths } from '../../../server/sheets/engine/fonts.ts';
import { designs } from '../../../templates/index.ts';
import { distinctInput } from './inputs.ts';
import { cpuTime } from './cpu-time.ts';

interface PdfMake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

/** pdfmake as it comes: nothing of our engine is loaded in this thread. */
export const stock = createRequire(import.meta.url)('pdfmake') as PdfMake;
stock.setFonts(fontPaths());
stock.setUrlAccessPolicy(() => false);
stock.setLocalAccessPolicy(() => true);

/** One sheet: the same definition, without tags. */
export default async function work(index: number) {
  const input = distinctInput(index);
  const begun = cpuTime();
  const { definition } = designs.full.sheet(input);
  const composed = cpuTime();
  const bytes = await stock.createPdf(definition).getBuffer();
  return { composing: composed - begun, all: cpuTime() - begun, bytes };
}

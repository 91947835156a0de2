import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fontPaths } from './fonts.ts';
import { pdfmake } from './inside.ts';
import { escapeMetadata } from './metadata.ts';
import { giveRoom } from './room.ts';
import { widenSpaces } from './word-space.ts';

/*
 * pdfmake as we use it: each function changes one thing about it, for the whole thread. The order counts where two of
 * them wrap the same method: what is named later stands around what was named before.
 */
giveRoom();
widenSpaces();
escapeMetadata();

const fonts = fontPaths();
const files = new Set(Object.values(fonts).flatMap((slots) => Object.values(slots)));
pdfmake.setFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.has(path));

/** A document and how many pages it came to. The definition is used up: make a fresh one for each call. */
export async function print(
  definition: TDocumentDefinitions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = pdfmake.createPdf(definition);
  const { _pdfMakePages: pages } = await document.getStream();
  return { bytes: new Uint8Array(await document.getBuffer()), pages: pages.length };
}

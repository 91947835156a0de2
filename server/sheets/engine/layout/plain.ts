import { fontPaths } from '../fonts.ts';
import { pdfmake } from '../inside.ts';
import { escapeMetadata } from './metadata.ts';
import { giveRoom } from './room.ts';
import { widenSpaces } from './word-space.ts';

/**
 * pdfmake as our documents need it: each function changes one thing about it, for the whole thread. The order counts
 * where two of them wrap the same method: what is named later stands around what was named before.
 */
export function prepare(): void {
  giveRoom();
  widenSpaces();
  escapeMetadata();

  const fonts = fontPaths();
  const files = new Set(Object.values(fonts).flatMap((slots) => Object.values(slots)));
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.has(path));
}

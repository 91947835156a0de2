import { shareTypefaces } from './font.ts';
import { fillLinesInPlace } from './lines.ts';
import { layOutOnce } from './nodes.ts';
import { writeAtOnce } from './output.ts';
import { unpackPicturesAtOnce } from './picture.ts';
import { writeChangesOnly } from './state.ts';
import { styleOnce } from './style.ts';
import { paintRuns } from './text.ts';

/**
 * Makes pdfmake of this thread fast: its pages look the same, and say the same. It comes before whatever else is changed about
 * pdfmake, some of whose methods are written anew.
 */
export function quicken(): void {
  shareTypefaces();
  styleOnce();
  layOutOnce();
  fillLinesInPlace();
  writeChangesOnly();
  paintRuns();
  unpackPicturesAtOnce();
  writeAtOnce();
}

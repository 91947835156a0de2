import { shareTypefaces } from './font.ts';
import { writeAtOnce } from './output.ts';
import { unpackPicturesAtOnce } from './picture.ts';
import { writeChangesOnly } from './state.ts';
import { styleOnce } from './style.ts';
import { paintRuns } from './text.ts';

/** Makes pdfmake of this thread fast: its pages look the same, and say the same. */
export function quicken(): void {
  shareTypefaces();
  styleOnce();
  writeChangesOnly();
  paintRuns();
  unpackPicturesAtOnce();
  writeAtOnce();
}

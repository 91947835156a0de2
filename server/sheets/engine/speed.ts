import { shareTypefaces } from './speed-font.ts';
import { writeAtOnce } from './speed-output.ts';
import { unpackPicturesAtOnce } from './speed-picture.ts';
import { writeChangesOnly } from './speed-state.ts';
import { styleOnce } from './speed-style.ts';
import { paintRuns } from './speed-text.ts';

/** Makes pdfmake of this thread fast: its pages look the same, and say the same. */
export function quicken(): void {
  shareTypefaces();
  styleOnce();
  writeChangesOnly();
  paintRuns();
  unpackPicturesAtOnce();
  writeAtOnce();
}

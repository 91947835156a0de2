import type { FaceName } from '../theme/type.ts';
import { widthOf } from '../theme/metrics.ts';
import { countLines } from './box.ts';
import type { Setting } from './setting.ts';

/** The setting with one face in another size; `lead`: from line to line, as a factor of the size, if not as it was. */
export function resized(setting: Setting, face: FaceName, size: number, lead?: number): Setting {
  const before = setting.type[face];
  const factor = size / before.size;
  const leading = lead === undefined ? before.leading * factor : lead * size;
  const after = {
    ...before,
    size,
    leading,
    tracking: before.tracking * factor,
    style: {
      ...before.style,
      fontSize: size,
      lineHeight: (before.style.lineHeight * leading) / (before.leading * factor),
    },
  };
  return { ...setting, type: { ...setting.type, [face]: after } };
}

/**
 * The setting with `face` in the first of some sizes, largest first, in which `line` takes at most `lines` lines and no word is
 * wider than `width`; in the last size if there is none.
 */
export function fitted(
  setting: Setting,
  line: string,
  face: FaceName,
  width: number,
  sizes: readonly { size: number; lines: number }[],
  lead?: number,
): Setting {
  const { weight } = setting.type[face];
  const found = sizes.find(({ size, lines }) => {
    const widest = Math.max(...line.split(/\s+/).map((word) => widthOf(word, size, weight)));
    const each = resized(setting, face, size, lead);
    return widest <= width && countLines([{ text: line }], face, width, each) <= lines;
  });
  return resized(setting, face, (found ?? sizes.at(-1)!).size, lead);
}

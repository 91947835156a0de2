import type { FaceName } from '../theme/type.ts';
import { widthOf } from '../theme/metrics.ts';
import { countLines, renewed, text, type Box, type TextOptions } from './box.ts';
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

/** What has more lines is running text, which may end as it does. */
const MOST_EVEN = 6;
/** Lines no wider than this share of the room for them look cut off beside what is below them. */
const NARROWEST = 0.5;

/** A paragraph on as few lines as `width` allows, and those about equally long: no word is left alone on the last one. */
export function evenly(
  setting: Setting,
  line: string,
  face: FaceName,
  width: number,
  options: TextOptions = {},
): Box {
  const lines = (each: number) => countLines([{ text: line }], face, each, setting);
  const least = lines(width);
  if (least === 1 || least > MOST_EVEN) return text(setting, line, face, width, options);
  const { size, weight } = setting.type[face];
  const widest = Math.max(...line.split(/\s+/).map((word) => widthOf(word, size, weight)));
  let [low, high] = [Math.max(width * NARROWEST, Math.min(widest, width)), width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (lines(middle) > least) low = middle;
    else high = middle;
  }
  // Up to a point of each line is foreseen otherwise than it comes.
  const even = Math.min(width, high + 4);
  return renewed(text(setting, line, face, even, options), (node) => ({
    columns: [{ width: even, stack: [node] }],
    columnGap: 0,
  }));
}

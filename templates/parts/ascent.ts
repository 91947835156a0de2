import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { Setting } from './setting.ts';

/**
 * Steps that rise to the right, the last one in the accent if `accented`: an ornament that ends at `right` and stands
 * on `bottom`. `veil`: how much of a shade it is, where words lie over it.
 */
export function ascent(
  { colours, inkSaver }: Setting,
  {
    right,
    bottom,
    width,
    height,
  }: { right: number; bottom: number; width: number; height: number },
  accented = true,
  veil = 1,
  steps = 4,
): CanvasElement[] {
  const each = width / steps;
  return Array.from({ length: steps }, (_, index): CanvasElement => {
    const last = accented && index === steps - 1;
    const h = (height * (index + 1)) / steps;
    return {
      type: 'rect',
      x: right - (steps - index) * each,
      y: bottom - h,
      w: each,
      h,
      ...(inkSaver
        ? { lineColor: colours.ink, lineWidth: 0.5 }
        : {
            color: last ? colours.accent : colours.onBand,
            fillOpacity: last ? 1 : veil * (0.05 + 0.02 * index),
          }),
    };
  });
}

import { asNode, row, type Node } from '../parts/box.ts';
import type { Setting } from '../parts/setting.ts';
import { widthOf, type Cut } from '../theme/metrics.ts';
import { LARGE_PRINT } from '../theme/type.ts';
import { schoolOf, set, unitOf, type PackHead } from './head.ts';

/** What goes along the upper edge of a leaf: the sheets' band in small, or a line. */
export function edge({ colours, inkSaver, page }: Setting, head: PackHead): Node {
  const unit = unitOf(head);
  const { left, right } = page.margin;
  return asNode({
    canvas: inkSaver
      ? [
          {
            type: 'rect',
            x: left,
            y: 30 * unit,
            w: page.width - left - right,
            h: 0.8 * unit,
            color: colours.ink,
          },
        ]
      : [
          { type: 'rect', x: 0, y: 0, w: page.width, h: 7 * unit, color: colours.band },
          { type: 'rect', x: 0, y: 7 * unit, w: page.width, h: 2 * unit, color: colours.accent },
        ],
  });
}

/** As much of a line as fits. */
function clipped(line: string, size: number, cut: Cut, width: number): string {
  if (widthOf(line, size, cut) <= width) return line;
  let kept = line;
  while (kept && widthOf(`${kept}…`, size, cut) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** The foot of a leaf: which pack, whose, and the page. */
export function pageFoot(voice: Setting, head: PackHead, number: string): Node {
  const { page } = voice;
  const unit = unitOf(head);
  const size = head.options.largePrint ? LARGE_PRINT : 7.5 * unit;
  const full = [head.eventName.trim() || head.title, schoolOf(voice)].join('  ·  ');
  const words = clipped(full, size, voice.type.furniture.weight, page.measure * 0.84);
  const cells = row([
    {
      width: page.measure * 0.86,
      box: set(voice, head, words, 'furniture', 7.5, page.measure * 0.86, { noWrap: true }),
    },
    {
      width: page.measure * 0.14,
      box: set(voice, head, number, 'runningTitle', 8.5, page.measure * 0.14, { align: 'right' }),
    },
  ]);
  return asNode({
    stack: [cells.node],
    margin: [page.margin.left, 18 * unit, page.margin.right, 0],
  });
}

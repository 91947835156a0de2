import { boxOf, renewed, row, stack, text, together, type Box, type Runs } from './box.ts';
import type { FaceName } from '../theme/type.ts';
import type { Setting } from './setting.ts';
import { listItem, tableRow, tagged, type Tag } from './tags.ts';

/** Paragraphs, each of which may be divided between pages. */
export const prose = (
  setting: Setting,
  paragraphs: readonly string[],
  width: number,
  face: FaceName = 'body',
): Box[] => paragraphs.map((paragraph) => flowing(text(setting, paragraph, face, width)));

/** A box that starts only where its beginning fits. */
export const flowing = (box: Box): Box => renewed(box, (node) => ({ ...node, needs: box.head }));

/** A small bold head over paragraphs, in one piece where it can be. */
export function headedProse(
  setting: Setting,
  head: Runs,
  paragraphs: readonly string[],
  width: number,
  options: { headFace?: FaceName; face?: FaceName; headTag?: Tag } = {},
): Box | null {
  const written = typeof head === 'string' ? head !== '' : head.length > 0;
  const boxes = [
    ...(written
      ? [
          text(
            setting,
            head,
            options.headFace ?? 'h3',
            width,
            options.headTag ? { tag: options.headTag } : {},
          ),
        ]
      : []),
    ...paragraphs.map((paragraph) => text(setting, paragraph, options.face ?? 'small', width)),
  ];
  if (boxes.length === 0) return null;
  const box = stack(boxes, 1.2 * setting.scale);
  const firm = boxes.slice(0, 2).reduce((sum, each) => sum + each.head, 0);
  return renewed(box, (node) => node, firm);
}

/** An item of a list behind a small square in the accent. */
export function bullet(setting: Setting, runs: Runs, width: number, face: FaceName = 'small'): Box {
  const indent = 9 * setting.scale;
  const body = text(setting, runs, face, width - indent);
  const { size, leading } = setting.type[face];
  const dot = 2.6 * setting.scale;
  const mark = boxOf(0, leading, () => ({
    canvas: [{ type: 'rect', x: 0, y: size * 0.6, w: dot, h: dot, color: setting.colours.accent }],
    relativePosition: { x: 0, y: 0 },
  }));
  return listItem(
    together(
      row([
        { width: indent, box: mark },
        { width: width - indent, box: tagged(body, 'LBody') },
      ]),
    ),
  );
}

/** Boxes in `columns` columns of equal width, row by row, so that a row stays together. */
export function grid(
  boxes: readonly ((width: number) => Box)[],
  columns: number,
  width: number,
  gap: number,
): Box[] {
  const each = (width - gap * (columns - 1)) / columns;
  const rows: Box[] = [];
  for (let at = 0; at < boxes.length; at += columns) {
    const cells = Array.from({ length: columns }, (_, index) => ({
      width: each,
      box: boxes[at + index]?.(each) ?? null,
    }));
    rows.push(together(row(cells, gap)));
  }
  return rows;
}

/** A small label over a value: a row of a table to those who do not see it. */
export const labelled = (setting: Setting, label: Runs, value: Box, width: number): Box =>
  tableRow(
    stack(
      [text(setting, label, 'label', width, { tag: 'TH' }), tagged(value, 'TD')],
      0.8 * setting.scale,
    ),
  );

import { column, columnHeight, type Block } from '../../parts/section.ts';
import { row, type Box } from '../../parts/box.ts';

/** A block that may stand in either of two columns. */
export interface Candidate {
  /** As it is in the left and in the right column. */
  sides: readonly [Block, Block];
  /** The column that it belongs in, if there is one: another costs. */
  belongs?: 0 | 1;
}

/** What standing in the other column than its own costs, in points of height. */
const MISPLACED = 60;

/** Two columns, balanced. */
export interface Spread {
  columns: readonly [Block[], Block[]];
  height: number;
}

/** Puts each candidate into a column, in order, so that the taller column is as short as it can be. */
export function spread(candidates: readonly Candidate[], gap: number): Spread {
  let best: Spread = { columns: [[], []], height: 0 };
  let lowest = Infinity;
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const columns: [Block[], Block[]] = [[], []];
    let misplaced = 0;
    candidates.forEach(({ sides, belongs }, index) => {
      const side = (mask >> index) & 1 ? 1 : 0;
      if (belongs !== undefined && belongs !== side) misplaced += MISPLACED;
      columns[side].push(sides[side]);
    });
    const [left, right] = columns.map((blocks) => columnHeight(blocks, gap)) as [number, number];
    const height = Math.max(left, right);
    const cost = height + 0.15 * Math.abs(left - right) + misplaced;
    if (cost < lowest) {
      lowest = cost;
      best = { columns, height };
    }
  }
  return best;
}

/** How much a gap may grow to make a page full, in points. */
const MOST_STRETCH = 13;

/** The spread as a box of about `height`: gaps grow so that both columns end at one line. */
export function spreadBox(
  { columns, height }: Spread,
  widths: readonly [number, number],
  gutter: number,
  gap: number,
  stretched = height,
): Box {
  const boxes = columns.map((blocks) => {
    if (blocks.length === 0) return null;
    const free = stretched - columnHeight(blocks, gap);
    const more =
      blocks.length > 1 ? Math.min(MOST_STRETCH, Math.max(0, free / (blocks.length - 1))) : 0;
    return column(blocks, gap + more);
  });
  return row(
    boxes.map((box, index) => ({ width: widths[index]!, box })),
    gutter,
  );
}

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

/** What it costs to begin on the right, where all else is equal. */
const FIRST_RIGHT = 1;

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
    const cost = height + 0.15 * Math.abs(left - right) + misplaced + (mask & 1 ? FIRST_RIGHT : 0);
    if (cost < lowest) {
      lowest = cost;
      best = { columns, height };
    }
  }
  return best;
}

/** How much gaps may grow to make a page full, in points: between sections, and within one. */
const MOST_STRETCH = { between: 15, within: 4 };

/** The spread as a box of about `height`: gaps grow so that both columns end at one line. */
export function spreadBox(
  { columns, height }: Spread,
  widths: readonly [number, number],
  gutter: number,
  gap: number,
  stretched = height,
): Box {
  const boxes = columns.map((blocks) =>
    blocks.length === 0 ? null : column(...stretch(blocks, gap, stretched)),
  );
  return row(
    boxes.flatMap((box, index) => (box ? [{ width: widths[index]!, box }] : [])),
    gutter,
  );
}

/** Blocks and the gap between them such that they come to about `height`. */
function stretch(blocks: readonly Block[], gap: number, height: number): [Block[], number] {
  const free = Math.max(0, height - columnHeight(blocks, gap));
  const inner = blocks.reduce((sum, { pieces }) => sum + pieces.length - 1, 0);
  const shares = 4 * (blocks.length - 1) + inner;
  const share = shares === 0 ? 0 : free / shares;
  const within = Math.min(MOST_STRETCH.within, share);
  const rest = free - within * inner;
  const between =
    blocks.length > 1 ? Math.min(MOST_STRETCH.between, rest / (blocks.length - 1)) : 0;
  return [
    blocks.map((block) => ({
      ...block,
      gap: block.gap + within,
      height: block.height + within * (block.pieces.length - 1),
    })),
    gap + between,
  ];
}

import { column, columnHeight, type Block } from './section.ts';
import { row, type Box } from './box.ts';

/** A block that may stand in either of two columns. */
export interface Candidate {
  /** As it is in the left and in the right column. */
  sides: readonly [Block, Block];
  /** The column that it belongs in, if there is one: the other costs. */
  belongs?: 0 | 1;
  /** Stands nowhere else than where it belongs. */
  fixed?: boolean;
}

/** What standing in the other column than its own costs, in points of height. */
const MISPLACED = 60;

/** What it costs to begin on the right, where all else is equal. */
const FIRST_RIGHT = 1;

/** Two columns, balanced. */
export interface Spread {
  columns: readonly [Block[], Block[]];
  height: number;
  /** How much shorter the shorter column is. */
  uneven: number;
  /** Blocks that do not stand where they belong. */
  misplaced: number;
}

/** Puts each candidate into a column, in order, so that the taller column is as short as it can be. */
export function spread(candidates: readonly Candidate[], gap: number): Spread {
  const leftOf = candidates.map(({ sides }) => sides[0].height + gap);
  const rightOf = candidates.map(({ sides }) => sides[1].height + gap);
  const free = candidates.flatMap(({ fixed }, index) => (fixed ? [] : [index]));
  const home = candidates.map(({ belongs }) => belongs);
  let [fixedLeft, fixedRight] = [-gap, -gap];
  candidates.forEach(({ fixed, belongs }, index) => {
    if (!fixed) return;
    if (belongs === 1) fixedRight += rightOf[index]!;
    else fixedLeft += leftOf[index]!;
  });
  let best = { mask: 0, cost: Infinity, height: 0, uneven: 0, misplaced: 0 };
  // Columns only grow, so what is no better half way is given up. Of equals the first in order of masks is taken.
  const visit = (bit: number, left: number, right: number, misplaced: number, mask: number) => {
    const height = Math.max(0, left, right);
    if (height + MISPLACED * misplaced > best.cost) return;
    const index = free[bit];
    if (index !== undefined) {
      const belongs = home[index];
      const sides = belongs === 1 ? ([1, 0] as const) : ([0, 1] as const);
      for (const side of sides) {
        const wrong = belongs !== undefined && belongs !== side ? 1 : 0;
        if (side === 0) visit(bit + 1, left + leftOf[index]!, right, misplaced + wrong, mask);
        else visit(bit + 1, left, right + rightOf[index]!, misplaced + wrong, mask | (1 << bit));
      }
      return;
    }
    const uneven = Math.abs(Math.max(0, left) - Math.max(0, right));
    const beginsRight = free[0] === 0 && (mask & 1) === 1;
    const cost = height + 0.15 * uneven + MISPLACED * misplaced + (beginsRight ? FIRST_RIGHT : 0);
    if (cost < best.cost || (cost === best.cost && mask < best.mask)) {
      best = { mask, cost, height, uneven, misplaced };
    }
  };
  visit(0, fixedLeft, fixedRight, 0, 0);
  const bits = new Map(free.map((index, bit) => [index, (best.mask >> bit) & 1]));
  const blocksOn = (side: 0 | 1) =>
    candidates.flatMap(({ sides, belongs }, index) =>
      (bits.get(index) ?? belongs ?? 0) === side ? [sides[side]] : [],
    );
  const { height, uneven, misplaced } = best;
  return { columns: [blocksOn(0), blocksOn(1)], height, uneven, misplaced };
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

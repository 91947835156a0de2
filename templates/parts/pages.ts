import { boxOf, pad, renewed, stack, type Box } from './box.ts';
import type { Block } from './section.ts';

/** A box that stays in one piece, in a sequence that is divided between pages. */
export interface Piece {
  box: Box;
  /** Above it, unless it opens a page. */
  space: number;
  /** Opens a section. */
  opens: boolean;
  /** What it costs to open a page with it, in squared points of an empty page; infinite: never. */
  cost: number;
}

export interface Pages {
  pages: Piece[][];
  /** Points that are left on each. */
  free: number[];
  /** What the division costs: the less, the better. */
  cost: number;
}

/** What a break costs where a section goes on: in its running text, beside its first or last piece, in a chart. */
const BREAK = { within: 500, edge: 20_000, chart: 60_000 };

/** A small head stays with what it heads. */
const needsNext = ({ head, height }: Box): boolean => head > height + 0.5;

/** A section as pieces: its heading stays with what follows, a chart stays whole if it can. */
export const piecesOfBlock = (
  { pieces, gap }: Pick<Block, 'pieces' | 'gap'>,
  space: number,
  chart = false,
): Piece[] =>
  pieces.map((box, index) => ({
    box,
    space: index === 0 ? space : gap,
    opens: index === 0,
    cost:
      index === 0
        ? 0
        : index === 1 || needsNext(pieces[index - 1]!)
          ? Infinity
          : chart
            ? BREAK.chart
            : index === 2 || index === pieces.length - 1
              ? BREAK.edge
              : BREAK.within,
  }));

/**
 * The division of the pieces between pages of `column` points that leaves all of them about equally full; null when a piece
 * is taller than a page. In the square of the number of pieces on a page.
 */
export function paginate(pieces: readonly Piece[], column: number): Pages | null {
  const best: { cost: number; until: number; free: number }[] = [];
  best[pieces.length] = { cost: 0, until: pieces.length, free: 0 };
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    let found = { cost: Infinity, until: from, free: 0 };
    let height = 0;
    for (let until = from + 1; until <= pieces.length; until += 1) {
      const last = pieces[until - 1]!;
      height += last.box.height + (until === from + 1 ? 0 : last.space);
      if (height > column) break;
      const rest = best[until]!;
      const free = column - height;
      const breaking = until === pieces.length ? 0 : pieces[until]!.cost;
      const cost = free ** 2 + breaking + rest.cost;
      if (cost < found.cost) found = { cost, until, free };
    }
    best[from] = found;
  }
  if (best[0]!.cost === Infinity) return null;
  const result: Pages = { pages: [], free: [], cost: best[0]!.cost };
  for (let from = 0; from < pieces.length; from = best[from]!.until) {
    result.pages.push(pieces.slice(from, best[from]!.until));
    result.free.push(best[from]!.free);
  }
  return result;
}

/** How much spaces may grow to fill a page, in points: above a section, and within one. */
const MOST = { opening: 20, within: 4.5 };

/** The pages one after the other, each filled by growing its spaces; `slack` points of each are left free. */
export function pagesBox({ pages, free }: Pages, slack: number): Box {
  return stack(
    pages.map((pieces, index) => {
      const box = filled(pieces, Math.max(0, free[index]! - slack));
      return index === 0 ? box : renewed(box, (node) => ({ stack: [node], pageBreak: 'before' }));
    }),
  );
}

function filled(pieces: readonly Piece[], free: number): Box {
  const inner = pieces.slice(1);
  const openings = inner.filter(({ opens }) => opens).length;
  const rest = inner.length - openings;
  const share = free / Math.max(1, 4 * openings + rest);
  const within = Math.min(MOST.within, share);
  const opening = openings > 0 ? Math.min(MOST.opening, (free - within * rest) / openings) : 0;
  return stack(
    pieces.map(({ box, space, opens }, index) =>
      index === 0 ? box : pad(box, [0, space + (opens ? opening : within), 0, 0]),
    ),
  );
}

/** The same pieces without pages of their own: divided wherever they must be, a heading with what follows. */
export const flowed = (pieces: readonly Piece[]): Box =>
  stack(
    pieces.map(({ box, space }, index) => {
      if (index === 0) return box;
      const next = pieces[index + 1];
      const needs = next?.cost === Infinity ? box.height + next.space + next.box.head : box.head;
      return boxOf(box.height + space, space + needs, () => ({
        stack: [box.node],
        margin: [0, space, 0, 0],
        needs: space + needs,
      }));
    }),
  );

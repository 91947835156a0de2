import { commonWords } from '../content/diffSequence.ts';

/** Where something stands on a page, in points from its upper left corner; pages count from 0. */
export interface Rect {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Word = Rect & { text: string };

/** One place where two prints differ: what went on the one, what came on the other. */
export interface Region {
  before: Rect[];
  after: Rect[];
}

/** A run of text as pdf.js reads it. */
export interface TextRun {
  str: string;
  transform: number[];
  width: number;
  height: number;
}
export interface PrintedPage {
  height: number;
  runs: readonly TextRun[];
}

/** The share of a page's height where its footer stands: revision and page number differ in every print. */
const FOOTER = 0.03;

/** How wide a piece of text is, in any unit: what counts is its share of a whole run. */
export type Measure = (text: string) => number;

/**
 * The words of a print by the heading that they stand under; `''`: before the first. What runs askew (a watermark) and
 * the footers are left out.
 */
export function wordsByHeading(
  pages: readonly PrintedPage[],
  headings: ReadonlySet<string>,
  measure: Measure = ({ length }) => length,
): Map<string, Word[]> {
  const found = new Map<string, Word[]>();
  let heading = '';
  for (const [page, { height, runs }] of pages.entries()) {
    for (const run of runs) {
      const [, b = 0, c = 0, , x = 0, baseline = 0] = run.transform;
      if (Math.abs(b) > 0.01 || Math.abs(c) > 0.01 || baseline < height * FOOTER) continue;
      if (headings.has(run.str.trim())) heading = run.str.trim();
      const words = found.get(heading) ?? [];
      found.set(heading, words);
      const scale = run.width / Math.max(measure(run.str), 0.001);
      for (const match of run.str.matchAll(/\S+/g)) {
        words.push({
          text: match[0],
          page,
          x: x + measure(run.str.slice(0, match.index)) * scale,
          y: height - baseline - run.height * 0.85,
          width: measure(match[0]) * scale,
          height: run.height * 1.12,
        });
      }
    }
  }
  return found;
}

/**
 * Where two prints differ, in reading order of the later one: word by word under each heading, so that a part which only
 * stands elsewhere on the paper is not marked.
 */
export function regionsOf(
  before: ReadonlyMap<string, readonly Word[]>,
  after: ReadonlyMap<string, readonly Word[]>,
): Region[] {
  const headings = new Set([...after.keys(), ...before.keys()]);
  return [...headings].flatMap((heading) =>
    differences(before.get(heading) ?? [], after.get(heading) ?? []),
  );
}

/** Fewer equal words than this between two differences do not part them. */
const SCRAPS = 2;

function differences(before: readonly Word[], after: readonly Word[]): Region[] {
  const text = ({ text: word }: Word) => word;
  const pairs = commonWords(before.map(text), after.map(text));
  const gaps: { a: [number, number]; b: [number, number] }[] = [];
  let [a, b] = [0, 0];
  for (const [aAt, bAt] of [...pairs, [before.length, after.length] as const]) {
    if (aAt > a || bAt > b) {
      const last = gaps.at(-1);
      const close = last && a - last.a[1] < SCRAPS && b - last.b[1] < SCRAPS;
      if (close) [last.a[1], last.b[1]] = [aAt, bAt];
      else gaps.push({ a: [a, aAt], b: [b, bAt] });
    }
    [a, b] = [aAt + 1, bAt + 1];
  }
  return gaps.map((gap) => ({
    before: joined(before.slice(...gap.a)),
    after: joined(after.slice(...gap.b)),
  }));
}

/** Neighbours on a line as one. */
function joined(words: readonly Word[]): Rect[] {
  const rects: Rect[] = [];
  for (const { page, x, y, width, height } of words) {
    const last = rects.at(-1);
    const sameLine =
      last?.page === page &&
      Math.abs(last.y + last.height - (y + height)) < 3 &&
      x >= last.x &&
      x - (last.x + last.width) < 16;
    if (sameLine) last.width = x + width - last.x;
    else rects.push({ page, x, y, width, height });
  }
  return rects;
}

/** The areas, one a page, that words stand in: for what is drawn among them, and has no words itself. */
export function areasOf(words: readonly Word[]): Rect[] {
  const areas = new Map<number, Rect>();
  for (const { page, x, y, width, height } of words) {
    const area = areas.get(page);
    if (!area) {
      areas.set(page, { page, x, y, width, height });
      continue;
    }
    const [right, bottom] = [
      Math.max(area.x + area.width, x + width),
      Math.max(area.y + area.height, y + height),
    ];
    area.x = Math.min(area.x, x);
    area.y = Math.min(area.y, y);
    area.width = right - area.x;
    area.height = bottom - area.y;
  }
  return [...areas.values()].map(({ page, x, y, width, height }) => ({
    page,
    x: x - 5,
    y: y - 4,
    width: width + 10,
    height: height + 8,
  }));
}

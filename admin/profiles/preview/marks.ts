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

/** The words of a print with their places. What runs askew (a watermark) and the footers are left out. */
export function wordsOf(pages: readonly PrintedPage[]): Word[] {
  return pages.flatMap(({ height, runs }, page) =>
    runs.flatMap((run) => {
      const [, b = 0, c = 0, , x = 0, baseline = 0] = run.transform;
      if (Math.abs(b) > 0.01 || Math.abs(c) > 0.01 || baseline < height * FOOTER) return [];
      const perSign = run.width / Math.max(run.str.length, 1);
      return [...run.str.matchAll(/\S+/g)].map((match): Word => ({
        text: match[0],
        page,
        x: x + match.index * perSign,
        y: height - baseline - run.height * 0.85,
        width: match[0].length * perSign,
        height: run.height * 1.12,
      }));
    }),
  );
}

/** Fewer equal words than this between two differences do not part them. */
const SCRAPS = 2;

/** Where two prints differ, word by word across their pages, in reading order. */
export function regionsOf(before: readonly Word[], after: readonly Word[]): Region[] {
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

/**
 * The area below a section's heading, down to the next heading beside which it stands: for what is drawn, not written.
 * `headings` are the headings that a print can have, the section's own among them.
 */
export function areaOf(
  pages: readonly PrintedPage[],
  heading: string,
  headings: ReadonlySet<string>,
): Rect | undefined {
  for (const [page, { height, runs }] of pages.entries()) {
    const found = runs.filter(({ str }) => headings.has(str.trim()));
    const own = found.find(({ str }) => str.trim() === heading);
    if (!own) continue;
    const [left, top] = [own.transform[4]!, own.transform[5]!];
    const below = found
      .filter(({ transform: [, , , , x, y] }) => y! < top - 2 && x! < left + 20)
      .map(({ transform }) => transform[5]!);
    const end = Math.max(height * FOOTER, ...below.map((y) => y + 14));
    const inside = runs.filter(
      ({ transform: [, , , , x, y] }) => y! <= top && y! > end && x! >= left - 2,
    );
    const beside = found
      .filter(({ transform: [, , , , x] }) => x! > left + 20)
      .map(({ transform }) => transform[4]!);
    const edge = Math.min(...beside, Infinity);
    const right = Math.max(
      ...inside
        .filter(({ transform }) => transform[4]! < edge - 4)
        .map(({ transform, width }) => transform[4]! + width),
    );
    return {
      page,
      x: left - 6,
      y: height - top - 13,
      width: right - left + 12,
      height: top - end + 12,
    };
  }
  return undefined;
}

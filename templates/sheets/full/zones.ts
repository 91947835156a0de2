import { card, renewed, together, type Box } from '../../parts/box.ts';
import { parts, type PartKey } from '../../parts/index.ts';
import { blockOf, column, columnHeight, type Block } from '../../parts/section.ts';
import type { Setting } from '../../parts/setting.ts';
import { COLUMN_HEIGHT, GUTTER, MEASURE } from '../../theme/page.ts';
import { spread, spreadBox, type Candidate, type Spread } from '../../parts/balance.ts';

const MAIN = 326;
export const WIDTHS = {
  /** The running text and a narrower column of facts. */
  uneven: [MAIN, MEASURE - GUTTER - MAIN],
  even: [(MEASURE - GUTTER) / 2, (MEASURE - GUTTER) / 2],
} as const;

type Side = 0 | 1;

/** Where each section belongs in the first zone (text left, facts right) and in the second (the way in, its reward). */
const FIRST: Partial<Record<PartKey, Side>> = {
  tagline: 0,
  story: 0,
  reasons: 0,
  tasks: 0,
  journey: 0,
  academics: 0,
  entryRoutes: 0,
  ladder: 0,
  universities: 0,
  certifications: 0,
  outlook: 1,
  conditions: 1,
  scores: 1,
  skills: 1,
};
const SECOND: Partial<Record<PartKey, Side>> = { journey: 0, academics: 1, entryRoutes: 1 };
const FIXED: readonly PartKey[] = [
  'tagline',
  'story',
  'reasons',
  'conditions',
  'journey',
  'academics',
];

export const FIRST_KEYS: readonly PartKey[] = [
  'tagline',
  'story',
  'reasons',
  'tasks',
  'outlook',
  'conditions',
  'scores',
  'skills',
];
/** Sections that take the whole width. */
const STRIPS: readonly PartKey[] = ['dayInLife', 'sources'];
/** All others: a new section stands here until it is given a better place. */
export const SECOND_KEYS = (Object.keys(parts) as PartKey[]).filter(
  (key) => !FIRST_KEYS.includes(key) && !STRIPS.includes(key),
);
type BlockOf = (key: PartKey, width: number) => Block | null;

export interface Blocks {
  plain: BlockOf;
  /** On a ground of its own. */
  carded: BlockOf;
  /** No column makes the section lower than this. */
  least(key: PartKey, kind: 'first' | 'second'): number;
}

/** Blocks by section and width, plain or on a ground of their own, each made once. */
export function blocksOf(setting: Setting): Blocks {
  const once = (make: BlockOf): BlockOf => {
    const made = new Map<number, Map<PartKey, Block | null>>();
    return (key, width) => {
      const ofWidth = made.get(width) ?? new Map<PartKey, Block | null>();
      made.set(width, ofWidth);
      const known = ofWidth.get(key);
      if (known !== undefined) return known;
      const block = make(key, width);
      ofWidth.set(key, block);
      return block;
    };
  };
  const plain = once((key, width) => parts[key](setting, width));
  const onGround = once((key, width) => carded(setting, plain, key, width));
  const least = { first: new Map<PartKey, number>(), second: new Map<PartKey, number>() };
  return {
    plain,
    carded: onGround,
    least: (key, kind) => {
      const known = least[kind].get(key);
      if (known !== undefined) return known;
      const [left, right] = kind === 'first' ? WIDTHS.uneven : WIDTHS.even;
      const height = Math.min(
        plain(key, left)?.height ?? 0,
        (kind === 'first' ? onGround : plain)(key, right)?.height ?? 0,
      );
      least[kind].set(key, height);
      return height;
    },
  };
}

const TALLEST_CARD = 430;

/** A block of the column of facts, on a ground of its own. */
function carded(setting: Setting, plain: BlockOf, key: PartKey, width: number): Block | null {
  const padding = { x: 10 * setting.scale, y: 8 * setting.scale };
  const inner = width - 2 * padding.x;
  const inside = plain(key, inner);
  if (!inside || inside.height > TALLEST_CARD) return plain(key, width);
  const box = card(column([inside], 0), inner, setting.colours.tint, padding);
  return blockOf(key, [together(renewed(box, (node) => node, Math.min(box.height, 330)))], 0);
}

function candidates(
  blocks: Blocks,
  keys: readonly PartKey[],
  widths: readonly [number, number],
  belongs: Partial<Record<PartKey, Side>>,
  cards: boolean,
): Candidate[] {
  return keys.flatMap((key) => {
    const left = blocks.plain(key, widths[0]);
    if (!left) return [];
    const right = cards ? blocks.carded(key, widths[1]) : blocks.plain(key, widths[1]);
    const side = belongs[key];
    if (side === undefined) return [{ sides: [left, right!] as const }];
    const fixed = FIXED.includes(key);
    return [{ sides: [left, right!] as const, belongs: side, fixed }];
  });
}

export const gapOf = (setting: Setting) => 11 * setting.scale;

export interface Zone {
  spread: Spread;
  widths: readonly [number, number];
}

/** A zone of two columns; of one when there is nothing for the other. */
export function zone(
  setting: Setting,
  blocks: Blocks,
  keys: readonly PartKey[],
  kind: 'first' | 'second',
): Zone | null {
  const uneven = kind === 'first';
  const widths = uneven ? WIDTHS.uneven : WIDTHS.even;
  const belongs = uneven ? FIRST : SECOND;
  const found = candidates(blocks, keys, widths, belongs, uneven);
  if (found.length === 0) return null;
  const best = spread(found, gapOf(setting));
  const [left, right] = best.columns;
  if (left.length > 0 && right.length > 0) return { spread: best, widths };
  const width = Math.min(MEASURE, 400 * setting.scale);
  const single = keys.flatMap((key) => blocks.plain(key, width) ?? []);
  return {
    spread: {
      columns: [single, []],
      height: columnHeight(single, gapOf(setting)),
      uneven: 0,
      misplaced: 0,
    },
    widths: [width, 0],
  };
}

export const zoneBox = (setting: Setting, { spread: best, widths }: Zone, height?: number): Box =>
  spreadBox(best, widths, GUTTER, gapOf(setting), height);

/** How far a zone is from being at its best. */
export const roughness = ({ spread: { uneven, misplaced } }: Zone): number =>
  uneven ** 2 + 1600 * misplaced;

/** No division into columns makes a zone lower than this. */
export const heightAtLeast = (
  blocks: Blocks,
  keys: readonly PartKey[],
  kind: 'first' | 'second',
): number => keys.reduce((sum, key) => sum + blocks.least(key, kind), 0) / 2;

/** What all sections come to over the whole width, about. */
export function heightAcross({ plain }: Blocks): number {
  const [width] = WIDTHS.uneven;
  const heightOf = (key: PartKey): number =>
    STRIPS.includes(key)
      ? (plain(key, MEASURE)?.height ?? 0)
      : ((plain(key, width)?.height ?? 0) * width) / MEASURE;
  return (Object.keys(parts) as PartKey[]).reduce((sum, key) => sum + heightOf(key), 0);
}

/**
 * The zone with the blocks of its right column in the order in which they leave the least of a page empty, when its
 * first page has `room` points: blocks on a ground of their own are not divided.
 */
export function packed(setting: Setting, { spread: best, widths }: Zone, room: number): Zone {
  const [left, right] = best.columns;
  if (right.length < 2 || right.length > 6) return { spread: best, widths };
  const gap = gapOf(setting);
  const reach = (blocks: readonly Block[]): number => {
    let [y, end] = [0, room];
    for (const { height } of blocks) {
      if (y + height > end && y > 0) [y, end] = [end, end + COLUMN_HEIGHT];
      y += height + gap;
    }
    return y;
  };
  let order = right;
  for (const candidate of permutations(right)) {
    if (reach(candidate) < reach(order) - gap) order = candidate;
  }
  return { spread: { ...best, columns: [left, order] }, widths };
}

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) =>
        permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );

import { asNode, card, pad, stack, together, type Box, type Node } from '../../parts/box.ts';
import { closing } from '../../parts/closing.ts';
import { parts, type PartKey } from '../../parts/index.ts';
import { facts, masthead } from '../../parts/masthead.ts';
import { blockOf, column, columnHeight, type Block } from '../../parts/section.ts';
import type { Setting } from '../../parts/setting.ts';
import { COLUMN_HEIGHT, GUTTER, MEASURE } from '../../theme/page.ts';
import { spread, spreadBox, type Candidate, type Spread } from './balance.ts';

/** Kept free on a page, for lines that break otherwise than foreseen. */
const RESERVE = 9;

const MAIN = 322;
const WIDTHS = {
  /** The running text and a narrower column of facts. */
  uneven: [MAIN, MEASURE - GUTTER - MAIN],
  even: [(MEASURE - GUTTER) / 2, (MEASURE - GUTTER) / 2],
} as const;

/** Where each section belongs in the first zone (text left, facts right) and in the second (the way in, its reward). */
const FIRST: Partial<Record<PartKey, 0 | 1>> = {
  tagline: 0,
  story: 0,
  reasons: 0,
  tasks: 0,
  outlook: 1,
  conditions: 1,
  scores: 1,
  skills: 1,
};
const SECOND: Partial<Record<PartKey, 0 | 1>> = {
  journey: 0,
  ladder: 0,
  academics: 1,
  entryRoutes: 1,
};
const FIRST_KEYS = [
  'tagline',
  'story',
  'reasons',
  'tasks',
  'outlook',
  'conditions',
  'scores',
  'skills',
] as const;
const SECOND_KEYS = [
  'journey',
  'academics',
  'entryRoutes',
  'ladder',
  'salaryBands',
  'certifications',
  'universities',
  'related',
] as const;
/** Sections that may move from the first page to the second when it is full. */
const MOVABLE = ['tasks', 'outlook', 'skills', 'scores'] as const;

interface Page {
  box: Box;
  height: number;
}

export interface Composition {
  node: Node;
  setting: Setting;
  /** How many pages it fills; null when it takes as many as it takes. */
  pages: number | null;
}

/** One language's pages at the scale that suits the amount of its content. */
export function compose(at: (scale: number) => Setting): Composition {
  for (const scale of [1.6, 1.45, 1.3, 1.22, 1.14, 1.06, 1, 0.96]) {
    const setting = at(scale);
    const page = onePage(setting);
    if (page) return { node: page.node, setting, pages: 1 };
  }
  for (const scale of [1.16, 1.12, 1.08, 1.05, 1.02, 1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88]) {
    const setting = at(scale);
    const pages = twoPages(setting);
    if (pages) return { node: pages.node, setting, pages: 2 };
  }
  const setting = at(1);
  return { node: flow(setting).node, setting, pages: null };
}

/** Blocks by section and width, each made once. */
function blocksOf(setting: Setting) {
  const made = new Map<string, Block | null>();
  return (key: PartKey, width: number): Block | null => {
    const id = `${key}/${width}`;
    if (!made.has(id)) made.set(id, parts[key](setting, width));
    return made.get(id)!;
  };
}

type Blocks = ReturnType<typeof blocksOf>;

const TALLEST_CARD = 430;

/** A block of the column of facts, on a ground of its own. */
function carded(setting: Setting, blocks: Blocks, key: PartKey, width: number): Block | null {
  const padding = { x: 10 * setting.scale, y: 9 * setting.scale };
  const inner = width - 2 * padding.x;
  const inside = blocks(key, inner);
  if (!inside || inside.height > TALLEST_CARD) return blocks(key, width);
  const box = card(column([inside], 0), inner, setting.colours.tint, padding);
  return blockOf(key, [together({ ...box, head: Math.min(box.height, 330) })], 0);
}

function candidates(
  setting: Setting,
  blocks: Blocks,
  keys: readonly PartKey[],
  widths: readonly [number, number],
  belongs: Partial<Record<PartKey, 0 | 1>>,
  cards: boolean,
): Candidate[] {
  return keys.flatMap((key) => {
    const left = blocks(key, widths[0]);
    if (!left) return [];
    const right = cards ? carded(setting, blocks, key, widths[1]) : blocks(key, widths[1]);
    const side = belongs[key];
    return [{ sides: [left, right!] as const, ...(side === undefined ? {} : { belongs: side }) }];
  });
}

const gapOf = (setting: Setting) => 12 * setting.scale;

interface Zone {
  spread: Spread;
  widths: readonly [number, number];
}

/** A zone of two columns; of one when there is nothing for the other. */
function zone(
  setting: Setting,
  blocks: Blocks,
  keys: readonly PartKey[],
  kind: 'first' | 'second',
): Zone | null {
  const uneven = kind === 'first';
  const widths = uneven ? WIDTHS.uneven : WIDTHS.even;
  const belongs = uneven ? FIRST : SECOND;
  const found = candidates(setting, blocks, keys, widths, belongs, uneven);
  if (found.length === 0) return null;
  const best = spread(found, gapOf(setting));
  const [left, right] = best.columns;
  if (left.length > 0 && right.length > 0) return { spread: best, widths };
  const width = Math.min(MEASURE, 400 * setting.scale);
  const single = keys.flatMap((key) => blocks(key, width) ?? []);
  return {
    spread: { columns: [single, []], height: columnHeight(single, gapOf(setting)) },
    widths: [width, 0],
  };
}

const zoneBox = (setting: Setting, { spread: best, widths }: Zone, height?: number): Box =>
  spreadBox(best, widths, GUTTER, gapOf(setting), height);

const strip = (block: Block | null): Box | null => (block ? column([block], 0) : null);

const heightOf = (boxes: readonly (Box | null)[], gap: number): number => {
  const written = boxes.filter((box) => box !== null);
  return written.reduce((sum, box) => sum + box.height, 0) + gap * Math.max(0, written.length - 1);
};

const stacked = (boxes: readonly (Box | null)[], gap: number): Box =>
  stack(
    boxes
      .filter((box) => box !== null)
      .map((box, index) => (index === 0 ? box : pad({ ...box }, [0, gap, 0, 0]))),
  );

/** A zone between fixed boxes, stretched to fill a page; null when it does not fit. */
function fill(
  setting: Setting,
  before: readonly (Box | null)[],
  middle: Zone | null,
  after: readonly (Box | null)[],
): (Page & { free: number }) | null {
  const gap = gapOf(setting);
  const height = middle?.spread.height ?? 0;
  const fixed = heightOf([...before, ...after], gap) + (middle ? gap : 0);
  const free = COLUMN_HEIGHT - RESERVE - fixed - height;
  if (free < 0) return null;
  const body = middle ? zoneBox(setting, middle, height + Math.min(free, 70)) : null;
  const box = stacked([...before, body, ...after], gap);
  return { box, height: box.height, free };
}

function onePage(setting: Setting): Box | null {
  const blocks = blocksOf(setting);
  const keys = [...FIRST_KEYS, ...SECOND_KEYS];
  const page = fill(
    setting,
    [masthead(setting), facts(setting)],
    zone(setting, blocks, keys, 'first'),
    [strip(blocks('dayInLife', MEASURE)), strip(blocks('sources', MEASURE)), closing(setting)],
  );
  return page?.box ?? null;
}

/** The best division of the sections between two pages; null when they need more. */
function twoPages(setting: Setting): Box | null {
  const blocks = blocksOf(setting);
  const head = [masthead(setting), facts(setting)];
  const day = strip(blocks('dayInLife', MEASURE));
  const tail = [strip(blocks('sources', MEASURE)), closing(setting)];
  let best: { box: Box; cost: number } | null = null;
  for (let mask = 0; mask < 2 ** MOVABLE.length; mask += 1) {
    const moved = MOVABLE.filter((_, index) => (mask >> index) & 1);
    const firstKeys = FIRST_KEYS.filter((key) => !(moved as readonly string[]).includes(key));
    const firstZone = zone(setting, blocks, firstKeys, 'first');
    if (!firstZone) continue;
    const secondZone = zone(setting, blocks, [...moved, ...SECOND_KEYS], 'second');
    for (const dayFirst of day ? [true, false] : [true]) {
      const one = fill(setting, head, firstZone, dayFirst ? [day] : []);
      const two = fill(setting, dayFirst ? [] : [day], secondZone, tail);
      if (!one || !two) continue;
      const cost = one.free ** 2 + two.free ** 2 + 900 * moved.length;
      if (best && best.cost <= cost) continue;
      best = {
        cost,
        box: stack([
          one.box,
          { ...two.box, node: asNode({ stack: [two.box.node], pageBreak: 'before' }) },
        ]),
      };
    }
  }
  return best?.box ?? null;
}

/** As many pages as it takes: the same zones, one after the other. */
function flow(setting: Setting): Box {
  const blocks = blocksOf(setting);
  const first = zone(setting, blocks, FIRST_KEYS, 'first');
  const second = zone(setting, blocks, SECOND_KEYS, 'second');
  return stacked(
    [
      masthead(setting),
      facts(setting),
      first && zoneBox(setting, first),
      strip(blocks('dayInLife', MEASURE)),
      second && zoneBox(setting, second),
      strip(blocks('sources', MEASURE)),
      closing(setting),
    ],
    gapOf(setting),
  );
}

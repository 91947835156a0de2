import { pad, renewed, stack, type Box, type Node } from '../../parts/box.ts';
import { closing } from '../../parts/closing.ts';
import type { PartKey } from '../../parts/index.ts';
import { facts, masthead } from '../../parts/masthead.ts';
import { column, type Block } from '../../parts/section.ts';
import type { Setting } from '../../parts/setting.ts';
import { COLUMN_HEIGHT, MEASURE } from '../../theme/page.ts';
import { composeLarge } from './large.ts';
import {
  blocksOf,
  FIRST_KEYS,
  gapOf,
  heightAcross,
  heightAtLeast,
  packed,
  roughness,
  SECOND_KEYS,
  WIDTHS,
  zone,
  zoneBox,
  type Blocks,
  type Zone,
} from './zones.ts';

/** Kept free on a page, for lines that break otherwise than foreseen. */
const RESERVE = 9;

/** Sections that may move from the first page to the second, and from the second to the first, to fill both. */
const TO_SECOND: readonly PartKey[] = ['tasks', 'outlook', 'skills', 'scores'];
const TO_FIRST: readonly PartKey[] = ['certifications', 'related', 'academics'];

export interface Composition {
  node: Node;
  setting: Setting;
  /** How many pages it fills; null when it takes as many as it takes. */
  pages: number | null;
}

const ONE_PAGE = [1.9, 1.75, 1.6, 1.45, 1.3, 1.22, 1.14, 1.06, 1, 0.96];
const TWO_PAGES = [1.16, 1.12, 1.08, 1.05, 1.02, 1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88];

/** One language's pages at the scale that suits the amount of its content, `slack` points of each left free. */
export function compose(at: (scale: number) => Setting, slack = 0): Composition {
  if (at(SMALLEST).input.options.largePrint) return composeLarge(at(1), slack);
  const made = new Map<Setting, Blocks>();
  const blocks = (setting: Setting): Blocks => {
    const known = made.get(setting) ?? blocksOf(setting);
    made.set(setting, known);
    return known;
  };
  const inOne = (setting: Setting) => onePage(setting, blocks(setting), slack);
  const inTwo = (setting: Setting) => twoPages(setting, blocks(setting), slack);
  return (
    largest(ONE_PAGE, ONE_PAGE.length - 1, at, inOne, 1) ??
    largest(TWO_PAGES, likely(blocks(at(SMALLEST))), at, inTwo, 2) ?? {
      node: flow(at(1), blocks(at(1))).node,
      setting: at(1),
      pages: null,
    }
  );
}

/** The smallest scale of one page: what its blocks come to says which scale two pages will take. */
const SMALLEST = ONE_PAGE.at(-1)!;

/** Points of height over the whole width that fill two pages at a scale of 1: as measured of many profiles. */
const USUAL = { height: 1180, power: 0.7 };

/** Which of the scales of two pages is likely the one: where the search begins. */
function likely(blocks: Blocks): number {
  const height = heightAcross(blocks);
  const scale = (USUAL.height / height) ** USUAL.power;
  const far = TWO_PAGES.map((each) => Math.abs(each - scale));
  return far.indexOf(Math.min(...far));
}

/**
 * The layout at the largest of the scales (largest first) at which there is one, and at all smaller ones. The search begins
 * at index `next`.
 */
function largest(
  scales: readonly number[],
  next: number,
  at: (scale: number) => Setting,
  layout: (setting: Setting) => Box | null,
  pages: number,
): Composition | null {
  let [first, last] = [0, scales.length];
  let best: { box: Box; setting: Setting } | null = null;
  for (let step = 1; first < last; step *= 2) {
    const setting = at(scales[next]!);
    const box = layout(setting);
    if (box) {
      [best, last] = [{ box, setting }, next];
      next = Math.max(first, next - step);
    } else {
      first = next + 1;
      next = Math.min(last - 1, next + step);
    }
  }
  return best && { node: best.box.node, setting: best.setting, pages };
}

const strip = (block: Block | null): Box | null => (block ? column([block], 0) : null);

const heightOf = (boxes: readonly (Box | null)[], gap: number): number => {
  const written = boxes.filter((box) => box !== null);
  return written.reduce((sum, box) => sum + box.height, 0) + gap * Math.max(0, written.length - 1);
};

const stacked = (boxes: readonly (Box | null)[], gap: number): Box =>
  stack(
    boxes
      .filter((box) => box !== null)
      .map((box, index) => (index === 0 ? box : pad(box, [0, gap, 0, 0]))),
  );

/** A page: a zone between boxes of fixed height, and how much of the page is left. */
interface Filling {
  before: readonly (Box | null)[];
  middle: Zone | null;
  after: readonly (Box | null)[];
  /** Points; less than nothing when it does not fit. */
  free: number;
}

function filling(
  setting: Setting,
  before: readonly (Box | null)[],
  middle: Zone | null,
  after: readonly (Box | null)[],
): Filling {
  const gap = gapOf(setting);
  const fixed = heightOf([...before, ...after], gap) + (middle ? gap : 0);
  const free = COLUMN_HEIGHT - RESERVE - fixed - (middle?.spread.height ?? 0);
  return { before, middle, after, free };
}

/** How much of what is left on a page goes into the gaps of its zone. */
const MOST_FILL = 70;

function filled(setting: Setting, { before, middle, after, free }: Filling, slack: number): Box {
  const more = Math.min(free - slack, MOST_FILL);
  const body = middle && zoneBox(setting, middle, middle.spread.height + more);
  return stacked([...before, body, ...after], gapOf(setting));
}

function onePage(setting: Setting, blocks: Blocks, slack: number): Box | null {
  const keys = [...FIRST_KEYS, ...SECOND_KEYS];
  if (heightAtLeast(blocks, keys, 'first') > COLUMN_HEIGHT) return null;
  const page = filling(
    setting,
    [masthead(setting), facts(setting)],
    zone(setting, blocks, keys, 'first'),
    [
      strip(blocks.plain('dayInLife', MEASURE)),
      strip(blocks.plain('sources', MEASURE)),
      closing(setting),
    ],
  );
  return page.free < slack ? null : filled(setting, page, slack);
}

const subsets = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length }, (_, mask) =>
    items.filter((_item, index) => (mask >> index) & 1),
  );

/** The best division of the sections between two pages; null when they need more. */
function twoPages(setting: Setting, blocks: Blocks, slack: number): Box | null {
  const head = [masthead(setting), facts(setting)];
  const day = strip(blocks.plain('dayInLife', MEASURE));
  const tail = [strip(blocks.plain('sources', MEASURE)), closing(setting)];
  const room = {
    first: filling(setting, head, null, []).free,
    second: filling(setting, [], null, tail).free,
  };
  const written = (key: PartKey) => blocks.plain(key, WIDTHS.even[0]) !== null;
  let best: { cost: number; one: Filling; two: Filling } | null = null;
  for (const pulled of subsets(TO_FIRST.filter(written))) {
    for (const pushed of subsets(TO_SECOND.filter(written))) {
      const moves = 900 * pushed.length + 1600 * pulled.length;
      if (best && moves >= best.cost) continue;
      const here = [...FIRST_KEYS.filter((key) => !pushed.includes(key)), ...pulled];
      if (heightAtLeast(blocks, here, 'first') > room.first) continue;
      const first = zone(setting, blocks, here, 'first');
      if (!first) continue;
      const moved = roughness(first) + moves;
      const ones = (day ? [[day], []] : [[]])
        .map((after) => filling(setting, head, first, after))
        .filter(({ free }) => free >= slack && (!best || moved + free ** 2 < best.cost));
      if (ones.length === 0) continue;
      const there = [...pushed, ...SECOND_KEYS.filter((key) => !pulled.includes(key))];
      if (heightAtLeast(blocks, there, 'second') > room.second) continue;
      const second = zone(setting, blocks, there, 'second');
      for (const one of ones) {
        const two = filling(setting, one.after.length > 0 ? [] : [day], second, tail);
        if (two.free < slack) continue;
        const cost = moved + one.free ** 2 + two.free ** 2 + (second ? roughness(second) : 0);
        if (!best || cost < best.cost) best = { cost, one, two };
      }
    }
  }
  if (!best) return null;
  const [one, two] = [filled(setting, best.one, slack), filled(setting, best.two, slack)];
  return stack([one, renewed(two, (node) => ({ stack: [node], pageBreak: 'before' }))]);
}

/** As many pages as it takes: the same zones, one after the other. */
function flow(setting: Setting, blocks: Blocks): Box {
  const first = zone(setting, blocks, FIRST_KEYS, 'first');
  const second = zone(setting, blocks, SECOND_KEYS, 'second');
  const head = [masthead(setting), facts(setting)];
  const room = filling(setting, head, null, []).free;
  return stacked(
    [
      ...head,
      first && zoneBox(setting, packed(setting, first, room)),
      strip(blocks.plain('dayInLife', MEASURE)),
      second && zoneBox(setting, second),
      strip(blocks.plain('sources', MEASURE)),
      closing(setting),
    ],
    gapOf(setting),
  );
}

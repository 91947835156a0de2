import { spread, spreadBox, type Candidate, type Spread } from '../../parts/balance.ts';
import {
  asNode,
  boxOf,
  drawing,
  floating,
  pad,
  row,
  stack,
  type Box,
  type Node,
} from '../../parts/box.ts';
import { closingOf } from '../../parts/closing.ts';
import { parts, type PartKey } from '../../parts/index.ts';
import { path } from '../../parts/path.ts';
import { column, columnHeight, type Block } from '../../parts/section.ts';
import type { Setting } from '../../parts/setting.ts';
import { words } from '../../parts/words.ts';
import type { Choice } from './choose.ts';
import { hero } from './hero.ts';

type Side = 0 | 1;

/** In the order in which they stand in their columns; where a section belongs, if anywhere. */
const COLUMNS: Partial<Record<PartKey, Side | null>> = {
  story: 0,
  tasks: 0,
  reasons: 0,
  salaryBands: 1,
  outlook: 1,
  entryRoutes: null,
  academics: null,
  ladder: null,
  skills: 1,
  conditions: 1,
  scores: 1,
  universities: null,
  certifications: null,
  related: null,
};
/** Never in the other column; the second ones unless a column would end far above the other. */
const FIXED: readonly PartKey[] = ['salaryBands'];
const PREFERRED: readonly PartKey[] = ['tasks', 'reasons'];
/** A column that ends so much of the height above the other looks unfinished. */
const MOST_UNEVEN = 0.3;

/** Kept free on the page, for lines that break otherwise than foreseen. */
const RESERVE = 9;
const GUTTER = 16;
const PANEL = { x: 12, y: 11 };

const gapOf = ({ scale }: Setting) => 10 * scale;

/** The page with some choice at some scale. */
export interface Page {
  /** Points of the page that are left; less than nothing when it does not fit. */
  free: number;
  draw(slack: number): Node;
}

/** Blocks of sections, each made once for one setting. */
export type Blocks = (key: PartKey | 'path', width: number, choice: Choice) => Block | null;

/** Chosen sections keep being the same object while nothing of them changes. */
export function blocksOf(setting: Setting): Blocks {
  const made = new Map<string, { of: unknown; block: Block | null }>();
  return (key, width, choice) => {
    const of = choice[key === 'path' ? 'journey' : key];
    const name = `${key}/${width}`;
    const known = made.get(name);
    if (known?.of === of) return known.block;
    const set = { ...setting, content: choice };
    const block = key === 'path' ? path(set, width) : parts[key](set, width);
    made.set(name, { of, block });
    return block;
  };
}

/** The text column and the panel of facts beside it; one column in large print, and when there is nothing for the other. */
function columns(setting: Setting, blocks: Blocks, choice: Choice) {
  const { measure } = setting.page;
  const left = Math.round((measure - GUTTER) * 0.585);
  const inner = measure - GUTTER - left - 2 * PANEL.x;
  const candidates = Object.entries(COLUMNS).flatMap(([name, side]) => {
    const key = name as PartKey;
    const sides = [blocks(key, left, choice), blocks(key, inner, choice)] as const;
    if (!sides[0] || !sides[1]) return [];
    return [{ key, side, sides: [sides[0], sides[1]] as const }];
  });
  if (candidates.length === 0) return null;
  const gap = gapOf(setting);
  if (!setting.input.options.largePrint) {
    const placed = (fixed: readonly PartKey[]): Spread =>
      spread(
        candidates.map(({ key, side, sides }): Candidate => {
          const free = side === null || (PREFERRED.includes(key) && !fixed.includes(key));
          return { sides, ...(free ? {} : { belongs: side!, fixed: fixed.includes(key) }) };
        }),
        gap,
      );
    const usual = placed([...FIXED, ...PREFERRED]);
    const best = usual.uneven > MOST_UNEVEN * usual.height ? placed(FIXED) : usual;
    if (best.columns.every((each) => each.length > 0)) {
      return { best, widths: [left, inner] as const, height: best.height + 2 * PANEL.y };
    }
  }
  const single = Object.keys(COLUMNS).flatMap(
    (key) => blocks(key as PartKey, measure, choice) ?? [],
  );
  const height = columnHeight(single, gap);
  const one: Spread = { columns: [single, []], height, uneven: 0, misplaced: 0 };
  return { best: one, widths: [measure, 0] as const, height };
}

type Columns = NonNullable<ReturnType<typeof columns>>;

/** The columns, `height` points high: the right one on a ground of its own from top to bottom. */
function columnsBox(setting: Setting, { best, widths }: Columns, height: number): Box {
  const [left, inner] = widths;
  const gap = gapOf(setting);
  if (inner === 0) return spreadBox(best, [left, 0], GUTTER, gap, height);
  const { colours, inkSaver } = setting;
  const panel = drawing(
    [
      {
        type: 'rect',
        x: 0,
        y: 0,
        w: inner + 2 * PANEL.x,
        h: height,
        ...(inkSaver ? { lineColor: colours.ink, lineWidth: 0.6 } : { color: colours.tint }),
      },
    ],
    0,
  );
  const [text, facts] = [0, 1].map((side) => {
    return spreadBox(
      { ...best, columns: [best.columns[side]!, []] },
      [widths[side]!, 0],
      0,
      gap,
      side === 0 ? height : height - 2 * PANEL.y,
    );
  }) as [Box, Box];
  const filled: Box = {
    node: asNode({
      stack: [floating(panel, 0, 0).node, pad(facts, [PANEL.x, PANEL.y, PANEL.x, 0]).node],
    }),
    height,
    head: height,
  };
  const both = row(
    [
      { width: left, box: text },
      { width: inner + 2 * PANEL.x, box: filled },
    ],
    GUTTER,
  );
  return boxOf(height, both.head, () => both.node);
}

const strip = (block: Block | null): Box[] => (block ? [column([block], 0)] : []);

/** How much of what is left on a page goes where: into the gaps of the columns, between the rows, into the head. */
const MOST_FILL = 80;
const MOST_BETWEEN = 34;
const MOST_EXTRA = 130;
const AIRS = [1, 0.8, 0.6, 0.4, 0.2];

export function pageOf(
  setting: Setting,
  blocks: Blocks,
  choice: Choice,
  shortened: boolean,
  footing = setting,
): Page {
  const { measure, column: room } = setting.page;
  const set = { ...setting, content: choice };
  const gap = gapOf(setting);
  const middle = columns(setting, blocks, choice);
  const after = [
    ...strip(blocks('path', measure, choice)),
    ...strip(blocks('dayInLife', measure, choice)),
    ...strip(blocks('sources', measure, choice)),
    closingOf(
      [{ ...footing, content: choice }],
      shortened ? words.rest : null,
      setting.input.options.largePrint,
    ),
  ];
  const head = hero(set, 0);
  const rows = after.length + (middle ? 1 : 0);
  const used = [head, ...after].reduce((sum, { height }) => sum + height, 0) + gap * rows;
  const free = room - RESERVE - used - (middle?.height ?? 0);
  return {
    free,
    draw(slack) {
      let left = Math.max(0, free - slack);
      const take = (most: number): number => {
        const taken = Math.min(left, most);
        left -= taken;
        return taken;
      };
      const body: Box[] = [];
      if (middle)
        body.push(
          columnsBox(setting, middle, middle.height + take(Math.min(MOST_FILL, left * 0.6))),
        );
      const air = AIRS.find((each) => hero(set, each).height - head.height <= left * 0.6) ?? 0;
      take(hero(set, air).height - head.height);
      const between = gap + take(rows * MOST_BETWEEN) / rows;
      const alone = rows === 1;
      const top = hero(set, air, take(alone ? Infinity : MOST_EXTRA));
      // What is left stands above and below what there is to say.
      const space = between + left / rows;
      return stack([top, ...[...body, ...after].map((box) => pad(box, [0, space, 0, 0]))]).node;
    },
  };
}

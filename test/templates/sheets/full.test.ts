import { describe, expect, it } from '@jest/globals';
import { parts } from '../../../templates/parts/index.ts';
import type { Block } from '../../../templates/parts/section.ts';
import { setting } from '../../../templates/parts/setting.ts';
import { designs } from '../../../templates/index.ts';
import { emptyContent, SECTION_KEYS } from '../../../templates/profile/index.ts';
import { spread } from '../../../templates/parts/balance.ts';
import { compose } from '../../../templates/sheets/full/compose.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { sheetInput } from '../../builders/sheet.ts';

const pagesOf = (input = sheetInput()) => compose((scale) => setting(input, 'en', scale)).pages;

/** What a block puts on paper. */
const placed = (block: Block | null): string =>
  JSON.stringify(block?.pieces.map(({ node }) => node) ?? null);

describe('the full design', () => {
  it('has a block for every section that is not part of the masthead or the foot', () => {
    const elsewhere = [
      'title',
      'alternativeTitles',
      'cluster',
      'holland',
      'codes',
      'tags',
      'reviewBy',
    ];
    expect(Object.keys(parts).toSorted()).toEqual(
      SECTION_KEYS.filter((key) => !elsewhere.includes(key)).toSorted(),
    );
  });

  it('makes no block of a section in which nothing is written', () => {
    const set = setting(sheetInput({ content: emptyContent() }), 'en', 1);
    for (const part of Object.values(parts)) expect(part(set, 300)).toBeNull();
  });

  it('foresees one page, two pages, or as many as it takes', () => {
    expect(pagesOf(sheetInput({ content: sparseContent() }))).toBe(1);
    expect(pagesOf(sheetInput({ content: richContent() }))).toBe(2);
    expect(pagesOf(sheetInput({ content: extremeContent() }))).toBeNull();
  });

  it('makes a fresh definition each time', () => {
    const input = sheetInput();
    const [one, two] = [designs.full.sheet(input), designs.full.sheet(input)];
    expect(one.definition).not.toBe(two.definition);
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(one.pages).toBe(2);
  });

  it.each([0, 1, 2, 3, 8])('draws %i scores: bars alone below three', (count) => {
    const content = richContent();
    content.scores = content.scores.slice(0, count);
    const drawn = placed(parts.scores(setting(sheetInput({ content }), 'en', 1), 200));
    expect(drawn === 'null').toBe(count === 0);
    expect(drawn.includes('polyline')).toBe(count >= 3);
  });

  it('draws amounts of different currencies or periods on axes of their own', () => {
    const content = richContent();
    content.salaryBands[1]!.range.currency = 'SGD';
    content.salaryBands[2]!.range.period = 'year';
    const drawn = placed(parts.salaryBands(setting(sheetInput({ content }), 'en', 1), 250));
    for (const axis of ['RM 10,000', 'SGD 15,000', 'RM 25,000', 'per month', 'per year']) {
      expect(drawn).toContain(`"text":"${axis}"`);
    }
  });

  it('gives the rungs of a ladder no bars when they are not comparable', () => {
    const content = richContent();
    content.ladder[0]!.salary!.period = 'hour';
    const drawn = placed(parts.ladder(setting(sheetInput({ content }), 'en', 1), 250));
    expect(drawn).toContain('per hour');
    expect(drawn.match(/"type":"rect"/g)).toHaveLength(1); // the heading's rule
  });
});

describe('spread', () => {
  const block = (key: string, height: number) => ({ key, pieces: [], gap: 0, height });
  const candidate = (key: string, height: number, belongs?: 0 | 1) => ({
    sides: [block(key, height), block(key, height)] as const,
    ...(belongs === undefined ? {} : { belongs }),
  });

  it('balances the columns and keeps the order within each', () => {
    const { columns, height } = spread(
      [candidate('a', 100), candidate('b', 60), candidate('c', 50)],
      10,
    );
    expect(columns.map((column) => column.map(({ key }) => key))).toEqual([['a'], ['b', 'c']]);
    expect(height).toBe(120);
  });

  it('keeps a block where it belongs unless that costs much', () => {
    const keys = (heights: [number, number]) =>
      spread([candidate('a', heights[0], 0), candidate('b', heights[1], 0)], 0).columns.map(
        (column) => column.map(({ key }) => key),
      );
    expect(keys([30, 30])).toEqual([['a', 'b'], []]);
    expect(keys([300, 300])).toEqual([['a'], ['b']]);
  });
});

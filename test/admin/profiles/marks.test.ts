import { describe, expect, it } from '@jest/globals';
import {
  areasOf,
  regionsOf,
  wordsByHeading,
  type PrintedPage,
  type TextRun,
} from '../../../admin/profiles/preview/marks.ts';

const HEADINGS = new Set(['Story', 'Tasks']);

const run = (str: string, x: number, y: number, slope = 0): TextRun => ({
  str,
  transform: [10, slope, -slope, 10, x, y],
  width: str.length * 5,
  height: 10,
});
const page = (...runs: TextRun[]): PrintedPage => ({ height: 800, runs });
const read = (...pages: PrintedPage[]) => wordsByHeading(pages, HEADINGS);
const regions = (before: PrintedPage[], after: PrintedPage[]) =>
  regionsOf(read(...before), read(...after));

describe('marks on printed pages', () => {
  it('stand where the words stand, counted from the upper left corner', () => {
    const [word] = read(page(run('one two', 30, 700)))
      .get('')!
      .slice(1);
    expect(word).toMatchObject({ text: 'two', page: 0, x: 50, width: 15 });
    expect(word!.y).toBeCloseTo(800 - 700 - 8.5);
  });

  it('leave out watermarks and footers', () => {
    expect(read(page(run('DRAFT', 200, 300, 7), run('Page 1 of 2', 500, 10)))).toEqual(new Map());
  });

  it('mark what went and what came, and join neighbours on a line', () => {
    const before = page(run('Story', 30, 700), run('a small grey fox sleeps', 30, 680));
    const after = page(run('Story', 30, 700), run('a large red fox sleeps', 30, 680));
    const [region, ...more] = regions([before], [after]);
    expect(more).toEqual([]);
    expect(region!.before).toHaveLength(1);
    expect(region!.before[0]).toMatchObject({ x: 40, width: 'small grey'.length * 5 });
    expect(region!.after[0]).toMatchObject({ x: 40, width: 'large red'.length * 5 });
  });

  it('do not mark what only flowed to another line, page or column', () => {
    const before = page(
      run('Story', 30, 700),
      run('one two three', 30, 680),
      run('Tasks', 30, 600),
      run('four five', 30, 580),
    );
    const after = [
      page(run('Tasks', 300, 700), run('four', 300, 680), run('five', 300, 660)),
      page(run('Story', 30, 700), run('one', 30, 680), run('two three', 30, 660)),
    ];
    expect(regions([before], after)).toEqual([]);
  });

  it('frame all that a section has on each page', () => {
    const words = read(
      page(run('Tasks', 30, 700), run('left', 30, 600), run('right', 200, 650)),
      page(run('more', 40, 700)),
    ).get('Tasks')!;
    expect(areasOf(words).map((area) => [area.page, area.x, area.width])).toEqual([
      [0, 25, 205],
      [1, 35, 30],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { asNode, type Box } from '../../../templates/parts/box.ts';
import { diagonals } from '../../../templates/parts/fill.ts';
import { paginate, piecesOfBlock } from '../../../templates/parts/pages.ts';

const box = (height: number, head = height): Box => ({ node: asNode({ text: '' }), height, head });
const section = (heights: readonly number[], chart = false) =>
  piecesOfBlock({ pieces: heights.map((height) => box(height)), gap: 0 }, 0, chart);

const heightsOf = (pieces: Parameters<typeof paginate>[0], column: number) =>
  paginate(pieces, column)?.pages.map((page) => page.map((piece) => piece.box.height));

describe('paginate', () => {
  it('fills pages about equally rather than leaving the last one empty', () => {
    const pieces = [30, 30, 30, 30].flatMap((height) => section([height]));
    expect(heightsOf(pieces, 100)).toEqual([
      [30, 30],
      [30, 30],
    ]);
  });

  it('never parts a heading, or a small head, from what follows', () => {
    expect(heightsOf([...section([80]), ...section([10, 40, 40])], 100)).toEqual([
      [80],
      [10, 40, 40],
    ]);
    const withHead = piecesOfBlock({ pieces: [box(10), box(60), box(10, 40), box(30)], gap: 0 }, 0);
    expect(heightsOf(withHead, 80)).toEqual([
      [10, 60],
      [10, 30],
    ]);
  });

  it('keeps a chart whole where text would be divided', () => {
    const pieces = [...section([500]), ...section([20, 60, 60, 60, 60, 60], true)];
    expect(heightsOf(pieces, 640)).toEqual([[500], [20, 60, 60, 60, 60, 60]]);
  });

  it('has no answer to what is taller than a page', () => {
    expect(paginate(section([10, 200]), 100)).toBeNull();
  });
});

describe('the hatching of a bar', () => {
  it.each([
    [100, 5],
    [5, 5],
    [3, 9],
    [0.5, 4],
  ])('stays inside it (%d × %d)', (w, h) => {
    const rect = { x: 7, y: 11, w, h };
    const points = diagonals(rect, 2.6);
    expect(points.length).toBeGreaterThan(0);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(rect.x);
      expect(x).toBeLessThanOrEqual(rect.x + w + 1e-9);
      expect(y).toBeGreaterThanOrEqual(rect.y - 1e-9);
      expect(y).toBeLessThanOrEqual(rect.y + h + 1e-9);
    }
    expect(diagonals(rect, 2.6)).toEqual(points);
  });
});

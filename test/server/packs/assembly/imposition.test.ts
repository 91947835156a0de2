import { describe, expect, it } from '@jest/globals';
import {
  bookletParts,
  FOLDED_TOGETHER,
  partsOfSheets,
} from '../../../../templates/packs/booklet.ts';
import { bookletSides, twoUpSides } from '../../../../server/packs/assembly/imposition.ts';

const counts = Array.from({ length: 17 }, (_, index) => index + 1);

describe('a booklet', () => {
  it.each(counts)('of %i pages is in order once it is folded', (pages) => {
    const sides = bookletSides(pages);
    expect(sides).toHaveLength(Math.ceil(pages / 4) * 2);
    // Sheets lie in each other: right halves of fronts and left halves of backs from outside in, then back out.
    const inwards = sides.map(([left, right], index) => (index % 2 === 0 ? right : left));
    const outwards = sides.map(([left, right], index) => (index % 2 === 0 ? left : right));
    const read = [...inwards, ...outwards.toReversed()];
    expect(read.filter((page) => page !== null)).toEqual(
      Array.from({ length: pages }, (_, page) => page),
    );
    expect(read.slice(pages).every((page) => page === null)).toBe(true);
  });

  it('of eight pages is the one that every printer knows', () => {
    expect(bookletSides(8)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
  });
});

describe('a booklet that is too thick to be folded', () => {
  it.each([80, 81, 84, 160, 161, 640, 1999])(
    'of %i pages comes in parts, each in order',
    (pages) => {
      const { parts, sheets } = bookletParts(pages);
      expect(parts).toBe(Math.ceil(pages / 80));
      expect(sheets).toBeLessThanOrEqual(FOLDED_TOGETHER);
      const sides = bookletSides(pages);
      expect(sides).toHaveLength(parts * sheets * 2);
      expect(partsOfSheets(sides.length / 2)).toEqual({ parts, sheets });
      const read = Array.from({ length: parts }, (_, part) => {
        const own = sides.slice(part * sheets * 2, (part + 1) * sheets * 2);
        const inwards = own.map(([left, right], index) => (index % 2 === 0 ? right : left));
        const outwards = own.map(([left, right], index) => (index % 2 === 0 ? left : right));
        return [...inwards, ...outwards.toReversed()];
      }).flat();
      expect(read.slice(0, pages)).toEqual(Array.from({ length: pages }, (_, page) => page));
      expect(read.slice(pages).every((page) => page === null)).toBe(true);
      expect(read.length - pages).toBeLessThan(4 * parts);
    },
  );
});

describe('two pages on a side', () => {
  it.each(counts)('of %i pages are in order once they are cut, on one face', (pages) => {
    const sides = twoUpSides(pages, false);
    const piles = [...sides.map(([left]) => left), ...sides.map(([, right]) => right)];
    expect(piles.filter((page) => page !== null)).toEqual(
      Array.from({ length: pages }, (_, page) => page),
    );
  });

  it.each(counts)('of %i pages have the next page on their back', (pages) => {
    const sides = twoUpSides(pages, true);
    expect(sides.length % 2).toBe(0);
    const leaves: (number | null)[][] = [[], []];
    for (let at = 0; at < sides.length; at += 2) {
      const [front, back] = [sides[at]!, sides[at + 1]!];
      // Turned over the short edge, the right half of the back lies behind the left half of the front.
      leaves[0]!.push(front[0], back[1]);
      leaves[1]!.push(front[1], back[0]);
    }
    const read = leaves.flat();
    expect(read.filter((page) => page !== null)).toEqual(
      Array.from({ length: pages }, (_, page) => page),
    );
  });
});

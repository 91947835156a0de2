import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonWords, longestCommon } from '../../../admin/profiles/content/diffSequence.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

/** The length of a longest common run, counted the plain way. */
function longestLength(a: readonly string[], b: readonly string[]): number {
  let row = Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) => {
      next.push(word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    });
    row = next;
  }
  return row.at(-1)!;
}

describe('what two sequences of words have in common', () => {
  it.each([
    ['by its longest run', longestCommon],
    ['held in place by words that are there once', commonWords],
  ])('is in both, in order: %s', (_, common) => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pairs = common(a, b);
        expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true);
        for (const side of [0, 1] as const) {
          const places = pairs.map((pair) => pair[side]);
          expect(places).toEqual([...new Set(places)].toSorted((x, y) => x - y));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is as long as can be', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(longestCommon(a, b)).toHaveLength(longestLength(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('finds few changes in very long sequences', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `w${index % 97}`);
    const changed = long.map((word, index) => (index % 1000 === 500 ? 'new' : word));
    expect(longestCommon(long, changed)).toHaveLength(19_980);
    expect(commonWords(long, changed)).toHaveLength(19_980);
  });

  it('says nothing where nothing is the same', () => {
    const [one, other] = ['x', 'y'].map((word) => Array<string>(5000).fill(word));
    expect(longestCommon(one!, other!)).toEqual([]);
  });
});

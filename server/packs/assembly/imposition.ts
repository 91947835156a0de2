import { bookletParts } from '../../../templates/packs/booklet.ts';

/*
 * Where pages go on paper. Pages are counted from 0 in reading order; null is an empty half. A side of a sheet of paper is its
 * left half and its right half.
 */

export type Side = readonly [left: number | null, right: number | null];

/**
 * A folded booklet, stapled in its middle: sides in the order of print, front and back of each sheet in turn, turned over
 * its short edge. What is too thick to be folded comes as several of them, one after the other, of equally many sheets.
 * Padded with empty pages at the end.
 */
export function bookletSides(pages: number): Side[] {
  const { parts, sheets } = bookletParts(pages);
  const at = (page: number) => (page < pages ? page : null);
  return Array.from({ length: parts * sheets }, (_, index): Side[] => {
    const begin = Math.floor(index / sheets) * sheets * 4;
    const outer = begin + 2 * (index % sheets);
    const end = begin + sheets * 4 - 1 - 2 * (index % sheets);
    return [
      [at(end), at(outer)],
      [at(outer + 1), at(end - 1)],
    ];
  }).flat();
}

/**
 * Two pages of half the size on a side, cut apart in the middle. Cut as one stack, and the right pile laid under the left
 * one, the pages are in order. Printed on both sides (turned over the short edge), every page has its next one on its back.
 */
export function twoUpSides(pages: number, duplex: boolean): Side[] {
  const faces = duplex ? 2 : 1;
  const leaves = Math.ceil(pages / faces);
  const sheets = Math.ceil(leaves / 2);
  const at = (leaf: number, face: number) => {
    const page = leaf * faces + face;
    return leaf < leaves && page < pages ? page : null;
  };
  return Array.from({ length: sheets }, (_, left): Side[] => {
    const right = left + sheets;
    const front: Side = [at(left, 0), at(right, 0)];
    return duplex ? [front, [at(right, 1), at(left, 1)]] : [front];
  }).flat();
}

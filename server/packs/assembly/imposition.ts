/*
 * Where pages go on paper. Pages are counted from 0 in reading order; null is an empty half. A side of a sheet of paper is its
 * left half and its right half.
 */

export type Side = readonly [left: number | null, right: number | null];

/**
 * A folded booklet, stapled in its middle: sides in the order of print, front and back of each sheet in turn, turned over
 * its short edge. Padded to a multiple of four with empty pages at the end.
 */
export function bookletSides(pages: number): Side[] {
  const total = Math.ceil(pages / 4) * 4;
  const at = (page: number) => (page < pages ? page : null);
  return Array.from({ length: total / 4 }, (_, sheet): Side[] => {
    const first = 2 * sheet;
    return [
      [at(total - 1 - first), at(first)],
      [at(first + 1), at(total - 2 - first)],
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

import { partsOfSheets, type BookletParts } from '../../../templates/packs/booklet.ts';
import { paperOf } from '../paper.ts';
import type { Pack, PackItem } from '../types.ts';

type Printed = Pick<Pack, 'output' | 'layout' | 'duplex' | 'design' | 'copies' | 'counts'> & {
  items: readonly Pick<PackItem, 'pages'>[];
};

/** Into what a pack is folded that is too thick to be one booklet; null for all others. */
export function partsOf({ layout, counts }: Pick<Pack, 'layout' | 'counts'>): BookletParts | null {
  if (layout !== 'booklet' || !counts) return null;
  const folded = partsOfSheets(counts.papers);
  return folded.parts > 1 ? folded : null;
}

/** What to do at the printer, in order: the last parts of message keys under `packs.how`. */
export function printSteps(pack: Printed): string[] {
  const { output, layout, duplex, design, copies, items } = pack;
  const paper = paperOf(design) === 'A3' ? 'paperA3' : 'paperA4';
  if (output === 'zip') {
    const hasBacks = items.some(({ pages }) => pages !== null && pages > 1);
    return ['unpack', paper, 'actual', hasBacks ? 'zipDuplex' : 'oneSided'];
  }
  const sides =
    layout === 'booklet'
      ? 'shortEdge'
      : !duplex
        ? 'oneSided'
        : layout === 'pages'
          ? 'longEdge'
          : 'shortEdge';
  const after = { pages: [], 'two-up': ['cut'], booklet: [partsOf(pack) ? 'foldParts' : 'fold'] }[
    layout
  ];
  return [paper, 'actual', sides, ...after, ...(copies > 1 ? ['copies'] : [])];
}

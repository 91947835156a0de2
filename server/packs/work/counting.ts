import { bind, type Binder } from '../assembly/binding.ts';
import { bookletSides, twoUpSides } from '../assembly/imposition.ts';
import type { Made, PackPlan, PackSources } from '../assembly/index.ts';

/** Sides that are printed, and sheets of paper for them. */
export interface Counts {
  pages: number;
  papers: number;
}

/** What a pack will come to, from the pages of its sheets alone. */
export async function countsOf(
  plan: PackPlan,
  pagesOf: (index: number) => number,
  furniture: PackSources['furniture'],
): Promise<Counts> {
  const lengths = new Map<Uint8Array, number>();
  const known = (made: Made): Made => {
    lengths.set(made.pdf, made.pages);
    return made;
  };
  let total = 0;
  const counter: Binder = {
    add: (pdf) => {
      const pages = lengths.get(pdf)!;
      total += pages;
      return Promise.resolve(pages);
    },
    blank: () => {
      total += 1;
      return Promise.resolve();
    },
  };
  const sources: PackSources = {
    sheet: (index) => Promise.resolve(known({ pdf: new Uint8Array(0), pages: pagesOf(index) })),
    furniture: async (input) => known(await furniture(input)),
  };
  await bind(plan, sources, counter);
  const { layout, duplex } = plan;
  const pages =
    layout === 'pages'
      ? total
      : (layout === 'booklet' ? bookletSides(total) : twoUpSides(total, duplex)).length;
  const both = duplex || layout === 'booklet';
  return { pages, papers: both ? Math.ceil(pages / 2) : pages };
}

/** As `countsOf`, where every sheet is printed by itself. */
export function countsOfSheets(
  pages: readonly number[],
  { duplex, copies }: { duplex: boolean; copies: number },
): Counts {
  const sum = (of: (each: number) => number) =>
    pages.reduce((total, each) => total + of(each) * copies, 0);
  return {
    pages: sum((each) => each),
    papers: sum((each) => (duplex ? Math.ceil(each / 2) : each)),
  };
}

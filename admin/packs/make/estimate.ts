import { bookletParts } from '../../../templates/packs/booklet.ts';
import { paperOf } from '../paper.ts';
import type { Chosen } from './order.ts';
import { effective, type PackSettings } from './settings.ts';

/** What a pack comes to, before anything is laid out. */
export interface Estimate {
  /** Sides that are printed. */
  pages: number;
  /** Sheets of paper that go into the printer. */
  papers: number;
  paper: 'A4' | 'A3';
  /** Of a booklet: into how many parts it is folded. */
  parts?: number;
}

/** How many profiles a page of contents lists. */
const CONTENTS = 30;
/** Pages of one language in each design; other designs: as many as the full one. */
const PAGES: Readonly<Record<string, number>> = { full: 2, handout: 1, poster: 1 };

/** How many times the pages large print takes; elsewhere what is printed gives way. */
const LARGE: Readonly<Record<string, number>> = { full: 4 };

const even = (pages: number): number => pages + (pages % 2);

/** About how many sides and sheets of paper the profiles take. */
export function estimate(chosen: readonly Chosen[], settings: PackSettings): Estimate {
  const { design, language, largePrint, output, layout, duplex, dividers, copies } =
    effective(settings);
  const paper = paperOf(design);
  const size = largePrint ? (LARGE[design] ?? 1) : 1;
  // A poster has room for both languages at once.
  const voices = language === 'both' && design !== 'poster' ? 2 : 1;
  const each = (PAGES[design] ?? 2) * size * voices;
  const count = chosen.length;
  if (count === 0) return { pages: 0, papers: 0, paper };
  if (output === 'zip') {
    return { pages: each * count, papers: Math.ceil(each / 2) * count, paper };
  }
  const padded = duplex ? even : (pages: number) => pages;
  const fields = new Set(chosen.map(({ cluster }) => cluster?.en ?? cluster?.ms ?? '')).size;
  const front = padded(1) + padded(Math.ceil(count / CONTENTS));
  const pages = front + (dividers ? padded(1) * fields : 0) + padded(each) * count * copies;
  const folded = bookletParts(pages);
  const sides =
    layout === 'booklet'
      ? 2 * folded.parts * folded.sheets
      : layout === 'two-up'
        ? Math.ceil(pages / 2)
        : pages;
  return {
    pages: sides,
    papers: duplex ? Math.ceil(sides / 2) : sides,
    paper,
    ...(layout === 'booklet' ? { parts: folded.parts } : {}),
  };
}

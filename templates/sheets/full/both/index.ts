import { parts, type PartKey } from '../../../parts/index.ts';
import { closing } from '../../../parts/closing.ts';
import { dayInLife } from '../../../parts/day.ts';
import { masthead } from '../../../parts/masthead.ts';
import type { Box, Node } from '../../../parts/box.ts';
import { flowed, pagesBox, paginate, type Pages, type Piece } from '../../../parts/pages.ts';
import { scores } from '../../../parts/scores.ts';
import { sources } from '../../../parts/sources.ts';
import type { Voices } from '../../../parts/voices.ts';
import { bestOrder, inOrder, isPlaced, ORDER, type Sections } from '../order.ts';
import { conditions, facts } from './facts.ts';
import { certifications, onceOf, related, skills, universities } from './lists.ts';
import { ladder, salaryBands } from './money.ts';
import { gapOf, outlook, taglines, textSection } from './text.ts';

export interface BothComposition {
  node: Node;
  voices: Voices;
  /** How many pages it fills; null when it takes as many as it takes. */
  pages: number | null;
}

/** Kept free on a page, for lines that break otherwise than foreseen. */
const RESERVE = 9;

/** Type no larger than this makes a page fuller, and no smaller than this saves one. */
const SCALES = { single: 1.9, largest: 1.16, smallest: 0.92 };

/** All languages of a sheet side by side, `slack` points of each page left free. */
export function composeBoth(at: (scale: number) => Voices, slack: number): BothComposition {
  const usual = at(1);
  const room = roomOf(usual, slack);
  const composed = (voices: Voices, pages: Pages): BothComposition => ({
    node: pagesBox(pages, slack).node,
    voices,
    pages: pages.pages.length,
  });
  const sections = sectionsOf(usual);
  const divided = paginate(inOrder(sections, ORDER), room);
  if (!divided) {
    return { node: flowed(inOrder(sections, ORDER)).node, voices: usual, pages: null };
  }
  if (usual[0].input.options.largePrint) {
    return composed(usual, bestOrder(sections, room) ?? divided);
  }
  const height = divided.free.reduce((sum, free) => sum + room - free, 0);
  let best: { voices: Voices; pages: Pages; cost: number } | null = null;
  let tried = 0;
  for (const { scale, most } of scalesFor(height / room)) {
    const voices = at(scale);
    const pages = bestOrder(sectionsOf(voices), roomOf(voices, slack), most);
    if (!pages || (best && pages.pages.length > best.pages.pages.length)) continue;
    const cost = pages.cost + SMALLER * tried;
    if (!best || cost < best.cost) best = { voices, pages, cost };
    tried += 1;
    if (tried === TRIES) break;
  }
  return best ? composed(best.voices, best.pages) : composed(usual, divided);
}

/** How many scales that fit are compared, and what each step to a smaller one costs, as the pages' division is reckoned. */
const TRIES = 3;
const SMALLER = 6000;

const roomOf = ([{ page }]: Voices, slack: number): number => page.column - RESERVE - slack;

/**
 * Scales that may fill whole pages with what takes `usual` pages at scale 1, each with the pages that it must not exceed:
 * a page less where type need not become small for it, else the last page filled. A text's height grows about as the
 * square of its size.
 */
function scalesFor(usual: number): { scale: number; most: number }[] {
  const fewer = Math.floor(usual);
  const tight = fewer < 1 ? 0 : Math.sqrt(fewer / usual);
  const more = Math.ceil(usual);
  const loose = Math.min(Math.sqrt(more / usual), more === 1 ? SCALES.single : SCALES.largest);
  const steps = (from: number, most: number) =>
    [1.02, 1, 0.98, 0.96, 0.94, 0.92]
      .map((share) => Math.round(from * share * 100) / 100)
      .filter((scale) => scale >= SCALES.smallest)
      .map((scale) => ({ scale, most }));
  return [...(tight >= SCALES.smallest ? steps(tight, fewer) : []), ...steps(loose, more)];
}

/** Sections without a place of their own: a new one, until it is given a place. */
const OTHERS = (Object.keys(parts) as PartKey[]).filter((key) => !isPlaced(key));

function sectionsOf(voices: Voices): Sections {
  const [first, ...others] = voices;
  const { measure } = first.page;
  const single = (box: Box | null, cost = 0): Piece[] =>
    box ? [{ box, space: gapOf(voices), opens: true, cost }] : [];
  const made: Record<string, Piece[]> = {
    head: [...single(masthead(first, ...others)), ...single(facts(voices), Infinity)],
    tagline: taglines(voices),
    story: textSection(voices, 'story'),
    reasons: textSection(voices, 'reasons'),
    tasks: textSection(voices, 'tasks'),
    outlook: outlook(voices),
    conditions: conditions(voices),
    scores: onceOf(voices, 'scores', scores(first, measure, ...others), true),
    skills: skills(voices),
    dayInLife: onceOf(voices, 'dayInLife', dayInLife(first, measure, ...others), true),
    journey: textSection(voices, 'journey'),
    academics: textSection(voices, 'academics'),
    entryRoutes: textSection(voices, 'entryRoutes'),
    others: OTHERS.flatMap((key) => textSection(voices, key)),
    ladder: ladder(voices),
    salaryBands: salaryBands(voices),
    certifications: certifications(voices),
    universities: universities(voices),
    related: related(voices),
    sources: onceOf(voices, 'sources', sources(first, measure, ...others)),
    closing: single(closing(first, ...others)),
  };
  return new Map(Object.entries(made));
}

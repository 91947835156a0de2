import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { asNode } from '../../parts/box.ts';
import { foot, watermark } from '../../parts/furniture.ts';
import { pictures } from '../../parts/masthead.ts';
import { setting, type Setting } from '../../parts/setting.ts';
import { LANGUAGE_TAGS, type Language } from '../../profile/index.ts';
import type { SheetInput } from '../../sheet.ts';
import { fontOf } from '../../theme/fonts.ts';
import { A4, A4_LARGE } from '../../theme/page.ts';
import { documentInfo } from '../info.ts';
import type { Sheet } from '../sheet.ts';
import { choose, type Choice } from './choose.ts';
import { blocksOf, pageOf, type Page } from './compose.ts';
import { notesOf } from './notes.ts';

/** The scale at which it is decided what is printed, and larger ones for pages that have room. */
const SCALES = [1, 1.04, 1.08, 1.13, 1.19, 1.26, 1.34, 1.44, 1.56, 1.7, 1.86, 2.04, 2.24];
/** The foot grows less than the rest: it is what is read last. */
const LARGEST_FOOT = 1.1;

/** Running text of just the size that large print asks for: there is one page, and much to say. */
const LARGE = 1.67;

const sized = (input: SheetInput, language: Language, scale: number): Setting =>
  setting(input, language, scale, input.options.largePrint ? A4_LARGE : A4, LARGE);

/** One A4 page a language: what a visitor of a career fair wants to know, chosen and shortened by stated rules. */
export function handout(input: SheetInput, slack = 0): Sheet {
  const { content, languages } = input;
  const [first] = languages as readonly [Language];
  const [base] = SCALES as [number, ...number[]];
  const tries = languages.map((language) => {
    const set = sized(input, language, base);
    const blocks = blocksOf(set);
    return (choice: Choice) => pageOf(set, blocks, choice, true);
  });
  const choices = choose(content, languages, (candidates) =>
    candidates.every((choice, index) => tries[index]!(choice).free >= slack),
  );
  const notes = languages.map((language, index) => notesOf(content, choices[index]!, language));
  const pages = languages.map((language, index) => {
    const at = (scale: number) => {
      const set = sized(input, language, scale);
      const footing = sized(input, language, Math.min(scale, LARGEST_FOOT));
      const page = pageOf(set, blocksOf(set), choices[index]!, notes[index]!.length > 0, footing);
      return { set, page };
    };
    return largest(SCALES, at, slack);
  });
  const { margin } = pages[0]!.set.page;
  const definition = {
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: LANGUAGE_TAGS[first],
    displayTitle: true,
    info: documentInfo(input),
    defaultStyle: { font: fontOf(input.brand.typeface, 'regular').font, fontSize: 8.5 },
    images: pictures(input),
    content: pages.map(({ set, page }) =>
      asNode({
        section: { stack: [page.draw(slack)], lang: LANGUAGE_TAGS[set.language] },
        footer: (number: number, count: number) => foot(set, number, count),
        watermark: watermark(set),
      }),
    ),
  } as TDocumentDefinitions;
  return { definition, pages: languages.length, notes: notes.flat() };
}

interface Attempt {
  set: Setting;
  page: Page;
}

/** The page at the largest scale (smallest first) at which it holds everything; at the smallest if there is none. */
function largest(
  scales: readonly number[],
  at: (scale: number) => Attempt,
  slack: number,
): Attempt {
  let best = at(scales[0]!);
  let [low, high] = [1, scales.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const attempt = at(scales[middle]!);
    if (attempt.page.free >= slack) {
      best = attempt;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

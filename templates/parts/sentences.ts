import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../profile/index.ts';

/** Ends with a full stop of its own, in the middle of a sentence more often than at its end. */
const ABBREVIATIONS = new Set(
  `e.g i.e etc cf vs approx est incl max min no nos vol fig ch p pp ed eds jr sr st mt ave dept univ inc ltd co
   mr mrs ms dr prof hon rev capt gen col sgt ir ts ar sr lar datuk dato
   dsb dll dst dkk spt cth a.l hlm bil sbg yg dgn tn pn en cik hj hjh y.b y.m tel no jln jl lrg kg tmn bdr
   sdn bhd am u.p s.k kpd maks min ptd
   jan feb mac mar apr jun jul aug sep sept oct nov dec ogos okt dis`
    .trim()
    .split(/\s+/),
);

const segmenters = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.Segmenter(LANGUAGE_TAGS[language], { granularity: 'sentence' }),
  ]),
) as Record<Language, Intl.Segmenter>;

const CLOSERS = '["”’»)\\]]*';
const ENDS = new RegExp(`[.!?…]${CLOSERS}$`, 'u');
const LAST_WORD = new RegExp(`([\\p{L}.]+)\\.${CLOSERS}$`, 'u');
/** What goes on in small letters, or with a sign that nothing begins with, is no new sentence. */
const GOES_ON = /^["“‘«([]*[\p{Ll},;:–—-]/u;

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether a bracket or a quotation is still open. */
const isOpen = (text: string): boolean =>
  count(text, '(') > count(text, ')') ||
  count(text, '[') > count(text, ']') ||
  count(text, '“') > count(text, '”') ||
  count(text, '«') > count(text, '»') ||
  count(text, '"') % 2 === 1;

function endsSentence(text: string, next: string): boolean {
  const written = text.trimEnd();
  if (!ENDS.test(written) || GOES_ON.test(next.trimStart()) || isOpen(written)) return false;
  const word = LAST_WORD.exec(written)?.[1];
  if (word === undefined) return true;
  // An initial, as in "A. Samad Said".
  return !/^(\p{Lu}|\p{L}(\.\p{L})+)$/u.test(word) && !ABBREVIATIONS.has(word.toLowerCase());
}

/**
 * The sentences of a paragraph, in order and without the space between them. Where it is not certain that a sentence ends, it
 * goes on: what is found may be two sentences, and is never half of one.
 */
export function sentencesOf(paragraph: string, language: Language): string[] {
  const segments = Array.from(segmenters[language].segment(paragraph), ({ segment }) => segment);
  const found: string[] = [];
  let open = '';
  segments.forEach((segment, index) => {
    open += segment;
    const next = segments[index + 1];
    if (next !== undefined && !endsSentence(open, next)) return;
    if (open.trim() !== '') found.push(open.trim());
    open = '';
  });
  return found;
}

/** How much of a text there is room for. */
export interface Length {
  /** At most so many sentences. */
  sentences: number;
  /** At most so many characters. */
  letters: number;
}

/**
 * The first sentences of some paragraphs, as many as there is room for, paragraph by paragraph: the same text when that is all
 * of it. A sentence that is too long ends it, so that where the first one is, nothing is left.
 */
export function firstSentences(
  paragraphs: readonly string[],
  language: Language,
  { sentences, letters }: Length,
): string[] {
  const kept: string[] = [];
  let [used, room] = [0, letters];
  for (const paragraph of paragraphs) {
    const all = sentencesOf(paragraph, language);
    const here: string[] = [];
    for (const sentence of all) {
      if (used === sentences || sentence.length > room) break;
      used += 1;
      room -= sentence.length + 1;
      here.push(sentence);
    }
    if (here.length === all.length) kept.push(paragraph);
    else {
      if (here.length > 0) kept.push(here.join(' '));
      break;
    }
  }
  return kept;
}

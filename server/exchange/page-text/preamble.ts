import { LANGUAGES, type Language, type Text } from '../../../templates/profile/index.ts';
import { nameKey } from '../../../templates/profile/name-key.ts';
import { malayness } from './language.ts';
import { isProse, splitLabel, type Line } from './lines.ts';
import { limitOf } from './limits.ts';
import type { Page } from './page.ts';
import { readStory } from './sections/story.ts';

const QUOTED = /^["“”„'‘«](.*)["“”'’»]\.?$/su;

/** A text without the quotation marks around it. */
const unquoted = (text: string): string => QUOTED.exec(text)?.[1]?.trim() ?? text;

/** What stands before the first heading: one or two titles, the tagline, and a story that has no heading. */
export function readPreamble(page: Page, lines: Line[], storyFollows: boolean): Line[] {
  const written = lines.filter(({ text }) => text !== '');
  const titles: Line[] = [];
  const { title } = page.content;
  const untitled = title.en + title.ms === '';
  while (!untitled && written[0] && isKnownTitle(written[0], title)) {
    page.place('title', written.shift()!);
  }
  const missing = LANGUAGES.find((language) => title[language] === '');
  if (!untitled && missing && written[0] && isTitle(written[0], []) && leans(written[0], missing)) {
    title[missing] = written[0].text;
    page.place('title', written.shift()!);
  }
  while (untitled && titles.length < 2 && written[0] && isTitle(written[0], titles))
    titles.push(written.shift()!);
  readPair(page, titles);
  const { tagline } = page.content;
  const again = written.findIndex(({ text }) => Object.values(tagline).includes(unquoted(text)));
  if (again >= 0) page.place('tagline', ...written.splice(again, 1));
  const quoted = written.findIndex(({ text }) => QUOTED.test(text));
  const at = Math.max(0, quoted);
  if (written[at] && isTagline(page, written.slice(at))) readTagline(page, written.splice(at, 1));
  if (written.length === 0) return [];
  if (storyFollows || !written.some(isProse)) return written;
  page.found('story');
  page.warn(written[0]!, {
    en: 'This text stands under no heading; it was taken as the story',
    ms: 'Teks ini tidak mempunyai tajuk; ia diambil sebagai kisah kerjaya',
  });
  return readStory(page, written);
}

const leans = ({ text }: Line, language: Language): boolean =>
  language === 'ms' ? malayness(text) > 0 : malayness(text) < 0;

const isKnownTitle = ({ text }: Line, title: Text): boolean =>
  LANGUAGES.some(
    (language) => title[language] !== '' && nameKey(title[language]) === nameKey(text),
  );

/** Whether a line can be the title, or the title in the other language beside the one that is there. */
function isTitle(line: Line, titles: Line[]): boolean {
  if (line.text.length > limitOf('title') || isProse(line) || QUOTED.test(line.text)) return false;
  if (titles.length === 0) return true;
  const [first] = titles;
  if (line.mark === 'bullet' || parted(first!.text) || /[.!?…]$/u.test(line.text)) return false;
  const [one, two] = [malayness(first!.text), malayness(line.text)];
  return one * two <= 0;
}

function isTagline(page: Page, written: Line[]): boolean {
  const [first] = written as [Line];
  if (page.content.tagline[page.language] !== '') return false;
  return QUOTED.test(first.text) || written.length === 1 || isProse(first) || !isProse(written[1]!);
}

/** Both titles on one line: `Nurse / Jururawat`, `Nurse (Jururawat)`. */
function parted(text: string): [string, string] | null {
  const found = /^([^/|()]{2,})\s*(?:\/|\||\s[–—-]\s|\()\s*([^/|()]{2,}?)\)?$/u.exec(text);
  if (!found) return null;
  const [one, two] = [found[1]!.trim(), found[2]!.trim()];
  return malayness(one) * malayness(two) < 0 ? [one, two] : null;
}

/** A title under its own label; what follows it is none. */
export const readTitles = (page: Page, lines: Line[]): Line[] => [
  ...readPair(page, lines.slice(0, 1)),
  ...lines.slice(1),
];

function readPair(page: Page, lines: Line[]): Line[] {
  const [first, second, ...more] = lines;
  if (!first) return [];
  const max = limitOf('title');
  if ([first, second].some((line) => line && line.text.length > max)) {
    page.tooLong('title', first, max);
    return lines;
  }
  const plain = (line: Line): string => splitTitle(line.text);
  const both = second ? [plain(first), plain(second)] : (parted(plain(first)) ?? [plain(first)]);
  const title = inLanguages(both as [string, string?], page.language);
  const taken = page.content.title;
  if (taken.en + taken.ms !== '' && (taken.en !== title.en || taken.ms !== title.ms)) return lines;
  page.content.title = title;
  page.found('title');
  page.place('title', first, ...(second ? [second] : []));
  return more;
}

const splitTitle = (text: string): string => {
  const labelled = splitLabel(text);
  return labelled &&
    /^(?:english|en|bahasa melayu|bm|ms|malay|bi|bahasa inggeris)$/iu.test(labelled.label)
    ? labelled.value
    : text;
};

/** Which of two titles is English and which Malay: as they look, otherwise English first. One goes where it belongs. */
function inLanguages([one, two]: [string, string?], language: Language): Text {
  const lean = malayness(one);
  if (two === undefined) {
    const malay = lean === 0 ? language === 'ms' : lean > 0;
    return malay ? { en: '', ms: one } : { en: one, ms: '' };
  }
  return lean > malayness(two) ? { en: two, ms: one } : { en: one, ms: two };
}

export function readTagline(page: Page, lines: Line[]): Line[] {
  const { tagline } = page.content;
  const parts = lines.map((line) => ({ line, text: unquoted(line.text) }));
  tagline[page.language] = page.prose('tagline', parts, limitOf('tagline'), tagline[page.language]);
  if (tagline[page.language] !== '') page.found('tagline');
  return [];
}

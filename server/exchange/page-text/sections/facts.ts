import { sections, type Content } from '../../../../templates/profile/index.ts';
import { headingKey } from '../headings.ts';
import { malayness } from '../language.ts';
import { isProse, splitLabel, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import { partsOf } from '../paragraphs.ts';
import { cleanName, splitEnumeration } from '../values/names.ts';

const GAP = '[\\s:()–—-]{0,4}';
const WORD = `(?:(?:code|kod|soc|08|20?08|2013|2020)${GAP}){0,3}`;
const CODES = [
  ['masco', new RegExp(`\\bmasco\\b${GAP}${WORD}(\\d{1,4}(?:-\\d{2})?)(?![\\d-])`, 'iu')],
  ['isco08', new RegExp(`\\bisco\\b${GAP}${WORD}(?!08\\b)(\\d{1,4})(?![\\d-])`, 'iu')],
  [
    'onetSoc',
    new RegExp(`\\bo\\*?net\\b${GAP}${WORD}(\\d{2}-\\d{4}(?:\\.\\d{2})?)(?![\\d-])`, 'iu'),
  ],
] as const;

export function readCodes(page: Page, lines: Line[]): Line[] {
  const { codes } = page.content;
  for (const line of lines) {
    let rest = line.text.slice(0, 400);
    let found = false;
    for (const [key, pattern] of CODES) {
      const match = pattern.exec(rest);
      if (!match || (codes[key] !== null && codes[key] !== match[1])) continue;
      codes[key] = match[1]!;
      found = true;
      rest = rest.replace(match[0], ' ');
    }
    if (!found) continue;
    page.place('codes', line);
    rest = cleanName(
      rest.replace(/\b(?:code|codes|kod|and|dan|soc)\b|\(\s*(?:2008|2013|2020)?\s*\)/giu, ' '),
    );
    if (/[\p{L}\p{N}]/u.test(rest)) page.leave(line, rest);
  }
  return page.open(lines);
}

const LETTERS: Record<string, string> = {
  realis: 'R',
  investi: 'I',
  artis: 'A',
  social: 'S',
  sosial: 'S',
  enterpr: 'E',
  usahaw: 'E',
  convent: 'C',
  konven: 'C',
};

export function readHolland(page: Page, lines: Line[]): Line[] {
  const [line] = lines;
  if (!line) return [];
  const words = line.text.split(/[\s,/+&-]+|\(|\)/u).filter(Boolean);
  const letters = words.map((word) => {
    const start = Object.keys(LETTERS).find((key) => word.toLowerCase().startsWith(key));
    return start
      ? LETTERS[start]!
      : /^[RIASEC]{1,3}$/u.test(word)
        ? word
        : /^(?:and|dan)$/iu.test(word)
          ? ''
          : '?';
  });
  const code = [...new Set(letters.join(''))].join('');
  const parsed = sections.holland.schema.safeParse(code);
  if (!parsed.success || page.content.holland !== null) return lines;
  page.content.holland = parsed.data;
  page.place('holland', line);
  return lines.slice(1);
}

export function readCluster(page: Page, lines: Line[]): Line[] {
  const [line] = lines;
  const ref =
    line && !isProse(line) && page.content.cluster === null
      ? page.ref('clusters', cleanName(line.text), line)
      : null;
  if (!line || ref === null) return lines;
  page.content.cluster = ref;
  page.place('cluster', line);
  return lines.slice(1);
}

type Tag = Content['tags'][number];
const TAGS = new Map(
  Object.entries(sections.tags.choices.tags ?? {}).flatMap(([tag, label]) =>
    [tag, label.en, label.ms].map((text) => [headingKey(text), tag as Tag] as const),
  ),
);

export function readTags(page: Page, lines: Line[]): Line[] {
  for (const line of lines) {
    for (const name of splitEnumeration(line.text)) {
      const tag = TAGS.get(headingKey(name));
      if (!tag) page.leave(line, name);
      else {
        page.place('tags', line);
        if (!page.content.tags.includes(tag)) page.content.tags.push(tag);
      }
    }
  }
  return page.open(lines);
}

export function readAlternativeTitles(page: Page, lines: Line[]): Line[] {
  const stray: Line[] = [];
  for (const line of lines) {
    if (isProse(line)) stray.push(line);
    else {
      for (const name of splitEnumeration(line.text)) {
        if (name.length > limitOf('alternativeTitles')) page.leave(line, name);
        else {
          const malay = malayness(name) || (page.language === 'ms' ? 1 : -1);
          page.add('alternativeTitles', malay > 0 ? { en: '', ms: name } : { en: name, ms: '' }, [
            line,
          ]);
        }
      }
    }
  }
  return stray;
}

export function readReviewBy(page: Page, lines: Line[]): Line[] {
  const [line] = lines;
  const date = sections.reviewBy.schema.safeParse(line?.text);
  if (!line || !date.success) return lines;
  page.content.reviewBy = date.data;
  page.place('reviewBy', line);
  return lines.slice(1);
}

type Demand = NonNullable<Content['outlook']>['demand'];
const DEMANDS: readonly (readonly [RegExp, Demand])[] = [
  [/\b(?:critical|shortage|kritikal|kekurangan)\b/iu, 'critical'],
  [/\b(?:declin\w{1,4}|shrink\w{1,4}|falling|menurun|merosot|berkurang\w{0,3})\b/iu, 'declining'],
  [
    /\b(?:grow\w{0,4}|rising|increas\w{1,4}|expanding|strong|high|meningkat|berkembang|tinggi|pertumbuhan)\b/iu,
    'growing',
  ],
  [/\b(?:stable|steady|stabil|mantap)\b/iu, 'stable'],
];
const DEMAND_LABEL =
  /^(?:demand|market demand|job demand|growth|trend|permintaan|permintaan pasaran|job outlook|outlook|prospek)$/u;

/** Running text, with the demand stated by a label or readable from it. */
export function readOutlook(page: Page, lines: Line[]): Line[] {
  const written = lines.filter(({ text }) => text !== '');
  const parts = partsOf(written);
  let demand: Demand | null = null;
  const labelled = splitLabel(written[0]?.text ?? '');
  if (labelled && DEMAND_LABEL.test(headingKey(labelled.label))) {
    demand = demandOf(labelled.value);
    if (demand && parts[0]) {
      const exact = /^\p{L}+(?:\s(?:demand|shortage|kritikal|growth))?\.?$/u.test(labelled.value);
      if (exact) {
        page.place('outlook', parts[0].line);
        parts.shift();
      } else parts[0].text = labelled.value;
    }
  }
  const text = parts.map((part) => part.text).join(' ');
  if (!demand && text !== '') {
    demand = demandOf(text.slice(0, 5000));
    if (demand)
      page.warn(written[0]!, {
        en: 'The demand was read from the text, please check',
        ms: 'Permintaan dibaca daripada teks, sila semak',
      });
  }
  if (!demand) {
    if (text !== '')
      page.warn(written[0]!, {
        en: 'The outlook does not say how demand develops, so it could not be placed',
        ms: 'Prospek tidak menyatakan arah permintaan, jadi tidak dapat ditempatkan',
      });
    return written;
  }
  const { outlook } = page.content;
  const body = outlook?.body ?? { en: '', ms: '' };
  body[page.language] = page.prose('outlook', parts, limitOf('outlook.body'), body[page.language]);
  page.content.outlook = { demand: outlook?.demand ?? demand, body };
  return [];
}

/** The one kind of demand that a text speaks of; null when it speaks of none or of several. */
function demandOf(text: string): Demand | null {
  const found = DEMANDS.filter(([pattern]) => pattern.test(text)).map(([, demand]) => demand);
  return found.length === 1 || found[0] === 'critical' ? found[0]! : null;
}

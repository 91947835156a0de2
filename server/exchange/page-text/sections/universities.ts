import { headingKey } from '../headings.ts';
import { splitLabel, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import { cleanName, splitList, trailingBracket } from '../values/names.ts';
import { listLines } from './lists.ts';

const HOME =
  /^(?:malaysia|malaysian universities|universities in malaysia|local universities|local|universiti malaysia|universiti (?:di )?malaysia|universiti tempatan|tempatan|dalam negara|universiti dalam negara|public universities|private universities|universiti awam|universiti swasta|awam|swasta|ipta|ipts)$/u;
const ABROAD =
  /^(?:international|international universities|overseas|overseas universities|foreign universities|antarabangsa|universiti antarabangsa|luar negara|universiti (?:di )?luar negara)$/u;

/** What ISO 3166 leaves for a country that is not known: not Malaysia is all that the page says. */
const UNKNOWN_COUNTRY = 'ZZ';

const COUNTRIES: Record<string, string> = {
  malaysia: 'MY',
  singapore: 'SG',
  singapura: 'SG',
  australia: 'AU',
  uk: 'GB',
  'united kingdom': 'GB',
  england: 'GB',
  scotland: 'GB',
  'great britain': 'GB',
  us: 'US',
  usa: 'US',
  'united states': 'US',
  'amerika syarikat': 'US',
  canada: 'CA',
  kanada: 'CA',
  germany: 'DE',
  jerman: 'DE',
  japan: 'JP',
  jepun: 'JP',
  china: 'CN',
  'hong kong': 'HK',
  taiwan: 'TW',
  'south korea': 'KR',
  korea: 'KR',
  'korea selatan': 'KR',
  switzerland: 'CH',
  netherlands: 'NL',
  belanda: 'NL',
  france: 'FR',
  perancis: 'FR',
  'new zealand': 'NZ',
  ireland: 'IE',
  indonesia: 'ID',
  thailand: 'TH',
  brunei: 'BN',
  india: 'IN',
  egypt: 'EG',
  mesir: 'EG',
  jordan: 'JO',
  sweden: 'SE',
  turkey: 'TR',
  turki: 'TR',
};

/** Names of universities, with abbreviation, country and programme where the line has them. */
export function readUniversities(page: Page, lines: Line[]): Line[] {
  let group: 'MY' | 'abroad' | null = null;
  const stray: Line[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    const { items, stray: rest } = listLines(run);
    for (const item of items) {
      for (const text of splitList(item.text, ';')) addUniversity(page, item, text, group);
    }
    stray.push(...rest);
    run = [];
  };
  for (const line of lines) {
    const labelled = splitLabel(line.text);
    const whole = groupOf(line.text);
    const named = whole ?? (labelled ? groupOf(labelled.label) : null);
    if (!named) {
      run.push(line);
      continue;
    }
    flush();
    group = named;
    page.recognise(line);
    for (const text of whole ? [] : splitNames(labelled!.value)) {
      addUniversity(page, line, text, group);
    }
  }
  flush();
  return stray;
}

/** Names parted at semicolons, or else at commas that no country follows. */
function splitNames(text: string): string[] {
  if (text.includes(';')) return splitList(text, ';');
  const names: string[] = [];
  for (const part of splitList(text)) {
    if (names.length > 0 && COUNTRIES[part.toLowerCase()]) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names;
}

function groupOf(text: string): 'MY' | 'abroad' | null {
  if (text.length > 80) return null;
  for (const part of [text, ...text.split(/\s*[/(]\s*/u)]) {
    const key = headingKey(part);
    if (HOME.test(key)) return 'MY';
    if (ABROAD.test(key)) return 'abroad';
  }
  return null;
}

function addUniversity(page: Page, line: Line, text: string, group: 'MY' | 'abroad' | null): void {
  let name = text;
  let programme = '';
  const parted = /^(.{3,120}?)(?:\s[–—-]\s|:\s)(.{3,})$/u.exec(text.slice(0, 500));
  if (parted && text.length <= 500) {
    const [, first, second] = parted as unknown as [string, string, string];
    if (isAbbreviation(first)) name = `${second} (${first})`;
    else [name, programme] = [first, second];
  }
  let country = group === 'MY' ? 'MY' : undefined;
  let abbreviation: string | undefined;
  for (let bracket = trailingBracket(name); bracket; bracket = trailingBracket(name)) {
    const parts = splitList(bracket.inside);
    const found = parts.map((part) => COUNTRIES[part.toLowerCase()]);
    if (!parts.every((part, index) => found[index] ?? isAbbreviation(part))) break;
    country = found.find(Boolean) ?? country;
    abbreviation = parts.find((_, index) => !found[index]) ?? abbreviation;
    name = bracket.name;
  }
  const comma = name.lastIndexOf(', ');
  const after = comma > 0 ? COUNTRIES[name.slice(comma + 2).toLowerCase()] : undefined;
  if (after) {
    country = after;
    name = name.slice(0, comma);
  }
  if (!country && group === null && /\bmalaysia\b|^universiti\s/iu.test(name)) country = 'MY';
  if (!country && group === 'abroad') {
    country = UNKNOWN_COUNTRY;
    page.warnOnce('country', line, {
      en: 'The page does not say in which country some of its international universities are',
      ms: 'Halaman tidak menyatakan negara bagi sesetengah universiti antarabangsa',
    });
  }
  const ref = page.ref('universities', cleanName(name), line, {
    ...(abbreviation !== undefined && { abbreviation }),
    ...(country !== undefined && { country }),
  });
  if (ref === null || programme.length > limitOf('universities.programme'))
    return page.leave(line, text);
  page.add('universities', { university: ref, programme: page.text(programme) }, [line]);
}

const isAbbreviation = (text: string): boolean =>
  text.length <= 20 &&
  /^[\p{Lu}\d][\p{L}\d@&.-]*$/u.test(text) &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

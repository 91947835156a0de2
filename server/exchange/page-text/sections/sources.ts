import { contentSchema } from '../../../../templates/profile/index.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { cleanName } from '../values/names.ts';

const ADDRESS = /\bhttps:\/\/[^\s<>"]{3,490}[^\s<>".,;:)\]]/iu;
const ACCESSED =
  /[([]?\b(?:accessed|retrieved|dicapai|diakses)(?:\s(?:on|pada))?:?\s(\d{4}-\d{2}-\d{2})[)\]]?/iu;
const YEAR = /[([]?(?<![\d-])(20[0-3]\d)(?![\d-])[)\]]?/u;

/** References, one a line: the address, the year and the day of access are read, the rest is publisher and title. */
export function readSources(page: Page, lines: Line[]): Line[] {
  const stray: Line[] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    let rest = line.text;
    const take = (pattern: RegExp): string | null => {
      const found = rest.length > 1000 ? null : pattern.exec(rest);
      if (!found) return null;
      rest = cleanName(
        `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`,
      );
      return found[1] ?? found[0];
    };
    const url = take(ADDRESS);
    const accessedOn = take(ACCESSED);
    const year = take(YEAR);
    rest = cleanName(rest.replace(/\s[.,;]\s?/gu, ' ').replace(/[.,]+$/u, ''));
    const parted = /^(.{2,100}?)(?:\s[–—-]\s|:\s|\.\s|,\s)(.{3,})$/u.exec(rest);
    const source = {
      publisher: parted ? parted[1]!.trim() : '',
      title: parted ? cleanName(parted[2]!) : rest,
      url,
      year: year === null ? null : Number(year),
      accessedOn,
    };
    const valid = contentSchema.safeParse({ sources: [{ id: 'x', ...source }] }).success;
    if (!valid || (rest === '' && url === null)) stray.push(line);
    else page.add('sources', source, [line]);
  }
  return stray;
}

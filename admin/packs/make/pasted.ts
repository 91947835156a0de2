import { LANGUAGES } from '../../../templates/profile/languages.ts';
import { nameKey } from '../../../templates/profile/name-key.ts';
import type { Chosen } from './order.ts';

export interface Matched {
  found: Chosen[];
  /** Lines that no profile goes by. */
  unknown: string[];
}

/** A line of a list without what stands around the name: numbers, bullets, a web address before the slug. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^([-–•*]|\d{1,4}[.)])\s*/, '')
    .replace(/^https?:\/\/\S*\/careers\/([a-z0-9-]+)\S*$/i, '$1')
    .trim();

/** The profiles that the lines of a text name, by title in either language or by address, in the order of the text. */
export function matchLines(text: string, profiles: readonly Chosen[]): Matched {
  const byName = new Map<string, Chosen>();
  for (const profile of profiles) {
    const names = [profile.slug, ...LANGUAGES.map((each) => profile.title[each])];
    for (const name of names.map(nameKey)) if (name && !byName.has(name)) byName.set(name, profile);
  }
  const found = new Map<string, Chosen>();
  const unknown: string[] = [];
  for (const line of text
    .split(/[\n\t;]+/)
    .map(bare)
    .filter(Boolean)) {
    const profile = byName.get(nameKey(line));
    if (profile) found.set(profile.id, profile);
    else unknown.push(line);
  }
  return { found: [...found.values()], unknown };
}

import { contentShape, walk, type Content, type Path } from '../profile/index.ts';
import type { Brand } from '../brand.ts';
import type { References } from '../profile/catalogue.ts';
import { coverOf, DEFAULT_TYPEFACE } from './typefaces/index.ts';

/** Whatever the brand: what its typeface lacks is set in the default one. */
const printable = coverOf(DEFAULT_TYPEFACE);

export const isPrintable = (codePoint: number): boolean =>
  codePoint === 0x0a || codePoint === 0x09 || printable.has(codePoint);

/** The characters of some words that the typefaces lack, each once. */
export const strangersIn = (words: string): Omit<Unprintable, 'path'>[] =>
  [...new Set(words)]
    .map((character) => ({ character, value: character.codePointAt(0)! }))
    .filter(({ value }) => !isPrintable(value))
    .map(({ character, value }) => ({
      character,
      codePoint: `U+${value.toString(16).toUpperCase().padStart(4, '0')}`,
    }));

/** A character that a sheet would print as an empty box; `codePoint` as in `U+1F600`. */
export interface Unprintable {
  path: Path;
  character: string;
  codePoint: string;
}

/** Every character of what a content prints, names included, that the typefaces lack: each once a field. */
export function unprintable(content: Content, references: References): Unprintable[] {
  const found: Unprintable[] = [];
  const look = (path: Path, words: string): void => {
    if (path.startsWith('alternativeTitles')) return;
    found.push(...strangersIn(words).map((stranger) => ({ path, ...stranger })));
  };
  walk(contentShape, content, {
    text: (path, { en, ms }) => look(path, en + ms),
    reference: (path, id) => {
      const fact = references[id];
      if (fact) look(path, [fact.name.en, fact.name.ms, fact.abbreviation, fact.issuer].join(''));
    },
    leaf: (path, value) => {
      if (typeof value === 'string') look(path, value);
    },
  });
  return found;
}

/** The same for a brand's words, whose parts are named as in its schema. */
export const unprintableBrand = ({
  name,
  motto,
  contacts,
  footer,
  disclaimer,
}: Brand): Unprintable[] =>
  Object.entries({
    'name.en': name.en,
    'name.ms': name.ms,
    'motto.en': motto.en,
    'motto.ms': motto.ms,
    'contacts.address.en': contacts.address.en,
    'contacts.address.ms': contacts.address.ms,
    'contacts.phone': contacts.phone,
    'contacts.email': contacts.email,
    'contacts.website': contacts.website,
    'footer.en': footer.en,
    'footer.ms': footer.ms,
    'disclaimer.en': disclaimer.en,
    'disclaimer.ms': disclaimer.ms,
  }).flatMap(([path, words]) => strangersIn(words).map((stranger) => ({ path, ...stranger })));

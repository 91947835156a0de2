import { contentShape, walk, type Content, type Path } from '../profile/index.ts';
import type { Brand } from '../brand.ts';
import type { References } from '../profile/catalogue.ts';

/** The code points, as hexadecimal ranges, for which every typeface of a sheet has a glyph; a test holds it to them. */
const PRINTABLE = `
  20-7e a0-ac ae-148 14a-17e 18f 192 1a0-1a1 1af-1b0 1c4-1cc 1e6-1e7 1ea-1eb 1fa-21b 22a-22d
  230-233 237 259 2c6-2c7 2d8-2dd 300-304 306-30c 30f 311-312 31b 323-324 326-328 32e 331 394 3a9
  3c0 e3f 1e08-1e09 1e0c-1e0f 1e14-1e17 1e1c-1e1d 1e20-1e21 1e24-1e25 1e2a-1e2b 1e2e-1e2f
  1e36-1e37 1e3a-1e3b 1e42-1e49 1e4c-1e53 1e5a-1e5b 1e5e-1e69 1e6c-1e6f 1e78-1e7b 1e80-1e85
  1e8e-1e8f 1e92-1e93 1e97 1e9e 1ea0-1ef9 2002-2003 2007-200b 2010 2012-2015 2018-201a 201c-201e
  2020-2022 2026 2030 2032-2033 2039-203a 2044 2070 2074-207e 2080-208e 20a1 20a3-20a4 20a6-20ae
  20b1-20b5 20b8-20ba 20bc-20bf 2113 2116 2122 2126 212e 2153-2154 215b-215e 2190-2199 21a9-21aa
  21b0-21b3 2202 2205-2206 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 25a0-25a1
  25b2-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25ca-25cb 25cf 2605-2606 2b0e 2b10 fb01-fb02
`;

const printable = new Set(
  PRINTABLE.trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [first, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
    }),
);

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
    name,
    'motto.en': motto.en,
    'motto.ms': motto.ms,
    'contacts.address': contacts.address,
    'contacts.phone': contacts.phone,
    'contacts.email': contacts.email,
    'contacts.website': contacts.website,
    'footer.en': footer.en,
    'footer.ms': footer.ms,
    'disclaimer.en': disclaimer.en,
    'disclaimer.ms': disclaimer.ms,
  }).flatMap(([path, words]) => strangersIn(words).map((stranger) => ({ path, ...stranger })));

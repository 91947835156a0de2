import { metrics as atkinsonHyperlegibleNext } from './atkinson-hyperlegible-next.ts';
import type { TypefaceMetrics, Weight } from './metrics.ts';
import { metrics as plusJakartaSans } from './plus-jakarta-sans.ts';
import { metrics as sourceSerif4 } from './source-serif-4.ts';

export type { Weight } from './metrics.ts';

interface Typeface {
  /** Its own name, which no language changes. */
  name: string;
  /** What every space between words gets on top of its own width, as a factor of the size. */
  wordSpace: number;
  /** By what a size is multiplied, so that all typefaces look equally large and keep the same lines. */
  size: number;
  metrics: TypefaceMetrics;
}

export const TYPEFACE_IDS = [
  'plus-jakarta-sans',
  'source-serif-4',
  'atkinson-hyperlegible-next',
] as const;
export type TypefaceId = (typeof TYPEFACE_IDS)[number];

/** Whatever another typeface lacks is set in this one; what this one lacks is not printed at all. */
export const DEFAULT_TYPEFACE = 'plus-jakarta-sans' satisfies TypefaceId;

export const typefaces: Readonly<Record<TypefaceId, Typeface>> = {
  // Its space is tight.
  'plus-jakarta-sans': {
    name: 'Plus Jakarta Sans',
    wordSpace: 0.06,
    size: 1,
    metrics: plusJakartaSans,
  },
  'source-serif-4': { name: 'Source Serif 4', wordSpace: 0, size: 1.04, metrics: sourceSerif4 },
  'atkinson-hyperlegible-next': {
    name: 'Atkinson Hyperlegible Next',
    wordSpace: 0,
    size: 1.05,
    metrics: atkinsonHyperlegibleNext,
  },
};

/** One weight of one typeface. */
export type Cut = `${TypefaceId}/${Weight}`;

export const cutOf = (typeface: TypefaceId, weight: Weight): Cut => `${typeface}/${weight}`;
export const typefaceOf = (cut: Cut): TypefaceId => cut.slice(0, cut.indexOf('/')) as TypefaceId;

/** The code points of hexadecimal ranges such as `20-7e a0`. */
const codePoints = (ranges: string): ReadonlySet<number> =>
  new Set(
    ranges
      .trim()
      .split(/\s+/)
      .flatMap((range) => {
        const [first, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
        return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
      }),
  );

const covered = new Map<TypefaceId, ReadonlySet<number>>();

/** The code points that every cut of a typeface has a glyph for. */
export function coverOf(typeface: TypefaceId): ReadonlySet<number> {
  const known = covered.get(typeface) ?? codePoints(typefaces[typeface].metrics.covers);
  covered.set(typeface, known);
  return known;
}

/** A text in pieces, each of which is whole in its typeface: the one asked for, or the one that steps in. */
export function inTypefaces(text: string, typeface: TypefaceId): { text: string; own: boolean }[] {
  if (typeface === DEFAULT_TYPEFACE) return [{ text, own: true }];
  const cover = coverOf(typeface);
  const pieces: { text: string; own: boolean }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const own = code < 0x7f || cover.has(code);
    const last = pieces.at(-1);
    if (last?.own === own) last.text += character;
    else pieces.push({ text: character, own });
  }
  return pieces.length > 0 ? pieces : [{ text, own: true }];
}

import {
  DEFAULT_TYPEFACE,
  typefaceOf,
  typefaces,
  type Cut,
  type Weight,
} from './typefaces/index.ts';

export type { Cut } from './typefaces/index.ts';

/** What counts as wide as an `n` and a little. */
const UNKNOWN = 650;
const UNKNOWN_SIGN = 950;

interface Table {
  ascii: readonly number[];
  others: Readonly<Record<string, number>>;
  wordSpace: number;
}

/** Of the typeface that steps in for what others lack. */
const stepsIn = typefaces[DEFAULT_TYPEFACE].metrics.others;

const tables = new Map<Cut, Table>();

function tableOf(cut: Cut): Table {
  const known = tables.get(cut);
  if (known) return known;
  const { metrics, wordSpace } = typefaces[typefaceOf(cut)];
  const weight = cut.slice(cut.indexOf('/') + 1) as Weight;
  const table: Table = {
    ascii: metrics.advances[weight].split(' ').map(Number),
    others: { ...stepsIn, ...metrics.others },
    wordSpace: wordSpace * 1000,
  };
  tables.set(cut, table);
  return table;
}

/**
 * Width of `text` on one line, in points: enough to know before the layout how many lines a text takes. Kerning is left
 * out, which errs on the safe side.
 */
export function widthOf(text: string, size: number, cut: Cut): number {
  const { ascii, others, wordSpace } = tableOf(cut);
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 32) sum += wordSpace;
    sum += ascii[code - 32] ?? others[character] ?? (code > 0x2000 ? UNKNOWN_SIGN : UNKNOWN);
  }
  return (sum * size) / 1000;
}

const spaces = Object.values(typefaces).map(
  ({ name, wordSpace }) => [name.replaceAll(' ', ''), wordSpace] as const,
);

/** What every space between words gets on top of its own width, as a factor of the size, in a font of this PostScript name. */
export const wordSpaceOf = (postscriptName: string): number =>
  spaces.find(([name]) => postscriptName.startsWith(name))?.[1] ?? 0;

/** A word with what may follow it on its line, or white space. */
export interface Piece {
  /** Width at size 1. */
  advance: number;
  length: number;
  space: boolean;
}

/** A line may end after white space, and after a hyphen, dash or slash. */
const PIECES = /[^ \n\t\-–—/]*[-–—/]+|[^ \n\t\-–—/]+|[ \n\t]+/g;

/** Pieces of texts that were asked for: a layout asks many times. Bounded, and forgotten all at once. */
const known = new Map<Cut, Map<string, readonly Piece[]>>();
const MOST_KNOWN = 2000;

/** A line of text as the pieces between which it may be broken. */
export function piecesOf(text: string, cut: Cut): readonly Piece[] {
  let texts = known.get(cut);
  if (!texts) known.set(cut, (texts = new Map()));
  const found = texts.get(text);
  if (found) return found;
  const pieces = (text.match(PIECES) ?? []).map((piece) => ({
    advance: widthOf(piece, 1, cut),
    length: piece.length,
    space: /^[ \n\t]/.test(piece),
  }));
  if (texts.size >= MOST_KNOWN) texts.clear();
  texts.set(text, pieces);
  return pieces;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { wordSpaceOf } from '../../../../templates/theme/metrics.ts';
import { fontkit, type FontkitFont, type FontkitGlyph, type Position } from '../inside.ts';
import { Lately } from './lately.ts';
import { subsetOf } from './subset.ts';

/** A word as it stands in a content stream, with the space after it. */
export interface Word {
  /** Elements of a `TJ` array; null if a glyph stands beside its place, which a `TJ` cannot say. */
  shown: string | null;
  /** Width in thousandths of the size, without the extra space after it. */
  advance: number;
  /** Its glyphs that are not usual, with the code points that each stands for. */
  unusual: readonly (readonly [glyph: number, codePoints: readonly number[]])[];
}

/** What of a typeface goes into a file. */
export interface Embedding {
  /** Deflated, and how long it was before. */
  file: Uint8Array;
  length: number;
  /** The typeface's name, with six letters for the choice of glyphs before it. */
  name: string;
  /** As in a CID font's dictionary: first glyph, widths, first glyph, widths … */
  widths: readonly (number | readonly number[])[];
  /** Deflated map from glyphs to text. */
  toUnicode: Uint8Array;
}

/** What of ASCII careers are not written with. */
const SELDOM = '<>[\\]^_`{|}~';
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** What every sheet's typefaces have, whether it is printed or not, so that equal files can be shared. */
const USUAL = `${ASCII.filter((each) => !SELDOM.includes(each)).join('')}\u00a0–—‘’“”•·…→×−≤≥½°©®é`;
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'fj', 'ft', 'tt', 'Th'];

/** Where a typeface may draw a mark otherwise. */
const CONTEXTS = Array.from(`!"#$%&'()*+,-./:;<=>?@[\\]^_{|}~x`, (mark) =>
  ['0', 'A', 'a'].map((side) => side + mark + side).join(' '),
);

const WORDS_KEPT = 8000;
const EMBEDDINGS_KEPT = 12;

const NOTHING: Word['unusual'] = [];

const hex = (value: number): string => value.toString(16).padStart(4, '0');

const MEANT: Readonly<Record<string, string>> = { '\r': '\\r' };

/** A glyph in a string of a content stream: two bytes, one character each. */
const codeOf = (glyph: number): string =>
  String.fromCharCode(glyph >> 8, glyph & 0xff).replace(
    /[\\()\r]/g,
    (mark) => MEANT[mark] ?? `\\${mark}`,
  );

/** A number as a content stream has it. */
export const decimal = (value: number): string => `${Math.round(value * 1000) / 1000 || 0}`;

/**
 * A typeface's file, parsed once in a thread. What it answers depends on what it is asked, and never on what it was asked
 * before.
 */
export class Typeface {
  readonly font: FontkitFont;
  readonly scale: number;
  /** What a space gets on top of its own width. */
  readonly #wordSpace: number;
  readonly #file: Uint8Array;
  /** The glyphs of single characters, by the lowest code point that has them. */
  readonly #single: Record<number, FontkitGlyph>;
  readonly #usual: ReadonlyMap<number, readonly number[]>;
  readonly #words = new Lately<Word>(WORDS_KEPT);
  readonly #embeddings = new Lately<Embedding>(EMBEDDINGS_KEPT);

  /** @param file a static TrueType file. */
  constructor(file: Uint8Array) {
    this.#file = file;
    this.font = fontkit.create(file);
    this.scale = 1000 / this.font.unitsPerEm;
    this.#wordSpace = 1000 * wordSpaceOf(this.font.postscriptName ?? '');
    // fontkit keeps a glyph with the text that it met it in first: here that text is always the same. A hyphen between
    // figures that is drawn as a minus sign stays a hyphen.
    for (const text of CONTEXTS) this.font.layout(text);
    for (const codePoint of this.font.characterSet.toSorted((one, other) => one - other)) {
      const ligature = codePoint >= 0xfb00 && codePoint <= 0xfb06;
      if (!ligature) this.font.glyphForCodePoint(codePoint);
    }
    this.#single = this.font._glyphs;
    const usual = new Map<number, readonly number[]>();
    for (const text of [...USUAL, ...LIGATURES]) {
      for (const { id, codePoints } of this.shape(text).glyphs) {
        if (id !== 0 && !usual.has(id)) usual.set(id, codePoints);
      }
    }
    this.#usual = usual;
  }

  /** How many words are kept at the moment. */
  get kept(): number {
    return this.#words.size;
  }

  /** Glyphs and their places; `text` is one word. */
  shape(text: string, features?: unknown): { glyphs: FontkitGlyph[]; positions: Position[] } {
    // Glyphs that only come up in this text are met for the first time, each time.
    this.font._glyphs = Object.create(this.#single) as Record<number, FontkitGlyph>;
    const { glyphs, positions } = this.font.layout(text, features);
    return {
      glyphs,
      positions: positions.map(({ xAdvance, xOffset, yOffset }, index) => ({
        xAdvance: xAdvance * this.scale,
        xOffset: xOffset * this.scale,
        yOffset: yOffset * this.scale,
        advanceWidth: glyphs[index]!.advanceWidth * this.scale,
      })),
    };
  }

  /** @param text one word, and the space or tab after it. */
  word(text: string): Word {
    return this.#words.get(text, () => this.#wordOf(text));
  }

  isUsual(glyph: number): boolean {
    return glyph === 0 || this.#usual.has(glyph);
  }

  /** The usual glyphs and some more, each with the code points that it stands for. */
  embedding(more: ReadonlyMap<number, readonly number[]>): Embedding {
    const others = [...more].toSorted(([one], [other]) => one - other);
    return this.#embeddings.get(JSON.stringify(others), () =>
      this.#embed(new Map([...this.#usual, ...others])),
    );
  }

  #wordOf(text: string): Word {
    const { glyphs, positions } = this.shape(text);
    let [shown, run, advance, offset] = ['', '', 0, false];
    for (const [index, { id }] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset, advanceWidth } = positions[index]!;
      advance += xAdvance;
      offset ||= xOffset !== 0 || yOffset !== 0;
      run += codeOf(id);
      const wider = index === glyphs.length - 1 && text.endsWith(' ') ? this.#wordSpace : 0;
      const more = xAdvance - advanceWidth + wider;
      if (more === 0) continue;
      shown += `(${run})${decimal(-more)}`;
      run = '';
    }
    if (run) shown += `(${run})`;
    const unusual = glyphs.filter(({ id }) => !this.isUsual(id));
    return {
      shown: offset ? null : shown,
      advance,
      unusual: unusual.length > 0 ? unusual.map(({ id, codePoints }) => [id, codePoints]) : NOTHING,
    };
  }

  #embed(glyphs: ReadonlyMap<number, readonly number[]>): Embedding {
    const ids = [0, ...glyphs.keys()].toSorted((one, other) => one - other);
    const subset = subsetOf(this.#file, ids);
    const widths: (number | number[])[] = [];
    let last = -2;
    for (const id of ids) {
      const width = Math.round(this.font.getGlyph(id).advanceWidth * this.scale * 1000) / 1000;
      if (id === last + 1) (widths.at(-1) as number[]).push(width);
      else widths.push(id, [width]);
      last = id;
    }
    return {
      file: zlibSync(subset, { level: 9 }),
      length: subset.length,
      name: `${lettersOf(subset)}+${(this.font.postscriptName ?? '').replaceAll(' ', '_')}`,
      widths,
      toUnicode: zlibSync(Buffer.from(cmapOf(glyphs), 'latin1')),
    };
  }
}

/** Six capital letters that stand for some bytes. */
const lettersOf = (bytes: Uint8Array): string =>
  [...createHash('sha256').update(bytes).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');

/** How many lines one section of a map may have. */
const CMAP_LINES = 100;

function cmapOf(glyphs: ReadonlyMap<number, readonly number[]>): string {
  const lines = [...glyphs]
    .toSorted(([one], [other]) => one - other)
    .map(([id, codePoints]) => {
      const text = String.fromCodePoint(...codePoints);
      const units = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index)));
      return `<${hex(id)}> <${units.join('')}>`;
    });
  const sections: string[] = [];
  for (let at = 0; at < lines.length; at += CMAP_LINES) {
    const some = lines.slice(at, at + CMAP_LINES);
    sections.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const typefaces = new Map<string, Typeface>();

/** The typeface in a file of the theme: parsed when it is first asked for, and then kept. */
export function typefaceAt(path: string): Typeface {
  const known = typefaces.get(path);
  if (known) return known;
  const made = new Typeface(readFileSync(path));
  typefaces.set(path, made);
  return made;
}

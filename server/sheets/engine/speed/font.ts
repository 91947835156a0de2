import { PdfDocument, type Document, type Font, type Position, type Reference } from '../inside.ts';
import { typefaceAt, type Typeface, type Word } from './typeface.ts';

const WORDS = /[^ \t]*[ \t]|[^ \t]+/g;
const SEVERAL = /[ \t]./;

/** The words of a text, each with the space after it. */
const wordsOf = (text: string): readonly string[] =>
  SEVERAL.test(text) ? text.match(WORDS)! : [text];

const FLAGS = { fixedPitch: 1, serif: 2, symbolic: 4, script: 8, italic: 64 };

/** A typeface at work in one document. */
export class SheetFont implements Font {
  readonly id: string;
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly lineGap: number;
  readonly #document: Document;
  readonly #typeface: Typeface;
  readonly #unusual = new Map<number, readonly number[]>();
  #dictionary: Reference | undefined;
  #embedded = false;

  constructor(document: Document, typeface: Typeface, id: string) {
    this.#document = document;
    this.#typeface = typeface;
    this.id = id;
    const { font, scale } = typeface;
    this.name = font.postscriptName ?? id;
    this.ascender = font.ascent * scale;
    this.descender = font.descent * scale;
    this.xHeight = font.xHeight * scale;
    this.capHeight = font.capHeight * scale;
    this.lineGap = font.lineGap * scale;
  }

  lineHeight(size: number, includeGap = false): number {
    const gap = includeGap ? this.lineGap : 0;
    return ((this.ascender + gap - this.descender) / 1000) * size;
  }

  widthOfString(text: string, size: number, features?: unknown): number {
    let advance = 0;
    for (const word of wordsOf(text)) {
      if (features) {
        for (const { xAdvance } of this.#typeface.shape(word, features).positions)
          advance += xAdvance;
      } else advance += this.#typeface.word(word).advance;
    }
    return (advance * size) / 1000;
  }

  /** The elements of a `TJ` array that show a text; null if it takes more than that. */
  show(text: string): string | null {
    let shown = '';
    for (const each of wordsOf(text)) {
      const word = this.#typeface.word(each);
      if (word.shown === null) return null;
      this.#note(word.unusual);
      shown += word.shown;
    }
    return shown;
  }

  encode(text: string, features?: unknown): [codes: string[], positions: Position[]] {
    const runs = wordsOf(text).map((word) => this.#typeface.shape(word, features));
    const glyphs = runs.flatMap((run) => run.glyphs);
    const unusual = glyphs.filter(({ id }) => !this.#typeface.isUsual(id));
    this.#note(unusual.map(({ id, codePoints }) => [id, codePoints]));
    return [
      glyphs.map(({ id }) => id.toString(16).padStart(4, '0')),
      runs.flatMap((run) => run.positions),
    ];
  }

  ref(): Reference {
    return (this.#dictionary ??= this.#document.ref());
  }

  finalize(): void {
    if (this.#embedded || !this.#dictionary) return;
    this.#embedded = true;
    this.#embed(this.#dictionary);
  }

  #note(unusual: Word['unusual']): void {
    for (const [id, codePoints] of unusual) {
      if (!this.#unusual.has(id)) this.#unusual.set(id, codePoints);
    }
  }

  #embed(dictionary: Reference): void {
    const { font, scale } = this.#typeface;
    const { file, length, name, widths, toUnicode } = this.#typeface.embedding(this.#unusual);
    const part = (data: Record<string, unknown>, content?: Uint8Array): Reference => {
      const reference = this.#document.ref(data);
      reference.end(content);
      return reference;
    };
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = part({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: flagsOf(this.#typeface),
      FontBBox: [minX, minY, maxX, maxY].map((each) => each * scale),
      ItalicAngle: font.italicAngle,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: this.capHeight || this.ascender,
      XHeight: this.xHeight || 0,
      StemV: 0,
      FontFile2: part({ Filter: 'FlateDecode', Length1: length }, file),
    });
    const descendant = part({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        // A String is a text in pdfkit; a plain string is a name.
        Registry: new String('Adobe'),
        Ordering: new String('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: widths,
      CIDToGIDMap: 'Identity',
    });
    dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: part({ Filter: 'FlateDecode' }, toUnicode),
    };
    dictionary.end();
  }
}

function flagsOf({ font }: Typeface): number {
  const family = (font['OS/2']?.sFamilyClass ?? 0) >> 8;
  return (
    FLAGS.symbolic |
    (font.post.isFixedPitch ? FLAGS.fixedPitch : 0) |
    (family >= 1 && family <= 7 ? FLAGS.serif : 0) |
    (family === 10 ? FLAGS.script : 0) |
    (font.head.macStyle.italic ? FLAGS.italic : 0)
  );
}

/** Documents share the parsed typefaces of the thread, and the part of them that is usual. */
export function shareTypefaces(): void {
  PdfDocument.prototype.provideFont = function (family, bold, italics) {
    const type = this.getFontType(bold, italics);
    const ofFamily = (this.fontCache[family] ??= {});
    const known = ofFamily[type];
    if (known) return known;
    const path = this.getFontFile(family, bold, italics);
    if (path === null) throw new Error(`the theme has no ${type} face of ${family}`);
    this.validateLocalFile(path);
    const font = (this._fontFamilies[path] ??= new SheetFont(
      this,
      typefaceAt(path),
      `F${(this._fontCount += 1)}`,
    ));
    ofFamily[type] = font;
    return font;
  };
}

import { createRequire } from 'node:module';
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { encodingFaults } from './encodings.ts';
import { bytesOf, dictAt, latin, nameAt, numberAt, streamAt } from './objects.ts';

/** A font as far as reading aloud and painting need it. */
export interface ReadFont {
  name: string;
  /** The text that a code of two bytes stands for; undefined where nobody says. */
  textOf(code: number): string | undefined;
  /** What is wrong with it, by checkpoint: of itself, and with the codes that a page shows. */
  faults(used: ReadonlySet<number>): { checkpoint: string; message: string }[];
}

const fontkit = createRequire(import.meta.url)('fontkit') as {
  create(file: Buffer): {
    numGlyphs: number;
    unitsPerEm: number;
    getGlyph(id: number): { advanceWidth: number };
  };
};

/** Reads a composite font, which is the only kind that our documents have. */
export function readFont(font: PDFDict): ReadFont {
  const name = nameAt(font, 'BaseFont') ?? 'a font without a name';
  const map = streamAt(font, 'ToUnicode');
  const texts = map ? textsOf(latin(bytesOf(map))) : new Map<number, string>();
  return {
    name,
    textOf: (code) => texts.get(code),
    faults: (used) =>
      faultsOf(font, texts, used, map !== undefined).map(({ checkpoint, message }) => ({
        checkpoint,
        message: `${name}: ${message}`,
      })),
  };
}

function faultsOf(
  font: PDFDict,
  texts: ReadonlyMap<number, string>,
  used: ReadonlySet<number>,
  mapped: boolean,
) {
  const found: { checkpoint: string; message: string }[] = [];
  const fault = (checkpoint: string, message: string) => found.push({ checkpoint, message });
  const kids = font.lookup(PDFName.of('DescendantFonts'));
  const kid = kids instanceof PDFArray ? kids.lookup(0) : undefined;
  if (nameAt(font, 'Subtype') !== 'Type0' || !(kid instanceof PDFDict)) {
    fault('own-font', 'is no composite font, and so of a kind that this checker does not know');
    return found;
  }
  if (nameAt(font, 'Encoding') !== 'Identity-H') {
    fault('own-font', 'has codes that are not its glyphs, which this checker does not read');
  }
  found.push(...encodingFaults(font, kid));
  if (!kid.has(PDFName.of('CIDToGIDMap'))) {
    fault('31-005', 'does not say which glyph belongs to a code');
  } else if (nameAt(kid, 'CIDToGIDMap') !== 'Identity' && !streamAt(kid, 'CIDToGIDMap')) {
    fault(
      '31-004',
      'says neither by a table nor that codes are glyphs which glyph belongs to a code',
    );
  }
  if (!mapped) fault('31-027', 'has no map to Unicode');
  for (const [code, text] of texts) {
    if (text.includes('\0')) fault('31-028', `maps ${code} to U+0000`);
    if (/[\ufeff\ufffe]/.test(text)) fault('31-029', `maps ${code} to a mark of byte order`);
  }
  for (const code of used) {
    if (mapped && !texts.has(code)) fault('10-001', `does not map ${code} to Unicode`);
  }
  if (used.has(0)) fault('31-030', 'is asked for the glyph .notdef');
  const file = streamAt(dictAt(kid, 'FontDescriptor'), 'FontFile2');
  if (!file) {
    fault('31-009', 'is not embedded');
    return found;
  }
  const program = fontkit.create(Buffer.from(bytesOf(file)));
  const listed = streamAt(dictAt(kid, 'FontDescriptor'), 'CIDSet');
  if (listed) {
    const bits = bytesOf(listed);
    const has = (code: number) => (((bits[code >> 3] ?? 0) >> (7 - (code & 7))) & 1) === 1;
    const all = Array.from({ length: bits.length * 8 }, (_, code) => code);
    if (all.some((code) => code >= program.numGlyphs && has(code))) {
      fault('31-015', 'lists glyphs that it does not have');
    }
    if (Array.from({ length: program.numGlyphs }, (_, code) => has(code)).includes(false)) {
      fault('31-014', 'has glyphs that it does not list');
    }
  }
  const widths = widthsOf(kid);
  const usual = numberAt(kid, 'DW') ?? 1000;
  for (const code of used) {
    if (code >= program.numGlyphs) {
      fault('31-011', `has no glyph ${code}`);
      continue;
    }
    const drawn = (program.getGlyph(code).advanceWidth * 1000) / program.unitsPerEm;
    const said = widths.get(code) ?? usual;
    if (Math.abs(drawn - said) > 1) {
      fault('31-016', `says that glyph ${code} is ${said} wide, and draws it ${drawn} wide`);
    }
  }
  return found;
}

/** Widths by code: `first [w w …]` and `first last w`. */
function widthsOf(font: PDFDict): Map<number, number> {
  const found = new Map<number, number>();
  const list = font.lookup(PDFName.of('W'));
  const items = list instanceof PDFArray ? list.asArray() : [];
  const number = (at: number): number => {
    const value = font.context.lookup(items[at]);
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  };
  for (let at = 0; at < items.length;) {
    const first = number(at);
    const next = font.context.lookup(items[at + 1]);
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, index) => {
        const value = font.context.lookup(width);
        if (value instanceof PDFNumber) found.set(first + index, value.asNumber());
      });
      at += 2;
    } else {
      for (let code = first; code <= number(at + 1); code += 1) found.set(code, number(at + 2));
      at += 3;
    }
  }
  return found;
}

const decoded = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');

/** The codes of a CMap with the text that each stands for. */
function textsOf(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, body] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of body!.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) {
      found.set(Number.parseInt(code!, 16), decoded(text!));
    }
  }
  for (const [, body] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = body!.matchAll(/<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g);
    for (const [, from, to, first, each] of ranges) {
      const [start, end] = [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
      const texts = each?.match(/<[^>]*>/g)?.map((text) => decoded(text.slice(1, -1)));
      for (let code = start; code <= end; code += 1) {
        const text = texts
          ? texts[code - start]
          : String.fromCodePoint(decoded(first!).codePointAt(0)! + code - start);
        if (text !== undefined) found.set(code, text);
      }
    }
  }
  return found;
}

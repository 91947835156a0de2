/*
 * PDF's values as this product's own engine writes them. What has no inside (a name, a number, a string, a keyword) stays as
 * it stands in the file, one character a byte, so that it is written again byte by byte.
 */

/** Names another object. */
export class Ref {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

/** A dictionary; keys begin with their slash. */
export type Dict = Map<string, Value>;
export type Value = string | Ref | Value[] | Dict;

/** An object of a file, with its stream's bytes as they are stored. */
export interface PdfObject {
  value: Value;
  stream: Uint8Array | null;
}

/** A part is no PDF of our own engine: it is not taken in, whatever might be made of it. */
export class ForeignPdfError extends Error {
  override readonly name = 'ForeignPdfError';
  readonly code = 'foreign-pdf';
}

/** A value as it is written; `refOf` says under which number an object goes out. */
export function serialise(value: Value, refOf: (ref: Ref) => number): string {
  if (typeof value === 'string') return value;
  if (value instanceof Ref) return `${refOf(value)} 0 R`;
  if (Array.isArray(value)) return `[${value.map((each) => serialise(each, refOf)).join(' ')}]`;
  let text = '<<';
  for (const [key, each] of value) text += `${key} ${serialise(each, refOf)} `;
  return `${text}>>`;
}

/** A dictionary out of names without slashes; what is undefined is left out. */
export const dict = (entries: Record<string, Value | number | boolean | undefined>): Dict =>
  new Map(
    Object.entries(entries).flatMap(([key, value]): [string, Value][] =>
      value === undefined
        ? []
        : [
            [
              `/${key}`,
              typeof value === 'object' || typeof value === 'string' ? value : `${value}`,
            ],
          ],
    ),
  );

/** A dictionary of new objects, as it is written. */
export const dictText = (entries: Parameters<typeof dict>[0]): string =>
  serialise(dict(entries), ({ id }) => id);

const ESCAPED = /[\\()\r\n]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n' };

/** Bytes, one character each, as a PDF string. */
export const byteString = (bytes: string): string =>
  `(${bytes.replace(ESCAPED, (mark) => ESCAPES[mark] ?? `\\${mark}`)})`;

/** Words as a PDF text string: ASCII as it is, anything else as UTF-16. */
export function textString(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return byteString(words);
  const units = Array.from({ length: words.length }, (_, at) =>
    words.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<FEFF${units.join('').toUpperCase()}>`;
}

/** The same text, without the file that it may be a slice of: for what is kept. */
export const detached = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

const MEANT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes that a PDF string stands for, one character each. */
export function bytesOf(string: string): string {
  if (string.startsWith('<')) {
    const digits = string.slice(1, -1).replace(/[^0-9A-Fa-f]/g, '');
    return (digits.length % 2 ? `${digits}0` : digits).replace(/../g, (pair) =>
      String.fromCharCode(Number.parseInt(pair, 16)),
    );
  }
  return string
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([^]))|\r\n?/g, (all, octal, end, mark) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      if (end !== undefined) return '';
      if (mark === undefined) return all.startsWith('\r') ? '\n' : all;
      return MEANT[mark] ?? mark;
    });
}

/** Where a number of a PDF matters to us. */
export const numberOf = (value: Value | undefined): number => {
  const number = typeof value === 'string' ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new ForeignPdfError('a number was expected');
  return number;
};

/** A coordinate: four decimals at most, the same on every machine. */
export const coordinate = (value: number): string => String(Math.round(value * 1e4) / 1e4);

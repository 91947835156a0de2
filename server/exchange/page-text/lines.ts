/** How a line was set apart in the page that it was copied from. */
type Mark = 'none' | 'bullet' | 'number' | 'heading';

/** A non-blank line of the input. */
export interface Line {
  /** 1-based, in the input as it came. */
  readonly number: number;
  /** The line as it came, trimmed and without what cannot be shown. */
  readonly raw: string;
  /** Without bullet, number, emphasis and leading pictures; `''` when nothing else was there. */
  readonly text: string;
  /** More than one when the line is a row of a table (pipes or tabs). */
  readonly cells: readonly string[];
  readonly mark: Mark;
  /** The number of a numbered line. */
  readonly ordinal: number | null;
  /** How a heading of this kind looks: equal for headings of one rank, `''` for a plain line. */
  readonly style: string;
  readonly blankBefore: boolean;
}

// Controls but tab and line ends, soft hyphen, zero-width and direction marks, non-characters; then variation selectors.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\ufe0e|\ufe0f/g;
const SPACES = /[^\S\n]+/gu;
const BULLET = /^(?:[-–—*+·»→](?=\s)|[-–—](?=\p{L})|[•●○◦▪■□▸►▶‣∙➤➢✓✔✅☑])\s*/u;
const ORDINAL =
  /^(?:\(?(\d{1,2})[.)](?=\s|\p{L})|(\d)\u20e3|#(\d{1,2})(?=\s)|(\d{1,2})\s?[:–—-](?=\s\p{L})|(0\d)(?=\s\p{Lu}))\s*/u;
const LETTER = /^\(?(?:([ivx]{1,5})|([a-z]))(?:\)|\.(?=\s\p{Lu}))\s*(?=\p{L})/iu;
const STEP =
  /^(?:step|stage|phase|langkah|peringkat|fasa)\s{1,3}(\d{1,2})(?:\s{0,3}[:.)–—-]\s*|\s+)(?=\S)/iu;
const PICTURES = /^(?:(?![©®™])\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\s*)+/u;
const LAST_PICTURES = /(?:\s*(?![©®™])\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?)+$/u;
const HASHES = /^(#{1,6})\s+/;

/** The input as lines, with everything that only decorates taken off. Blank lines leave a mark on the next one. */
export function readLines(input: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  input
    .toWellFormed()
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .forEach((row, index) => {
      for (const part of row.split(/[\u000b\u000c\u0085\u2028\u2029]/)) {
        const raw = part.replace(INVISIBLE, '').trim();
        if (raw === '') blankBefore = true;
        else {
          lines.push(readLine(raw, index + 1, blankBefore));
          blankBefore = false;
        }
      }
    });
  return lines;
}

/** A line of its own made of a part of another one. */
export const partOf = (line: Line, text: string): Line => ({
  ...readLine(text.trim(), line.number, false),
  style: '',
});

function readLine(raw: string, number: number, blankBefore: boolean): Line {
  let text = raw.replace(/^>\s*/, '');
  let mark: Mark = 'none';
  let style = '';
  const strip = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(text);
    if (found) text = text.slice(found[0].length);
    return found;
  };
  const hashes = strip(HASHES);
  if (hashes) {
    mark = 'heading';
    style += hashes[1];
  } else if (strip(BULLET)) mark = 'bullet';
  if (strip(PICTURES)) style += '☆';
  if (text.length <= 400) text = text.replace(LAST_PICTURES, '');
  const plain = unwrapped(text);
  if (plain !== text) {
    if (mark === 'none') mark = 'heading';
    style += '*';
    text = plain;
  }
  const ordinal = ordinalOf(strip(ORDINAL) ?? strip(STEP) ?? strip(LETTER));
  if (ordinal !== null) {
    mark = 'number';
    style += '1';
  }
  text = unwrapped(text).replaceAll('**', '').replaceAll('__', '');
  if (/\p{Lu}/u.test(text) && text === text.toUpperCase() && /\p{L}{4}/u.test(text)) style += 'A';
  const cells = cellsOf(text);
  text = tidy(text.startsWith('|') ? cells.join(' | ') : text);
  if (!/[\p{L}\p{N}]/u.test(text)) text = '';
  return { number, raw, text, cells, mark, ordinal, style, blankBefore };
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** The number that a line begins with: 2 for `2.`, `Step 2`, `II.` and `b)`. */
function ordinalOf(found: RegExpExecArray | null): number | null {
  const sign = found?.slice(1).find(Boolean)?.toLowerCase();
  if (sign === undefined) return null;
  if (/^\d/.test(sign)) return Number(sign);
  const roman = ROMAN.indexOf(sign) + 1;
  return roman || (sign.length === 1 ? sign.charCodeAt(0) - 96 : null);
}

/** The inside of text that is emphasised as a whole. */
function unwrapped(text: string): string {
  for (const sign of ['**', '__', '*', '_']) {
    if (text.length > 2 * sign.length && text.startsWith(sign) && text.endsWith(sign)) {
      const inner = text.slice(sign.length, -sign.length);
      if (!inner.includes(sign)) return inner.trim();
    }
  }
  return text;
}

function cellsOf(text: string): string[] {
  const separator = text.includes('|') ? '|' : '\t';
  return text.split(separator).map(tidy).filter(Boolean);
}

const tidy = (text: string): string => text.replace(SPACES, ' ').trim();

export const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

const ENDS = /[.!?…]["'”’)\]]*$/u;

/** Whether a line reads as running text: a sentence, or too long for anything else. */
export const isProse = ({ text }: Line): boolean =>
  text.length > 120 || (ENDS.test(text) && text.split(' ', 6).length === 6);

/** Whether a line could be a heading: short, no end of a sentence, does not go on from somewhere. */
export const isHeadingLike = ({ text, cells }: Line): boolean =>
  text !== '' &&
  text.length <= 80 &&
  cells.length === 1 &&
  text.split(' ').length <= 12 &&
  !/[.;,…]["'”’)\]]*$/u.test(text) &&
  /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text);

const COLUMNS =
  /^(?:no|level|position|role|title|years?|experience|years of experience|salary|salary range|sector|industry|requirements?|details?|description|dimension|score|value|time|activity|step|stage|duration|skill|kind|type|university|country|programme|course|certification|issuer|notes?|route|factor|aspect|peringkat|jawatan|tahun|pengalaman|tahun pengalaman|gaji|julat gaji|sektor|industri|syarat|keperluan|butiran|penerangan|dimensi|skor|nilai|masa|aktiviti|langkah|tempoh|kemahiran|jenis|universiti|negara|program|kursus|pensijilan|catatan|laluan|aspek|perkara)$/iu;

/** Whether a row of a table only names its columns. */
export const isColumnHead = ({ cells }: Line): boolean =>
  cells.length > 1 && cells.every((cell) => cell.length < 40 && COLUMNS.test(cell));

/** Whether `line` goes on in the middle of the sentence in which `before` broke off. */
export const continues = (before: Line, line: Line): boolean =>
  !line.blankBefore &&
  line.mark === 'none' &&
  before.text !== '' &&
  !ENDS.test(before.text) &&
  !before.text.endsWith(':') &&
  (/^\p{Ll}/u.test(line.text) || /[,;–—-]$/u.test(before.text) || before.text.length > 60);

/** `Label: value` on one line; a time of day or an address is not one. */
export function splitLabel(text: string): { label: string; value: string } | null {
  const colon = text.slice(0, 81).search(/[:：](?!\/\/)/u);
  if (colon < 1 || (/\d$/.test(text.slice(0, colon).trim()) && /^\d/.test(text.slice(colon + 1)))) {
    return null;
  }
  return { label: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}

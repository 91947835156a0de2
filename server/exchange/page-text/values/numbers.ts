/** Longer text is running text, in which no value is looked for. */
export const MAX_VALUE_TEXT = 400;

const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  lapan: 8,
  sembilan: 9,
  sepuluh: 10,
};

export const NUMBER_WORDS = Object.keys(WORDS).join('|');

/** A figure or number word (`3`, `1.5`, `1½`, `two`, `dua`); NaN when it is none. */
export function readNumber(text: string): number {
  const word = WORDS[text.toLowerCase()];
  if (word !== undefined) return word;
  const half = /^(\d*)\s?½$/u.exec(text);
  return half ? Number(half[1]) + 0.5 : text === '' ? NaN : Number(text);
}

/** What may stand between the two ends of a range, in a regular expression. */
export const RANGE_SIGN = '(?:[-–—−~]|to|until|till|hingga|sehingga|sampai|ke)';

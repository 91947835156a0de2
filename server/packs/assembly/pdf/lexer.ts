import { ForeignPdfError, Ref, type Dict, type Value } from './values.ts';

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const PLAIN = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;

/** Deeper than anything that an engine writes. */
const DEEPEST = 100;

/** Reads values from a PDF's text (one character a byte), whatever stands inside its strings. */
export class Lexer {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }

  /** Takes what matches here, or null. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Takes a keyword. */
  expect(word: string): void {
    this.skipSpace();
    if (!this.text.startsWith(word, this.at)) this.fail(`"${word}" was expected`);
    this.at += word.length;
  }

  /** @throws ForeignPdfError where no value stands here. */
  value(depth = 0): Value {
    if (depth > DEEPEST) this.fail('values are nested too deep');
    this.skipSpace();
    const first = this.text[this.at];
    if (first === '/') return this.take(NAME)![0];
    if (first === '(') return this.#literal();
    if (first === '[') return this.#list(depth);
    if (first === '<') {
      if (this.text[this.at + 1] === '<') return this.#dictionary(depth);
      return this.take(HEX)?.[0] ?? this.fail('a string has no end');
    }
    const reference = this.take(REFERENCE);
    if (reference) return new Ref(Number(reference[1]));
    return this.take(PLAIN)?.[0] ?? this.fail('a value was expected');
  }

  fail(why: string): never {
    throw new ForeignPdfError(`not a PDF of ours: ${why} at byte ${this.at}`);
  }

  #literal(): string {
    const start = this.at;
    let open = 0;
    for (let at = start; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === '\\') at += 1;
      else if (character === '(') open += 1;
      else if (character === ')') {
        open -= 1;
        if (open === 0) {
          this.at = at + 1;
          return this.text.slice(start, this.at);
        }
      }
    }
    return this.fail('a string has no end');
  }

  #list(depth: number): Value[] {
    this.at += 1;
    const values: Value[] = [];
    for (;;) {
      this.skipSpace();
      if (this.text[this.at] === ']') {
        this.at += 1;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  #dictionary(depth: number): Dict {
    this.at += 2;
    const entries: Dict = new Map();
    for (;;) {
      this.skipSpace();
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2;
        return entries;
      }
      const key = this.take(NAME) ?? this.fail('a key was expected');
      entries.set(key[0], this.value(depth + 1));
    }
  }
}

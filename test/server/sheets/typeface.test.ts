import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fontPaths } from '../../../server/sheets/engine/fonts.ts';
import { fontkit } from '../../../server/sheets/engine/inside.ts';
import { Lately } from '../../../server/sheets/engine/speed/lately.ts';
import { subsetOf } from '../../../server/sheets/engine/speed/subset.ts';
import { Typeface } from '../../../server/sheets/engine/speed/typeface.ts';

const files = [...new Set(Object.values(fontPaths()).flatMap((slots) => Object.values(slots)))];

describe('what was asked for lately', () => {
  it('is kept, and never more than there is room for', () => {
    const lately = new Lately<number>(10);
    let made = 0;
    const get = (key: number) => lately.get(`${key}`, () => (made += 1));
    for (let key = 0; key < 1000; key += 1) {
      get(key);
      get(0);
      expect(lately.size).toBeLessThanOrEqual(10);
    }
    expect(made).toBe(1000);
    get(997);
    expect(made).toBe(1000);
  });
});

describe('a typeface', () => {
  it('keeps a bounded number of words', () => {
    const typeface = new Typeface(readFileSync(files[0]!));
    for (let index = 0; index < 20_000; index += 1) typeface.word(`w${index} `);
    expect(typeface.kept).toBeLessThanOrEqual(8000);
    expect(typeface.kept).toBeGreaterThan(1000);
  });
});

describe.each(files.map((file) => [file.split('/').at(-1)!, file]))('%s', (_name, path) => {
  const file = readFileSync(path);

  it('loses nothing of the glyphs that a part of it is made for', () => {
    const whole = fontkit.create(file);
    const text = 'Aé½fi';
    const ids = [...text].map((letter) => whole.glyphForCodePoint(letter.codePointAt(0)!).id);
    const part = subsetOf(file, ids);
    expect(part.length).toBeLessThan(file.length / 4);
    // A part has no map from characters to glyphs: they have the numbers that the whole gives them.
    const read = fontkit.create(part);
    const outline = (font: typeof whole, id: number) =>
      (font.getGlyph(id) as unknown as { path: { toSVG(): string } }).path.toSVG();
    for (const id of [0, ...ids]) {
      expect(outline(read, id)).toBe(outline(whole, id));
      expect(read.getGlyph(id).advanceWidth).toBe(whole.getGlyph(id).advanceWidth);
    }
    const absent = whole.glyphForCodePoint('B'.codePointAt(0)!).id;
    if (absent <= Math.max(...ids)) expect(outline(read, absent)).toBe('');
  });

  it('has all that English and Malay usually need among its usual glyphs', () => {
    const typeface = new Typeface(file);
    for (const word of [
      'Office ',
      'file–flow, ',
      '“Kerjaya’s” ',
      'RM5,000–RM6,000/month ',
      '2114-05',
    ]) {
      expect(typeface.word(word).unusual).toEqual([]);
    }
    expect(typeface.word('Žižek').unusual.map(([, codePoints]) => codePoints)).toEqual([
      [0x17d],
      [0x17e],
    ]);
  });

  it('answers alike whatever it was asked before', () => {
    const [fresh, used] = [new Typeface(file), new Typeface(file)];
    for (const word of ['ﬁne\u00a0', '1−2', 'Ω', 'µm', 'a\u0301', 'ǆ']) used.word(word);
    for (const word of ['fine ', '1-2', 'Ω', 'μm', 'á', 'office']) {
      expect(used.word(word)).toEqual(fresh.word(word));
    }
    const same = new Map([[7, [65]]]);
    used.embedding(new Map([[9, [66]]]));
    expect(used.embedding(same)).toEqual(fresh.embedding(same));
  });
});

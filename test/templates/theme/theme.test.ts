import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fontPath } from '../../../server/sheets/engine/fonts.ts';
import { contrast, palette, readable } from '../../../templates/theme/colour.ts';
import { fontOf, FONTS, type FontFile } from '../../../templates/theme/fonts.ts';
import { widthOf, wordSpaceOf } from '../../../templates/theme/metrics.ts';
import { isPrintable, unprintable } from '../../../templates/theme/printable.ts';
import {
  coverOf,
  cutOf,
  inTypefaces,
  TYPEFACE_IDS,
  typefaces,
} from '../../../templates/theme/typefaces/index.ts';
import { emptyContent } from '../../../templates/profile/index.ts';
import { entry, references } from '../../builders/references.ts';

interface Font {
  postscriptName: string;
  ascent: number;
  descent: number;
  lineGap: number;
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
}
const { create } = createRequire(import.meta.url)('fontkit') as { create(file: Buffer): Font };

const open = (file: FontFile): Font => create(readFileSync(fontPath(file)));
const WEIGHTS = ['regular', 'semibold', 'bold', 'extrabold'] as const;

describe('the palette', () => {
  it.each([
    ['a dark blue', '#0B2545', '#E4572E'],
    ['a pale yellow', '#FFF3B0', '#FFFDE7'],
    ['white', '#FFFFFF', '#FFFFFF'],
    ['black', '#000000', '#000000'],
    ['a middle green', '#3FA34D', '#F6AE2D'],
    ['two of the same', '#C1121F', '#C1121F'],
  ])('reads on its grounds whatever the brand: %s', (_, primary, accent) => {
    const colours = palette({ primary, accent });
    const pairs: [string, string][] = [
      [colours.onBand, colours.band],
      [colours.onBandSoft, colours.band],
      [colours.accentOnBand, colours.band],
      [colours.onSolid, colours.solid],
      [colours.accentText, colours.accentTint],
      [colours.heading, colours.accentTint],
      ...(['heading', 'ink', 'body', 'muted', 'accentText'] as const).flatMap(
        (text): [string, string][] => [
          [colours[text], colours.paper],
          [colours[text], colours.tint],
        ],
      ),
    ];
    for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('reads whatever two colours are chosen', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, colour, fc.boolean(), (primary, accent, inkSaver) => {
        const made = palette({ primary, accent }, inkSaver);
        const least = Math.min(
          contrast(made.onBand, made.band),
          contrast(made.onBandSoft, made.band),
          contrast(made.accentOnBand, made.band),
          contrast(made.onSolid, made.solid),
          ...(['heading', 'ink', 'body', 'muted', 'accentText'] as const).flatMap((text) =>
            [made.paper, made.tint].map((ground) => contrast(made[text], ground)),
          ),
          contrast(made.heading, made.accentTint),
          contrast(made.accentText, made.accentTint),
        );
        return least >= 4.5;
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('leaves a colour that reads as it is', () => {
    expect(readable('#0B2545', '#FFFFFF', 4.5)).toBe('#0B2545');
  });
});

describe.each(TYPEFACE_IDS)('%s', (typeface) => {
  const families = WEIGHTS.map((weight) => fontOf(typeface, weight).font);
  const fonts = [...new Set(families)]
    .flatMap((family) => Object.values(FONTS[family]) as FontFile[])
    .map(open);

  it('has a glyph for exactly what it is said to cover', () => {
    const cover = coverOf(typeface);
    const wrong: string[] = [];
    for (let codePoint = 0x20; codePoint < 0xffff; codePoint += 1) {
      const inAll = fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
      if (inAll !== cover.has(codePoint)) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('is as wide and as high as the layout reckons', () => {
    const sample = 'Wave ~ RM 10,000 (first-class) & "quoted" @school #1 [2] {x} = y/z; what? Yes!';
    for (const weight of WEIGHTS) {
      const { font, bold } = fontOf(typeface, weight);
      const slots: { normal: FontFile; bold: FontFile } = FONTS[font];
      const face = open(bold ? slots.bold : slots.normal);
      const thousandths = 1000 / face.unitsPerEm;
      const advance = [...sample].reduce(
        (sum, character) =>
          sum +
          Math.round(face.glyphForCodePoint(character.codePointAt(0)!).advanceWidth * thousandths),
        0,
      );
      const spaces = sample.split(' ').length - 1;
      const { wordSpace, metrics } = typefaces[typeface];
      expect(wordSpaceOf(face.postscriptName)).toBe(wordSpace);
      expect(widthOf(sample, 10, cutOf(typeface, weight))).toBeCloseTo(
        advance / 100 + spaces * wordSpace * 10,
        5,
      );
      const line = (face.ascent - face.descent + face.lineGap) / face.unitsPerEm;
      expect(metrics.line).toBeCloseTo(line, 3);
    }
  });

  it('prints whatever counts as printable, with help where it lacks a glyph', () => {
    const words = 'Café → “RM 5,000” ≥ ½ Žižek';
    const pieces = inTypefaces(words, typeface);
    expect(pieces.map(({ text }) => text).join('')).toBe(words);
    for (const { text, own } of pieces) {
      for (const character of text) {
        const codePoint = character.codePointAt(0)!;
        expect([
          character,
          own ? coverOf(typeface).has(codePoint) : isPrintable(codePoint),
        ]).toEqual([character, true]);
      }
    }
  });
});

describe('unprintable', () => {
  it('names the field and the character, in texts, names and plain values', () => {
    const content = emptyContent();
    content.title.en = 'Cook 👩‍🍳';
    content.story.ms = 'كيهيدوڤن';
    content.cluster = entry('clusters', 'Food ☕', 'Makanan');
    content.alternativeTitles = [{ id: 'a', en: '廚師', ms: '' }];
    const found = unprintable(content, references());
    expect(found).toContainEqual({ path: 'title', character: '👩', codePoint: 'U+1F469' });
    expect(found).toContainEqual({ path: 'story', character: 'ك', codePoint: 'U+0643' });
    expect(found).toContainEqual({ path: 'cluster', character: '☕', codePoint: 'U+2615' });
    expect(found.filter(({ path }) => path.startsWith('alternativeTitles'))).toEqual([]);
  });

  it('finds nothing in what a school writes', () => {
    const content = emptyContent();
    content.story.en =
      'Naïve café – “quoted” ‘single’ … RM 5,000 • 25 °C, x², ½, Ž, ≥ 3 → go\tnow\n\n€5';
    expect(unprintable(content, {})).toEqual([]);
  });
});

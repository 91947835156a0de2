import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { fontPath } from '../../../server/sheets/engine/fonts.ts';
import { contrast, palette, readable } from '../../../templates/theme/colour.ts';
import { FONTS, WEIGHTS, type FontFile } from '../../../templates/theme/fonts.ts';
import { widthOf, WORD_SPACE, type Weight } from '../../../templates/theme/metrics.ts';
import { isPrintable, unprintable } from '../../../templates/theme/printable.ts';
import { emptyContent } from '../../../templates/profile/index.ts';
import { entry, references } from '../../builders/references.ts';

interface Font {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
}
const { create } = createRequire(import.meta.url)('fontkit') as { create(file: Buffer): Font };

const open = (file: FontFile): Font => create(readFileSync(fontPath(file)));
const files = Object.values(FONTS).flatMap((slots) => Object.values(slots) as FontFile[]);

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

  it('leaves a colour that reads as it is', () => {
    expect(readable('#0B2545', '#FFFFFF', 4.5)).toBe('#0B2545');
  });
});

describe('the typefaces', () => {
  it('have a glyph for exactly what counts as printable', () => {
    const fonts = files.map(open);
    const inAll = (codePoint: number) =>
      fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
    const wrong: string[] = [];
    for (let codePoint = 0x20; codePoint < 0xffff; codePoint += 1) {
      if (inAll(codePoint) !== isPrintable(codePoint)) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('are as wide as the layout reckons', () => {
    const sample = 'Wave ~ RM 10,000 (first-class) & "quoted" @school #1 [2] {x} = y/z; what? Yes!';
    for (const [weight, { font, bold }] of Object.entries(WEIGHTS)) {
      const slots: { normal: FontFile; bold: FontFile } = FONTS[font];
      const face = open(bold ? slots.bold : slots.normal);
      const advance = [...sample].reduce(
        (sum, character) => sum + face.glyphForCodePoint(character.codePointAt(0)!).advanceWidth,
        0,
      );
      const spaces = sample.split(' ').length - 1;
      expect(widthOf(sample, 10, weight as Weight)).toBeCloseTo(
        advance / 100 + spaces * WORD_SPACE * 10,
        1,
      );
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

import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { renderDesign } from '../../../server/sheets/engine/render.ts';
import { designs } from '../../../templates/index.ts';
import { LANGUAGES, SECTION_KEYS, type Language } from '../../../templates/profile/index.ts';
import type { SheetInput, SheetOptions } from '../../../templates/sheet.ts';
import type { Design } from '../../../templates/sheets/sheet.ts';
import { card } from '../../builders/card.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { sheetInput } from '../../builders/sheet.ts';
import { drawPdf, type DrawnPage } from '../../support/pdf-pixels.ts';
import { overlaps, readPdf, squeezed, squeezedText } from '../../support/pdf-text.ts';
import { figuresOf } from '../../support/figures.ts';

/** What every design must keep to. One that joins the registry is held to it without a word here. */
const all: [string, Design][] = [...Object.entries<Design>(designs), ['a card of the tests', card]];

const languages: [string, readonly Language[]][] = [
  ['English', ['en']],
  ['Malay', ['ms']],
  ['both', ['en', 'ms']],
];
const contents = { usual: richContent, sparse: sparseContent, extreme: extremeContent };

const options: [string, SheetOptions][] = [
  ['as usual', { inkSaver: false, largePrint: false }],
  ['saving ink', { inkSaver: true, largePrint: false }],
  ['in large print', { inkSaver: false, largePrint: true }],
  ['in large print, saving ink', { inkSaver: true, largePrint: true }],
];

const LARGE = 14;

/** Milliseconds. */
const LONG = 180_000;

const read = async (design: Design, changes: Partial<SheetInput>) =>
  readPdf((await renderDesign(sheetInput(changes), design)).pdf);

/** Gives the text of the sheet, squeezed. */
async function expectSound(design: Design, changes: Partial<SheetInput>): Promise<string> {
  const input = sheetInput(changes);
  const printed = await read(design, changes);
  const outside = printed.pages.flatMap(({ width, height, items }) =>
    items.filter(
      ({ x, y, width: w, height: h }) => x < 0 || y < 0 || x + w > width + 0.5 || y + h > height,
    ),
  );
  expect(outside).toEqual([]);
  expect(printed.pages.flatMap(overlaps)).toEqual([]);
  const text = squeezedText(printed);
  // A character without a glyph comes out of pdf.js as nothing or as U+FFFD or U+0000.
  expect(text).not.toMatch(/[\u0000\ufffd]/);
  if (input.options.largePrint) {
    const small = printed.pages.flatMap(({ items }) =>
      items.filter(({ height }) => height < LARGE - 0.01),
    );
    expect(small).toEqual([]);
  }
  return text;
}

describe.each(all)('the design %s', (_name, design) => {
  describe.each(options)('%s', (_how, chosen) => {
    it.each(languages)('prints a usual and a sparse profile in %s', async (_which, tongues) => {
      for (const build of [contents.usual, contents.sparse]) {
        const content = build();
        const text = await expectSound(design, { content, languages: tongues, options: chosen });
        for (const tongue of tongues) expect(text).toContain(squeezed(content.title[tongue]));
      }
    });
  });

  // A hundred pages and more, one after the other on a machine that may be busy.
  describe.each([
    ['as usual', false],
    ['in large print', true],
  ])('saving ink, %s', (_how, largePrint) => {
    it.each(languages)(
      'prints an extreme profile in %s',
      async (_which, tongues) => {
        await expectSound(design, {
          content: extremeContent(),
          languages: tongues,
          options: { inkSaver: true, largePrint },
        });
      },
      LONG,
    );
  });

  it.each(options)('gives equal bytes for equal inputs, %s', async (_how, chosen) => {
    const hash = async () => {
      const input = sheetInput({ languages: LANGUAGES, options: chosen });
      const { pdf } = await renderDesign(input, design);
      return createHash('sha256').update(pdf).digest('hex');
    };
    expect(await hash()).toBe(await hash());
  });

  it.each(options)('says what its figures show, %s', (_how, chosen) => {
    for (const tongues of [['en'], ['ms'], ['en', 'ms']] as const) {
      const input = sheetInput({ languages: tongues, options: chosen });
      const { definition, notes } = design.sheet(input);
      for (const { alt } of figuresOf(definition.content)) {
        const told = typeof alt === 'string' ? [alt] : (alt ?? []).map(({ text }) => text);
        expect(told.length).toBeGreaterThan(0);
        for (const words of told) expect(words).toMatch(/\w{3}/);
      }
      for (const note of notes) {
        expect(SECTION_KEYS).toContain(note.section);
        expect(tongues).toContain(note.language);
      }
    }
  });

  it.each(languages)('needs no colour and little ink to be read in %s', async (_which, tongues) => {
    const sheets = await Promise.all(
      [false, true].map(async (inkSaver) => {
        const input = sheetInput({
          languages: tongues,
          options: { inkSaver, largePrint: false },
        });
        const { pdf } = await renderDesign(input, design);
        return { pages: await drawPdf(pdf, SCALE), printed: await readPdf(pdf) };
      }),
    );
    const [usual, saved] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
    for (const [index, page] of saved.pages.entries()) {
      expect(isGrey(page)).toBe(true);
      expect(fullestTile(page)).toBeLessThan(MOST_IN_A_TILE);
      const faint = saved.printed.pages[index]!.items.filter(
        (item) => !isBlackAndWhite(page, item),
      );
      expect(faint.map(({ text }) => text)).toEqual([]);
    }
    // The first page is the one with a band, if there is one.
    const [before, after] = [ink(usual.pages[0]!), ink(saved.pages[0]!)];
    expect(after).toBeLessThan(before > MOST_INK ? before * MOST_LEFT : MOST_INK);
  });
});

/** Pixels a point. */
const SCALE = 2;
/** A tile's side in points: larger than the stem of any letter. */
const TILE = 42;
/** How much of a tile, and of a page, may be dark. */
const MOST_IN_A_TILE = 0.8;
const MOST_INK = 0.1;
/** How much of the ink of a page with large filled areas may be left. */
const MOST_LEFT = 0.55;
/** Contrasts with white by 4.5 : 1. */
const DARK = 118;

const darkness = ({ data }: DrawnPage, pixel: number): number =>
  255 - (data[pixel]! * 0.2126 + data[pixel + 1]! * 0.7152 + data[pixel + 2]! * 0.0722);

/** The share of the page that is inked. */
function ink(page: DrawnPage): number {
  let sum = 0;
  for (let pixel = 0; pixel < page.data.length; pixel += 4) sum += darkness(page, pixel);
  return sum / 255 / (page.width * page.height);
}

const isGrey = ({ data }: DrawnPage): boolean => {
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const [r, g, b] = [data[pixel]!, data[pixel + 1]!, data[pixel + 2]!];
    if (Math.max(r, g, b) - Math.min(r, g, b) > 3) return false;
  }
  return true;
};

/** The largest share of any tile that comes out black in pure black and white. */
function fullestTile(page: DrawnPage): number {
  const side = TILE * SCALE;
  let most = 0;
  for (let top = 0; top + side <= page.height; top += side / 2) {
    for (let left = 0; left + side <= page.width; left += side / 2) {
      let dark = 0;
      for (let y = top; y < top + side; y += 2) {
        for (let x = left; x < left + side; x += 2) {
          if (darkness(page, (y * page.width + x) * 4) > 127) dark += 1;
        }
      }
      most = Math.max(most, dark / (side / 2) ** 2);
    }
  }
  return most;
}

/** Whether where a text stands there is both black and white. */
function isBlackAndWhite(
  page: DrawnPage,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): boolean {
  const [left, right] = [Math.floor(x * SCALE), Math.ceil((x + width) * SCALE)];
  const bottom = page.height - Math.floor(y * SCALE);
  const top = bottom - Math.ceil(height * SCALE);
  let [black, white] = [false, false];
  for (let row = Math.max(0, top); row < Math.min(page.height, bottom); row += 1) {
    for (let at = Math.max(0, left); at < Math.min(page.width, right); at += 1) {
      const dark = darkness(page, (row * page.width + at) * 4);
      black ||= dark >= 255 - DARK;
      white ||= dark < 40;
    }
  }
  return black && white;
}

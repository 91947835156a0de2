import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Piscina } from 'piscina';
import { print } from '../../../server/sheets/engine/pdfmake.ts';
import { SheetPool } from '../../../server/sheets/engine/pool.ts';
import { renderSheet } from '../../../server/sheets/engine/render.ts';
import { designs } from '../../../templates/index.ts';
import { plainOptions, type SheetInput } from '../../../templates/sheet.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { brand, LOGO, sheetInput } from '../../builders/sheet.ts';
import { difference, drawPdf } from '../../support/pdf-pixels.ts';
import { readPdf, squeezedText, type PrintedPage } from '../../support/pdf-text.ts';

/** The engine without its speed layer, in a thread of its own: what is done to pdfmake is done to a whole thread. */
const plain = new Piscina({
  filename: new URL('../../fixtures/plain-engine.ts', import.meta.url).href,
  maxThreads: 1,
});
const pools: SheetPool[] = [];
afterAll(() => Promise.all([plain.destroy(), ...pools.map((pool) => pool.close())]));

type Definition = Parameters<typeof print>[0];

const slow = (job: { input: SheetInput; design: 'full' } | { definition: Definition }) =>
  plain.run(job) as Promise<Uint8Array>;
const fast = async (definition: Definition) => (await print(definition)).bytes;
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const titled = (title: { en: string; ms: string }, story: string) =>
  sheetInput({ content: { ...richContent(), title, story: { en: story, ms: story } } });

/** A page's lines from top to bottom: what stands on each, where it begins and where it ends. */
function linesOf({ items }: PrintedPage) {
  const lines: (typeof items)[] = [];
  for (const item of items.toSorted((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    if (line && line.at(-1)!.y - item.y < 0.05) line.push(item);
    else lines.push([item]);
  }
  return lines.map((parts) => {
    const ordered = parts.toSorted((one, other) => one.x - other.x);
    const last = ordered.at(-1)!;
    return {
      text: ordered
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
      places: [ordered[0]!.y, ordered[0]!.x, last.x + last.width],
    };
  });
}

async function expectTheSame(one: Uint8Array, other: Uint8Array, look = true) {
  const [before, after] = [await readPdf(one), await readPdf(other)];
  expect(after.pages).toHaveLength(before.pages.length);
  for (const [index, page] of before.pages.entries()) {
    const [wanted, found] = [linesOf(page), linesOf(after.pages[index]!)];
    expect(found.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
    for (const [line, { places }] of wanted.entries()) {
      for (const [at, place] of places.entries()) {
        // To where a line ends counts the space behind its last word, which is kerned by one of them alone.
        expect(Math.abs(found[line]!.places[at]! - place)).toBeLessThan(at < 2 ? 0.2 : 0.5);
      }
    }
  }
  expect(after.bookmarks).toEqual(before.bookmarks);
  if (!look) return;
  const [drawn, redrawn] = [await drawPdf(one), await drawPdf(other)];
  for (const [index, page] of drawn.entries()) {
    const { most, many } = difference(page, redrawn[index]!);
    // The last shade at the edge of a letter, which a thousandth of a point can turn.
    expect(most).toBeLessThan(128);
    expect(many).toBeLessThan(page.width * page.height * 0.001);
  }
}

describe('the speed layer', () => {
  it.each<[string, () => SheetInput, boolean]>([
    ['a usual profile in two languages', () => sheetInput({ languages: ['ms', 'en'] }), true],
    ['a logo', () => sheetInput({ brand: brand({ logo: LOGO }) }), true],
    [
      'a sparse draft',
      () =>
        sheetInput({
          content: sparseContent(),
          languages: ['ms'],
          revision: { number: 1, code: 'ABCDE', approvedOn: null, draft: true },
        }),
      true,
    ],
    [
      'a sheet that saves ink',
      () => sheetInput({ options: { ...plainOptions, inkSaver: true } }),
      true,
    ],
    ['the longest profile', () => sheetInput({ content: extremeContent() }), false],
  ])(
    'changes neither look nor words of %s',
    async (_what, input, look) => {
      const { definition } = designs.full.sheet(input());
      await expectTheSame(
        await slow({ input: input(), design: 'full' }),
        await fast(definition),
        look,
      );
      // The longest takes pdfmake seconds on a machine that has nothing else to do.
    },
    90_000,
  );

  const filler = 'The river rises at night and falls before noon, whatever the office says. ';
  it.each<[string, Definition['content']]>([
    ['justified text', { text: filler.repeat(8), alignment: 'justify' }],
    [
      'tracked words that stay on one line',
      { text: 'CAREER PROFILE', characterSpacing: 2, noWrap: true },
    ],
    [
      'decorated words',
      { text: ['plain ', { text: 'struck out words', decoration: 'lineThrough' }, ' plain'] },
    ],
    [
      'words on a ground',
      { text: ['plain ', { text: 'marked words', background: '#ffee00' }, ' plain'] },
    ],
    [
      'raised and lowered figures',
      { text: ['H', { text: '2', sub: true }, 'O m', { text: '3', sup: true }] },
    ],
    [
      'pale words',
      [{ text: filler, opacity: 0.4 }, filler, { text: filler, opacity: 0.4, bold: true }],
    ],
    [
      'links',
      {
        text: [filler, { text: 'the address of a school', link: 'https://school.example' }, filler],
      },
    ],
    [
      'leading and trailing spaces',
      { text: '  kept  ', preserveLeadingSpaces: true, preserveTrailingSpaces: true },
    ],
    ['lines that are forced', 'one\ntwo\n\nfour'],
    ['features of the typeface', { text: '1234567890 11111', fontFeatures: ['tnum'] }],
    [
      'colours by name and in short',
      [
        { text: filler, color: 'red' },
        { text: filler, color: '#08f' },
      ],
    ],
    [
      'drawings',
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: 90,
            y2: 9,
            lineWidth: 3,
            lineCap: 'round',
            dash: { length: 6 },
          },
          { type: 'line', x1: 0, y1: 20, x2: 90, y2: 29, lineColor: '#884400' },
          { type: 'rect', x: 0, y: 40, w: 60, h: 30, r: 5, color: '#336699', fillOpacity: 0.5 },
          {
            type: 'ellipse',
            x: 90,
            y: 60,
            r1: 12,
            color: 'green',
            lineColor: 'black',
            lineJoin: 'round',
          },
          {
            type: 'polyline',
            points: [
              { x: 0, y: 80 },
              { x: 40, y: 99 },
              { x: 80, y: 80 },
            ],
            closePath: true,
          },
          { type: 'rect', x: 0, y: 110, w: 60, h: 30, linearGradient: ['#112233', '#ddeeff'] },
          { type: 'rect', x: 70, y: 110, w: 60, h: 30, color: '#112233' },
        ],
      },
    ],
    [
      'a table',
      {
        table: {
          body: [
            [
              { text: filler, fillColor: '#eeeeee' },
              { text: 'low', verticalAlignment: 'bottom' },
            ],
            ['three', { text: 'four', fillColor: '#336699', fillOpacity: 0.3 }],
          ],
        },
      } as Definition['content'],
    ],
    ['a code', [{ qr: 'https://school.example/v/7KQ2M', fit: 80 }, filler]],
    [
      'words that are wider than their column, and ones that stay together',
      {
        columns: [
          { width: 40, text: `${'incomprehensibilities'.repeat(3)} end` },
          { width: 60, text: [{ text: 'never parted', noWrap: true }, ' ', filler] },
        ],
      },
    ],
    [
      'nodes out of their place',
      [
        { text: 'over there', absolutePosition: { x: 300, y: 400 }, margin: [9, 9, 9, 9] },
        { text: 'aside', relativePosition: { x: 40, y: 30 } },
        { ul: [filler, { ol: ['one', 'two'] }], margin: [10, 20, 30, 40] },
      ],
    ],
    [
      'nodes before and after the end of a page',
      [
        { text: filler, margin: [0, 700, 0, 90] },
        { text: 'on the second', margin: [0, 0, 0, 900] },
        { text: 'on the third', pageBreak: 'after' },
        { stack: [filler.repeat(4), filler], unbreakable: true, margin: [0, 690, 0, 0] },
        { text: 'on an odd one', pageBreak: 'beforeOdd' },
        { text: 'last', pageBreak: 'before' },
      ],
    ],
  ])('changes neither look nor words of %s', async (_what, content) => {
    const definition = (): Definition => ({
      content: structuredClone(content),
      defaultStyle: { font: 'Text', fontSize: 11 },
      info: { creationDate: new Date(0) },
    });
    await expectTheSame(await slow({ definition: definition() }), await fast(definition()));
  });

  it.each([
    ['Ž', 'Žižek, Łódź and Đà Nẵng'],
    ['Vietnamese', 'Tiếng Việt có dấu thanh điệu'],
    ['arrows', 'up ↑, aside ↗ and back ←'],
    ['a decomposed letter', 'Cafe\u0301 with a mark of its own'],
    // The numbers of their glyphs end in a bracket, a backslash or the end of a line.
    ['codes that a string has to escape', 'Źródło, cổ kỉnh, Ḫattuša, ẨN and a Zoo of Ṻ'],
  ])('prints %s, which is not among the usual', async (_what, story) => {
    const definition = (): Definition => ({
      content: [story, { text: story, bold: true }],
      defaultStyle: { font: 'Text', fontSize: 11 },
    });
    const bytes = await fast(definition());
    await expectTheSame(await slow({ definition: definition() }), bytes);
    const printed = squeezedText(await readPdf(bytes));
    expect(printed).toContain(story.normalize('NFKC').replace(/\s/g, ''));
  });

  it('keeps the text of ligatures and of marks that a typeface draws otherwise', async () => {
    const text = 'An office fit for 2114-05, A-level, 10x20 and a fjord (staff)';
    const bytes = await fast({ content: text, defaultStyle: { font: 'Text' } });
    expect(squeezedText(await readPdf(bytes))).toBe(text.replaceAll(' ', ''));
  });

  it('lets no document leave anything in the next one', async () => {
    const definition = (content: string): Definition => ({
      content,
      defaultStyle: { font: 'Text' },
      info: { creationDate: new Date(0) },
    });
    const texts = [
      'RM\u00a05,000 a\u00a0month',
      'RM 5,000 a month',
      'ﬁne ﬂow',
      'fine flow office',
      '1−2 and 1-2',
      '1-2 and 1−2',
      '1-2',
      'Ω and Ω, µ and μ',
      'μ and µ',
      'Tiếng Žižek',
    ];
    const before = new Map<string, string>();
    for (const text of texts) before.set(text, hash(await fast(definition(text))));
    for (const text of texts.toReversed()) {
      expect(hash(await fast(definition(text)))).toBe(before.get(text));
    }
  });

  it('gives the same bytes in any order and on any number of threads', async () => {
    const inputs = (): SheetInput[] => [
      sheetInput(),
      titled({ en: 'Žižek', ms: 'Žižek' }, 'Tiếng Việt\u00a0Nam'),
      sheetInput({ content: sparseContent(), languages: ['ms'] }),
      titled({ en: 'Office 1-2', ms: 'Pejabat 1−2' }, 'A\u00a0fine ﬂow'),
      sheetInput({ brand: brand({ logo: LOGO }), languages: ['ms', 'en'] }),
    ];
    const here: string[] = [];
    for (const input of inputs()) here.push(hash((await renderSheet(input, 'full')).pdf));
    for (const threads of [1, 2]) {
      const pool = new SheetPool({ threads });
      pools.push(pool);
      const there = await Promise.all(
        inputs()
          .toReversed()
          .map((input) => pool.render(input, 'full')),
      );
      expect(there.map(({ pdf }) => hash(pdf)).toReversed()).toEqual(here);
    }
  });

  it('gives different sheets the same typefaces, so that a pack needs them once', async () => {
    const typefaces = async (input: SheetInput) => {
      const file = Buffer.from((await renderSheet(input, 'full')).pdf).toString('latin1');
      const found = file.matchAll(/\/Length1 \d+[^>]*>>\nstream\n([^]*?)\nendstream/g);
      return [...found].map(([, bytes]) => {
        inflateSync(Buffer.from(bytes!, 'latin1'));
        return hash(Buffer.from(bytes!, 'latin1'));
      });
    };
    const one = await typefaces(sheetInput());
    const other = await typefaces(titled({ en: 'Baker', ms: 'Pembuat roti' }, 'Bread & buns'));
    expect(one.length).toBeGreaterThan(3);
    expect(other.toSorted()).toEqual(one.toSorted());
  });
});

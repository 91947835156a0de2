import { describe, expect, it } from '@jest/globals';
import { renderSheet } from '../../../server/sheets/engine/render.ts';
import type { SheetInput } from '../../../templates/sheet.ts';
import {
  contentShape,
  emptyContent,
  isWritten,
  LANGUAGES,
  SECTION_KEYS,
  sectionOf,
  walk,
  type Content,
  type Language,
} from '../../../templates/profile/index.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { brand, LOGO, sheetInput } from '../../builders/sheet.ts';
import {
  overlaps,
  pageTexts,
  readPdf,
  squeezed,
  squeezedText,
  unprinted,
  type PrintedDocument,
} from '../../support/pdf-text.ts';

const print = async (changes: Partial<SheetInput>): Promise<PrintedDocument> =>
  readPdf((await renderSheet(sheetInput(changes), 'full')).pdf);

/** Every text and catalogue name of a content that belongs on paper in one language, by path. */
function wantedTexts({ content, references }: SheetInput, language: Language) {
  const wanted: { path: string; text: string }[] = [];
  walk(contentShape, content, {
    text: (path, value) => {
      if (path.startsWith('alternativeTitles')) return;
      for (const part of value[language].split('\n')) wanted.push({ path, text: part });
    },
    reference: (path, id) => {
      const { name, issuer, abbreviation } = references[id]!;
      wanted.push({ path, text: isWritten(name, language) ? name[language] : name.en });
      wanted.push({ path, text: issuer ?? '' }, { path, text: abbreviation ?? '' });
    },
  });
  for (const source of content.sources) {
    for (const text of [source.publisher, source.title, source.url ?? '']) {
      wanted.push({ path: `sources.${source.id}`, text });
    }
  }
  return wanted;
}

const contents: [string, () => Content][] = [
  ['usual', richContent],
  ['sparse', sparseContent],
  ['extreme', extremeContent],
];

describe.each(contents)('the full sheet of a %s profile', (_, build) => {
  it.each(LANGUAGES)('prints every text in %s, inside the page', async (language) => {
    const content = build();
    const input = sheetInput({ content, languages: [language] });
    const printed = await readPdf((await renderSheet(input, 'full')).pdf);
    const all = squeezedText(printed);
    const missing = wantedTexts(input, language)
      .map(({ path, text }) => ({ path, rest: unprinted(squeezed(text), all) }))
      .filter(({ rest }) => rest !== '');
    expect(missing).toEqual([]);

    const outside = printed.pages.flatMap(({ width, height, items }) =>
      items.filter(
        ({ x, y, width: w, height: h }) => x < 0 || y < 0 || x + w > width + 0.5 || y + h > height,
      ),
    );
    expect(outside).toEqual([]);
    expect(printed.pages.flatMap(overlaps)).toEqual([]);
    // A character without a glyph comes out of pdf.js as nothing or as U+FFFD or U+0000.
    expect(all).not.toMatch(/[\u0000\ufffd]/);
  });
});

describe('the full sheet', () => {
  it.each([
    ['en', 'Page 1 of 2', 'Page 2 of 2'],
    ['ms', 'Halaman 1 daripada 2', 'Halaman 2 daripada 2'],
  ] as const)('takes two pages for a usual profile in %s', async (language, first, second) => {
    const texts = pageTexts(await print({ languages: [language], brand: brand({ logo: LOGO }) }));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(first);
    expect(texts[1]).toContain(second);
  });

  it('prints both languages side by side, and charts and names once', async () => {
    const printed = await print({ languages: ['en', 'ms'] });
    expect(printed.pages.length).toBeLessThanOrEqual(4);
    const texts = pageTexts(printed);
    const all = texts.join(' ');
    expect(texts[1]).toMatch(/Page \/ Halaman 2\/\d/);
    const times = (words: string) => all.split(words).length - 1;
    for (const words of ['The Career Story', 'Kisah Kerjaya', 'RM 10,000 – RM 25,000+']) {
      expect({ words, times: times(words) }).toEqual({ words, times: 1 });
    }
    const placeOf = (words: string) => printed.pages[0]!.items.find(({ text }) => text === words)!;
    const [story, kisah] = [placeOf('The Career Story'), placeOf('Kisah Kerjaya')];
    expect(kisah.y).toBeCloseTo(story.y, 1);
    expect(kisah.x).toBeGreaterThan(story.x + 200);
  });

  it.each([
    ['en', 'ms'],
    ['ms', 'en'],
  ] as const)('in %s is wholly in that language', async (language, other) => {
    const texts = pageTexts(await print({ languages: [language] })).join(' ');
    const printedSections = SECTION_KEYS.filter(
      (key) => !['title', 'tagline', 'alternativeTitles', 'reviewBy'].includes(key),
    );
    for (const key of printedSections) {
      const { label } = sectionOf(key);
      expect(texts).toContain(label[language]);
      if (label[language].toLowerCase() !== label[other].toLowerCase()) {
        expect(texts).not.toContain(label[other]);
      }
    }
    const [own, foreign] =
      language === 'en'
        ? [
            ['Approved 23 November 2026', 'Review by 31 August 2027', 'per month', 'N/A'],
            ['sebulan'],
          ]
        : [
            [
              'Diluluskan 23 November 2026',
              'Semak semula sebelum 31 Ogos 2027',
              'sebulan',
              'Tidak berkenaan',
              'Sepanjang hayat',
              'dicapai 5 Oktober 2026',
            ],
            ['per month', 'Page', 'Approved', 'October', 'years'],
          ];
    for (const words of own) expect(texts).toContain(words);
    for (const words of foreign) expect(texts).not.toContain(words);
  });

  it('gives figures as the contract has them', async () => {
    const text = pageTexts(await print({})).join(' ');
    for (const words of [
      'RM 10,000 – RM 25,000+',
      'RM 2,800 – RM 9,500',
      'paid in USD',
      'as of 2025 [2]',
      'MASCO 2114-05',
      'ISCO-08 2114',
      '3–4 years',
      '10+ years',
      '40–55 hours',
      '09:00–11:30',
      'In Malaysia',
      'International',
      'Revision 3',
      'Mathematics (T) (B)',
      'https://careers.school.example/v/7KQ2M',
      'careers@school.example',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Water resources scientist');
  });

  it.each([
    ['en', 'DRAFT'],
    ['ms', 'DRAF'],
  ] as const)('carries the watermark of a draft, in %s, and only then', async (language, mark) => {
    const languages = [language];
    const draft = await print({
      languages,
      revision: { number: 4, code: '7KQ2M', approvedOn: null, draft: true },
    });
    const marks = (document: PrintedDocument) =>
      document.pages.map(({ items }) => items.filter(({ text }) => text === mark).length);
    expect(marks(draft)).toEqual([1, 1]);
    expect(marks(await print({ languages }))).toEqual([0, 0]);
  });

  it('has no heading for what is not written', async () => {
    const texts = pageTexts(await print({ content: sparseContent() })).join(' ');
    expect(texts).toContain('The Career Story');
    for (const key of SECTION_KEYS.filter((each) => !['story', 'title'].includes(each))) {
      expect(texts).not.toContain(sectionOf(key).label.en);
    }
  });

  it('prints a title alone, and a title that only the other language has', async () => {
    const content = { ...emptyContent(), title: { en: 'Cooper', ms: '' } };
    const [page, ...more] = pageTexts(await print({ content, languages: ['ms'] }));
    expect(page).toContain('Cooper');
    expect(more).toEqual([]);
  });

  it.each<[string, readonly Language[]]>([
    ['one language', ['en']],
    ['both', ['en', 'ms']],
  ])('does not part a heading from what it heads, in %s', async (_which, languages) => {
    const printed = await print({ content: extremeContent(), languages });
    const labels = new Set(SECTION_KEYS.map((key) => sectionOf(key).label.en));
    for (const { items } of printed.pages) {
      for (const { text, x, y } of items.filter((item) => labels.has(item.text))) {
        const below = items.filter(
          (item) => item.y < y - 1 && item.y > y - 60 && item.x >= x - 1 && item.y > 30,
        );
        expect({ text, below: below.length > 0 }).toEqual({ text, below: true });
      }
    }
  });

  it('describes itself: title, author, keywords, language and bookmarks', async () => {
    const content = richContent();
    content.title = { en: 'R&D <Hydrologist>', ms: 'Ahli Hidrologi' };
    const { info, metadata, language, bookmarks, viewer } = await print({
      content,
      languages: ['ms', 'en'],
      brand: brand({ name: { en: 'Tan & Sons', ms: '' } }),
    });
    expect(info).toMatchObject({
      Title: 'Ahli Hidrologi – R&D <Hydrologist>',
      Author: 'Tan & Sons',
      Creator: 'Kerjaya',
      Keywords: expect.stringContaining('MASCO 2114-05'),
      CreationDate: expect.stringContaining('20261123'),
    });
    expect(metadata).toContain('R&amp;D &lt;Hydrologist&gt;');
    expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;)/);
    expect(language).toBe('ms-MY');
    expect(viewer).toMatchObject({ DisplayDocTitle: true });
    expect(bookmarks.filter((title) => !title.startsWith(' '))).toEqual([
      'Ahli Hidrologi',
      'R&D <Hydrologist>',
    ]);
    expect(bookmarks).toContain('  Kisah Kerjaya');
    expect(bookmarks).toContain('  The Career Story');
    expect(bookmarks).toContain('  Sumber / Sources');
  });
});

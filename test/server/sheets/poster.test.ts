import { describe, expect, it } from '@jest/globals';
import { renderSheet } from '../../../server/sheets/engine/render.ts';
import type { Brand } from '../../../templates/brand.ts';
import { emptyContent, type Content } from '../../../templates/profile/index.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { demoContents } from '../../builders/demo.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { brand, LOGO, sheetInput } from '../../builders/sheet.ts';
import { overlaps, readPdf, squeezed, squeezedText } from '../../support/pdf-text.ts';

const long = (): Content => ({
  ...richContent(),
  title: {
    en: 'Senior Artificial Intelligence and Machine Learning Engineer',
    ms: 'Jurutera Kecerdasan Buatan dan Pembelajaran Mesin Kanan',
  },
});
const contents: [string, () => Content][] = [
  ['rich', richContent],
  ['sparse', sparseContent],
  ['extreme', extremeContent],
  ['a long title', long],
  ['a title alone', () => ({ ...emptyContent(), title: sparseContent().title })],
  ...demoContents().map(({ key, content }): [string, () => Content] => [key, () => content]),
];
const brands: Brand[] = [
  brand({ logo: LOGO }),
  brand({
    name: {
      en: 'Sekolah Menengah Kebangsaan Tengku Ampuan Jemaah Bandar Baharu Seberang Perai Selatan',
      ms: '',
    },
    logo: null,
    motto: { en: '', ms: '' },
    colours: { primary: '#FFEB00', accent: '#FF00AA' },
  }),
];
const options = [
  { inkSaver: false, largePrint: false },
  { inkSaver: true, largePrint: false },
  { inkSaver: false, largePrint: true },
];

const printed = async (changes: Parameters<typeof sheetInput>[0]) => {
  const { pdf, pages } = await renderSheet(sheetInput(changes), 'poster');
  return { ...(await readPdf(pdf)), paper: pages };
};

describe('a poster', () => {
  it.each(contents)(
    'is one A3 page, whatever the languages, brand and options (%s)',
    async (_, of) => {
      for (const each of brands) {
        for (const option of options) {
          for (const languages of [['ms'], ['en', 'ms']] as const) {
            const { paper, pages } = await printed({
              content: of(),
              brand: each,
              options: option,
              languages,
            });
            expect(paper).toBe(1);
            const [page] = pages as [(typeof pages)[0]];
            expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 1191]);
            expect(overlaps(page)).toEqual([]);
          }
        }
      }
    },
  );

  it('is read from two metres: its title, its figures and its sentences', async () => {
    const content = richContent();
    const [page] = (await printed({ content })).pages;
    const sizes = (words: string) =>
      page!.items
        .filter(({ text }) => squeezed(text) !== '' && squeezed(words).includes(squeezed(text)))
        .map(({ height }) => height);
    expect(Math.max(...sizes(content.title.en))).toBeGreaterThanOrEqual(90);
    expect(Math.max(...sizes('RM 2,800 – RM 14,000+'))).toBeGreaterThanOrEqual(48);
    for (const words of [
      content.tagline.en,
      ...content.reasons.slice(0, 3).map(({ heading }) => heading.en),
      ...content.ladder.map(({ level }) => level.en),
    ]) {
      const found = page!.items.filter(
        ({ text, height }) => height >= 23.9 && squeezed(words).includes(squeezed(text)),
      );
      expect(squeezed(found.map(({ text }) => text).join('')).length).toBeGreaterThanOrEqual(
        squeezed(words).length,
      );
    }
    // What is smaller is the small print: the motto, the address, the foot.
    const small = page!.items.filter(({ height }) => height < 23.9).map(({ text }) => text);
    expect(small.length).toBeLessThan(14);
  });

  it('says the career in both languages, and its figures once', async () => {
    const document = await printed({ languages: ['en', 'ms'] });
    const text = squeezedText(document);
    for (const words of [
      'Hydrologist',
      'Ahli Hidrologi',
      'Work that protects people',
      'Kerja yang melindungi orang ramai',
      '7KQ2M',
    ]) {
      expect(text).toContain(squeezed(words));
    }
    expect(text.split('14,000+')).toHaveLength(2);
    expect(document.bookmarks).toContain('Hydrologist');
  });

  it('has both titles at one size, and says on the steps what they pay', async () => {
    for (const { content } of demoContents()) {
      const document = await printed({ content, languages: ['en', 'ms'] });
      const heights = (['en', 'ms'] as const).map((language) => {
        const title = squeezed(content.title[language]);
        const found = document.pages[0]!.items.filter(
          ({ text, height }) => height > 40 && title.includes(squeezed(text)),
        );
        return Math.max(...found.map(({ height }) => height));
      });
      expect(heights[0]).toBe(heights[1]);
      const last = content.ladder.at(-1)!.salary!;
      expect(squeezedText(document)).toContain(squeezed(`${last.min.toLocaleString('en')}–`));
    }
  });

  it('begins the story where there is no tagline', async () => {
    const text = squeezedText(await printed({ content: sparseContent() }));
    expect(text).toContain(squeezed('Most lights burn by themselves now.'));
  });

  it('marks a draft', async () => {
    const revision = { number: 2, code: '7KQ2M', approvedOn: null, draft: true };
    expect(squeezedText(await printed({ revision }))).toContain('DRAFT');
  });
});

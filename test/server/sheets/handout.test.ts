import { describe, expect, it } from '@jest/globals';
import { renderSheet } from '../../../server/sheets/engine/render.ts';
import type { Brand } from '../../../templates/brand.ts';
import { completeness } from '../../../templates/profile/completeness.ts';
import { emptyContent, type Content } from '../../../templates/profile/index.ts';
import { words } from '../../../templates/parts/words.ts';
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
const titleOnly = (): Content => ({ ...emptyContent(), title: sparseContent().title });

const contents: [string, () => Content][] = [
  ['rich', richContent],
  ['sparse', sparseContent],
  ['extreme', extremeContent],
  ['a long title', long],
  ['a title alone', titleOnly],
  ...demoContents().map(({ key, content }): [string, () => Content] => [key, () => content]),
];

const brands: Brand[] = [
  brand({ logo: LOGO }),
  brand({
    logo: null,
    motto: { en: '', ms: '' },
    colours: { primary: '#FFEB00', accent: '#FF00AA' },
    disclaimer: { en: 'May change. '.repeat(49), ms: 'Boleh berubah. '.repeat(39) },
  }),
];
const options = [
  { inkSaver: false, largePrint: false },
  { inkSaver: true, largePrint: false },
  { inkSaver: false, largePrint: true },
];

describe('a handout', () => {
  it.each(contents)(
    'is one page a language, whatever the brand and the options (%s)',
    async (_, of) => {
      expect(completeness(of(), 'en').missing).toEqual([]);
      for (const each of brands) {
        for (const option of options) {
          const input = sheetInput({
            content: of(),
            brand: each,
            options: option,
            languages: ['en', 'ms'],
          });
          const { pages, pdf } = await renderSheet(input, 'handout');
          expect(pages).toBe(2);
          const printed = await readPdf(pdf);
          for (const page of printed.pages) expect(overlaps(page)).toEqual([]);
        }
      }
    },
  );

  it('says on paper where the rest is, when there is a rest', async () => {
    const print = async (content: Content) => {
      const made = await renderSheet(sheetInput({ content }), 'handout');
      return { text: squeezedText(await readPdf(made.pdf)), notes: made.notes };
    };
    const [rich, sparse] = [await print(richContent()), await print(sparseContent())];
    expect(rich.notes.length).toBeGreaterThan(0);
    expect(rich.text).toContain(squeezed(words.rest.en));
    expect(sparse.notes).toEqual([]);
    expect(sparse.text).not.toContain(squeezed(words.rest.en));
  });

  it('notes what is missing on paper', async () => {
    for (const language of ['en', 'ms'] as const) {
      const content = richContent();
      const made = await renderSheet(sheetInput({ content, languages: [language] }), 'handout');
      const text = squeezedText(await readPdf(made.pdf));
      const has = (...said: string[]) => said.map((each) => text.includes(squeezed(each)));
      const said: [string, boolean[]][] = [
        ['tagline', has(content.tagline[language])],
        ['story', has(...content.story[language].split('\n\n'))],
        ['tasks', has(...content.tasks.map((task) => task.text[language]))],
        [
          'reasons',
          has(...content.reasons.flatMap((r) => [r.heading[language], r.body[language]])),
        ],
        ['dayInLife', has(...content.dayInLife.map(({ activity }) => activity[language]))],
        ['journey', has(...content.journey.flatMap((j) => [j.title[language], j.body[language]]))],
        ['outlook', has(content.outlook!.body[language])],
        ['academics', has(...content.academics.map(({ body }) => body[language]))],
      ];
      for (const [section, there] of said) {
        const note = made.notes.find((each) => each.section === section)?.kind;
        const expected = there.every(Boolean)
          ? undefined
          : there.some(Boolean)
            ? 'shortened'
            : 'left-out';
        // The demand for the work stands on paper even where the reason for it does not.
        expect([section, note]).toEqual([
          section,
          section === 'outlook' && expected ? 'shortened' : expected,
        ]);
      }
    }
  });

  it('marks a draft', async () => {
    const revision = { number: 2, code: '7KQ2M', approvedOn: null, draft: true };
    const { pdf } = await renderSheet(sheetInput({ revision }), 'handout');
    expect(squeezedText(await readPdf(pdf))).toContain('DRAFT');
  });

  it('has the career and its sections as bookmarks, and its title', async () => {
    const { pdf } = await renderSheet(sheetInput({ languages: ['en', 'ms'] }), 'handout');
    const { bookmarks, info, language } = await readPdf(pdf);
    expect(bookmarks[0]).toBe('Hydrologist');
    expect(bookmarks).toContain('Ahli Hidrologi');
    expect(bookmarks).toContain('  Entry Routes');
    expect(info['Title']).toBe('Hydrologist – Ahli Hidrologi');
    expect(language).toBe('en-MY');
  });
});

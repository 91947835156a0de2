import { describe, expect, it } from '@jest/globals';
import { renderSheet } from '../../../server/sheets/engine/render.ts';
import { DESIGN_IDS } from '../../../templates/index.ts';
import { LANGUAGES, type Language } from '../../../templates/profile/index.ts';
import { plainOptions, type SheetInput, type SheetOptions } from '../../../templates/sheet.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { brand, LOGO, sheetInput } from '../../builders/sheet.ts';
import { readPdf, squeezed, squeezedText } from '../../support/pdf-text.ts';
import { checkPdfUa, readAloud, readFurniture, readText } from '../../support/pdf-ua.ts';

const contents = { usual: richContent, sparse: sparseContent, extreme: extremeContent };
const languages: Record<string, readonly Language[]> = {
  en: ['en'],
  ms: ['ms'],
  both: ['en', 'ms'],
};
const options: Record<string, SheetOptions> = {
  plain: plainOptions,
  'ink-saver': { ...plainOptions, inkSaver: true },
  'large print': { ...plainOptions, largePrint: true },
};

const cases = DESIGN_IDS.flatMap((design) =>
  Object.keys(contents).flatMap((content) =>
    Object.keys(languages).flatMap((language) =>
      // The options change the look; the extreme profile in all of them would only take time.
      Object.keys(options)
        .filter((option) => option === 'plain' || content === 'usual')
        .map((option) => ({ design, content, language, option })),
    ),
  ),
);

const inputOf = (each: (typeof cases)[number]): SheetInput =>
  sheetInput({
    content: contents[each.content as keyof typeof contents](),
    languages: languages[each.language]!,
    options: options[each.option]!,
    brand: brand({ logo: LOGO }),
    revision: { number: 3, code: '7KQ2M', approvedOn: null, draft: true },
  });

const sorted = (text: string): string => [...squeezed(text)].toSorted().join('');

describe('a sheet for those who do not see it', () => {
  it.each(cases)(
    'is PDF/UA, with every character once: $design, $content, $language, $option',
    async (each) => {
      const { pdf } = await renderSheet(inputOf(each), each.design);
      const { findings, counts } = await checkPdfUa(pdf);
      expect(findings).toEqual([]);
      expect(counts).toMatchObject({ Document: 1, H1: each.language === 'both' ? 2 : 1 });
      // Dozens of pages say no more than some.
      if (each.content === 'extreme' && each.language === 'both') return;
      const all = squeezedText(await readPdf(pdf));
      expect(sorted((await readText(pdf)) + (await readFurniture(pdf)))).toBe(sorted(all));
    },
  );
});

const aloud = async (language: Language) => {
  const input = sheetInput({ languages: [language], brand: brand({ logo: LOGO }) });
  return readAloud((await renderSheet(input, 'full')).pdf);
};

describe('what a screen reader says of a usual profile', () => {
  it.each(LANGUAGES)('names the sections in %s, as headings under the title', async (language) => {
    const spoken = await aloud(language);
    const headings = spoken.filter(({ type }) => /^H[12]$/.test(type)).map(({ text }) => text);
    expect(headings[0]).toBe(language === 'en' ? 'Hydrologist' : 'Ahli Hidrologi');
    expect(headings).toHaveLength(18);
    expect(new Set(spoken.map(({ lang }) => lang))).toEqual(new Set(['en-MY', 'ms-MY']));
    const foreign = spoken.filter(({ lang }) => !lang.startsWith(language));
    // The career's name in the other language, under the title.
    expect(foreign[0]!.text).toBe(language === 'en' ? 'Ahli Hidrologi' : 'Hydrologist');
  });

  it('goes through a section to its end before the next one begins, in either language', async () => {
    const lines = async (language: Language) =>
      (await aloud(language)).map(({ type, text }) => `${type}: ${text}`);
    expect(pick(await lines('en'), ENGLISH)).toEqual(ENGLISH);
    expect(pick(await lines('ms'), MALAY)).toEqual(MALAY);
  });

  it('has a career in two languages read in each, and knows which is which', async () => {
    const input = sheetInput({ languages: ['en', 'ms'] });
    const spoken = await readAloud((await renderSheet(input, 'full')).pdf);
    const langOf = (words: string) => spoken.find(({ text }) => text.includes(words))?.lang;
    expect(langOf('The Career Story')).toBe('en-MY');
    expect(langOf('Kisah Kerjaya')).toBe('ms-MY');
    expect(langOf('Half field, half code')).toBe('en-MY');
  });

  it('reads what stands side by side in one language to its end, then in the other', async () => {
    const input = sheetInput({ languages: ['en', 'ms'] });
    const spoken = await readAloud((await renderSheet(input, 'full')).pdf);
    const start = spoken.findIndex(({ text }) => text === 'The Career Story');
    const end = spoken.findIndex(({ text }) => text === 'Why People Choose This Path');
    const story = spoken.slice(start, end);
    expect(story.map(({ type, lang }) => `${type} ${lang}`)).toEqual([
      'H2 en-MY',
      ...Array.from({ length: 4 }, () => 'P en-MY'),
      'H2 ms-MY',
      ...Array.from({ length: 4 }, () => 'P ms-MY'),
    ]);
  });

  it.each(DESIGN_IDS)(
    'describes every drawing of %s in each language, with its numbers',
    async (design) => {
      const input = sheetInput({ languages: ['en', 'ms'] });
      const spoken = await readAloud((await renderSheet(input, design)).pdf);
      const told = (lang: string) =>
        spoken.filter(
          (each) => each.type === 'Figure' && each.lang === lang && /\d/.test(each.text),
        );
      const numbers = (lang: string) =>
        told(lang)
          .filter(({ text }) => !/^(?:QR code|Kod QR)/.test(text))
          .map(({ text }) => text.match(/\d[\d,]*/g));
      expect(numbers('en-MY').length).toBeGreaterThan(0);
      expect(numbers('ms-MY')).toEqual(numbers('en-MY'));
      for (const { text } of told('en-MY'))
        expect(text).not.toMatch(/ \/ |tahap|Carta|hingga|RM [\d,]+ –/);
      for (const { text } of told('ms-MY'))
        expect(text).not.toMatch(/ \/ |level|chart|RM [\d,]+ –/);
    },
  );

  it.each(DESIGN_IDS)('says of a draft’s %s that it is one, in each language', async (design) => {
    const revision = { number: 4, code: '7KQ2M', approvedOn: null, draft: true };
    const input = sheetInput({ languages: ['en', 'ms'], revision });
    const spoken = await readAloud((await renderSheet(input, design)).pdf);
    const said = (lang: string) =>
      spoken
        .filter((each) => each.lang === lang)
        .map(({ text }) => text)
        .join(' ');
    expect(said('en-MY')).toMatch(/Revision 4\W+Draft/);
    expect(said('ms-MY')).toMatch(/Versi 4\W+Draf/);
  });

  it('has a catalogue name that fell back to the other language read in that', async () => {
    const input = sheetInput({ languages: ['ms'] });
    const { certification } = input.content.certifications[0]!;
    input.references[certification]!.name = { en: 'Professional Engineer', ms: '' };
    const spoken = await readAloud((await renderSheet(input, 'full')).pdf);
    expect(spoken.find(({ text }) => text === 'Professional Engineer')?.lang).toBe('en-MY');
  });
});

/** The lines that are in `wanted`, in the order in which they come. */
const pick = (lines: readonly string[], wanted: readonly string[]): string[] => [
  ...new Set(lines.filter((line) => wanted.includes(line))),
];

const ENGLISH = [
  'Figure: Logo: SMK Bukit Cahaya',
  'H1: Hydrologist',
  'TH: Career field',
  'TD: Science and environment',
  'H2: Why People Choose This Path',
  'Lbl: 1',
  'P: Work that protects people',
  'H2: Career Outlook',
  'Figure: Growing: level 3 of 4.',
  'Figure: Radar chart. Scores out of 100: Logical 85, Numerical 90, Linguistic 60, Spatial 80, Naturalistic 95, Interpersonal 55, Intrapersonal 65, Bodily 50.',
  'TH: 09:00–11:30',
  'TD: Drive to a station and measure the flow.',
  'TH: Junior hydrologist 0–2 years',
  'TD: RM 2,800 – RM 4,000',
  'Figure: Bar chart, RM 0 to RM 20,000 per month. Junior hydrologist: RM 2,800 to RM 4,000; Hydrologist: RM 4,000 to RM 6,500; Senior hydrologist: RM 6,500 to RM 10,000; Head of hydrology: RM 10,000 to RM 16,000 and more.',
  'H3: In Malaysia',
  'LBody: Universiti Malaya (UM) Geography',
  'Lbl: [1]',
  'Figure: QR code: https://careers.school.example/v/7KQ2M',
];
const MALAY = [
  'H1: Ahli Hidrologi',
  'TH: Bidang kerjaya',
  'TD: Sains dan alam sekitar',
  'H2: Mengapa Kerjaya Ini Dipilih',
  'P: Kerja yang melindungi orang ramai',
  'Figure: Meningkat: tahap 3 daripada 4.',
  'TH: 09:00–11:30',
  'TD: Pandu ke stesen dan ukur aliran air.',
  'TH: Ahli hidrologi muda 0–2 tahun',
  'TD: RM 2,800 – RM 4,000',
  'Figure: Carta bar, RM 0 hingga RM 20,000 sebulan. Ahli hidrologi muda: RM 2,800 hingga RM 4,000; Ahli hidrologi: RM 4,000 hingga RM 6,500; Ahli hidrologi kanan: RM 6,500 hingga RM 10,000; Ketua hidrologi: RM 10,000 hingga RM 16,000 dan ke atas.',
  'H3: Di Malaysia',
  'LBody: Universiti Malaya (UM) Geografi',
  'Figure: Kod QR: https://careers.school.example/v/7KQ2M',
];

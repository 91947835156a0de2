import { describe, expect, it } from '@jest/globals';
import { designs } from '../../../templates/index.ts';
import { setting } from '../../../templates/parts/setting.ts';
import {
  LANGUAGE_TAGS,
  LANGUAGES,
  paragraphs,
  walk,
  contentShape,
  type Content,
  type Language,
} from '../../../templates/profile/index.ts';
import { choose, type Choice } from '../../../templates/sheets/handout/choose.ts';
import { blocksOf, pageOf } from '../../../templates/sheets/handout/compose.ts';
import { notesOf } from '../../../templates/sheets/handout/notes.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { demoContents } from '../../builders/demo.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { sheetInput } from '../../builders/sheet.ts';

const contents: [string, Content][] = [
  ['rich', richContent()],
  ['sparse', sparseContent()],
  ['extreme', extremeContent()],
  ...demoContents().map(({ key, content }): [string, Content] => [key, content]),
];

/** What a handout of some content says in each language, and how much of the page is then left. */
function chosen(content: Content, languages: readonly Language[] = LANGUAGES) {
  const pages = languages.map((language) => {
    const set = setting(sheetInput({ content }), language, 1);
    const blocks = blocksOf(set);
    return (choice: Choice) => pageOf(set, blocks, choice, true).free;
  });
  const choices = choose(content, languages, (all) =>
    all.every((choice, index) => pages[index]!(choice) >= 0),
  );
  return { choices, free: choices.map((choice, index) => pages[index]!(choice)) };
}

const textsOf = (content: Content, language: Language): Map<string, string> => {
  const found = new Map<string, string>();
  walk(contentShape, content, {
    text: (path, value) => found.set(path, value[language]),
  });
  return found;
};

describe('what a handout says', () => {
  it.each(contents)('fits the page (%s)', (_name, content) => {
    for (const free of chosen(content).free) expect(free).toBeGreaterThanOrEqual(0);
  });

  it.each(contents)('ends only where a sentence of the content ends (%s)', (_name, content) => {
    for (const [index, language] of LANGUAGES.entries()) {
      const segmenter = new Intl.Segmenter(LANGUAGE_TAGS[language], { granularity: 'sentence' });
      const sources = textsOf(content, language);
      for (const [path, text] of textsOf(chosen(content).choices[index]!, language)) {
        const whole = paragraphs({ en: '', ms: '', [language]: sources.get(path)! }, language);
        paragraphs({ en: '', ms: '', [language]: text }, language).forEach((paragraph, at) => {
          const source = whole[at]!;
          expect(source.startsWith(paragraph)).toBe(true);
          const ends = Array.from(segmenter.segment(source), (each) =>
            source.slice(0, each.index + each.segment.length).trimEnd(),
          );
          expect(ends).toContain(paragraph);
        });
      }
    }
  });

  it('says the same in both languages', () => {
    const [en, ms] = chosen(richContent()).choices as [Choice, Choice];
    for (const key of Object.keys(en) as (keyof Content)[]) {
      const [one, other] = [en[key], ms[key]];
      if (Array.isArray(one)) expect(one).toHaveLength((other as unknown[]).length);
    }
  });

  it('says everything of a sparse profile, and notes nothing', () => {
    const { notes } = designs.handout.sheet(sheetInput({ content: sparseContent() }));
    expect(notes).toEqual([]);
  });

  it('prefers the way in and the pay to scores and sources', () => {
    const [choice] = chosen(richContent()).choices as [Choice];
    expect(choice.tasks.length).toBeGreaterThanOrEqual(4);
    expect(choice.reasons.length).toBeGreaterThanOrEqual(3);
    expect(choice.salaryBands).toHaveLength(3);
    expect(choice.journey).toHaveLength(5);
    expect(choice.entryRoutes).toHaveLength(3);
    expect(choice.scores).toEqual([]);
    expect(choice.sources).toEqual([]);
    // No number of a source without the source.
    expect(choice.salaryBands.some(({ source }) => source !== undefined)).toBe(false);
  });

  it('tells the story where there are no tasks', () => {
    const content = { ...richContent(), tasks: [] };
    const [choice] = chosen(content).choices as [Choice];
    expect(content.story.en.startsWith(choice.story.en)).toBe(true);
    expect(choice.story.en).not.toBe('');
  });

  it('tells a day and a journey whole or not at all', () => {
    const [choice] = chosen(extremeContent()).choices as [Choice];
    for (const key of ['dayInLife', 'journey', 'ladder'] as const) {
      expect([0, extremeContent()[key].length]).toContain(choice[key].length);
    }
  });
});

describe('the notes of a handout', () => {
  it('name each section that says less, and none else', () => {
    const whole = richContent();
    const choice = { ...whole, story: { en: '', ms: '' }, reasons: whole.reasons.slice(0, 2) };
    expect(notesOf(whole, choice, 'ms')).toEqual([
      { kind: 'left-out', section: 'story', language: 'ms' },
      { kind: 'shortened', section: 'reasons', language: 'ms' },
    ]);
    expect(notesOf(whole, whole, 'en')).toEqual([]);
  });

  it('are made for each language that is printed', () => {
    const { notes, pages } = designs.handout.sheet(sheetInput({ languages: ['en', 'ms'] }));
    expect(pages).toBe(2);
    expect(new Set(notes.map(({ language }) => language))).toEqual(new Set(['en', 'ms']));
  });
});

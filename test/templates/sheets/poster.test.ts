import { describe, expect, it } from '@jest/globals';
import { designs } from '../../../templates/index.ts';
import { setting } from '../../../templates/parts/setting.ts';
import { A3 } from '../../../templates/theme/page.ts';
import {
  PLANS,
  reasonsOf,
  rungsOf,
  salaryOf,
  taglineOf,
  type Plan,
} from '../../../templates/sheets/poster/facts.ts';
import { richContent, sparseContent } from '../../builders/content.ts';
import { demoContents } from '../../builders/demo.ts';
import { extremeContent } from '../../builders/extreme.ts';
import { sheetInput } from '../../builders/sheet.ts';

const [richest] = PLANS as readonly [Plan, ...Plan[]];

describe('the salary of a poster', () => {
  it('reaches from the least to the most of what is paid in ringgit', () => {
    // The consultancies pay in US dollars.
    expect(salaryOf(richContent())).toEqual({
      min: 2800,
      max: 14000,
      openEnded: true,
      currency: 'MYR',
      period: 'month',
    });
  });

  it('mixes no currencies and no periods', () => {
    const content = richContent();
    content.salaryBands[1]!.range.period = 'year';
    expect(salaryOf(content)).toMatchObject({ min: 2800, max: 9500, openEnded: false });
  });

  it('is the ladder’s where no sector is paid, and nobody’s where nothing is', () => {
    expect(salaryOf({ ...richContent(), salaryBands: [] })).toMatchObject({
      min: 2800,
      max: 16000,
    });
    expect(salaryOf(sparseContent())).toBeNull();
  });

  it('is one figure where it is one', () => {
    const content = richContent();
    content.salaryBands = content.salaryBands.slice(0, 1);
    content.salaryBands[0]!.range.max = 2800;
    expect(salaryOf(content)).toMatchObject({ min: 2800, max: null });
  });
});

describe('the rungs of a poster', () => {
  it('are the first, the last, and some between', () => {
    const [rung] = richContent().ladder;
    const ladder = Array.from({ length: 8 }, (_, index) => ({ ...rung!, id: `l${index}` }));
    const ids = (rungs: number, of = ladder) =>
      rungsOf({ ...richContent(), ladder: of }, { ...richest, rungs }).map(({ id }) => id);
    expect(ids(4)).toEqual(['l0', 'l2', 'l5', 'l7']);
    expect(ids(3)).toEqual(['l0', 'l4', 'l7']);
    expect(ids(0)).toEqual([]);
    expect(ids(4, ladder.slice(0, 2))).toEqual(['l0', 'l1']);
  });
});

describe('the words of a poster', () => {
  const set = (content = richContent()) => setting(sheetInput({ content }), 'en', 1, A3);

  it('are three reasons with a sentence each, or three tasks', () => {
    const content = richContent();
    expect(reasonsOf(set(), richest)).toHaveLength(3);
    expect(reasonsOf(set(), richest)[0]).toEqual({
      heading: content.reasons[0]!.heading.en,
      body: content.reasons[0]!.body.en,
    });
    expect(
      reasonsOf(set({ ...content, reasons: [] }), richest).map(({ heading }) => heading),
    ).toEqual(content.tasks.slice(0, 3).map(({ text }) => text.en));
  });

  it('end where a sentence ends', () => {
    const content = richContent();
    content.tagline.en = 'Measure water, e.g. in rivers. Then warn.';
    expect(taglineOf(set(content), { ...richest, sentences: 1 })).toEqual([
      'Measure water, e.g. in rivers.',
    ]);
    content.reasons[0]!.body.en = `${'Far too long '.repeat(20)}.`;
    expect(reasonsOf(set(content), richest)[0]!.body).toBe('');
  });
});

describe('the poster', () => {
  it('is one page, whatever the languages', () => {
    for (const languages of [['en'], ['ms'], ['en', 'ms']] as const) {
      const { definition, pages } = designs.poster.sheet(sheetInput({ languages }));
      expect(pages).toBe(1);
      expect(definition.pageSize).toBe('A3');
    }
  });

  it.each([{ key: 'rich', content: richContent() }, ...demoContents()])(
    'has room for its tagline in both languages ($key)',
    ({ content }) => {
      const { notes } = designs.poster.sheet(sheetInput({ content, languages: ['en', 'ms'] }));
      expect(notes.filter(({ section }) => section === 'tagline')).toEqual([]);
      expect(notes.filter(({ kind }) => kind === 'left-out')).toEqual([]);
    },
  );

  it('notes what it has no room for', () => {
    const notes = (content: ReturnType<typeof richContent>) =>
      designs.poster.sheet(sheetInput({ content })).notes;
    expect(notes(sparseContent())).toEqual([]);
    expect(notes(extremeContent())).toContainEqual({
      kind: 'left-out',
      section: 'ladder',
      language: 'en',
    });
  });
});

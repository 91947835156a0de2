import { describe, expect, it } from '@jest/globals';
import { completeness, warnings, wholeLanguages } from '../../../templates/profile/completeness.ts';
import {
  emptyContent,
  inLanguage,
  paragraphs,
  type Content,
} from '../../../templates/profile/index.ts';
import { richContent, sparseContent } from '../../builders/content.ts';

const edited = (edit: (content: Content) => void): Content => {
  const content = richContent();
  edit(content);
  return content;
};

describe('completeness', () => {
  it('counts what is written in a language against what is written in either', () => {
    const rich = richContent();
    const { written, total, missing } = completeness(rich, 'ms');
    expect(missing).toEqual([]);
    expect(written).toBe(total);
    expect(wholeLanguages(rich)).toEqual(['en', 'ms']);
  });

  it('names what is missing, by a path that survives reordering', () => {
    const content = edited((each) => {
      each.reasons[1]!.heading.ms = '  ';
      each.conditions.stress.note.ms = '';
      each.story.ms = '';
      each.reasons.reverse();
    });
    const full = completeness(richContent(), 'ms').total;
    const { written, total, missing } = completeness(content, 'ms');
    expect(missing).toEqual(['story', 'reasons.r2.heading', 'conditions.stress.note']);
    expect([written, total]).toEqual([full - 3, full]);
    expect(completeness(content, 'en').missing).toEqual([]);
    expect(wholeLanguages(content)).toEqual(['en']);
  });

  it('does not ask for what is written in no language, but for the title always', () => {
    const untold = edited((each) => void (each.tagline = { en: '', ms: ' ' }));
    expect(wholeLanguages(untold)).toEqual(['en', 'ms']);
    expect(completeness(emptyContent(), 'en')).toEqual({
      written: 0,
      total: 1,
      missing: ['title'],
    });
    expect(wholeLanguages(emptyContent())).toEqual([]);
  });
});

describe('warnings', () => {
  const codes = (content: Content) => warnings(content).map(({ code }) => code);

  it('are none for a profile that has everything', () => {
    const content = edited((each) => {
      for (const band of each.salaryBands) band.source = each.sources[0]!.id;
    });
    expect(codes(content)).toEqual([]);
  });

  it('tell what is thin, most serious first', () => {
    expect(codes(emptyContent())).toEqual([
      'no-language-whole',
      'no-review-date',
      'many-empty-sections',
    ]);
    expect(codes(sparseContent())).toEqual(['no-review-date', 'many-empty-sections']);
    const thin = edited((each) => {
      each.title.ms = '';
      for (const band of each.salaryBands) band.source = each.sources[0]!.id;
      delete each.salaryBands[0]!.source;
    });
    expect(codes(thin)).toEqual(['one-language', 'salary-without-source']);
  });

  it('count only printed sections as empty, from four on', () => {
    const content = edited((each) => {
      for (const band of each.salaryBands) band.source = each.sources[0]!.id;
      each.alternativeTitles = [];
      each.tags = [];
      each.holland = null;
      each.tasks = [];
      each.academics = [];
      each.ladder = [];
    });
    expect(codes(content)).toEqual([]);
    content.outlook = null;
    expect(warnings(content)).toEqual([
      { code: 'many-empty-sections', sections: ['tasks', 'academics', 'ladder', 'outlook'] },
    ]);
  });
});

describe('a text', () => {
  it('has paragraphs where blank lines are', () => {
    const text = { en: '\n one \ntwo\n \t\n\n\nthree\n', ms: ' ' };
    expect(paragraphs(text, 'en')).toEqual(['one \ntwo', 'three']);
    expect(paragraphs(text, 'ms')).toEqual([]);
  });

  it('of a name falls back to the other language', () => {
    expect(inLanguage({ en: 'Nurse', ms: ' ' }, 'ms')).toBe('Nurse');
    expect(inLanguage({ en: '', ms: 'Jururawat' }, 'en')).toBe('Jururawat');
    expect(inLanguage({ en: 'Nurse', ms: 'Jururawat' }, 'ms')).toBe('Jururawat');
  });
});

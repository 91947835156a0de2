import { describe, expect, it } from '@jest/globals';
import { blank, describe as fieldOf, newItem } from '../../../admin/profiles/content/describe.ts';
import { problemsOf } from '../../../admin/profiles/content/problems.ts';
import { SECTION_KEYS, sectionOf, sections } from '../../../templates/profile/index.ts';

describe('forms described by the content contract', () => {
  it.each(SECTION_KEYS)('%s has a form', (key) => {
    expect(() => fieldOf(sectionOf(key).schema)).not.toThrow();
  });

  it('takes limits and choices from the schema', () => {
    expect(fieldOf(sections.story.schema)).toMatchObject({
      is: 'text',
      max: 6000,
      multiline: true,
    });
    expect(fieldOf(sections.tags.schema)).toMatchObject({ is: 'choices', max: 8 });
    expect(fieldOf(sections.reviewBy.schema)).toMatchObject({
      is: 'line',
      kind: 'date',
      absent: 'null',
    });
    expect(fieldOf(sections.scores.schema)).toMatchObject({
      is: 'list',
      max: 8,
      item: { fields: { value: { is: 'number', min: 0, max: 100, step: 1 } } },
    });
    expect(fieldOf(sections.journey.schema)).toMatchObject({
      item: { fields: { duration: { is: 'union', by: 'kind' } } },
    });
    expect(fieldOf(sections.salaryBands.schema)).toMatchObject({
      item: { fields: { range: { is: 'money' }, source: { absent: 'omitted' } } },
    });
  });

  it.each([
    'reasons',
    'tasks',
    'journey',
    'academics',
    'entryRoutes',
    'sources',
    'alternativeTitles',
  ] as const)('a new item of %s lacks nothing but what only a person can know', (key) => {
    const field = fieldOf(sections[key].schema);
    if (field.is !== 'list') throw new Error('not a list');
    const problems = problemsOf(key, [newItem(field)] as never);
    expect(problems.filter(({ code }) => code !== 'required')).toEqual([]);
  });

  it('starts money in ringgit by the month, without a figure', () => {
    const field = fieldOf(sections.salaryBands.schema);
    if (field.is !== 'list' || field.item.is !== 'object') throw new Error('not a list');
    expect(blank(field.item.fields.range!)).toEqual({
      min: null,
      max: null,
      openEnded: false,
      currency: 'MYR',
      period: 'month',
    });
  });
});

describe('what is wrong with a section', () => {
  it('is told at the item, by its id', () => {
    const value = [
      { id: 'r7', heading: { en: 'x'.repeat(161), ms: '' }, body: { en: '', ms: '' } },
    ];
    expect(problemsOf('reasons', value)).toEqual([
      { path: 'reasons.r7.heading.en', code: 'tooLong', values: { max: 160 } },
    ]);
  });

  it('shows the example that the contract gives', () => {
    expect(problemsOf('codes', { masco: 'abc', isco08: null, onetSoc: null })).toEqual([
      { path: 'codes.masco', code: 'example', values: { example: '2524-13' } },
    ]);
  });

  it('asks for what is not there yet', () => {
    const range = { min: null, max: null, openEnded: false, currency: 'MYR', period: 'month' };
    const problems = problemsOf('salaryBands', [{ id: 'b1', sector: '', range }] as never);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'salaryBands.b1.sector required',
      'salaryBands.b1.range.min required',
    ]);
  });
});

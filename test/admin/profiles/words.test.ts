import { describe, expect, it } from '@jest/globals';
import { bySection } from '../../../admin/profiles/content/changes.ts';
import { crumbs } from '../../../admin/profiles/content/crumbs.ts';
import { readable } from '../../../admin/profiles/content/readable.ts';
import { profileMessages } from '../../../admin/profiles/messages.ts';

const sector = '0190b6a4-0000-7000-8000-000000000001';
const names = { [sector]: { kind: 'sectors' as const, name: { en: 'Banks', ms: 'Bank' } } };
const content = {
  reasons: [{ id: 'a' }, { id: 'b', heading: { en: 'Pay', ms: 'Gaji' } }],
  salaryBands: [{ id: 's', sector, range: {} }],
};

describe('places of the content in words', () => {
  it('count items and name languages', () => {
    expect(crumbs('reasons.b.heading.ms', [content], {}, 'en')).toEqual([
      'Why People Choose This Path',
      'Reason 2',
      'Heading',
      'Bahasa Melayu',
    ]);
    expect(crumbs('reasons.b.heading', [content], {}, 'ms').slice(1)).toEqual([
      'Sebab 2',
      'Tajuk kecil',
    ]);
  });

  it('call an item by the catalogue entry that it names', () => {
    expect(crumbs('salaryBands.s.range', [content], names, 'ms').slice(1)).toEqual([
      'Bank',
      'Julat',
    ]);
  });
});

describe('values of the content in words', () => {
  const text = (path: string, value: unknown, language: 'en' | 'ms' = 'en') =>
    readable(path, value, names, language).map((line) => line.text);

  it('write money, spans of time, choices and names', () => {
    const range = {
      min: 10000,
      max: 25000,
      openEnded: true,
      currency: 'MYR',
      period: 'month',
      paidIn: 'USD',
    };
    expect(text('salaryBands.s.range', range)).toEqual(['RM 10,000 – RM 25,000+ per month (USD)']);
    expect(
      text('journey.j.duration', { kind: 'range', min: 3, max: 4, unit: 'year' }, 'ms'),
    ).toEqual(['3 – 4 tahun']);
    expect(text('journey.j.duration', { kind: 'ongoing' }, 'ms')).toEqual(['Berterusan']);
    expect(text('conditions.remote', 'high')).toEqual(['Highly possible']);
    expect(text('salaryBands.s.sector', sector, 'ms')).toEqual(['Bank']);
    expect(text('reviewBy', '2027-03-31')).toEqual(['31 March 2027']);
    expect(text('tags', ['stem', 'green'])).toEqual(['STEM, Green economy']);
  });

  it('say nothing for nothing', () => {
    expect(text('cluster', null)).toEqual([]);
    expect(text('story', { en: '', ms: '' })).toEqual([]);
  });
});

describe('changes', () => {
  it('are grouped by section, a text with its languages together', () => {
    const change = (path: string) => ({ path, kind: 'changed' as const, before: 'a', after: 'b' });
    const groups = bySection([
      change('story.en'),
      change('reasons.b.heading.ms'),
      change('story.ms'),
      change('codes.masco'),
    ]);
    expect(groups.map(({ section, places }) => [section, places.length])).toEqual([
      ['codes', 1],
      ['story', 1],
      ['reasons', 1],
    ]);
    expect(groups[1]!.places[0]).toMatchObject({ is: 'text', path: 'story' });
  });
});

describe('messages', () => {
  const keys = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key}`] : keys(value as object, `${path}${key}.`),
    );
  const holes = (text: string) => (text.match(/%\{\w+\}/g) ?? []).toSorted();
  const at = (tree: unknown, path: string) =>
    path.split('.').reduce((node, key) => (node as Record<string, unknown>)[key], tree) as string;

  it.each(keys(profileMessages.en))('%s says the same in Malay', (key) => {
    const [english, malay] = [at(profileMessages.en, key), at(profileMessages.ms, key)];
    expect(malay.trim()).not.toBe('');
    expect([...new Set(holes(malay))]).toEqual([...new Set(holes(english))]);
  });
});

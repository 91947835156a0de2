import { describe, expect, it } from '@jest/globals';
import { axisEnd } from '../../../templates/parts/ranges.ts';
import {
  date,
  experience,
  hoursOf,
  money,
  moneyRange,
  span,
  spell,
} from '../../../templates/parts/format.ts';
import { pageOf } from '../../../templates/parts/words.ts';

const range = (changes: object) => ({
  min: 10_000,
  max: 25_000,
  openEnded: false,
  currency: 'MYR',
  period: 'month' as const,
  ...changes,
});

describe('money', () => {
  it('stands as RM with commas, other currencies by their code', () => {
    expect(money(0, 'MYR')).toBe('RM 0');
    expect(money(999, 'MYR')).toBe('RM 999');
    expect(money(1_234_567, 'MYR')).toBe('RM 1,234,567');
    expect(money(5000, 'SGD')).toBe('SGD 5,000');
  });

  it.each([
    [{}, 'RM 10,000 – RM 25,000'],
    [{ openEnded: true }, 'RM 10,000 – RM 25,000+'],
    [{ max: null }, 'RM 10,000'],
    [{ max: null, openEnded: true }, 'RM 10,000+'],
    [{ max: 10_000 }, 'RM 10,000'],
  ])('a range %j is %s', (changes, words) => {
    expect(moneyRange(range(changes))).toBe(words);
  });
});

describe('dates and spans', () => {
  it('are spelt in the language of the sheet', () => {
    expect(date('2026-11-23', 'en')).toBe('23 November 2026');
    expect(date('2026-11-23', 'ms')).toBe('23 November 2026');
    expect(date('2027-03-01', 'ms')).toBe('1 Mac 2027');
    expect(date('2027-08-09', 'en')).toBe('9 August 2027');
    expect(spell({ kind: 'range', min: 3, max: 4, unit: 'year' }, 'en')).toBe('3–4 years');
    expect(spell({ kind: 'range', min: 1, unit: 'year' }, 'en')).toBe('1 year');
    expect(spell({ kind: 'range', min: 0.5, unit: 'year' }, 'en')).toBe('0.5 years');
    expect(spell({ kind: 'range', min: 6, max: 8, unit: 'week' }, 'ms')).toBe('6–8 minggu');
    expect(experience({ min: 10 }, 'en')).toBe('10+ years');
    expect(experience({ min: 0, max: 1 }, 'en')).toBe('0–1 years');
    expect(experience({ min: 2, max: 5 }, 'ms')).toBe('2–5 tahun');
    expect(span(5, 5)).toBe('5');
    expect(hoursOf('08:30', undefined)).toBe('08:30');
    expect(hoursOf('22:00', '06:00')).toBe('22:00–06:00');
  });

  it('number pages', () => {
    expect(pageOf.en(1, 2)).toBe('Page 1 of 2');
    expect(pageOf.ms(1, 2)).toBe('Halaman 1 daripada 2');
  });
});

it('an axis ends on a round figure that holds every amount', () => {
  expect([1, 15, 16_000, 25_000, 25_001, 99, 100_000_000].map(axisEnd)).toEqual([
    1, 15, 20_000, 25_000, 30_000, 100, 100_000_000,
  ]);
});

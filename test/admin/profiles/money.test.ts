import { describe, expect, it } from '@jest/globals';
import { moneyDifference, percentWords } from '../../../admin/profiles/review/money.ts';
import type { MoneyRange } from '../../../templates/profile/index.ts';

const range = (changes: Partial<MoneyRange> = {}): MoneyRange => ({
  min: 4000,
  max: 6000,
  openEnded: false,
  currency: 'MYR',
  period: 'month',
  ...changes,
});
const shifts = (after: Partial<MoneyRange>, before: Partial<MoneyRange> = {}) =>
  moneyDifference(range(before), range(after)).shifts.map(({ percent }) =>
    percent === null ? null : percentWords(percent),
  );

describe('a salary that changed', () => {
  it('is told in percent, figure by figure', () => {
    expect(shifts({ min: 4500, max: 7000 })).toEqual(['+12.5 %', '+16.7 %']);
    expect(shifts({ min: 3000 })).toEqual(['−25 %', '0 %']);
    expect(shifts({ min: 5000, max: null })).toEqual(['+25 %']);
    expect(shifts({ max: 9000 }, { min: 0 })).toEqual([null, '+50 %']);
  });

  it('is counted over a year where months became years', () => {
    const found = moneyDifference(range(), range({ min: 48_000, max: 78_000, period: 'year' }));
    expect(found).toMatchObject({ overYear: true, period: true });
    expect(found.shifts.map(({ percent }) => Math.round(percent!))).toEqual([0, 8]);
  });

  it('is not counted across currencies, or from hours', () => {
    expect(shifts({ currency: 'SGD', min: 1 })).toEqual([]);
    expect(shifts({ period: 'hour', min: 1 })).toEqual([]);
  });

  it('says when its end opens or closes', () => {
    expect(moneyDifference(range(), range({ openEnded: true }))).toMatchObject({
      opened: true,
      closed: false,
      shifts: [],
    });
    expect(moneyDifference(range({ openEnded: true }), range())).toMatchObject({ closed: true });
  });
});

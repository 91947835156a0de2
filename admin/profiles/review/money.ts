import type { MoneyRange } from '../../../templates/profile/index.ts';

/** How one figure of a salary changed; `percent` is null where there is nothing to compare it to. */
export interface MoneyShift {
  percent: number | null;
}

/** What changed between two ranges of money, beside their amounts. */
export interface MoneyDifference {
  /** Of the lower and the upper figure; empty where the ranges cannot be compared. */
  shifts: MoneyShift[];
  period: boolean;
  currency: boolean;
  opened: boolean;
  closed: boolean;
  /** Whether the percentages are counted over a year, because the periods differ. */
  overYear: boolean;
}

const A_YEAR: Partial<Record<MoneyRange['period'], number>> = { month: 12, year: 1 };

/** Compares two ranges. Amounts in other currencies, or by the hour against by the month, are not counted in percent. */
export function moneyDifference(before: MoneyRange, after: MoneyRange): MoneyDifference {
  const [period, currency] = [before.period !== after.period, before.currency !== after.currency];
  const [old, now] = [A_YEAR[before.period], A_YEAR[after.period]];
  const overYear = period && old !== undefined && now !== undefined;
  const factor = overYear ? now / old : 1;
  const comparable = !currency && (!period || overYear);
  const shift = (from: number, to: number): MoneyShift => ({
    percent: from === 0 ? null : ((to * factor) / from - 1) * 100,
  });
  const shifts = [shift(before.min, after.min)];
  if (before.max !== null && after.max !== null) shifts.push(shift(before.max, after.max));
  const changed = shifts.some(({ percent }) => percent !== 0);
  return {
    shifts: comparable && changed ? shifts : [],
    period,
    currency,
    opened: after.openEnded && !before.openEnded,
    closed: before.openEnded && !after.openEnded,
    overYear: overYear && comparable,
  };
}

/** `+12.5 %`, with a true minus; `0 %` for a figure that stayed. */
export function percentWords(percent: number): string {
  const rounded = Math.round(percent * 10) / 10;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${Math.abs(rounded).toLocaleString('en-MY')} %`;
}

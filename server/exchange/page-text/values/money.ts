import type { MoneyRange } from '../../../../templates/profile/index.ts';
import { MAX_VALUE_TEXT, RANGE_SIGN } from './numbers.ts';

/** An amount or a range found in a text. */
export interface FoundMoney {
  range: MoneyRange;
  before: string;
  after: string;
  /** What the text itself names; a range without currency or period has the usual ones. */
  said: { currency: boolean; period: boolean };
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:rm|myr|ringgit)$/iu, 'MYR'],
  [/^(?:usd|us\$|\$)$/iu, 'USD'],
  [/^(?:sgd|s\$)$/iu, 'SGD'],
  [/^(?:aud|a\$)$/iu, 'AUD'],
  [/^(?:gbp|£)$/iu, 'GBP'],
  [/^(?:eur|€)$/iu, 'EUR'],
  [/^(?:jpy|¥)$/iu, 'JPY'],
  [/^(?:bnd|b\$)$/iu, 'BND'],
];
const SIGN = '(?:rm|myr|ringgit|usd|us\\$|sgd|s\\$|aud|a\\$|gbp|eur|jpy|bnd|b\\$|£|€|¥|\\$)';
const FIGURE = '(\\d{1,3}(?:[,. ]\\d{3}){1,2}(?!\\d)|\\d{1,9})(?:\\.(\\d{1,2})(?!\\d))?';
const SCALE = '(k|ribu|thousand|juta|million|mil|m)?(?!\\p{L})';
const amount = `(?:(${SIGN})\\s{0,3})?${FIGURE}\\s?${SCALE}(?:\\s{1,2}(${SIGN})(?!\\p{L}))?`;
const EACH =
  '(\\s?(?:\\/|per |a |se)\\s?(?:month|mth|mo|bulan|year|yr|annum|tahun|hour|hr|jam)(?!\\p{L}))?';
const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${amount}(?:${EACH}\\s{0,3}(\\+)?\\s{0,3}${RANGE_SIGN}\\s{0,3}${amount})?`,
  'giu',
);

const PERIODS: readonly (readonly [RegExp, MoneyRange['period'] | null])[] = [
  [
    /(?:\/|per |a |se)\s?(?:month|mth|mo|bulan)(?!\p{L})|\bmonthly\b|\bbulanan\b|\bp\.?m\.?(?!\p{L})|\bsetiap bulan\b/iu,
    'month',
  ],
  [
    /(?:\/|per |a |se)\s?(?:year|yr|annum|tahun)(?!\p{L})|\b(?:annually|annual|yearly|tahunan|setiap tahun)\b|\bp\.?a\.?(?!\p{L})/iu,
    'year',
  ],
  [/(?:\/|per |an |se)\s?(?:hour|hr|jam)(?!\p{L})|\bhourly\b/iu, 'hour'],
  [
    /(?:\/|per |a |se)\s?(?:day|week|hari|minggu|project|projek|session|sesi)(?!\p{L})|\b(?:daily|weekly|harian|mingguan)\b/iu,
    null,
  ],
];

const FROM =
  /(?:^|\s)(?:from|starting(?: from| at)?|starts? (?:from|at)|at least|minimum|min\.?|over|above|more than|dari|daripada|bermula(?: dari(?:pada)?)?|serendah|sekurang-kurangnya|lebih daripada|melebihi|>)\s{0,3}$/iu;
const UP_TO =
  /(?:^|\s)(?:up to|maximum|max\.?|sehingga|hingga|below|under|setinggi|bawah|<)\s{0,3}$/iu;
const ABOUT =
  /(?:^|\s)(?:about|around|approx\.?|approximately|circa|roughly|sekitar|kira-kira|lebih kurang|anggaran|[~≈])\s{0,3}$/iu;
const BETWEEN = /(?:^|\s)(?:between|antara)\s{0,3}$/iu;
const MORE =
  /^\s{0,3}(?:\+|and above|and up|and more|or more|or above|onwards|upwards|dan ke atas|ke atas|atau lebih|dan lebih)/iu;

/**
 * The first amount or range of money in a text, or null: none, or one that cannot be kept (cents, a daily rate).
 * `bare`: amounts without a currency count too.
 */
export function findMoney(text: string, { bare = false } = {}): FoundMoney | null {
  if (text.length > MAX_VALUE_TEXT) return null;
  for (const found of text.matchAll(RANGE)) {
    const money = read(text, found, bare);
    if (money) return money;
  }
  return null;
}

function read(text: string, found: RegExpMatchArray, bare: boolean): FoundMoney | null {
  const [all, sign, low, lowCents, lowScale, signAfter, each, plus] = found;
  const [highSign, high, highCents, highScale, highSignAfter] = found.slice(8);
  const named = sign ?? signAfter ?? highSign ?? highSignAfter;
  if (named === undefined && !bare && !lowScale && !highScale) return null;
  let min = valueOf(low!, lowCents, lowScale);
  let max = high === undefined ? null : valueOf(high, highCents, highScale);
  if (max !== null && !lowScale && highScale && min * 1000 <= max)
    min *= max >= 1e6 && min * 1e6 <= max ? 1e6 : 1e3;
  if (named === undefined && (max ?? min) < 100) return null;
  let before = text.slice(0, found.index);
  let after = text.slice(found.index! + all.trimEnd().length);
  const take = (pattern: RegExp): boolean => {
    const hit = pattern.test(before);
    if (hit) before = before.replace(pattern, ' ').trimEnd();
    return hit;
  };
  take(ABOUT);
  take(BETWEEN);
  let openEnded = plus !== undefined;
  if (take(FROM)) openEnded ||= max === null;
  else if (max === null && take(UP_TO)) [min, max] = [0, min];
  take(ABOUT);
  const stated = takePeriod(after);
  if (stated === undefined) return null;
  const period = stated ?? (each ? { ...takePeriod(each)!, rest: after } : null);
  if (period) after = period.rest;
  const more = MORE.exec(after);
  if (more) {
    openEnded = true;
    after = after.slice(more[0].length);
  }
  const later = period ? null : takePeriod(after);
  if (later === undefined) return null;
  if (later) after = later.rest;
  const whole = [min, ...(max === null ? [] : [max])];
  if (!whole.every((value) => Number.isInteger(value) && value <= 1e8)) return null;
  if (max !== null && max < min) return null;
  return {
    range: {
      min,
      max,
      openEnded,
      currency: currencyOf(named) ?? 'MYR',
      period: (period ?? later)?.period ?? 'month',
    },
    before: before.trim(),
    after: after.trim(),
    said: { currency: named !== undefined, period: Boolean(period ?? later) },
  };
}

/** A currency code, sign or name as a code, or null. */
export const currencyOf = (sign: string | undefined): string | null =>
  CURRENCIES.find(([pattern]) => pattern.test(sign ?? ''))?.[1] ?? null;

/** The first period that a text names; undefined for one that an amount cannot have (a day). */
export function takePeriod(
  text: string,
): { period: MoneyRange['period']; rest: string } | null | undefined {
  for (const [pattern, period] of PERIODS) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (period === null) return undefined;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { period, rest: rest.replace(/\(\s*\)/gu, ' ') };
  }
  return null;
}

const SCALES: Record<string, number> = {
  k: 1e3,
  ribu: 1e3,
  thousand: 1e3,
  juta: 1e6,
  million: 1e6,
  mil: 1e6,
  m: 1e6,
};

function valueOf(figure: string, cents: string | undefined, scale: string | undefined): number {
  const whole = Number(figure.replace(/[,. ]/gu, ''));
  const value = cents ? Number(`${whole}.${cents}`) : whole;
  const scaled = value * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
  return Number(scaled.toFixed(2));
}

import type { Duration, Language, MoneyRange } from '../profile/index.ts';
import { words } from './words.ts';

const MONTHS: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ms: 'Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember'.split(
    ' ',
  ),
};

/** A moment's calendar day in Malaysia (UTC+8, no summer time), `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** `2026-11-23` as "23 November 2026". */
export function date(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** Thousands are set apart by a comma in both languages. */
export const number = (value: number): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** "RM 10,000"; other currencies by their code. */
export const money = (amount: number, currency: string): string =>
  `${currency === 'MYR' ? 'RM' : currency} ${number(amount)}`;

/** "RM 10,000 – RM 25,000+". */
export function moneyRange(range: MoneyRange): string {
  const more = range.openEnded ? '+' : '';
  const from = money(range.min, range.currency);
  return range.max === null || range.max === range.min
    ? `${from}${more}`
    : `${from} – ${money(range.max, range.currency)}${more}`;
}

const SPOKEN: Record<Language, { to: string; more: string }> = {
  en: { to: 'to', more: 'and more' },
  ms: { to: 'hingga', more: 'dan ke atas' },
};

/** The same as it is spoken: "RM 10,000 to RM 25,000 and more". */
export function rangeInWords(
  range: Pick<MoneyRange, 'min' | 'max' | 'currency' | 'openEnded'>,
  language: Language,
): string {
  const { to, more } = SPOKEN[language];
  const from = money(range.min, range.currency);
  if (range.max === null || range.max === range.min) {
    return range.openEnded ? `${from} ${more}` : from;
  }
  const between = `${from} ${to} ${money(range.max, range.currency)}`;
  return range.openEnded ? `${between} ${more}` : between;
}

/** "3–4", "3", or "12+" when there is no upper end and `open`. */
export const span = (min: number, max: number | undefined, open = false): string =>
  max === undefined ? `${min}${open ? '+' : ''}` : max === min ? `${min}` : `${min}–${max}`;

const UNITS: Record<
  Language,
  Record<'week' | 'month' | 'year', readonly [one: string, many: string]>
> = {
  en: { week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
  ms: { week: ['minggu', 'minggu'], month: ['bulan', 'bulan'], year: ['tahun', 'tahun'] },
};

/** "3–4 years"; null for a duration that is a word of its own (see the section's labels). */
export function spell(duration: Extract<Duration, { kind: 'range' }>, language: Language): string {
  const { min, max, unit } = duration;
  const [one, many] = UNITS[language][unit];
  return `${span(min, max)} ${(max ?? min) === 1 ? one : many}`;
}

/** "2–5 years", "12+ years". */
export const experience = (
  years: { min: number; max?: number | undefined },
  language: Language,
): string =>
  `${span(years.min, years.max, true)} ${words[years.min === 1 && years.max === 1 ? 'year' : 'years'][language]}`;

/** "08:30" or "08:30–09:15". */
export const hoursOf = (start: string, end: string | undefined): string =>
  end === undefined ? start : `${start}–${end}`;

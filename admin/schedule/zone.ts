import { TZDate } from '@date-fns/tz';
import { LANGUAGE_TAGS, type Language } from '../../templates/profile/languages.ts';

/** A day and a time as a clock on the school's wall shows them: `2026-11-23`, `08:00`. */
export interface WallClock {
  date: string;
  time: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The moment at which the clocks of `zone` show this; null for what is no date or time. A time that a clock skips when summer time begins is the one an hour later. */
export function momentAt({ date, time }: WallClock, zone: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (!year || !hour) return null;
  const at = new TZDate(+year, +month! - 1, +day!, +hour, +minute!, 0, 0, zone);
  return Number.isNaN(at.valueOf()) ? null : new Date(at.valueOf());
}

/** What the clocks of `zone` show at `at`. */
export function wallClock(at: Date, zone: string): WallClock {
  const there = new TZDate(at.valueOf(), zone);
  return {
    date: `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`,
    time: `${two(there.getHours())}:${two(there.getMinutes())}`,
  };
}

/** The day so many days after `date`. */
export function dayAfter(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, day! + days)).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** When a school would want something to appear: the next morning, and the morning of the next Monday. */
export function presets(now: Date, zone: string): { key: 'tomorrow' | 'monday'; at: WallClock }[] {
  const today = wallClock(now, zone).date;
  const tomorrow = dayAfter(today, 1);
  const monday = dayAfter(today, (8 - weekdayOf(today)) % 7 || 7);
  return [
    { key: 'tomorrow' as const, at: { date: tomorrow, time: '08:00' } },
    ...(monday === tomorrow
      ? []
      : [{ key: 'monday' as const, at: { date: monday, time: '08:00' } }]),
  ];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function written(
  at: Date,
  zone: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { ...options, timeZone: zone });
  formats.set(key, format);
  return format.format(at);
}

/** The moment of a day that is `date` in every zone's calendar: noon in UTC, to be written in UTC. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** `8:00 am` · `8:00 PG` */
export const timeIn = (at: Date, zone: string, language: Language): string =>
  written(at, zone, language, { hour: 'numeric', minute: '2-digit' });

/** `Tuesday, 24 November 2026` */
export const longDay = (date: string, language: Language): string =>
  written(noon(date), 'UTC', language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** `Tuesday, 24 November 2026, 8:00 am` */
export const longMoment = (at: Date, zone: string, language: Language): string =>
  `${longDay(wallClock(at, zone).date, language)}, ${timeIn(at, zone, language)}`;

/** `Tue` */
export const shortWeekday = (date: string, language: Language): string =>
  written(noon(date), 'UTC', language, { weekday: 'short' });

/** `November 2026`, of `2026-11`. */
export const monthName = (month: string, language: Language): string =>
  written(noon(`${month}-01`), 'UTC', language, { month: 'long', year: 'numeric' });

/** `Kuala Lumpur (GMT+8)` */
export function zoneName(zone: string, language: Language, at = new Date()): string {
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ');
  const parts = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset === '' || offset === place ? place : `${place} (${offset})`;
}

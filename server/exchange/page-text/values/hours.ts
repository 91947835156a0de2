import { MAX_VALUE_TEXT, RANGE_SIGN } from './numbers.ts';
import { afternoon, leadingTime, minutesOf } from './times.ts';

/** Weekly hours. `reckoned`: from daily ones, taking five days a week. */
interface FoundHours {
  hours: { min: number; max: number };
  rest: string;
  reckoned: boolean;
  /** The text says "or more", which hours cannot say. */
  more: boolean;
}

const WEEKLY = new RegExp(
  `^(?:(?:about|around|approximately|average|purata|kira-kira|sekitar|lebih kurang|[~≈])\\s{0,3})?(\\d{1,3})\\s?\\+?(?:\\s{0,3}(?:hours?|hrs?|jam)?\\s{0,3}${RANGE_SIGN}\\s{0,3}(\\d{1,3})\\+?)?\\s{0,3}(hours?|hrs?|jam)?\\.?`,
  'iu',
);
const WEEK =
  /^\s{0,3}(?:\/|per|a|each|every|se|setiap)?\s{0,3}(?:week(?:ly)?|wk|minggu|mingguan)(?!\p{L})/iu;
const DAY =
  /^\s{0,3}(?:\/|per|a|each|every|se|setiap)?\s{0,3}(?:days?|daily|hari|harian)(?!\p{L})/iu;
const NINE_TO_FIVE = new RegExp(`^(\\d{1,2})\\s{0,3}${RANGE_SIGN}\\s{0,3}(\\d{1,2})(?!\\d)`, 'iu');

/** The weekly hours that a text begins with, or null. */
export function readHours(text: string): FoundHours | null {
  if (text.length > MAX_VALUE_TEXT) return null;
  const found = WEEKLY.exec(text);
  const low = Number(found?.[1]);
  const high = Number(found?.[2] ?? low);
  if (found && low >= 1 && low <= high) {
    const after = text.slice(found[0].length);
    const day = DAY.exec(after);
    if (day && found[3] && high <= 24)
      return hours(low * 5, high * 5, after.slice(day[0].length), true);
    if (
      high <= 120 &&
      !day &&
      !/^\s?[:.]\d|^\s?[ap]\.?m/iu.test(after) &&
      (high > 20 || WEEK.test(after))
    ) {
      const more = found[0].includes('+');
      return { ...hours(low, high, after.replace(WEEK, ''), false), more };
    }
  }
  return byClock(text);
}

function byClock(text: string): FoundHours | null {
  const time = leadingTime(text);
  const bare = NINE_TO_FIVE.exec(text);
  const start = time?.start ?? (bare && `${bare[1]!.padStart(2, '0')}:00`);
  let end = time?.end ?? (bare && !time ? `${bare[2]!.padStart(2, '0')}:00` : null);
  if (!start || !end) return null;
  if (end <= start && Number(end.slice(0, 2)) < 12) end = afternoon(end);
  const daily = (minutesOf(end) - minutesOf(start)) / 60;
  if (daily < 1 || daily > 16) return null;
  const weekly = Math.round(daily * 5);
  return hours(weekly, weekly, time ? time.rest : text.slice(bare![0].length), true);
}

const hours = (min: number, max: number, rest: string, reckoned: boolean): FoundHours => ({
  hours: { min, max },
  rest: rest.replace(/^[\s,;:.–—-]+/u, '').trim(),
  reckoned,
  more: false,
});

import { RANGE_SIGN } from './numbers.ts';

/** A time of day or a span of it at the start of a text; `HH:mm`. */
export interface FoundTime {
  start: string;
  end?: string;
  rest: string;
  /** Whether the text says which half of the day is meant. */
  certain: boolean;
}

const HALF =
  '(a\\.?\\s?m\\.?(?!\\p{L})|p\\.?\\s?m\\.?(?!\\p{L})|pagi|tengah ?hari|tgh|petang|malam|noon|midnight|hrs?(?!\\p{L})|jam)';
const CLOCK = `(\\d{1,2})(?:\\s?[:.]\\s?(\\d{2}))?(?!\\d)\\s?${HALF}?`;
const TIME = new RegExp(
  `^(?:(?:jam|pukul|at)\\s)?${CLOCK}(?:\\s{0,3}${RANGE_SIGN}\\s{0,3}(?:(?:jam|pukul)\\s)?${CLOCK})?`,
  'iu',
);

/** The time that `text` begins with, or null. A number alone is a time only with a half of the day or minutes. */
export function leadingTime(text: string): FoundTime | null {
  const plain = text.replace(/^[([]/u, '').slice(0, 80);
  const bracketed = plain.length !== Math.min(text.length, 80);
  const found = TIME.exec(plain);
  if (!found) return null;
  const [all, hour, minute, half, endHour, endMinute, endHalf] = found;
  if (minute === undefined && !half && endMinute === undefined && !endHalf) return null;
  const end = endHour === undefined ? undefined : clock(endHour, endMinute, endHalf);
  let start = clock(hour!, minute, half);
  if (start === null || end === null) return null;
  if (!half && endHalf && end !== undefined) {
    const same = clock(hour!, minute, endHalf);
    const other = clock(hour!, minute, isMorning(endHalf) ? 'pm' : 'am');
    start = [same, other].find((time) => time !== null && time < end) ?? start;
  }
  const after = text.slice(all.length + (bracketed ? 1 : 0));
  if (/^\p{L}/u.test(after) && !half && !endHalf) return null;
  const certain =
    Boolean(half ?? endHalf) ||
    Number(hour) > 12 ||
    Number(endHour ?? 0) > 12 ||
    hour!.startsWith('0');
  const rest = after.replace(/^[\s:|,.;)\]–—-]+/u, '');
  return { start, ...(end !== undefined && { end }), rest, certain };
}

const isMorning = (half: string): boolean => /^(?:a|pagi|midnight)/iu.test(half);

function clock(hour: string, minute: string | undefined, half: string | undefined): string | null {
  let hours = Number(hour);
  const minutes = Number(minute ?? 0);
  if (half && /^(?:p\.?\s?m|petang|malam|tengah|tgh|noon)/iu.test(half)) {
    const night = /^malam/iu.test(half) && hours === 12;
    if (night) hours = 0;
    else if (hours < 12 && !(/^(?:tengah|tgh)/iu.test(half) && hours >= 11)) hours += 12;
  } else if (half && isMorning(half) && hours === 12) hours = 0;
  if (hours === 24 && minutes === 0) hours = 0;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Minutes since midnight. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A time twelve hours later in the day. */
export const afternoon = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}${time.slice(2)}`;

import type { Duration } from '../../../../templates/profile/index.ts';
import { MAX_VALUE_TEXT, NUMBER_WORDS, RANGE_SIGN, readNumber } from './numbers.ts';

/** A duration at the start of a text. */
export interface FoundDuration {
  duration: Duration;
  /** What follows it, `''` when nothing does. */
  rest: string;
  /** The text says "and more", which a duration cannot say. */
  more: boolean;
  /** The duration is a part of the sentence that `rest` goes on with, which needs it. */
  inSentence: boolean;
}

const FIGURE = `(?:\\d{1,2}(?:\\.\\d)?\\s?½?|½|(?:${NUMBER_WORDS})(?=\\s))`;
const UNIT = '(years?|yrs?\\.?|tahun|thn|months?|mths?|bulan|bln|weeks?|minggu)';
const SPAN = new RegExp(
  `^(?:(minimum|at least|sekurang-kurangnya|about|around|approximately|kira-kira|sekitar|lebih kurang)\\s{1,3})?(${FIGURE})\\s{0,3}(?:${UNIT}\\s{0,3})?(?:${RANGE_SIGN}\\s{0,3}(${FIGURE})\\s{0,3})?(\\+|plus\\s)?\\s{0,3}-?${UNIT}?(\\s?\\+)?`,
  'iu',
);
const ONE_WORD = /^(setahun|sebulan|seminggu)(?!\p{L})/iu;
const OPEN =
  /^(ongoing|continuous(?:ly)?|berterusan|lifetime|lifelong|life-long|for life|sepanjang hayat|seumur hidup|selama-lamanya)/iu;
const MORE =
  /^\s?(?:\+|and above|or more|and more|minimum(?!\p{L})|ke atas|dan ke atas|atau lebih)/iu;

const unitOf = (word: string): 'week' | 'month' | 'year' =>
  /^(?:y|t)/iu.test(word) ? 'year' : /^(?:w|ming)/iu.test(word) ? 'week' : 'month';

const separated = (text: string): string => text.replace(/^[\s:|,.;–—-]+/u, '');

/** The duration that `text` begins with, also when the next word is glued to it; null when it begins with none. */
export function leadingDuration(text: string): FoundDuration | null {
  const head = text
    .slice(0, MAX_VALUE_TEXT)
    .replace(/^(?:duration|tempoh|masa)\s{0,3}[:–-]\s{0,3}/iu, '');
  const tail = text.slice(MAX_VALUE_TEXT);
  const found = openDuration(head) ?? span(head);
  if (!found) return null;
  const after = head.slice(found.length);
  if (/^\p{Ll}/u.test(after)) return null;
  const more = MORE.exec(after);
  const rest = separated(more ? after.slice(more[0].length) : after) + tail;
  const inSentence = /^\s\p{Ll}/u.test(after) && !more;
  if (inSentence && found.duration.kind !== 'range') return null;
  return { duration: found.duration, rest, more: found.more || more !== null, inSentence };
}

/** The duration that `text` consists of, without brackets; null when there is anything else in it. */
function wholeDuration(text: string): FoundDuration | null {
  const found = leadingDuration(text.replace(/^[([]|[)\]]$/gu, '').trim());
  return found && found.rest === '' ? found : null;
}

interface Match {
  duration: Duration;
  length: number;
  more: boolean;
}

function openDuration(text: string): Match | null {
  const found = OPEN.exec(text);
  if (!found) return null;
  const kind = /^(?:o|c|ber)/iu.test(found[1]!) ? 'ongoing' : 'lifetime';
  return { duration: { kind }, length: found[0].length, more: false };
}

function span(text: string): Match | null {
  const one = ONE_WORD.exec(text);
  if (one) {
    const unit = unitOf(one[1]!.slice(2));
    return { duration: { kind: 'range', min: 1, unit }, length: one[0].length, more: false };
  }
  const found = SPAN.exec(text);
  if (!found) return null;
  const [all, least, low, lowUnit, high, plus, lastUnit, plusAfter] = found;
  if (!lastUnit && (!lowUnit || high !== undefined)) return null;
  const unit = unitOf(lastUnit ?? lowUnit!);
  const scale = scaleOf(lowUnit ? unitOf(lowUnit) : unit, unit);
  const ends = [readNumber(low!.trim()) * scale, ...(high ? [readNumber(high.trim())] : [])];
  const duration = fitting(ends, unit);
  const more = Boolean(plus ?? plusAfter) || /^(?:min|at|sek)/iu.test(least ?? '');
  return duration && { duration, length: all.trimEnd().length, more };
}

const MONTHS = { week: 0, month: 1, year: 12 };
const scaleOf = (from: keyof typeof MONTHS, to: keyof typeof MONTHS): number =>
  from === to ? 1 : MONTHS[from] / MONTHS[to];

/** The span in the first unit in which it can be kept: months become years when they are too many. */
function fitting(ends: number[], unit: 'week' | 'month' | 'year'): Duration | null {
  const fits = (value: number): boolean => value >= 0 && value <= 60 && Number.isInteger(value * 2);
  for (const scale of unit === 'year' ? [1, 12] : unit === 'month' ? [1, 1 / 12] : [1]) {
    const [min, max] = ends.map((end) => end * scale);
    if (!fits(min!) || (max !== undefined && (!fits(max) || max < min!))) continue;
    const kept = scale === 1 ? unit : scale === 12 ? 'month' : 'year';
    return { kind: 'range', min: min!, ...(max !== undefined && { max }), unit: kept };
  }
  return null;
}

/** A duration in brackets or after a dash at the end of a title, and the title without it. */
export function trailingDuration(title: string): { title: string; found: FoundDuration } | null {
  if (title.length > MAX_VALUE_TEXT) return null;
  const bracket = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(title);
  const inBracket = bracket && wholeDuration(bracket[2]!);
  if (inBracket) return { title: bracket[1]!, found: inBracket };
  for (const sign of [': ', ' – ', ' — ', ' - ', ' | ', ', ']) {
    const at = title.lastIndexOf(sign);
    const found = at > 0 ? wholeDuration(title.slice(at + sign.length)) : null;
    if (found) return { title: title.slice(0, at).trim(), found };
  }
  return null;
}

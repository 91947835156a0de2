import { LANGUAGE_TAGS, type Language } from '../../templates/profile/languages.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LANGUAGE_TAGS[language], options);
  formats.set(key, known);
  return known;
}

/** `3 Mac 2027` */
export const day = (iso: string, language: Language): string =>
  format(language, { dateStyle: 'medium' }).format(new Date(iso));

/** `3 Mac 2027, 10:15 PG` */
export const moment = (iso: string, language: Language): string =>
  format(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

const STEPS = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
] as const;

/** How long ago, for the last week (`2 hours ago`); the day before that. */
export function since(iso: string, language: Language, now = Date.now()): string {
  const age = now - Date.parse(iso);
  const step = STEPS.findLast(([, length]) => age >= length);
  if (age >= 7 * 86_400_000) return day(iso, language);
  const relative = new Intl.RelativeTimeFormat(LANGUAGE_TAGS[language], { numeric: 'auto' });
  if (!step) return relative.format(0, 'minute');
  return relative.format(-Math.floor(age / step[1]), step[0]);
}

import { LANGUAGE_TAGS, type Language } from '../../templates/profile/languages.ts';

/** Where Malaysians mostly study: offered first. */
const FIRST = ['MY', 'SG', 'GB', 'AU', 'US', 'NZ', 'ID', 'EG', 'JP', 'CN'];

/** Codes that name no country, though the browser has a name for them. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export const countryNames = (language: Language): Intl.DisplayNames =>
  new Intl.DisplayNames([LANGUAGE_TAGS[language]], { type: 'region', fallback: 'code' });

/** Every country's code (ISO 3166-1 alpha-2): the likely ones first, the others by name. */
export function countryCodes(language: Language): string[] {
  const names = countryNames(language);
  const all = LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).filter(
    (code) => names.of(code) !== code && !NO_COUNTRY.has(code),
  );
  const others = all
    .filter((code) => !FIRST.includes(code))
    .sort((a, b) => names.of(a)!.localeCompare(names.of(b)!, language));
  return [...FIRST, ...others];
}

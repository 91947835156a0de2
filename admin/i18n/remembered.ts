import { LANGUAGES, type Language } from '../../templates/profile/languages.ts';

const KEY = 'kerjaya.language';

const known = (value: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === value);

/** The language before anybody is known: what this browser used last, else what it asks for. */
export function rememberedLanguage(): Language {
  try {
    const stored = known(localStorage.getItem(KEY));
    if (stored) return stored;
  } catch {
    // A browser that keeps nothing still says what its person reads.
  }
  const wanted = navigator.languages.map((tag) => known(tag.slice(0, 2).toLowerCase()));
  return wanted.find((language) => language !== undefined) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Then it lasts for this page only.
  }
}

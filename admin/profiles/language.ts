import { useCallback } from 'react';
import { useLocaleState } from 'ra-core';
import type { Label, Language } from '../../templates/profile/languages.ts';

/** The languages in two letters, as the language switch of the interface has them. */
export const SHORT_NAMES: Record<Language, string> = { en: 'EN', ms: 'BM' };

/** The language of the interface, for labels that templates give in every language. */
export function useInterfaceLanguage(): Language {
  const [locale] = useLocaleState();
  return locale === 'ms' ? 'ms' : 'en';
}

/** Picks a label in the language of the interface. */
export function useLabel(): (label: Label) => string {
  const language = useInterfaceLanguage();
  return useCallback((label: Label) => label[language], [language]);
}

import type { I18nProvider, TranslationMessages } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../templates/profile/languages.ts';
import { catalogues } from './catalogues.ts';

const locales = LANGUAGES.map((locale) => ({ locale, name: LANGUAGE_NAMES[locale] }));

/** The messages of one language, loaded when they are first asked for. */
export async function loadI18n(language: Language): Promise<I18nProvider> {
  const { default: messages } = await catalogues[language]();
  return polyglotI18nProvider(() => messages as TranslationMessages, language, locales, {
    allowMissing: true,
  });
}

/** The languages that a profile is written and printed in, in the order in which they are shown. */
export const LANGUAGES = ['en', 'ms'] as const;
export type Language = (typeof LANGUAGES)[number];

/** BCP 47 tags for documents and screen readers. */
export const LANGUAGE_TAGS: Record<Language, string> = { en: 'en-MY', ms: 'ms-MY' };

/** The languages' own names. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', ms: 'Bahasa Melayu' };

/** A fixed label of the interface or of the print, in every language. */
export type Label = Readonly<Record<Language, string>>;

/** Localised plain text: `''` = not written yet, a blank line separates paragraphs. */
export type Text = { en: string; ms: string };

export const emptyText = (): Text => ({ en: '', ms: '' });

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ms' : 'en');

/** Whether anything but white space is written in `language`. */
export const isWritten = (text: Text, language: Language): boolean => text[language].trim() !== '';

export const isEmptyText = (text: Text): boolean =>
  !isWritten(text, 'en') && !isWritten(text, 'ms');

/** The text in `language`, or in the other one when it is not written: right for names, wrong for prose. */
export const inLanguage = (text: Text, language: Language): string =>
  isWritten(text, language) ? text[language] : text[otherLanguage(language)];

/** A text's paragraphs in `language`: blank lines separate them, none is empty. */
export const paragraphs = (text: Text, language: Language): string[] =>
  text[language]
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

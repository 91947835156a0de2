import { completeness, warnings, type Completeness } from '../../templates/profile/completeness.ts';
import {
  contentShape,
  isEmptyText,
  isWritten,
  LANGUAGES,
  otherLanguage,
  walk,
  type Content,
  type Language,
  type Path,
  type Text,
} from '../../templates/profile/index.ts';

/** By path, the languages whose text may no longer say what the other language says. */
export type Staleness = Record<Path, Language[]>;

export type TranslationState = 'missing' | 'stale' | 'current';
export type Translations = Record<Path, Record<Language, TranslationState>>;

function textsOf(content: Content): Map<Path, Text> {
  const texts = new Map<Path, Text>();
  walk(contentShape, content, { text: (path, value) => void texts.set(path, value) });
  return texts;
}

const differs = (a: string, b: string): boolean => a.trim() !== b.trim();

/**
 * What is stale after a save. A text becomes stale when the other language changed and it did not; writing it makes it
 * current again. Filling in a translation that was missing, or bringing a stale one up to date, leaves its source current.
 */
export function stalenessAfter(before: Content, stale: Staleness, after: Content): Staleness {
  const old = textsOf(before);
  const result: Staleness = {};
  for (const [path, text] of textsOf(after)) {
    const was = old.get(path);
    const languages = LANGUAGES.filter((language) => {
      const other = otherLanguage(language);
      if (!isWritten(text, language) || !isWritten(text, other)) return false;
      if (!was || differs(was[language], text[language])) return false;
      const known = stale[path] ?? [];
      const followed = !isWritten(was, other) || known.includes(other);
      if (differs(was[other], text[other]) && !followed) return true;
      return known.includes(language);
    });
    if (languages.length > 0) result[path] = languages;
  }
  return result;
}

/** The state of every text that is written in either language. */
export function translationsOf(content: Content, stale: Staleness): Translations {
  const result: Translations = {};
  for (const [path, text] of textsOf(content)) {
    if (isEmptyText(text)) continue;
    const stateIn = (language: Language): TranslationState => {
      if (!isWritten(text, language)) return 'missing';
      return stale[path]?.includes(language) ? 'stale' : 'current';
    };
    result[path] = { en: stateIn('en'), ms: stateIn('ms') };
  }
  return result;
}

/** Everything that the interface shows about how far a content is. */
export const progressOf = (
  content: Content,
  stale: Staleness,
): {
  translations: Translations;
  completeness: Record<Language, Completeness>;
  warnings: ReturnType<typeof warnings>;
} => ({
  translations: translationsOf(content, stale),
  completeness: { en: completeness(content, 'en'), ms: completeness(content, 'ms') },
  warnings: warnings(content),
});

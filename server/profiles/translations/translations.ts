import {
  completeness,
  warnings,
  type Completeness,
} from '../../../templates/profile/completeness.ts';
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
} from '../../../templates/profile/index.ts';

/**
 * By path and language, a text that may no longer say what the other language says: what the other language said when
 * this text was last current. Null: that was not kept.
 */
export type Staleness = Record<Path, StaleText>;
type StaleText = Partial<Record<Language, string | null>> & { following?: Following };

/** Somebody is bringing a text up to date with the other language: what they type in several saves is one translation. */
interface Following {
  language: Language;
  by: string;
  /** ISO 8601: their last save of it. */
  at: string;
}

/** Whose save it is, and when. */
export interface Writer {
  id: string;
  at: Date;
}

/** Minutes after which a text that somebody translated is theirs no longer, but a text like others. */
const TRANSLATING = 30;

export type TranslationState = 'missing' | 'stale' | 'current';
export type Translations = Record<Path, Record<Language, TranslationState>>;
/** By path, for each language in which the text is stale: what its source said when it was last current. */
export type Sources = Record<Path, Partial<Record<Language, string>>>;

/** How far the texts of a content are written in one language. */
export interface Counts {
  written: number;
  /** Texts that are written in either language; the title always counts. */
  total: number;
  missing: number;
  stale: number;
}

/** Staleness as it is stored. Rows of before sources were kept list languages: `{ "story": ["ms"] }`. */
export const readStaleness = (stored: unknown): Staleness =>
  Object.fromEntries(
    Object.entries(stored as Record<Path, Language[] | StaleText>).map(([path, entry]) => [
      path,
      Array.isArray(entry) ? Object.fromEntries(entry.map((language) => [language, null])) : entry,
    ]),
  );

/** Every text of a content, by its path. */
export function textsOf(content: Content): Map<Path, Text> {
  const texts = new Map<Path, Text>();
  walk(contentShape, content, { text: (path, value) => void texts.set(path, value) });
  return texts;
}

const differs = (a: string, b: string): boolean => a.trim() !== b.trim();

/**
 * What is stale after a save. A text becomes stale when the other language changed and it did not; writing it, or
 * putting the other language back as it was, makes it current again. Filling in a translation that was never there, or
 * bringing a stale one up to date, leaves its source current; so does what the same `writer` goes on to type there.
 */
export function stalenessAfter(
  before: Content,
  stale: Staleness,
  after: Content,
  writer?: Writer,
): Staleness {
  const old = textsOf(before);
  const result: Staleness = {};
  for (const [path, text] of textsOf(after)) {
    const was = old.get(path);
    if (!was) continue;
    const known = stale[path] ?? {};
    const entry: StaleText = {};
    for (const language of LANGUAGES) {
      const source = sourceAfter(was, known, text, language, writer);
      if (source !== undefined) entry[language] = source;
    }
    const following = followingAfter(was, known, text, writer);
    if (following) entry.following = following;
    if (Object.keys(entry).length > 0) result[path] = entry;
  }
  return result;
}

/** Whether what `writer` writes in `language` brings it up to date with the other one, instead of saying something new. */
const follows = (was: Text, known: StaleText, language: Language, writer?: Writer): boolean =>
  !isWritten(was, language) ||
  known[language] !== undefined ||
  (known.following?.language === language && isStill(known.following, writer));

const isStill = ({ by, at }: Following, writer?: Writer): boolean =>
  writer !== undefined &&
  by === writer.id &&
  writer.at.getTime() - Date.parse(at) < TRANSLATING * 60_000;

function followingAfter(
  was: Text,
  known: StaleText,
  text: Text,
  writer?: Writer,
): Following | undefined {
  const changed = LANGUAGES.filter((language) => differs(was[language], text[language]));
  if (changed.length === 0) return known.following;
  const followers = changed.filter(
    (language) => isWritten(text, otherLanguage(language)) && follows(was, known, language, writer),
  );
  // Written together, English is taken for the source, and Malay for what follows it.
  const language = followers.length === 1 ? followers[0] : changed.length === 2 ? 'ms' : undefined;
  return language && writer && { language, by: writer.id, at: writer.at.toISOString() };
}

/** What the source of `language` said when that was last current; undefined when it still says so. */
function sourceAfter(
  was: Text,
  known: StaleText,
  text: Text,
  language: Language,
  writer?: Writer,
): string | null | undefined {
  const other = otherLanguage(language);
  if (!isWritten(text, language) || differs(was[language], text[language])) return undefined;
  const kept = known[language];
  if (kept === null) return null;
  if (kept === undefined && follows(was, known, other, writer)) return undefined;
  const source = kept ?? was[other];
  return differs(source, text[other]) ? source : undefined;
}

/** Staleness without the texts that somebody said are still right. */
export function confirmed(
  stale: Staleness,
  texts: readonly { path: Path; language: Language }[],
): Staleness {
  const result = { ...stale };
  for (const { path, language } of texts) {
    const { [language]: _, ...rest } = result[path] ?? {};
    if (Object.keys(rest).length > 0) result[path] = rest;
    else delete result[path];
  }
  return result;
}

/** Whether a text is kept as stale in `language` and both languages are written, so that it can be. */
const isStale = (text: Text, entry: StaleText | undefined, language: Language): boolean =>
  entry?.[language] !== undefined &&
  isWritten(text, language) &&
  isWritten(text, otherLanguage(language));

/** The state of every text that is written in either language. */
export function translationsOf(content: Content, stale: Staleness): Translations {
  const result: Translations = {};
  for (const [path, text] of textsOf(content)) {
    if (isEmptyText(text)) continue;
    const stateIn = (language: Language): TranslationState => {
      if (!isWritten(text, language)) return 'missing';
      return isStale(text, stale[path], language) ? 'stale' : 'current';
    };
    result[path] = { en: stateIn('en'), ms: stateIn('ms') };
  }
  return result;
}

/** For every stale text whose source was kept, that source. */
export function sourcesOf(content: Content, stale: Staleness): Sources {
  const result: Sources = {};
  for (const [path, text] of textsOf(content)) {
    for (const language of LANGUAGES) {
      const source = stale[path]?.[language];
      if (typeof source === 'string' && isStale(text, stale[path], language)) {
        result[path] = { ...result[path], [language]: source };
      }
    }
  }
  return result;
}

export function countsOf(content: Content, stale: Staleness): Record<Language, Counts> {
  const texts = [...textsOf(content)];
  const countIn = (language: Language): Counts => {
    const { written, total, missing } = completeness(content, language);
    const staleTexts = texts.filter(([path, text]) => isStale(text, stale[path], language));
    return { written, total, missing: missing.length, stale: staleTexts.length };
  };
  return { en: countIn('en'), ms: countIn('ms') };
}

/** Everything that the interface shows about how far a content is. */
export const progressOf = (
  content: Content,
  stale: Staleness,
): {
  translations: Translations;
  sources: Sources;
  completeness: Record<Language, Completeness>;
  warnings: ReturnType<typeof warnings>;
} => ({
  translations: translationsOf(content, stale),
  sources: sourcesOf(content, stale),
  completeness: { en: completeness(content, 'en'), ms: completeness(content, 'ms') },
  warnings: warnings(content),
});

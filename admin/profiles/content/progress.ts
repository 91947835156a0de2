import {
  contentShape,
  LANGUAGES,
  isEmptyText,
  isWritten,
  sectionOf,
  walk,
  type Content,
  type Language,
  type SectionKey,
} from '../../../templates/profile/index.ts';

/** How far a section is written in a language: `none` = nothing to say in either. */
export type Progress = 'none' | 'part' | 'whole';

const known = new WeakMap<object, Record<Language, Progress>>();

/** How far one section is written in each language. A section without texts is whole as soon as it says something. */
export function progressOf(content: Content, key: SectionKey): Record<Language, Progress> {
  const value = content[key];
  if (typeof value !== 'object' || value === null) return measure(content, key);
  const before = known.get(value);
  if (before) return before;
  const found = measure(content, key);
  known.set(value, found);
  return found;
}

function measure(content: Content, key: SectionKey): Record<Language, Progress> {
  const count = { total: 0, en: 0, ms: 0 };
  walk(contentShape.fields[key]!, content[key], {
    text(_, value) {
      if (isEmptyText(value)) return;
      count.total += 1;
      for (const language of LANGUAGES) if (isWritten(value, language)) count[language] += 1;
    },
  });
  const empty = sectionOf(key).isEmpty(content[key]);
  const of = (language: Language): Progress => {
    if (empty) return 'none';
    return count[language] === count.total ? 'whole' : 'part';
  };
  return { en: of('en'), ms: of('ms') };
}

import {
  contentShape,
  isEmptyText,
  isSectionEmpty,
  isWritten,
  LANGUAGES,
  SECTION_KEYS,
  walk,
  type Content,
  type Label,
  type Language,
  type Path,
  type SectionKey,
} from './index.ts';

/** How far a content is written in one language, against what is written in either. */
export interface Completeness {
  /** Texts that are written in this language. */
  written: number;
  /** Texts that are written in either language; the title always counts. */
  total: number;
  /** Where the other language says something and this one nothing, in reading order. */
  missing: Path[];
}

/** Completeness in `language`. The profile is *whole* in it when nothing is missing. */
export function completeness(content: Content, language: Language): Completeness {
  const result: Completeness = { written: 0, total: 0, missing: [] };
  walk(contentShape, content, {
    text(path, value) {
      if (isEmptyText(value) && path !== 'title') return;
      result.total += 1;
      if (isWritten(value, language)) result.written += 1;
      else result.missing.push(path);
    },
  });
  return result;
}

/** The languages in which a content can be published and printed. */
export const wholeLanguages = (content: Content): Language[] =>
  LANGUAGES.filter((language) => completeness(content, language).missing.length === 0);

/** Something thin in a content: shown while writing and in review, blocks nobody. */
export interface Warning {
  code: keyof typeof warningLabels;
  sections: SectionKey[];
}

/** What each warning says. */
export const warningLabels = {
  'no-language-whole': {
    en: 'No language is complete, so nothing could be printed',
    ms: 'Tiada bahasa yang lengkap, jadi tiada apa-apa dapat dicetak',
  },
  'one-language': {
    en: 'Only one language is complete',
    ms: 'Hanya satu bahasa yang lengkap',
  },
  'salary-without-source': {
    en: 'A salary band names no source',
    ms: 'Ada julat gaji yang tidak menyatakan sumber',
  },
  'no-review-date': {
    en: 'No review-by date is set',
    ms: 'Tarikh semakan semula belum ditetapkan',
  },
  'many-empty-sections': {
    en: 'Four or more printed sections are empty',
    ms: 'Empat atau lebih bahagian bercetak masih kosong',
  },
} as const satisfies Record<string, Label>;

const PRINTED = SECTION_KEYS.filter(
  (key) => !['alternativeTitles', 'holland', 'codes', 'tags', 'reviewBy'].includes(key),
);

/** What is thin in a content, most serious first. */
export function warnings(content: Content): Warning[] {
  const found: Warning[] = [];
  const whole = wholeLanguages(content).length;
  if (whole === 0) found.push({ code: 'no-language-whole', sections: [] });
  if (whole === 1) found.push({ code: 'one-language', sections: [] });
  if (content.salaryBands.some((band) => band.source === undefined)) {
    found.push({ code: 'salary-without-source', sections: ['salaryBands'] });
  }
  if (content.reviewBy === null) found.push({ code: 'no-review-date', sections: ['reviewBy'] });
  const empty = PRINTED.filter((key) => isSectionEmpty(content, key));
  if (empty.length >= 4) found.push({ code: 'many-empty-sections', sections: empty });
  return found;
}

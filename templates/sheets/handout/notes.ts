import {
  contentShape,
  SECTION_KEYS,
  walk,
  type Content,
  type Language,
  type SectionKey,
} from '../../profile/index.ts';
import type { SheetNote } from '../sheet.ts';

/** Found by search, and printed on no sheet; and what every sheet begins with. */
const ELSEWHERE: readonly SectionKey[] = ['alternativeTitles', 'title'];

/** How much a section says in a language: its texts, names and figures, counted. */
function amount(content: Content, key: SectionKey, language: Language): number {
  let sum = 0;
  const count = (value: unknown): void => {
    if (value !== null && value !== undefined && value !== '') sum += String(value).length;
  };
  walk(contentShape.fields[key]!, content[key], {
    text: (_path, value) => count(value[language].replace(/\s+/g, '')),
    reference: (_path, id) => count(id),
    leaf: (path, value) => {
      // The number of a source is part of the sources.
      if (!path.endsWith('.source')) count(value);
    },
  });
  return sum;
}

/** What `chosen` says less than `whole`, section by section. */
export function notesOf(whole: Content, chosen: Content, language: Language): SheetNote[] {
  return SECTION_KEYS.flatMap((section): SheetNote[] => {
    if (ELSEWHERE.includes(section)) return [];
    const [all, some] = [whole, chosen].map((each) => amount(each, section, language)) as [
      number,
      number,
    ];
    if (all === some) return [];
    return [{ kind: some === 0 ? 'left-out' : 'shortened', section, language }];
  });
}

import {
  LANGUAGES,
  SECTION_KEYS,
  type Language,
  type Path,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import type { Change } from '../types.ts';
import { fieldAt } from './readable.ts';
import { sectionOfPath } from './paths.ts';

/** What changed at one place: a text with its languages together, or anything else as it is. */
export type ChangeAt =
  | { path: Path; is: 'text'; languages: Partial<Record<Language, Change>> }
  | { path: Path; is: 'value'; change: Change };

/** Changes by section, in the order of the sections; a text that changed in two languages is one place. */
export function bySection(
  changes: readonly Change[],
): { section: SectionKey; places: ChangeAt[] }[] {
  const groups = new Map<string, Map<Path, ChangeAt>>();
  for (const change of changes) {
    const section = sectionOfPath(change.path);
    if (!groups.has(section)) groups.set(section, new Map());
    const places = groups.get(section)!;
    const language = languageOf(change.path);
    if (!language) {
      // An item can be moved and changed at once: each is told.
      places.set(`${change.path} ${change.kind}`, { path: change.path, is: 'value', change });
      continue;
    }
    const path = change.path.slice(0, -language.length - 1);
    const known = places.get(path);
    if (known?.is === 'text') known.languages[language] = change;
    else places.set(path, { path, is: 'text', languages: { [language]: change } });
  }
  return SECTION_KEYS.filter((key) => groups.has(key)).map((section) => ({
    section,
    places: [...groups.get(section)!.values()],
  }));
}

function languageOf(path: Path): Language | undefined {
  const language = LANGUAGES.find((each) => path.endsWith(`.${each}`));
  if (!language) return undefined;
  return fieldAt(path.slice(0, -language.length - 1)).field?.is === 'text' ? language : undefined;
}

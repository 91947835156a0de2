import { SECTION_KEYS, type Content, type SectionKey } from '../../../templates/profile/index.ts';
import { merge3, same } from '../content/merge.ts';

/** What was typed and not saved, kept in the browser: per section what it was and what it became. */
interface Stash {
  at: string;
  sections: Partial<Record<SectionKey, { base: unknown; mine: unknown }>>;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const nameOf = (profile: string) => `kerjaya.unsaved.${profile}`;

/** Puts aside the sections in which `mine` differs from `base`; nothing, when none does. */
export function putAside(shelf: Shelf, profile: string, base: Content, mine: Content): void {
  const changed = SECTION_KEYS.filter((key) => !same(base[key], mine[key]));
  try {
    if (changed.length === 0) return shelf.removeItem(nameOf(profile));
    const sections = Object.fromEntries(
      changed.map((key) => [key, { base: base[key], mine: mine[key] }]),
    );
    const stash: Stash = { at: new Date().toISOString(), sections };
    shelf.setItem(nameOf(profile), JSON.stringify(stash));
  } catch {
    // A full or forbidden storage must not keep anybody from typing; the save itself does not depend on it.
  }
}

/** What was put aside and is not in `current` yet: the content with it, and when it was. */
export function broughtBack(
  shelf: Shelf,
  profile: string,
  current: Content,
): { at: string; content: Content; sections: SectionKey[] } | undefined {
  try {
    const stash = JSON.parse(shelf.getItem(nameOf(profile)) ?? 'null') as Stash | null;
    if (!stash) return undefined;
    const content: Content = { ...current };
    for (const key of SECTION_KEYS) {
      const kept = stash.sections[key];
      if (kept) Object.assign(content, { [key]: merge3(kept.base, kept.mine, current[key]) });
    }
    const sections = SECTION_KEYS.filter((key) => !same(content[key], current[key]));
    return sections.length > 0 ? { at: stash.at, content, sections } : undefined;
  } catch {
    return undefined;
  }
}

export function forget(shelf: Shelf, profile: string): void {
  try {
    shelf.removeItem(nameOf(profile));
  } catch {
    // Nothing to forget where nothing can be kept.
  }
}

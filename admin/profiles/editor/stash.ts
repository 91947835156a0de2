import { SECTION_KEYS, type Content, type SectionKey } from '../../../templates/profile/index.ts';
import { mergeContent } from '../../../templates/profile/merge.ts';
import { same } from '../content/merge.ts';

/** Whose words about what, written at which desk: nobody else is offered them, and no other tab writes over them. */
export interface Place {
  person: string;
  profile: string;
  desk: string;
}

/** What was typed and not saved, kept in the browser: per section what it was and what it became. */
export interface Stash {
  at: string;
  /** The revision that it was typed into. */
  revision: number;
  sections: Partial<Record<SectionKey, { base: unknown; mine: unknown }>>;
}

/** As `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'kerjaya.unsaved';
const nameOf = ({ person, profile, desk }: Place) => `${PREFIX}.${person}.${profile}.${desk}`;

/** Puts aside the sections in which `mine` differs from `base`; nothing, when none does. */
export function putAside(
  shelf: Shelf,
  place: Place,
  revision: number,
  base: Content,
  mine: Content,
): void {
  const changed = SECTION_KEYS.filter((key) => !same(base[key], mine[key]));
  try {
    if (changed.length === 0) return shelf.removeItem(nameOf(place));
    const sections = Object.fromEntries(
      changed.map((key) => [key, { base: base[key], mine: mine[key] }]),
    );
    const stash: Stash = { at: new Date().toISOString(), revision, sections };
    shelf.setItem(nameOf(place), JSON.stringify(stash));
  } catch {
    // A full or forbidden storage must not keep anybody from typing; the save itself does not depend on it.
  }
}

/** Everything that a person typed about a profile and that was put aside, the oldest first. */
export function putAsideBy(
  shelf: Shelf,
  person: string,
  profile: string,
): { place: Place; stash: Stash }[] {
  const prefix = nameOf({ person, profile, desk: '' });
  const found: { place: Place; stash: Stash }[] = [];
  try {
    for (let index = 0; index < shelf.length; index += 1) {
      const key = shelf.key(index) ?? '';
      if (!key.startsWith(prefix)) continue;
      const stash = read(shelf.getItem(key));
      if (stash) found.push({ place: { person, profile, desk: key.slice(prefix.length) }, stash });
    }
  } catch {
    return [];
  }
  return found.toSorted((a, b) => (a.stash.at < b.stash.at ? -1 : 1));
}

function read(text: string | null): Stash | undefined {
  try {
    const stash = JSON.parse(text ?? 'null') as Stash | null;
    return typeof stash?.sections === 'object' ? stash : undefined;
  } catch {
    return undefined;
  }
}

/** The two contents that a stash stands between, with `current` wherever it says nothing. */
export function sidesOf(stash: Stash, current: Content): { base: Content; mine: Content } {
  const side = (which: 'base' | 'mine'): Content =>
    Object.assign(
      { ...current },
      ...SECTION_KEYS.map((key) => {
        const kept = stash.sections[key];
        return kept ? { [key]: kept[which] } : {};
      }),
    ) as Content;
  return { base: side('base'), mine: side('mine') };
}

/** The sections in which a stash still says something that `current` does not. */
export function newsIn(stash: Stash, current: Content): SectionKey[] {
  const { base, mine } = sidesOf(stash, current);
  const { content, collisions } = mergeContent(base, mine, current);
  const at = new Set(collisions.map(({ path }) => path.split('.')[0]));
  return SECTION_KEYS.filter((key) => at.has(key) || !same(content[key], current[key]));
}

export function forget(shelf: Shelf, place: Place): void {
  try {
    shelf.removeItem(nameOf(place));
  } catch {
    // Nothing to forget where nothing can be kept.
  }
}

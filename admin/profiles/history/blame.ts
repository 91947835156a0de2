import {
  contentShape,
  LANGUAGES,
  walk,
  type Content,
  type Path,
  type SectionKey,
} from '../../../templates/profile/index.ts';
import { sectionOfPath } from '../content/paths.ts';
import type { Written } from './api.ts';

export type Blame = Record<Path, Written>;

/** A place of the content that says something: a text in its languages, or a value. */
export interface WrittenPlace {
  path: Path;
  isText: boolean;
}

export interface WrittenSection {
  section: SectionKey;
  places: WrittenPlace[];
}

/** The places of a content that `blame` knows, in reading order, by section. */
export function writtenPlaces(content: Content, blame: Blame): WrittenSection[] {
  const sections = new Map<SectionKey, WrittenPlace[]>();
  const seen = new Set<Path>();
  const add = (path: Path, isText: boolean) => {
    if (seen.has(path)) return;
    seen.add(path);
    const section = sectionOfPath(path) as SectionKey;
    sections.set(section, [...(sections.get(section) ?? []), { path, isText }]);
  };
  const addValue = (path: Path) => {
    // A range or a duration is one value, written as one.
    const whole = path.split('.').slice(0, -1).join('.');
    if (blame[path]) add(path, false);
    else if (blame[whole]) add(whole, false);
  };
  walk(contentShape, content, {
    text: (path) => {
      if (LANGUAGES.some((language) => blame[`${path}.${language}`])) add(path, true);
    },
    reference: addValue,
    leaf: addValue,
  });
  return [...sections].map(([section, places]) => ({ section, places }));
}

export interface Writer {
  /** Empty for what nobody wrote by name. */
  id: string;
  name: string;
  fields: number;
  last: string;
}

/** Who wrote how much, the most first. */
export function writersIn(blame: Blame): Writer[] {
  const writers = new Map<string, Writer>();
  for (const { author, at } of Object.values(blame)) {
    const id = author?.id ?? '';
    const known = writers.get(id) ?? { id, name: author?.name ?? '', fields: 0, last: at };
    const last = known.last > at ? known.last : at;
    writers.set(id, { ...known, fields: known.fields + 1, last });
  }
  return [...writers.values()].toSorted((a, b) => b.fields - a.fields);
}

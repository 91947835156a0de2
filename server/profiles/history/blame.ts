import {
  contentShape,
  isValueObject,
  LANGUAGES,
  SCHEMA_VERSION,
  type Path,
  type Shape,
} from '../../../templates/profile/index.ts';
import { stepContent, upgradeContent } from '../../../templates/profile/upgrade.ts';
import { isSame } from '../equal.ts';

/** A save as it is stored: the sections that it changed, whole; the first of a revision holds all of them. */
export interface StoredSave {
  /** The number of the revision that it belongs to. */
  revision: number;
  authorId: string | null;
  at: Date;
  schemaVersion: number;
  sections: Record<string, unknown>;
}

/** Who wrote something last, when, and in which revision. Null: nobody by name, as when a new schema moved it. */
export interface Written {
  authorId: string | null;
  at: Date;
  revision: number;
}

/** By path of every value that says something; one language of a text is one (`story.en`). */
export type Blame = Map<Path, Written>;

/**
 * Who wrote what stands after the saves that it has read, which go through a revision's ancestors, the oldest first. They
 * come in parts, for there may be more than memory should hold. A copy says nothing anew: what a draft was opened with
 * stays with whoever wrote it.
 */
export class BlameReader {
  readonly blame: Blame = new Map();
  readonly #flat = new Map<string, Map<Path, unknown>>();
  #state: Record<string, unknown> = {};
  #schema: number | null = null;

  read(saves: readonly StoredSave[]): void {
    for (const { revision, authorId, at, schemaVersion, sections } of saves) {
      if (this.#schema !== null && schemaVersion > this.#schema) {
        this.#state = stepContent(this.#state, this.#schema, schemaVersion);
        this.#take(this.#state, { authorId: null, at, revision });
      }
      this.#schema = schemaVersion;
      this.#state = { ...this.#state, ...sections };
      this.#take(sections, { authorId, at, revision });
    }
  }

  #take(sections: Record<string, unknown>, written: Written): void {
    for (const [key, value] of Object.entries(sections)) {
      const shape = sectionShape(key);
      if (!shape) continue;
      const before = this.#flat.get(key) ?? new Map<Path, unknown>();
      const after = new Map<Path, unknown>();
      flatten(shape, value, key, after);
      for (const path of before.keys()) if (!after.has(path)) this.blame.delete(path);
      for (const [path, now] of after) {
        if (!before.has(path) || !isSame(before.get(path), now)) this.blame.set(path, written);
      }
      this.#flat.set(key, after);
    }
  }
}

/** What stands after the last of `saves`, in today's schema version. */
export function contentAfter(
  saves: readonly Pick<StoredSave, 'schemaVersion' | 'sections'>[],
): ReturnType<typeof upgradeContent> {
  let state: Record<string, unknown> = {};
  let schema = saves[0]?.schemaVersion ?? SCHEMA_VERSION;
  for (const { schemaVersion, sections } of saves) {
    state = { ...stepContent(state, schema, schemaVersion), ...sections };
    schema = schemaVersion;
  }
  return upgradeContent(state, schema);
}

const sectionShape = (key: string): Shape | undefined =>
  contentShape.is === 'object' && Object.hasOwn(contentShape.fields, key)
    ? contentShape.fields[key]
    : undefined;

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** Every value below `value` by its path, as comparing and merging take them apart. */
function flatten(shape: Shape, value: unknown, path: Path, into: Map<Path, unknown>): void {
  if (saysNothing(value)) return;
  if (shape.is === 'text') {
    for (const language of LANGUAGES) {
      const text = (value as Record<string, unknown>)[language];
      if (!saysNothing(text)) into.set(`${path}.${language}`, text);
    }
  } else if (shape.is === 'list') {
    for (const item of value as { id: string }[]) {
      flatten(shape.item, item, `${path}.${item.id}`, into);
    }
  } else if (shape.is === 'object' && !isValueObject(shape, path)) {
    for (const [key, field] of Object.entries(shape.fields)) {
      if (key === 'id') continue;
      flatten(field, (value as Record<string, unknown>)[key], `${path}.${key}`, into);
    }
  } else {
    into.set(path, value);
  }
}

import type { Content, Path, SectionKey } from '../../../templates/profile/index.ts';
import { getAt, setAt } from '../content/paths.ts';

/**
 * A content that is being edited. Fields subscribe to their own path: typing in one re-renders that one. Parts that do not
 * change keep their identity, so "has this section changed" is a comparison of two references.
 */
export class ContentStore {
  #content: Content;
  readonly #listeners = new Set<() => void>();

  constructor(content: Content) {
    this.#content = content;
  }

  get content(): Content {
    return this.#content;
  }

  get = (path: Path): unknown => getAt(this.#content, path);

  set = (path: Path, value: unknown): void => this.replace(setAt(this.#content, path, value));

  section<Key extends SectionKey>(key: Key): Content[Key] {
    return this.#content[key];
  }

  replace = (content: Content): void => {
    if (content === this.#content) return;
    this.#content = content;
    for (const listener of this.#listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

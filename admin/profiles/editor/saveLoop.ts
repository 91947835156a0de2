import { SECTION_KEYS, type Content, type SectionKey } from '../../../templates/profile/index.ts';
import { HttpError } from '../../providers/http.ts';
import { merge3, same } from '../content/merge.ts';
import { getAt, pathById, sectionOfPath, setAt } from '../content/paths.ts';
import { problemsAcross, problemsOf, said, tidy, type Problem } from '../content/problems.ts';
import type { Conflict, Draft, SavedDraft } from '../types.ts';
import type { ContentStore } from './contentStore.ts';

export type SaveStatus =
  | 'saved'
  | 'unsaved'
  | 'saving'
  /** The server could not be reached, or failed: it is tried again. */
  | 'retrying'
  /** Somebody else changed the same fields: a person must choose. */
  | 'conflict'
  /** The draft is no longer open for editing. */
  | 'closed'
  | 'signedOut';

export interface SaveState {
  status: SaveStatus;
  savedAt: string | null;
  /** Sections that hold something that cannot be saved; the others are. */
  held: SectionKey[];
  /** What the server refused, at its fields, until they change. */
  refused: Problem[];
  conflicts: Conflict[];
  /** Counts the saves that took other people's changes in. */
  merges: number;
}

export interface SaveLoopOptions {
  store: ContentStore;
  draft: Draft;
  send(content: Partial<Content>, version: number): Promise<SavedDraft>;
  onSaved(draft: SavedDraft): void;
  /** Milliseconds of quiet before a save. */
  pause?: number;
}

type Timer = ReturnType<typeof setTimeout>;
const RETRY = { first: 2_000, longest: 30_000 };

/**
 * Keeps the server's draft in step with a `ContentStore`: sends the sections that changed, after a pause or at once on
 * `flush`; one request at a time; what is typed meanwhile goes with the next one. Nothing that was typed is ever dropped:
 * answers are merged under it, refusals leave it where it is.
 */
export class SaveLoop {
  readonly #options: SaveLoopOptions;
  readonly #listeners = new Set<() => void>();
  #state: SaveState;
  /** The content that the server has as `#version`. */
  #base: Content;
  #version: number;
  #timer: Timer | undefined;
  #sending = false;
  #again = false;
  #failures = 0;
  #theirs: Draft | undefined;
  #stopped = false;
  readonly #refusals = new Map<SectionKey, { value: unknown; problems: Problem[] }>();

  constructor(options: SaveLoopOptions) {
    this.#options = options;
    this.#base = options.draft.content;
    this.#version = options.draft.version;
    this.#state = {
      status: 'saved',
      savedAt: options.draft.savedAt,
      held: [],
      refused: [],
      conflicts: [],
      merges: 0,
    };
  }

  get state(): SaveState {
    return this.#state;
  }

  get base(): Content {
    return this.#base;
  }

  get version(): number {
    return this.#version;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the store until the function that it gives back is called. */
  start(): () => void {
    this.#stopped = false;
    const unsubscribe = this.#options.store.subscribe(() => this.#onChange());
    this.#onChange();
    return () => {
      this.#stopped = true;
      unsubscribe();
      clearTimeout(this.#timer);
    };
  }

  /** Sections that say something else than the server's copy. */
  unsaved(): SectionKey[] {
    const { content } = this.#options.store;
    return SECTION_KEYS.filter((key) => !same(content[key], this.#base[key]));
  }

  /** Saves now what can be saved. Resolves when the request (and one that followed it) is answered. */
  flush = async (): Promise<SaveState> => {
    clearTimeout(this.#timer);
    if (this.#sending) {
      this.#again = true;
      await new Promise<void>((resolve) => {
        const done = this.subscribe(() => {
          if (this.#sending) return;
          done();
          resolve();
        });
      });
      return this.#state;
    }
    if (!['conflict', 'closed'].includes(this.#state.status)) await this.#save();
    return this.#state;
  };

  /** Ends a conflict: the paths in `takeTheirs` as the others wrote them, everything else as it stands here. */
  resolve(takeTheirs: readonly string[]): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    const { store } = this.#options;
    const mine = store.content;
    let content = merge3(this.#base, mine, theirs.content);
    for (const { path } of this.#state.conflicts) {
      const chosen = takeTheirs.includes(path) ? theirs.content : mine;
      content = setAt(content, path, getAt(chosen, path));
    }
    this.#theirs = undefined;
    this.#base = theirs.content;
    this.#version = theirs.version;
    this.#update({ status: 'unsaved', conflicts: [] });
    store.replace(content);
    this.#onChange();
    void this.flush();
  }

  /** Takes in a version of the draft that the server gave as the answer to something else than a save. */
  accept(draft: SavedDraft): void {
    if (this.#sending || draft.version <= this.#version) return;
    this.#take(draft, this.#base, []);
    this.#onChange();
  }

  #onChange(): void {
    const changed = this.unsaved();
    const { sendable, held, refused } = this.#sort(changed);
    const waiting = ['conflict', 'closed'].includes(this.#state.status);
    const status = waiting
      ? this.#state.status
      : this.#sending
        ? 'saving'
        : changed.length === 0
          ? 'saved'
          : this.#state.status === 'retrying' || this.#state.status === 'signedOut'
            ? this.#state.status
            : 'unsaved';
    this.#update({ status, held, refused });
    if (waiting || sendable.length === 0) return;
    if (this.#failures === 0) this.#schedule(this.#options.pause ?? 1_500);
  }

  #sort(changed: SectionKey[]) {
    const { content } = this.#options.store;
    const sendable: SectionKey[] = [];
    const held: SectionKey[] = [];
    const refused: Problem[] = [];
    for (const key of changed) {
      const refusal = this.#refusals.get(key);
      const stands = refusal?.value === content[key];
      if (refusal && !stands) this.#refusals.delete(key);
      if (stands) refused.push(...refusal.problems);
      (stands || problemsOf(key, content[key]).length > 0 ? held : sendable).push(key);
    }
    const together = problemsAcross(over(this.#base, content, sendable));
    if (together.length === 0) return { sendable, held, refused };
    // Each is right in itself, but the whole would not be: a source is gone that a salary still names.
    const alone = (key: SectionKey) =>
      problemsAcross(over(this.#base, content, [key])).length === 0;
    return {
      sendable: sendable.filter(alone),
      held: [...held, ...sendable.filter((key) => !alone(key))],
      refused: [...refused, ...together],
    };
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #save(): Promise<void> {
    const sent = this.#options.store.content;
    const { sendable } = this.#sort(this.unsaved());
    if (sendable.length === 0) return;
    const body = Object.fromEntries(sendable.map((key) => [key, sent[key]])) as Partial<Content>;
    this.#sending = true;
    this.#again = false;
    this.#update({ status: 'saving' });
    try {
      this.#take(await this.#options.send(body, this.#version), sent, sendable);
      this.#sending = false;
      this.#failures = 0;
      this.#update({ status: 'unsaved' });
      this.#onChange();
      if (this.#again) await this.flush();
    } catch (error) {
      this.#sending = false;
      this.#refuse(error, sent, sendable);
    }
  }

  /** Brings the server's answer in under what was typed since the request left. */
  #take(draft: SavedDraft, sent: Content, keys: SectionKey[]): void {
    const { store } = this.#options;
    const base = { ...draft.content };
    const next = { ...store.content };
    const edit = <Key extends SectionKey>(key: Key) => {
      const was = keys.includes(key) ? sent[key] : this.#base[key];
      next[key] = merge3(tidy(key, was), tidy(key, store.content[key]), draft.content[key]);
      if (same(next[key], tidy(key, store.content[key]))) next[key] = store.content[key];
      if (same(draft.content[key], tidy(key, next[key]))) base[key] = next[key];
    };
    SECTION_KEYS.forEach(edit);
    this.#base = base;
    this.#version = draft.version;
    this.#update({
      savedAt: draft.savedAt,
      merges: this.#state.merges + (draft.merged ? 1 : 0),
    });
    store.replace(next);
    this.#options.onSaved(draft);
  }

  #refuse(error: unknown, sent: Content, keys: SectionKey[]): void {
    const status = error instanceof HttpError ? error.status : 0;
    const body = error instanceof HttpError ? error.body : {};
    if (status === 409 && body.draft && body.conflicts) {
      this.#theirs = body.draft as Draft;
      this.#update({ status: 'conflict', conflicts: body.conflicts as Conflict[] });
      return;
    }
    if (status === 409 || status === 403 || status === 404) {
      this.#update({ status: 'closed' });
      return;
    }
    if (status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429) {
      const problems = (body.errors ?? []).map(({ path, message }) =>
        said(pathById(sent, path.replace(/^content\./, '').split('.')), message),
      );
      const at = new Set(problems.map(({ path }) => sectionOfPath(path)));
      const blamed = keys.filter((key) => at.has(key));
      for (const key of blamed.length > 0 ? blamed : keys) {
        this.#refusals.set(key, {
          value: sent[key],
          problems:
            blamed.length > 0
              ? problems.filter(({ path }) => sectionOfPath(path) === key)
              : [said(key, body.detail ?? body.title ?? String(status))],
        });
      }
      this.#update({ status: 'unsaved' });
      this.#onChange();
      return;
    }
    this.#failures += 1;
    this.#update({ status: status === 401 ? 'signedOut' : 'retrying' });
    // Asking again helps nobody who is signed out: whoever signs in again calls `flush`.
    if (status === 401) return;
    this.#schedule(Math.min(RETRY.first * 2 ** (this.#failures - 1), RETRY.longest));
  }

  #update(change: Partial<SaveState>): void {
    const now = this.#state;
    // What says the same keeps its identity: several hundred fields listen.
    const news = Object.entries(change).filter(
      ([key, value]) => !same(value, now[key as keyof SaveState]),
    );
    if (news.length === 0) return;
    this.#state = { ...now, ...(Object.fromEntries(news) as Partial<SaveState>) };
    for (const listener of this.#listeners) listener();
  }
}

/** `base` with some sections of `content`. */
const over = (base: Content, content: Content, keys: readonly SectionKey[]): Content =>
  Object.assign({ ...base }, ...keys.map((key) => ({ [key]: content[key] }))) as Content;

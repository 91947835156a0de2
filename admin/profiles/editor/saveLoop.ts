import { SECTION_KEYS, type Content, type SectionKey } from '../../../templates/profile/index.ts';
import { mergeContent } from '../../../templates/profile/merge.ts';
import { HttpError } from '../../providers/http.ts';
import { problemMessage } from '../../providers/problems.ts';
import { decided, over, tidied, type Choice } from '../content/deciding.ts';
import { keep, same } from '../content/merge.ts';
import { pathById, sectionOfPath } from '../content/paths.ts';
import { problemsAcross, problemsOf, said, type Problem } from '../content/problems.ts';
import type { Conflict, SavedDraft } from '../types.ts';
import type { Clash, SaveLoopOptions, SaveState } from './saveState.ts';

type Timer = ReturnType<typeof setTimeout>;
/** Milliseconds: of quiet before a save, and at most from a change to its save, however long the typing goes on. */
const PAUSE = { quiet: 900, longest: 1_500 };
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
  #clash: Clash | undefined;
  /** The newest version that the server told of. */
  #newest = 0;
  #following = false;
  readonly #own = new Set<number>();
  /** When the oldest change that waits was made. */
  #since: number | undefined;
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

  /** Whether this loop itself saved a version. */
  isOwn(version: number): boolean {
    return this.#own.has(version);
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

  /** Ends a conflict: at each of its paths what was chosen; everything else as both made it together. */
  resolve(choose: (conflict: Conflict) => Choice): void {
    const clash = this.#clash;
    if (!clash) return;
    const { store } = this.#options;
    const { content, collisions } = mergeContent(clash.base, tidied(store.content), clash.theirs);
    const shown = new Set(this.#state.conflicts.map(({ path }) => path));
    if (collisions.some(({ path }) => !shown.has(path))) {
      // Something was typed since that collides as well: it is shown before anything is decided.
      return this.#update({ conflicts: collisions });
    }
    this.#clash = undefined;
    this.#base = clash.next.base;
    this.#version = clash.next.version;
    this.#update({ status: 'unsaved', conflicts: [] });
    store.replace(keep(store.content, decided(content, collisions, choose)));
    this.#onChange();
    void this.flush();
  }

  /** Takes in a version of the draft that the server gave as the answer to something else than a save. */
  accept(draft: SavedDraft): void {
    this.#own.add(draft.version);
    this.#bringIn(draft);
  }

  #bringIn(draft: SavedDraft): void {
    if (this.#sending || draft.version <= this.#version) return;
    this.#take(draft, this.#base, []);
    this.#onChange();
  }

  /**
   * The server has `version` now: takes in what others wrote, with the next save where something waits for one. Asks for
   * nothing that is here already.
   */
  async follow(version: number): Promise<void> {
    if (version > this.#newest) this.#newest = version;
    if (this.#following) return;
    this.#following = true;
    try {
      for (let round = 0; round < 3 && this.#newest > this.#version && !this.#stopped; round += 1) {
        if (this.#clash || this.#state.status === 'closed') break;
        await this.flush();
        if (this.#newest <= this.#version || this.#sending) continue;
        const draft = await this.#options.read?.();
        if (draft) this.#bringIn(draft);
      }
    } catch {
      // What could not be read now comes with the next save, or the next news.
    }
    this.#following = false;
  }

  /** Puts words that never reached the server over what is here; where both say something new, a person chooses. */
  bringBack = (base: Content, mine: Content): void => {
    const { store } = this.#options;
    const here = store.content;
    const { content, collisions } = mergeContent(base, mine, here);
    const chosen = decided(content, collisions, () => 'yours');
    if (collisions.length > 0) {
      const next = { base: this.#base, version: this.#version };
      this.#clash = { base, theirs: here, next };
      this.#update({ status: 'conflict', conflicts: collisions });
    }
    store.replace(keep(here, chosen));
  };

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
    if (this.#failures > 0) return;
    const quiet = this.#options.pause ?? PAUSE.quiet;
    this.#since ??= Date.now();
    const left = this.#since + Math.max(quiet, PAUSE.longest) - Date.now();
    this.#schedule(Math.max(0, Math.min(quiet, left)));
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
    this.#since = undefined;
    this.#update({ status: 'saving' });
    try {
      const draft = await this.#options.send(body, this.#version);
      this.#own.add(draft.version);
      this.#sending = false;
      this.#failures = 0;
      this.#update({ status: 'unsaved' });
      this.#take(draft, sent, sendable);
      this.#onChange();
      if (this.#again) await this.flush();
    } catch (error) {
      this.#sending = false;
      this.#refuse(error, sent, sendable);
    }
  }

  /**
   * Brings what the server has in under what was typed since. `was`: what the screen is to be compared with, section by
   * section; what was `sent` where that was saved.
   */
  #take(draft: SavedDraft, sent: Content, keys: readonly SectionKey[]): void {
    const { store } = this.#options;
    const was = tidied(over(this.#base, sent, keys));
    const mine = tidied(store.content);
    const { content, collisions } = mergeContent(was, mine, draft.content);
    if (collisions.length > 0) {
      const next = { base: draft.content, version: draft.version };
      this.#clash = { base: was, theirs: draft.content, next };
      this.#base = was;
      this.#update({ status: 'conflict', conflicts: collisions });
      store.replace(
        keep(
          store.content,
          decided(content, collisions, () => 'yours'),
        ),
      );
      this.#options.onSaved(draft);
      return;
    }
    const base = { ...draft.content };
    const next = { ...store.content };
    const edit = <Key extends SectionKey>(key: Key) => {
      if (!same(content[key], mine[key])) next[key] = keep(store.content[key], content[key]);
      if (same(draft.content[key], content[key])) base[key] = next[key];
    };
    SECTION_KEYS.forEach(edit);
    this.#base = base;
    this.#version = draft.version;
    this.#update({
      savedAt: draft.savedAt,
      merges: this.#state.merges + (draft.merged ? 1 : 0),
    });
    this.#show(next);
    this.#options.onSaved(draft);
  }

  #show(content: Content): void {
    const { store, whileChanging = (change) => change() } = this.#options;
    if (content !== store.content) whileChanging(() => store.replace(content));
  }

  #refuse(error: unknown, sent: Content, keys: SectionKey[]): void {
    const status = error instanceof HttpError ? error.status : 0;
    const body = error instanceof HttpError ? error.body : {};
    if (status === 409 && body.draft && body.conflicts) {
      this.#failures = 0;
      this.#update({ status: 'unsaved' });
      this.#take(body.draft as SavedDraft, this.#base, []);
      this.#onChange();
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
        const own = problems.filter(({ path }) => sectionOfPath(path) === key);
        this.#refusals.set(key, {
          value: sent[key],
          problems: blamed.length > 0 ? own : [said(key, problemMessage(error))],
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

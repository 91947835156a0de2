import type { Content, SectionKey } from '../../../templates/profile/index.ts';
import type { Problem } from '../content/problems.ts';
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
  /** The draft as the server has it. */
  read?(): Promise<SavedDraft>;
  /** Runs what brings others' words onto the screen. */
  whileChanging?(change: () => void): void;
  /** Hears of every draft that the server gave. */
  onSaved(draft: SavedDraft): void;
  /** Milliseconds of quiet before a save. */
  pause?: number;
}

/** Two contents that a person has to bring together, and what the server has once they did. */
export interface Clash {
  base: Content;
  theirs: Content;
  next: { base: Content; version: number };
}

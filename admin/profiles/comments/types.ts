import type { Path } from '../../../templates/profile/index.ts';
import type { Person } from '../types.ts';

/** What one person said; in a thread or as its beginning. */
export interface Said {
  id: string;
  author: Person | null;
  /** A guest's name, where the author is none of us. */
  guest: string | null;
  body: string;
  mentions: Person[];
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  abilities: { edit: boolean; delete: boolean };
}

/** A thread of `/api/profiles/:id/comments`. */
export interface Thread extends Said {
  revision: number;
  path: Path | null;
  quote: string;
  changed: boolean;
  where: 'here' | 'moved' | 'gone';
  position: { from: number; to: number } | null;
  resolvedAt: string | null;
  resolvedBy: Person | null;
  replies: Said[];
}

export const MOST_CHARACTERS = 4000;

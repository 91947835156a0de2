import type { Path, SectionKey } from '../../../templates/profile/index.ts';
import { api } from '../../providers/http.ts';
import type { Person, RevisionState } from '../types.ts';

/** Something that was done to a profile: a row of its part of the audit record. */
export interface Step {
  id: number;
  at: string;
  actor: Person | null;
  action: string;
  revision: number | null;
  from: RevisionState | null;
  to: RevisionState | null;
  note: string | null;
  flag: 'break-glass' | null;
}

/** The saves that somebody made in one go. */
export interface Sitting {
  author: Person | null;
  from: string;
  to: string;
  saves: number;
  sections: SectionKey[];
}

export interface Written {
  author: Person | null;
  at: string;
  revision: number;
}

const of = (id: string) => `/api/profiles/${encodeURIComponent(id)}`;
const part = (which: number | 'draft') => (which === 'draft' ? 'draft' : `revisions/${which}`);

export const historyApi = {
  timeline: (id: string, signal?: AbortSignal) => api<Step[]>(`${of(id)}/timeline`, { signal }),

  sittings: (id: string, number: number, signal?: AbortSignal) =>
    api<Sitting[]>(`${of(id)}/revisions/${number}/sessions`, { signal }),

  blame: (id: string, which: number | 'draft', signal?: AbortSignal) =>
    api<Record<Path, Written>>(`${of(id)}/${part(which)}/blame`, { signal }),
};

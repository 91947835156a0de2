import type { Language } from '../../../templates/profile/index.ts';
import { api } from '../../providers/http.ts';
import type { Person } from '../types.ts';

/** A link of `/api/profiles/:id/guest-links`. */
export interface GuestLink {
  id: string;
  name: string;
  language: Language;
  canComment: boolean;
  revision: number;
  createdBy: Person;
  createdAt: string;
  expiresAt: string;
  openedAt: string | null;
  comments: number;
  ended: 'expired' | 'revoked' | 'changed' | 'published' | null;
}

export type Invitation = Pick<GuestLink, 'name' | 'language' | 'canComment'> & { days: number };

const of = (profile: string) => `/api/profiles/${encodeURIComponent(profile)}/guest-links`;

export const guestsApi = {
  list: (profile: string, signal?: AbortSignal) => api<GuestLink[]>(of(profile), { signal }),
  /** The link's address is in this answer and in no other. */
  invite: (profile: string, invitation: Invitation) =>
    api<GuestLink & { url: string }>(of(profile), { method: 'POST', json: invitation }),
  revoke: (profile: string, id: string) =>
    api<undefined>(`${of(profile)}/${id}`, { method: 'DELETE' }),
};

import type { Path } from '../../../templates/profile/index.ts';
import { api } from '../../providers/http.ts';
import type { Person } from '../types.ts';
import type { Thread } from './types.ts';

const of = (profile: string) => `/api/profiles/${encodeURIComponent(profile)}/comments`;

export interface Words {
  body: string;
  mentions: string[];
}

/** The API's routes about comments. Each throws what `api` throws. */
export const commentsApi = {
  list: (profile: string, signal?: AbortSignal) => api<Thread[]>(of(profile), { signal }),
  add: (profile: string, comment: Words & ({ path: Path | null } | { replyTo: string })) =>
    api<Thread>(of(profile), { method: 'POST', json: comment }),
  edit: (profile: string, id: string, words: Words) =>
    api<Thread>(`${of(profile)}/${id}`, { method: 'PUT', json: words }),
  remove: (profile: string, id: string) =>
    api<undefined>(`${of(profile)}/${id}`, { method: 'DELETE' }),
  settle: (profile: string, id: string, verb: 'resolve' | 'reopen') =>
    api<Thread>(`${of(profile)}/${id}/${verb}`, { method: 'POST', json: {} }),
  people: (profile: string, q: string, signal?: AbortSignal) =>
    api<Person[]>(`${of(profile)}/people?${new URLSearchParams({ q })}`, { signal }),
};

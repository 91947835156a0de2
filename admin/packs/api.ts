import { api } from '../providers/http.ts';
import {
  isWorking,
  PACK_STATES,
  type Pack,
  type PackRequest,
  type PackWithItems,
  type Proof,
  type SavedList,
} from './types.ts';

const of = (id: string) => `/api/packs/${encodeURIComponent(id)}`;
const listOf = (id: string) => `/api/profile-lists/${encodeURIComponent(id)}`;

/** The steps that a pack can be told to take. */
export type PackStep = 'print' | 'cancel' | 'retry' | 'refresh';

/** The API's routes about packs and saved lists. Each throws what `api` throws. */
export const packsApi = {
  get: (id: string, signal?: AbortSignal) => api<PackWithItems>(of(id), { signal }),
  /** Those of whoever asks that are being made. */
  underWay: (signal: AbortSignal) =>
    api<Pack[]>(
      `/api/packs?${new URLSearchParams({
        filter: JSON.stringify({ mine: true, state: PACK_STATES.filter(isWorking) }),
        range: '[0,9]',
      })}`,
      { signal },
    ),
  make: (request: PackRequest) => api<Pack>('/api/packs', { method: 'POST', json: request }),
  proof: (id: string, signal?: AbortSignal) => api<Proof>(`${of(id)}/proof`, { signal }),
  step: (id: string, step: PackStep) =>
    api<Pack>(`${of(id)}/${step}`, { method: 'POST', json: {} }),
  remove: (id: string) => api<unknown>(of(id), { method: 'DELETE' }),
};

export const packFile = (id: string): string => `${of(id)}/file`;
export const proofPdf = (id: string): string => `${of(id)}/proof.pdf`;
export const packEvents = (id: string): string => `${of(id)}/events`;

export const listsApi = {
  all: (signal?: AbortSignal) =>
    api<SavedList[]>(`/api/profile-lists?${new URLSearchParams({ range: '[0,499]' })}`, { signal }),
  get: (id: string) => api<SavedList>(listOf(id)),
  create: (name: string, profiles: readonly string[]) =>
    api<SavedList>('/api/profile-lists', { method: 'POST', json: { name, profiles } }),
  save: (id: string, version: number, change: { name: string; profiles: readonly string[] }) =>
    api<SavedList>(listOf(id), {
      method: 'PUT',
      json: { ...change, version },
    }),
  remove: (id: string) => api<unknown>(listOf(id), { method: 'DELETE' }),
};

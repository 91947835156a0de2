import { useEffect, useState } from 'react';
import { api } from '../../providers/http.ts';
import type { Person, ProfileDetail } from '../types.ts';

export const ownersApi = {
  people: (signal?: AbortSignal) => api<Person[]>('/api/people', { signal }),
  set: (profile: string, owner: string | null) =>
    api<ProfileDetail>(`/api/profiles/${encodeURIComponent(profile)}/owner`, {
      method: 'PUT',
      json: { owner },
    }),
};

/** Everybody who may look after a profile; nobody until it is known, or where `wanted` is false. */
export function usePeople(wanted: boolean): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    const request = new AbortController();
    ownersApi.people(request.signal).then(setPeople, () => undefined);
    return () => request.abort();
  }, [wanted]);
  return people;
}

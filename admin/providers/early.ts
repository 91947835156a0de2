import { request } from './http.ts';

/** How a list opens when nothing else was asked of it. */
export interface Opening {
  sort: { field: string; order: 'ASC' | 'DESC' };
  perPage: number;
}

const asked = new Map<string, Promise<Response>>();

/** The address at which a list's first page is asked for: what `ra-data-simple-rest` makes of its opening. */
export function openingAddress(resource: string, { sort, perPage }: Opening): string {
  const query = {
    filter: {},
    range: [0, perPage - 1],
    sort: [sort.field, sort.order],
  };
  const parts = Object.entries(query).map(
    ([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`,
  );
  return `/api/${resource}?${parts.join('&')}`;
}

/** Asks for a list's first page while the list's code still loads. */
export const askEarly = (resource: string, opening: Opening): void =>
  ask(openingAddress(resource, opening));

/** Asks for what a profile's review shows while the review's code still loads. */
export function askReviewEarly(profile: string): void {
  ask(`/api/profiles/${profile}/comparison?from=published&to=draft`);
  ask(`/api/profiles/${profile}`);
}

function ask(address: string): void {
  const answer = request(address, { headers: { Accept: 'application/json' } });
  answer.catch(() => asked.delete(address));
  asked.set(address, answer);
}

/** The answer to a request that was made early; once, and for a page that opens right away. */
export function takeEarly(address: string): Promise<Response> | undefined {
  const answer = asked.get(address);
  asked.delete(address);
  return performance.now() < 10_000 ? answer : undefined;
}

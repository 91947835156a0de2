import { answer, api, request } from '../../providers/http.ts';
import type { ProfileRow } from '../../profiles/types.ts';
import { chosenOf, type Chosen } from './order.ts';

/** How profiles are looked for; only what is published is found. */
export interface ProfileFilter {
  q?: string;
  cluster?: string;
  tag?: string;
  language?: string;
}

/** What the server answers at once. */
const MOST = 500;

const address = (filter: object, [first, last]: readonly [number, number]) =>
  `/api/profiles?${new URLSearchParams({
    filter: JSON.stringify(filter),
    range: JSON.stringify([first, last]),
    sort: '["title","ASC"]',
  })}`;

/** Some of what is published and matches, and how many there are. */
export async function findProfiles(
  filter: ProfileFilter,
  count: number,
  signal?: AbortSignal,
): Promise<{ rows: Chosen[]; total: number }> {
  const response = await request(address({ ...filter, published: true }, [0, count - 1]), {
    headers: { Accept: 'application/json' },
    ...(signal ? { signal } : {}),
  });
  const total = Number(response.headers.get('content-range')?.split('/')[1]);
  const rows = (await answer(response)) as ProfileRow[];
  return { rows: rows.map(chosenOf), total: Number.isFinite(total) ? total : rows.length };
}

/** All that is published and matches. */
export async function allProfiles(filter: ProfileFilter, signal?: AbortSignal): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for (let page: ProfileRow[] = []; ;) {
    page = await api<ProfileRow[]>(
      address({ ...filter, published: true }, [found.length, found.length + MOST - 1]),
      { signal },
    );
    found.push(...page.map(chosenOf));
    if (page.length < MOST) return found;
  }
}

/** The profiles of these ids in their order, and how many of them are not there, or not for whoever asks. */
export async function profilesOf(
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<{ found: Chosen[]; gone: number }> {
  const rows = new Map<string, Chosen>();
  for (let at = 0; at < ids.length; at += MOST) {
    const id = ids.slice(at, at + MOST);
    const page = await api<ProfileRow[]>(address({ id }, [0, MOST - 1]), { signal });
    for (const row of page) rows.set(row.id, chosenOf(row));
  }
  const found = ids.flatMap((id) => rows.get(id) ?? []);
  return { found, gone: ids.length - found.length };
}

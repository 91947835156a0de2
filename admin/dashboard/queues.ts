/** A short list of profiles on the first page; `name` is its message key. */
export interface ProfileQueue {
  name: 'waiting' | 'drafts' | 'returned' | 'published';
  filter: Record<string, unknown>;
  sort: { field: string; order: 'ASC' | 'DESC' };
  /** How many rows are shown. */
  rows: number;
}

const latest = { field: 'updatedAt', order: 'DESC' } as const;
const oldest = { field: 'updatedAt', order: 'ASC' } as const;

/** What others look at: to those who cannot review it. */
const waiting: ProfileQueue = {
  name: 'waiting',
  filter: { state: 'in_review' },
  sort: oldest,
  rows: 5,
};
const drafts: ProfileQueue = {
  name: 'drafts',
  filter: { state: 'draft', mine: true },
  sort: latest,
  rows: 5,
};
/** Everything that went back to whoever wrote it. */
const returned: ProfileQueue = {
  name: 'returned',
  filter: { state: 'changes_requested' },
  sort: latest,
  rows: 5,
};
const published = (rows: number): ProfileQueue => ({
  name: 'published',
  filter: { published: true },
  sort: { field: 'publishedAt', order: 'DESC' },
  rows,
});

/** What the first page shows beside what waits for the person: read off the abilities that the server sent. */
export function queuesFor(abilities: readonly string[]): ProfileQueue[] {
  if (!abilities.includes('profiles.readDrafts')) return [published(12)];
  return [drafts, abilities.includes('profiles.review') ? returned : waiting, published(5)];
}

/** The address of the profile list that shows all of a queue. */
export function listAddress({ filter, sort }: ProfileQueue): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: sort.field,
    order: sort.order,
    page: '1',
    perPage: '25',
  });
  return `/profiles?${query.toString()}`;
}

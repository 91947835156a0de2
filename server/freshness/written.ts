import { isDeepStrictEqual } from 'node:util';
import { checkables } from '../../templates/profile/freshness.ts';
import type { Content } from '../../templates/profile/index.ts';
import type { NewCheck } from './checks.store.ts';

type Band = Content['salaryBands'][number];

/** A figure of an earlier year was right in that year, whenever it was typed. */
const dayOf = (item: unknown, today: string): string => {
  const { asOf } = item as Partial<Band>;
  return asOf === undefined || asOf >= Number(today.slice(0, 4)) ? today : `${asOf}-12-31`;
};

/** The source that a salary names in its profile, in words. */
function sourceOf(item: unknown, { sources }: Content): string | null {
  const { source } = item as Partial<Band>;
  const named = sources.find(({ id }) => id === source);
  if (!named) return null;
  const words = [named.publisher, named.title, named.year].filter(Boolean).join(', ');
  return (words || named.url)?.slice(0, 500) ?? null;
}

// A field that is undefined counts as left out, and the database keeps fields in an order of its own.
const plain = (item: unknown): unknown => JSON.parse(JSON.stringify(item ?? null));
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));

/** What counts as checked because somebody wrote it today: the items of `after` that are new, or changed. */
export function checksByWriting(before: Content | null, after: Content, today: string): NewCheck[] {
  const known = new Map(before ? checkables(before).map(({ path, item }) => [path, item]) : []);
  return checkables(after)
    .filter(({ path, kind, item }) => kind !== 'reviewBy' && !same(known.get(path), item))
    .map(({ path, item }) => ({
      path,
      item,
      checkedOn: dayOf(item, today),
      until: null,
      source: sourceOf(item, after),
    }));
}

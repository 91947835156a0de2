type Item = { id: string };
type Node = Record<string, unknown>;

export const isItems = (value: unknown): value is Item[] =>
  Array.isArray(value) &&
  value.every((item: unknown) => typeof (item as Item | null)?.id === 'string');

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two JSON values say the same; a field that is `undefined` is one that is left out. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (!isNode(a) || !isNode(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

/**
 * What two people made of `base`: every field that only one of them changed, and `mine` where both did. An item that one
 * removed and the other changed stays. Parts of `mine` that don't change keep their identity.
 */
export function merge3<T>(base: T | undefined, mine: T, theirs: T): T {
  if (mine === theirs || same(theirs, base)) return mine;
  if (same(mine, base)) return keep(mine, theirs);
  if (isItems(mine) && isItems(theirs)) {
    return mergeItems(isItems(base) ? base : [], mine, theirs) as T;
  }
  if (isNode(mine) && isNode(theirs)) {
    const from: Node = isNode(base) ? base : {};
    const merged: Node = {};
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = merge3(from[key], mine[key], theirs[key]);
      if (value !== undefined) merged[key] = value;
    }
    return keep(mine, merged as T);
  }
  return mine;
}

function mergeItems(base: Item[], mine: Item[], theirs: Item[]): Item[] {
  const find = (items: Item[], id: string) => items.find((item) => item.id === id);
  const ids = (items: Item[]) => items.map(({ id }) => id);
  const reordered = !same(
    ids(mine),
    ids(base).filter((id) => find(mine, id)),
  );
  const [lead, other] = reordered ? [mine, theirs] : [theirs, mine];
  const order = ids(lead);
  ids(other).forEach((id, index) => {
    if (order.includes(id)) return;
    const before = index > 0 ? order.indexOf(other[index - 1]!.id) : -1;
    order.splice(before + 1, 0, id);
  });
  const merged = order.flatMap((id) => {
    const [was, my, their] = [find(base, id), find(mine, id), find(theirs, id)];
    if (my && their) return [merge3(was, my, their)];
    const left = (my ?? their)!;
    return was && same(was, left) ? [] : [left];
  });
  return keep(mine, merged);
}

/** `next`, built from the parts of `current` that say the same. */
export function keep<T>(current: T, next: T): T {
  if (same(current, next)) return current;
  if (isItems(current) && isItems(next)) {
    const known = new Map(current.map((item) => [item.id, item]));
    return next.map((item) => (known.has(item.id) ? keep(known.get(item.id)!, item) : item)) as T;
  }
  if (isNode(current) && isNode(next)) {
    return Object.fromEntries(
      Object.entries(next).map(([key, value]) => [key, keep(current[key], value)]),
    ) as T;
  }
  return next;
}

/** `items` in the order of `lead`; those that it lacks stay behind the one that they follow. */
export function inOrderOf(items: readonly Item[], lead: readonly Item[]): Item[] {
  const order = lead.map(({ id }) => id).filter((id) => items.some((item) => item.id === id));
  items.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = items.slice(0, index).findLast((other) => order.includes(other.id));
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
  });
  return order.map((id) => items.find((item) => item.id === id)!);
}

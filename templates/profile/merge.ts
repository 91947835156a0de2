import {
  contentShape,
  isValueObject,
  LANGUAGES,
  type Content,
  type Path,
  type Shape,
} from './index.ts';

/** Two people changed the same thing differently. */
export interface Collision {
  path: Path;
  base: unknown;
  yours: unknown;
  theirs: unknown;
}

interface Item {
  id: string;
}

/**
 * Three-way merge: what only one side changed is taken from that side, field by field and item by item; what both
 * changed differently is a collision (and stays as theirs in `content`).
 */
export function mergeContent(
  base: Content,
  yours: Content,
  theirs: Content,
): { content: Content; collisions: Collision[] } {
  const collisions: Collision[] = [];
  const content = merge(contentShape, base, yours, theirs, '', collisions) as Content;
  return { content, collisions };
}

function merge(
  shape: Shape,
  base: unknown,
  yours: unknown,
  theirs: unknown,
  path: Path,
  collisions: Collision[],
): unknown {
  if (isSame(yours, base) || isSame(yours, theirs)) return theirs;
  if (isSame(theirs, base)) return yours;
  const sides = [base, yours, theirs];
  if (shape.is === 'list' && sides.every(Array.isArray)) {
    return mergeList(
      shape.item,
      base as Item[],
      yours as Item[],
      theirs as Item[],
      path,
      collisions,
    );
  }
  if (!isAtomic(shape, path) && sides.every((side) => typeof side === 'object' && side !== null)) {
    const keys = shape.is === 'object' ? Object.keys(shape.fields) : LANGUAGES;
    const merged: Record<string, unknown> = { ...(theirs as object) };
    for (const key of keys) {
      const [b, y, t] = sides.map((side) => (side as Record<string, unknown>)[key]);
      const field = shape.is === 'object' ? shape.fields[key]! : LEAF;
      const value = merge(field, b, y, t, path === '' ? key : `${path}.${key}`, collisions);
      if (value === undefined) delete merged[key];
      else merged[key] = value;
    }
    return merged;
  }
  collisions.push({ path, base, yours, theirs });
  return theirs;
}

const LEAF: Shape = { is: 'leaf' };

const isAtomic = (shape: Shape, path: Path): boolean =>
  shape.is === 'object' ? isValueObject(shape, path) : shape.is !== 'text';

function mergeList(
  item: Shape,
  base: Item[],
  yours: Item[],
  theirs: Item[],
  path: Path,
  collisions: Collision[],
): Item[] {
  const [inBase, inYours, inTheirs] = [base, yours, theirs].map(
    (items) => new Map(items.map((each) => [each.id, each])),
  ) as [Map<string, Item>, Map<string, Item>, Map<string, Item>];

  const merged = new Map<string, Item>();
  for (const id of new Set([...inTheirs.keys(), ...inYours.keys()])) {
    const [b, y, t] = [inBase.get(id), inYours.get(id), inTheirs.get(id)];
    const at = `${path}.${id}`;
    if (y && t) {
      merged.set(id, merge(item, b ?? { id }, y, t, at, collisions) as Item);
    } else if (!b) {
      merged.set(id, (y ?? t)!);
    } else if (!isSame(y ?? t, b)) {
      collisions.push({ path: at, base: b, yours: y ?? null, theirs: t ?? null });
      merged.set(id, (t ?? y)!);
    }
  }
  return orderOf(base, yours, theirs, merged, path, collisions);
}

/** The order of the side that changed it; items that only the other side has follow the item that they followed there. */
function orderOf(
  base: Item[],
  yours: Item[],
  theirs: Item[],
  merged: Map<string, Item>,
  path: Path,
  collisions: Collision[],
): Item[] {
  const everywhere = (id: string): boolean =>
    [base, yours, theirs].every((items) => items.some((each) => each.id === id));
  const order = (items: Item[]): string[] =>
    items.map((each) => each.id).filter((id) => everywhere(id));
  const moved = (items: Item[]): boolean => !isSame(order(items), order(base));
  if (moved(yours) && moved(theirs) && !isSame(order(yours), order(theirs))) {
    collisions.push({ path, base, yours, theirs });
  }
  const [leading, following] = moved(yours) && !moved(theirs) ? [yours, theirs] : [theirs, yours];
  const ids = leading.map((each) => each.id);
  following.forEach((each, index) => {
    if (ids.includes(each.id)) return;
    const before = following.slice(0, index).findLast((other) => ids.includes(other.id));
    ids.splice(before ? ids.indexOf(before.id) + 1 : 0, 0, each.id);
  });
  return ids.flatMap((id) => merged.get(id) ?? []);
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same. What is undefined counts as left out, and as null. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a ?? null, b ?? null)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...Object.keys(a), ...Object.keys(b)].every((key) => isSame(a[key], b[key]));
}

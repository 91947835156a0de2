import {
  contentShape,
  isValueObject,
  LANGUAGES,
  type Content,
  type Path,
  type Shape,
} from '../../../templates/profile/index.ts';
import { isSame } from '../equal.ts';

/**
 * One difference between two contents. Places in a list count from 0: `moved` has them as `before` and `after`, an item
 * that was added or removed as `place`, in the list that has it.
 */
export interface Change {
  path: Path;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before: unknown;
  after: unknown;
  place?: number;
}

interface Item {
  id: string;
}

/**
 * Everything that differs, in reading order; an item that is in both lists is never both removed and added. Depends on
 * the two ends only, never on the saves between, and says enough to make `after` of `before`.
 */
export function compareContents(before: Content, after: Content): Change[] {
  const changes: Change[] = [];
  compare(contentShape, before, after, '', changes);
  return changes;
}

function compare(shape: Shape, before: unknown, after: unknown, path: Path, into: Change[]): void {
  if (before === after) return;
  if (shape.is === 'list') {
    compareLists(shape.item, before as Item[], after as Item[], path, into);
    return;
  }
  const bothObjects = [before, after].every((side) => typeof side === 'object' && side !== null);
  if (bothObjects && shape.is === 'text') {
    for (const language of LANGUAGES) {
      const [old, now] = [before, after].map((side) => (side as Record<string, string>)[language]!);
      if (old !== now) into.push(difference(`${path}.${language}`, old, now));
    }
    return;
  }
  if (bothObjects && shape.is === 'object' && !isValueObject(shape, path)) {
    for (const [key, field] of Object.entries(shape.fields)) {
      const [old, now] = [before, after].map((side) => (side as Record<string, unknown>)[key]);
      compare(field, old, now, path === '' ? key : `${path}.${key}`, into);
    }
    return;
  }
  if (!isSame(before, after)) into.push(difference(path, before, after));
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

const difference = (path: Path, before: unknown, after: unknown): Change => ({
  path,
  kind: isNothing(before) ? 'added' : isNothing(after) ? 'removed' : 'changed',
  before: before ?? null,
  after: after ?? null,
});

function compareLists(
  shape: Shape,
  before: Item[],
  after: Item[],
  path: Path,
  into: Change[],
): void {
  const old = new Map(before.map((item, index) => [item.id, index]));
  const now = new Map(after.map((item, index) => [item.id, index]));
  for (const [place, item] of before.entries()) {
    if (now.has(item.id)) continue;
    into.push({ path: `${path}.${item.id}`, kind: 'removed', before: item, after: null, place });
  }
  const stayed = longestRise(after.flatMap((item) => old.get(item.id) ?? []));
  for (const [index, item] of after.entries()) {
    const at = `${path}.${item.id}`;
    const was = old.get(item.id);
    if (was === undefined) {
      into.push({ path: at, kind: 'added', before: null, after: item, place: index });
      continue;
    }
    if (!stayed.has(was)) into.push({ path: at, kind: 'moved', before: was, after: index });
    compare(shape, before[was], item, at, into);
  }
}

/** A longest increasing subsequence: the items that can be said to have stayed while the others moved around them. */
function longestRise(values: number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let best = -1;
  values.forEach((value, index) => {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (values[earlier]! < value && lengths[earlier]! + 1 > lengths[index]!) {
        lengths[index] = lengths[earlier]! + 1;
        previous[index] = earlier;
      }
    }
    if (best === -1 || lengths[index]! > lengths[best]!) best = index;
  });
  const rise = new Set<number>();
  for (let index = best; index !== -1; index = previous[index]!) rise.add(values[index]!);
  return rise;
}

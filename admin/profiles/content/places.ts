import {
  contentShape,
  isValueObject,
  LANGUAGES,
  type Content,
  type Path,
  type Shape,
} from '../../../templates/profile/index.ts';
import { isItems, same } from './merge.ts';

/** A place where two contents say something else. An item that only one has stands for all that is in it. */
export interface Difference {
  path: Path;
  before: unknown;
  after: unknown;
}

/** Where two contents differ, as close to the words as can be. A list whose order changed is named as a whole. */
export function differences(before: Content, after: Content): Difference[] {
  const found: Difference[] = [];
  look(contentShape, before, after, '', found);
  return found;
}

function look(shape: Shape, before: unknown, after: unknown, path: Path, found: Difference[]) {
  if (same(before, after)) return;
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const deeper = [before, after].every((side) => typeof side === 'object' && side !== null);
  if (shape.is === 'list' && isItems(before) && isItems(after)) {
    const [was, is] = [before, after].map((items) => items.map(({ id }) => id));
    const kept = was!.filter((id) => is!.includes(id));
    if (
      !same(
        kept,
        is!.filter((id) => was!.includes(id)),
      )
    )
      found.push({ path, before, after });
    for (const id of new Set([...was!, ...is!])) {
      const [one, other] = [before, after].map((items) => items.find((item) => item.id === id));
      if (one && other) look(shape.item, one, other, at(id), found);
      else found.push({ path: at(id), before: one ?? null, after: other ?? null });
    }
    return;
  }
  const isValue = shape.is === 'object' ? isValueObject(shape, path) : shape.is !== 'text';
  if (isValue || !deeper) {
    found.push({ path, before, after });
    return;
  }
  const keys = shape.is === 'object' ? Object.keys(shape.fields) : LANGUAGES;
  for (const key of keys) {
    const field: Shape = shape.is === 'object' ? shape.fields[key]! : { is: 'leaf' };
    look(
      field,
      (before as Record<string, unknown>)[key],
      (after as Record<string, unknown>)[key],
      at(key),
      found,
    );
  }
}

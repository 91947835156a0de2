import type { ReferenceKind } from './fields.ts';
import type { Text } from './languages.ts';
import { type Shape } from './shape.ts';

/**
 * A place in a content that survives reordering: field names and item ids joined by dots, the section first:
 * `story`, `reasons.r1.heading`, `conditions.stress.note`.
 */
export type Path = string;

export interface Visitor {
  text?(path: Path, value: Text, shape: Extract<Shape, { is: 'text' }>): void;
  reference?(path: Path, id: string, to: ReferenceKind): void;
  leaf?(path: Path, value: unknown): void;
  list?(path: Path, items: readonly { id: string }[]): void;
}

/** Visits everything below `value` in the order of its fields and items. */
export function walk(shape: Shape, value: unknown, visitor: Visitor, path: Path = ''): void {
  if (value === null || value === undefined) {
    visitor.leaf?.(path, value);
    return;
  }
  switch (shape.is) {
    case 'text':
      visitor.text?.(path, value as Text, shape);
      return;
    case 'reference':
      visitor.reference?.(path, value as string, shape.to);
      return;
    case 'object':
      for (const [key, field] of Object.entries(shape.fields)) {
        if (key !== 'id') {
          walk(field, (value as Record<string, unknown>)[key], visitor, join(path, key));
        }
      }
      return;
    case 'list':
      visitor.list?.(path, value as { id: string }[]);
      for (const item of value as { id: string }[]) {
        walk(shape.item, item, visitor, join(path, item.id));
      }
      return;
    case 'leaf':
      visitor.leaf?.(path, value);
  }
}

/** `value` with each reference replaced by what `map` gives for it; everything else is shared with `value`. */
export function mapReferences(
  shape: Shape,
  value: unknown,
  map: (id: string, to: ReferenceKind) => string,
): unknown {
  if (value === null || value === undefined) return value;
  switch (shape.is) {
    case 'reference':
      return map(value as string, shape.to);
    case 'object':
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          shape.fields[key] ? mapReferences(shape.fields[key], part, map) : part,
        ]),
      );
    case 'list':
      return (value as unknown[]).map((item) => mapReferences(shape.item, item, map));
    default:
      return value;
  }
}

/** `value` with each text replaced by what `map` gives for it; everything else is shared with `value`. */
export function mapTexts(
  shape: Shape,
  value: unknown,
  map: (path: Path, text: Text) => Text,
  path: Path = '',
): unknown {
  if (value === null || value === undefined) return value;
  switch (shape.is) {
    case 'text':
      return map(path, value as Text);
    case 'object':
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          shape.fields[key] ? mapTexts(shape.fields[key], part, map, join(path, key)) : part,
        ]),
      );
    case 'list':
      return (value as { id: string }[]).map((item) =>
        mapTexts(shape.item, item, map, join(path, item.id)),
      );
    default:
      return value;
  }
}

/**
 * Gives every list item that has no `id` a fresh one, in place of nothing else: input that does not fit the shape is
 * left as it is, for the schema to refuse.
 */
export function withItemIds(shape: Shape, value: unknown, newId: () => string): unknown {
  if (shape.is === 'object' && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        Object.hasOwn(shape.fields, key) ? withItemIds(shape.fields[key]!, part, newId) : part,
      ]),
    );
  }
  if (shape.is === 'list' && Array.isArray(value)) {
    return value.map((item: unknown) => {
      const filled = withItemIds(shape.item, item, newId);
      return isRecord(filled) && filled.id === undefined ? { id: newId(), ...filled } : filled;
    });
  }
  return value;
}

/**
 * Whether an object is read, compared and merged as one value: a range, a duration, a span of years. Half of one and
 * half of another would be neither.
 */
export const isValueObject = (shape: Shape, path: Path): boolean =>
  shape.is === 'object' &&
  path.includes('.') &&
  !('id' in shape.fields) &&
  Object.values(shape.fields).every((field) => field.is === 'leaf');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: Path, key: string): Path => (path === '' ? key : `${path}.${key}`);

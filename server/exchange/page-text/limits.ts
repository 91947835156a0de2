import { contentShape, type Shape } from '../../../templates/profile/index.ts';

/** The longest text that the schema takes at a place such as `reasons.heading` (a list's items count as the list). */
export function limitOf(path: string): number {
  let shape: Shape = contentShape;
  for (const key of path.split('.')) {
    if (shape.is === 'list') shape = shape.item;
    if (shape.is === 'object') shape = shape.fields[key]!;
  }
  if (shape.is === 'list') shape = shape.item;
  return shape.is === 'text' || shape.is === 'leaf' ? (shape.max ?? Infinity) : Infinity;
}

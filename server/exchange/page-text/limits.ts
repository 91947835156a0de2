import { contentShape, type Shape } from '../../../templates/profile/index.ts';

/** What the schema says of a place such as `reasons.heading`; a list's items count as the list. */
function shapeAt(path: string): Shape {
  let shape: Shape = contentShape;
  for (const key of path.split('.')) {
    if (shape.is === 'list') shape = shape.item;
    if (shape.is === 'object') shape = shape.fields[key]!;
  }
  return shape;
}

/** The longest text that the schema takes at a place. */
export function limitOf(path: string): number {
  const shape = shapeAt(path);
  const text = shape.is === 'list' ? shape.item : shape;
  return text.is === 'text' || text.is === 'leaf' ? (text.max ?? Infinity) : Infinity;
}

/** How many items the schema takes in a list. */
export function roomOf(path: string): number {
  const shape = shapeAt(path);
  return shape.is === 'list' ? shape.max : Infinity;
}

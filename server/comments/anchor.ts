import {
  contentShape,
  LANGUAGES,
  type Content,
  type Path,
  type Shape,
} from '../../templates/profile/index.ts';

/** What a path leads to in a content. */
export interface Anchor {
  shape: Shape;
  value: unknown;
  /** The place, counted from 0, of each list item on the way. */
  places: number[];
}

/** Where a comment's anchor is now: `moved` when an item on the way stands at another place of its list than then. */
export interface Whereabouts {
  where: 'here' | 'moved' | 'gone';
  /** The innermost item's places that differ, counted from 0; null unless it moved. */
  position: { from: number; to: number } | null;
}

type Node = Record<string, unknown>;

/** What stands at `path` (one language of a text included), or null when there is no such place in `content`. */
export function findAnchor(content: Content, path: Path): Anchor | null {
  let anchor: Anchor | null = { shape: contentShape, value: content, places: [] };
  for (const step of path.split('.')) {
    anchor = anchor && stepInto(anchor, step);
  }
  return anchor;
}

function stepInto({ shape, value, places }: Anchor, step: string): Anchor | null {
  if (value === null || value === undefined) return null;
  if (shape.is === 'list') {
    const items = value as (Node & { id: string })[];
    const place = items.findIndex(({ id }) => id === step);
    return place < 0
      ? null
      : { shape: shape.item, value: items[place], places: [...places, place] };
  }
  if (shape.is === 'text') {
    return (LANGUAGES as readonly string[]).includes(step)
      ? { shape: { is: 'leaf' }, value: (value as Node)[step], places }
      : null;
  }
  if (shape.is !== 'object' || step === 'id' || !Object.hasOwn(shape.fields, step)) return null;
  return { shape: shape.fields[step]!, value: (value as Node)[step], places };
}

export function whereaboutsOf(then: readonly number[], now: Anchor | null): Whereabouts {
  if (now === null) return { where: 'gone', position: null };
  const level = then.findLastIndex((place, index) => now.places[index] !== place);
  if (level < 0) return { where: 'here', position: null };
  return { where: 'moved', position: { from: then[level]!, to: now.places[level]! } };
}

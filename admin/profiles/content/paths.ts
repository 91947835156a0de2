import type { Path } from '../../../templates/profile/index.ts';

type Node = Record<string, unknown>;

const split = new Map<Path, string[]>();
const segments = (path: Path): string[] => {
  let parts = split.get(path);
  if (!parts) split.set(path, (parts = path === '' ? [] : path.split('.')));
  return parts;
};

const child = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return value.find((item) => (item as Node | null)?.id === key);
  return value !== null && typeof value === 'object' ? (value as Node)[key] : undefined;
};

/** The value at `path`, or undefined when something on the way is not there. List items are found by their id. */
export const getAt = (root: unknown, path: Path): unknown => segments(path).reduce(child, root);

/**
 * `root` with `value` at `path`; everything beside the way is shared with `root`. `undefined` removes the field or
 * the list item; a path through a list item that is gone changes nothing.
 */
export function setAt<T>(root: T, path: Path, value: unknown): T {
  return put(root, segments(path), 0, value) as T;
}

function put(node: unknown, keys: string[], at: number, value: unknown): unknown {
  const key = keys[at];
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const index = node.findIndex((item) => (item as Node | null)?.id === key);
    if (index < 0) return node;
    const next = put(node[index], keys, at + 1, value);
    if (next === node[index]) return node;
    return next === undefined ? node.toSpliced(index, 1) : node.with(index, next);
  }
  const record = node !== null && typeof node === 'object' ? (node as Node) : {};
  const next = put(record[key], keys, at + 1, value);
  if (next === record[key] && node === record) return node;
  if (next !== undefined) return { ...record, [key]: next };
  const { [key]: _, ...rest } = record;
  return rest;
}

/** The section that a path lies in. */
export const sectionOfPath = (path: Path): string => segments(path)[0] ?? '';

/** Turns a validator's path with list positions (`['reasons', 1, 'heading']`) into one with item ids. */
export function pathById(root: unknown, keys: readonly PropertyKey[]): Path {
  let node = root;
  return keys
    .map((key) => {
      const index = typeof key === 'number' || /^\d+$/.test(String(key)) ? Number(key) : -1;
      if (Array.isArray(node) && index >= 0 && index < node.length) {
        node = node[index] as unknown;
        return String((node as Node | null)?.id ?? index);
      }
      node = child(node, String(key));
      return String(key);
    })
    .join('.');
}

/** An id for a new list item. `randomUUID` exists over HTTPS only, a school's own network may not have it. */
export const newItemId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

import { isDeepStrictEqual } from 'node:util';

/** Whether two pieces of content say the same. A field that is undefined counts as left out. */
export const isSame = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(a, b) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

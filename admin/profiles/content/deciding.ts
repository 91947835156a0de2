import { SECTION_KEYS, type Content, type SectionKey } from '../../../templates/profile/index.ts';
import type { Conflict } from '../types.ts';
import { inOrderOf, isItems } from './merge.ts';
import { getAt, setAt } from './paths.ts';
import { tidy } from './problems.ts';

/** What stays where two changed the same: one of the two, or what somebody made of both. */
export type Choice = 'yours' | 'theirs' | { together: unknown };

/** Every section as the server would write it down. */
export const tidied = (content: Content): Content =>
  Object.fromEntries(SECTION_KEYS.map((key) => [key, tidy(key, content[key])])) as Content;

/** `content` with what was chosen at each place of a conflict. An order is chosen for the items that are there. */
export function decided(
  content: Content,
  conflicts: readonly Conflict[],
  choose: (conflict: Conflict) => Choice,
): Content {
  return conflicts.reduce((result, conflict) => {
    const { path, base } = conflict;
    const choice = choose(conflict);
    const value = typeof choice === 'object' ? choice.together : conflict[choice];
    const here = getAt(result, path);
    if (isItems(value) && isItems(base) && isItems(here)) {
      return setAt(result, path, inOrderOf(here, value));
    }
    const isItem = isItems(getAt(result, path.split('.').slice(0, -1).join('.')));
    return setAt(result, path, value === null && isItem ? undefined : value);
  }, content);
}

/** `base` with some sections of `content`. */
export const over = (base: Content, content: Content, keys: readonly SectionKey[]): Content =>
  Object.assign({ ...base }, ...keys.map((key) => ({ [key]: content[key] }))) as Content;

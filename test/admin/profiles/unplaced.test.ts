import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { keepUnplaced, unplacedOf } from '../../../admin/profiles/editor/unplaced.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
});
afterEach(() => {
  kept.clear();
  Reflect.deleteProperty(globalThis, 'localStorage');
});

it('lines that found no place are kept until the profile is published', () => {
  keepUnplaced('a', [{ line: 3, text: 'Photo: Aminah' }]);
  keepUnplaced('b', [{ line: 1, text: 'Page 1 of 2' }]);
  expect(unplacedOf('a', false)).toEqual([{ line: 3, text: 'Photo: Aminah' }]);
  expect(unplacedOf('a', true)).toEqual([]);
  expect(unplacedOf('a', false)).toEqual([]);
  expect(unplacedOf('b', false)).toHaveLength(1);
});

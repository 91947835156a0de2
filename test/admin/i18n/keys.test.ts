import { describe, expect, it } from '@jest/globals';
import en from '../../../admin/i18n/en.ts';
import { literals } from '../../house/literals.ts';

type Catalogue = { [key: string]: string | Catalogue };

const keysOf = (catalogue: Catalogue, prefix = ''): string[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
/** react-admin asks for its own and for the names of resources; of those others see `said` and `audit`. */
const OTHERS = /^(ra|resources|said\.fields|audit\.actions)\./;
const keys = keysOf(en as unknown as Catalogue).filter((key) => !OTHERS.test(key));

const MESSAGES = /messages-(en|ms)\.ts$|app-(en|ms)\.ts$|ra-ms\.ts$/;
const found = literals('{admin,server,templates}/**/*.{ts,tsx}').filter(
  ({ file }) => !MESSAGES.test(file),
);
const texts = new Set(found.map(({ text }) => text));
/** What can stand in a blank: texts, and the names of properties. */
const words = new Set(texts);
for (const { within } of found) for (const place of within) words.add(place.replace(/:$/, ''));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Keys that are put together: `said.states.${}`. What begins with a blank would fit anything. */
const patterns = [...texts]
  .filter((text) => /^[a-z]+\.[^ ]*\$\{\}/i.test(text))
  .map((text) => new RegExp(`^${text.split('${}').map(escaped).join('([^.]+)')}$`));
/** Such a key is asked for when what stands in its blanks is itself a word of the sources: a state, a code. */
const isPutTogether = (key: string): boolean =>
  patterns.some((pattern) =>
    pattern
      .exec(key)
      ?.slice(1)
      .every((word) => words.has(word)),
  );

describe('every message', () => {
  it('is asked for somewhere', () => {
    const dead = keys.filter((key) => !texts.has(key) && !isPutTogether(key));
    expect(dead).toEqual([]);
  });
});

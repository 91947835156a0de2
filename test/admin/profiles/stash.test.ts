import { describe, expect, it } from '@jest/globals';
import {
  forget,
  newsIn,
  putAside,
  putAsideBy,
  sidesOf,
  type Shelf,
} from '../../../admin/profiles/editor/stash.ts';
import { emptyContent, type Content } from '../../../templates/profile/index.ts';
import { mergeContent } from '../../../templates/profile/merge.ts';

const base = (): Content => ({ ...emptyContent(), title: { en: 'Nurse', ms: '' } });
const typed = (en: string): Content => ({ ...base(), title: { en, ms: '' } });
const at = (person: string, desk: string) => ({ person, profile: 'p1', desk });

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('what was typed and never saved', () => {
  it('is kept per person, profile and desk: two tabs do not write over each other', () => {
    const store = shelf();
    putAside(store, at('siti', 'a'), 1, base(), typed('Midwife'));
    putAside(store, at('siti', 'b'), 1, base(), typed('Matron'));
    putAside(store, at('rahim', 'c'), 1, base(), typed('Sister'));
    putAside(store, { ...at('siti', 'd'), profile: 'p2' }, 1, base(), typed('Chef'));
    const found = putAsideBy(store, 'siti', 'p1');
    expect(found.map(({ place }) => place.desk).toSorted()).toEqual(['a', 'b']);
    expect(putAsideBy(store, 'rahim', 'p1')).toHaveLength(1);
    expect(putAsideBy(store, 'devi', 'p1')).toEqual([]);
  });

  it('comes back beside what others saved since', () => {
    const store = shelf();
    putAside(store, at('siti', 'a'), 1, base(), typed('Midwife'));
    const { stash } = putAsideBy(store, 'siti', 'p1')[0]!;
    const current = { ...base(), title: { en: 'Nurse', ms: 'Jururawat' } };
    expect(newsIn(stash, current)).toEqual(['title']);
    const sides = sidesOf(stash, current);
    const { content, collisions } = mergeContent(sides.base, sides.mine, current);
    expect(content.title).toEqual({ en: 'Midwife', ms: 'Jururawat' });
    expect(collisions).toEqual([]);
  });

  it('is still news where somebody else changed the same', () => {
    const store = shelf();
    putAside(store, at('siti', 'a'), 1, base(), typed('Midwife'));
    const { stash } = putAsideBy(store, 'siti', 'p1')[0]!;
    expect(newsIn(stash, typed('Matron'))).toEqual(['title']);
  });

  it('is no news once it is saved, and is forgotten when asked to', () => {
    const store = shelf();
    const mine = typed('Midwife');
    putAside(store, at('siti', 'a'), 1, base(), mine);
    const { stash, place } = putAsideBy(store, 'siti', 'p1')[0]!;
    expect(newsIn(stash, mine)).toEqual([]);
    forget(store, place);
    expect(putAsideBy(store, 'siti', 'p1')).toEqual([]);
    putAside(store, at('siti', 'a'), 1, base(), mine);
    putAside(store, at('siti', 'a'), 1, mine, mine);
    expect(store.length).toBe(0);
  });

  it('is left out where it cannot be read, and does not keep anybody from typing', () => {
    const store = shelf();
    store.setItem('kerjaya.unsaved.siti.p1.a', 'no json');
    store.setItem('kerjaya.unsaved.siti.p1.b', '{}');
    expect(putAsideBy(store, 'siti', 'p1')).toEqual([]);
    const full: Shelf = {
      ...store,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => putAside(full, at('siti', 'a'), 1, base(), typed('X'))).not.toThrow();
  });
});

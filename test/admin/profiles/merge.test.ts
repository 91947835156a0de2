import { describe, expect, it } from '@jest/globals';
import { merge3, same } from '../../../admin/profiles/content/merge.ts';

const item = (id: string, text: string) => ({ id, text });

describe('merging what two people made of the same content', () => {
  it('takes each side where only that side changed', () => {
    const base = { en: 'a', ms: 'b' };
    expect(merge3(base, { en: 'A', ms: 'b' }, { en: 'a', ms: 'B' })).toEqual({ en: 'A', ms: 'B' });
  });

  it('keeps mine where both changed', () => {
    expect(merge3('a', 'mine', 'theirs')).toBe('mine');
  });

  it('merges lists item by item and keeps additions of both', () => {
    const base = [item('1', 'a'), item('2', 'b')];
    const mine = [item('1', 'A'), item('2', 'b'), item('3', 'mine')];
    const theirs = [item('4', 'theirs'), item('1', 'a'), item('2', 'B')];
    expect(merge3(base, mine, theirs)).toEqual([
      item('4', 'theirs'),
      item('1', 'A'),
      item('2', 'B'),
      item('3', 'mine'),
    ]);
  });

  it('removes what one side removed, unless the other one changed it', () => {
    const base = [item('1', 'a'), item('2', 'b')];
    expect(merge3(base, [item('2', 'b')], base)).toEqual([item('2', 'b')]);
    expect(merge3(base, [item('2', 'b')], [item('1', 'A'), item('2', 'b')])).toEqual([
      item('1', 'A'),
      item('2', 'b'),
    ]);
    expect(merge3(base, [item('1', 'A'), item('2', 'b')], [item('2', 'b')])).toEqual([
      item('1', 'A'),
      item('2', 'b'),
    ]);
  });

  it('keeps my order when I moved items', () => {
    const base = [item('1', 'a'), item('2', 'b'), item('3', 'c')];
    const mine = [item('3', 'c'), item('1', 'a'), item('2', 'b')];
    const theirs = [item('1', 'a'), item('2', 'B'), item('3', 'c')];
    expect(merge3(base, mine, theirs).map(({ id }) => id)).toEqual(['3', '1', '2']);
  });

  it('leaves parts that do not change as they are, so that no field renders again', () => {
    const base = [item('1', 'a'), item('2', 'b')];
    const mine = [item('1', 'a'), item('2', 'b')];
    const merged = merge3(base, mine, [item('1', 'a'), item('2', 'B')]);
    expect(merged[0]).toBe(mine[0]);
    expect(merge3(base, mine, structuredClone(base))).toBe(mine);
  });

  it('treats a field that is left out like one that is undefined', () => {
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(same({ a: null }, {})).toBe(false);
  });
});

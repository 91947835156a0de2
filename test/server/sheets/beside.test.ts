import { describe, expect, it } from '@jest/globals';
import { Beside } from '../../../server/sheets/engine/beside.ts';

describe('what is kept beside an object', () => {
  it('is found by the same object only', () => {
    const kept = new Beside<object, string>();
    const [one, other] = [{}, {}];
    kept.set(one, 'first');
    expect(kept.get(one)).toBe('first');
    expect(kept.get(other)).toBeUndefined();
    kept.set(one, 'second');
    expect(kept.get(one)).toBe('second');
  });

  it('is not mixed up with what another keeper has beside it, nor with what the object says', () => {
    const [one, other] = [new Beside<object, number>(), new Beside<object, number>()];
    const object = { name: 'sheet' };
    one.set(object, 1);
    expect(other.get(object)).toBeUndefined();
    other.set(object, 2);
    expect([one.get(object), other.get(object)]).toEqual([1, 2]);
    expect(Object.keys(object)).toEqual(['name']);
  });
});

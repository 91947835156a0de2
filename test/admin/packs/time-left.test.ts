import { describe, expect, it } from '@jest/globals';
import { noPace, paced } from '../../../admin/packs/show/timeLeft.ts';

/** What is said while sheets are made, `gaps` milliseconds one after the other. */
function saidWhile(gaps: readonly number[], total = gaps.length): (number | null)[] {
  let pace = noPace;
  let at = 0;
  return gaps.map((gap, index) => {
    at += gap;
    pace = paced(pace, { at, made: index + 1, total });
    return pace.said;
  });
}
const steady = (count: number, gap: number) => Array.from({ length: count }, () => gap);

describe('the time that a pack takes yet', () => {
  it('is not said before there is something to go by', () => {
    expect(saidWhile(steady(4, 2_000))).toEqual([null, null, null, null]);
    expect(saidWhile(steady(15, 250))).not.toContainEqual(expect.any(Number));
  });

  it('is said in steps, and never as nothing', () => {
    const said = saidWhile(steady(300, 500)).filter((each) => each !== null);
    expect([...new Set(said)]).toEqual([180, 120, 60, 50, 40, 30, 20, 10]);
  });

  it('does not waver with a sheet that takes longer', () => {
    const uneven = Array.from({ length: 200 }, (_, index) => (index % 7 === 0 ? 1_500 : 400));
    const said = saidWhile(uneven).filter((each) => each !== null);
    expect(said).toEqual(said.toSorted((one, other) => other - one));
  });

  it('forgets the first sheets, which take longer', () => {
    const said = saidWhile([...steady(8, 2_000), ...steady(292, 200)]);
    expect(said[60]).toBeLessThanOrEqual(60);
  });

  it('grows when it was plainly wrong', () => {
    const said = saidWhile([...steady(100, 100), ...steady(50, 5_000)], 150);
    expect(said[99]).toBe(10);
    expect(said[112]).toBe(240);
  });

  it('begins anew with a pack that begins anew', () => {
    const made = paced(
      { samples: [{ at: 0, made: 90 }], said: 20 },
      { at: 9_000, made: 0, total: 90 },
    );
    expect(made).toEqual({ samples: [{ at: 9_000, made: 0 }], said: null });
  });
});

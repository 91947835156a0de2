/** How far something is, in things made, at a moment in milliseconds. */
interface Sample {
  at: number;
  made: number;
}

/** What is remembered between two looks at a pack that is being made. */
export interface Pace {
  samples: readonly Sample[];
  /** What was said last, in seconds; null: nothing yet. */
  said: number | null;
}

export const noPace: Pace = { samples: [], said: null };

/** How far back the pace is measured, and how long it is watched before anything is said, in milliseconds. */
const WINDOW = 10_000;
const WATCHED = 4_000;
/** The first sheets take longer than all others: before so many nothing is said. */
const ENOUGH = 5;
/** An estimate may be this many times the one that was said before it is given up for the longer one. */
const WORSE = 1.5;

/** Seconds in the steps in which people say them: a few, tens, minutes. */
function rounded(seconds: number): number {
  if (seconds <= 10) return 10;
  if (seconds < 60) return Math.ceil(seconds / 10) * 10;
  return Math.ceil(seconds / 60) * 60;
}

/**
 * Goes on from what was known by what is known now. The estimate follows how fast it went lately, comes in steps, and
 * does not waver: it only grows when it was plainly wrong.
 * @param made how many are done, of `total`.
 */
export function paced(before: Pace, { at, made, total }: Sample & { total: number }): Pace {
  const last = before.samples.at(-1);
  // Fewer than before: it began anew.
  const known = last && last.made > made ? noPace : before;
  const recent = known.samples.filter(
    (sample, index, { length }) => at - sample.at <= WINDOW || index >= length - ENOUGH,
  );
  const samples = [...recent, { at, made }];
  const first = samples[0]!;
  const done = made - first.made;
  if (at - first.at < WATCHED || done < ENOUGH) return { samples, said: known.said };
  const seconds = (((at - first.at) / done) * (total - made)) / 1000;
  const left = rounded(seconds);
  const { said } = known;
  return { samples, said: said === null || left < said || seconds > said * WORSE ? left : said };
}

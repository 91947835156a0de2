/** Sequences with more differences than this between two fixed words have nothing in common. */
const MOST_EDITS = 1_200;

/** Pairs of positions `[in a, in b]` that stay, rising in both. */
export type Pairs = [number, number][];

/**
 * What two sequences of words have in common, in order: words that each has once hold the others in place (so that a
 * passage which only flowed elsewhere is found again), between them the longest common run stays.
 */
export function commonWords(a: readonly string[], b: readonly string[]): Pairs {
  const pairs: Pairs = [];
  between(a, 0, a.length, b, 0, b.length, pairs);
  return pairs;
}

function between(
  a: readonly string[],
  aFrom: number,
  aTo: number,
  b: readonly string[],
  bFrom: number,
  bTo: number,
  into: Pairs,
): void {
  let [aLow, bLow, aHigh, bHigh] = [aFrom, bFrom, aTo, bTo];
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) into.push([aLow++, bLow++]);
  const tail: Pairs = [];
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1])
    tail.push([--aHigh, --bHigh]);
  if (aLow < aHigh && bLow < bHigh) {
    const anchors = rise(onceInBoth(a, aLow, aHigh, b, bLow, bHigh));
    if (anchors.length > 0) {
      for (const [aAt, bAt] of anchors) {
        between(a, aLow, aAt, b, bLow, bAt, into);
        into.push([aAt, bAt]);
        [aLow, bLow] = [aAt + 1, bAt + 1];
      }
      between(a, aLow, aHigh, b, bLow, bHigh, into);
    } else {
      longest(a, aLow, aHigh, b, bLow, bHigh, into);
    }
  }
  into.push(...tail.reverse());
}

/** Words that either side has exactly once, in the order of `a`. */
function onceInBoth(
  a: readonly string[],
  aFrom: number,
  aTo: number,
  b: readonly string[],
  bFrom: number,
  bTo: number,
): Pairs {
  const once = (words: readonly string[], from: number, to: number) => {
    const at = new Map<string, number>();
    for (let index = from; index < to; index += 1) {
      at.set(words[index]!, at.has(words[index]!) ? -1 : index);
    }
    return at;
  };
  const inB = once(b, bFrom, bTo);
  return [...once(a, aFrom, aTo)].flatMap(([word, aAt]): Pairs => {
    const bAt = inB.get(word) ?? -1;
    return aAt >= 0 && bAt >= 0 ? [[aAt, bAt]] : [];
  });
}

/** The longest part of `pairs`, rising in `a`, that rises in `b` too. */
function rise(pairs: Pairs): Pairs {
  const piles: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, bAt], index) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < bAt) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? piles[low - 1]! : -1;
    piles[low] = index;
  });
  const found: Pairs = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index]!) {
    found.push(pairs[index]!);
  }
  return found.reverse();
}

/** A longest common run, by E. Myers' greedy walk along diagonals: quick where little differs. */
function longest(
  a: readonly string[],
  aFrom: number,
  aTo: number,
  b: readonly string[],
  bFrom: number,
  bTo: number,
  into: Pairs,
): void {
  const [rows, columns] = [aTo - aFrom, bTo - bFrom];
  const most = Math.min(rows + columns, MOST_EDITS);
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const steps: Int32Array[] = [];
  const down = (edits: number, k: number): boolean =>
    k === -edits || (k !== edits && reached[middle + k - 1]! < reached[middle + k + 1]!);
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      let x = down(edits, k) ? reached[middle + k + 1]! : reached[middle + k - 1]! + 1;
      while (x < rows && x - k < columns && a[aFrom + x] === b[bFrom + x - k]) x += 1;
      reached[middle + k] = x;
      if (x < rows || x - k < columns) continue;
      const found: Pairs = [];
      let y = x - k;
      for (let back = edits; x > 0 || y > 0; back -= 1) {
        const step = steps[back]!;
        const on = x - y;
        const at = (diagonal: number) => step[diagonal + back + 1]!;
        const came = on === -back || (on !== back && at(on - 1) < at(on + 1)) ? on + 1 : on - 1;
        const [fromX, fromY] = back === 0 ? [0, 0] : [at(came), at(came) - came];
        while (x > fromX && y > fromY && a[aFrom + x - 1] === b[bFrom + y - 1]) {
          x -= 1;
          y -= 1;
          found.push([aFrom + x, bFrom + y]);
        }
        if (back === 0) break;
        [x, y] = [fromX, fromY];
      }
      into.push(...found.reverse());
      return;
    }
  }
}

/** The longest run of words that two sequences have in common, in order; nothing where they differ too much. */
export function longestCommon(a: readonly string[], b: readonly string[]): Pairs {
  const pairs: Pairs = [];
  longest(a, 0, a.length, b, 0, b.length, pairs);
  return pairs;
}

const LARGEST = 1_500_000;

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
    } else if ((aHigh - aLow) * (bHigh - bLow) <= LARGEST) {
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
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        a[aFrom + i] === b[bFrom + j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[aFrom + i] === b[bFrom + j]) into.push([aFrom + i++, bFrom + j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i += 1;
    else j += 1;
  }
}

import { longestCommon } from './diffSequence.ts';

/** A stretch of text that is in both versions, only in the new one, or only in the old one. */
export interface Stretch {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** Below this share of common letters two texts are shown as one for the other: scraps in between would only confuse. */
const RELATED = 0.35;

const words = (text: string): string[] =>
  text.match(/\n+|[^\S\n]+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** What changed from one text to the other, word by word: the longest common run of words stays. */
export function diffWords(before: string, after: string): Stretch[] {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end += 1;
  const stretches: Stretch[] = [];
  const push = (is: Stretch['is'], text: string) => {
    const last = stretches.at(-1);
    if (text === '') return;
    if (last?.is === is) last.text += text;
    else stretches.push({ is, text });
  };
  push('same', a.slice(0, start).join(''));
  for (const { is, text } of middle(
    a.slice(start, a.length - end),
    b.slice(start, b.length - end),
  )) {
    push(is, text);
  }
  push('same', a.slice(a.length - end).join(''));
  const common = stretches.reduce(
    (sum, { is, text }) => sum + (is === 'same' ? text.trim().length : 0),
    0,
  );
  if (common < RELATED * Math.min(before.length, after.length)) return whole(before, after);
  return smooth(stretches);
}

const whole = (before: string, after: string): Stretch[] =>
  (
    [
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ] as const
  ).filter(({ text }) => text !== '');

/** Joins changes that only white space stands between: first all that went, then all that came. */
function smooth(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    result.push(...whole(removed, added));
    removed = '';
    added = '';
  };
  stretches.forEach(({ is, text }, index) => {
    const next = stretches[index + 1];
    const between = is === 'same' && /^[^\S\n]+$/.test(text) && (removed || added) && next;
    if (is !== 'added' && (is === 'removed' || between)) removed += text;
    if (is === 'added' || between) added += text;
    if (is === 'same' && !between) {
      flush();
      result.push({ is, text });
    }
  });
  flush();
  return result;
}

function middle(a: string[], b: string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const [atA, atB] of [...longestCommon(a, b), [a.length, b.length] as const]) {
    for (; i < atA; i += 1) stretches.push({ is: 'removed', text: a[i]! });
    for (; j < atB; j += 1) stretches.push({ is: 'added', text: b[j]! });
    if (i < a.length) stretches.push({ is: 'same', text: a[i]! });
    [i, j] = [i + 1, j + 1];
  }
  return stretches;
}

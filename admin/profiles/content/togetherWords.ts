import { diffWords } from './diffWords.ts';

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** What turns one text into another, by places in the first. */
function edits(before: string, after: string): Edit[] {
  const found: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { is, text } of diffWords(before, after)) {
    if (is === 'same') {
      at += text.length;
      open = undefined;
      continue;
    }
    if (!open) found.push((open = { from: at, to: at, text: '' }));
    if (is === 'added') open.text += text;
    else {
      at += text.length;
      open.to = at;
    }
  }
  return found;
}

/** What two people made of one text, put together word by word; null when they changed the same words. */
export function togetherWords(base: string, yours: string, theirs: string): string | null {
  const mine = edits(base, yours);
  const others = edits(base, theirs);
  const touch = (a: Edit, b: Edit) => a.from <= b.to && b.from <= a.to;
  if (mine.some((a) => others.some((b) => touch(a, b)))) return null;
  return [...mine, ...others]
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to),
      base,
    );
}

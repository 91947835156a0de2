import { LANGUAGES, type Shape, type Text } from '../../../templates/profile/index.ts';

interface Pair {
  first: string;
  second: string;
}

/**
 * Two lists that say the same in two languages as one list in both; null when they differ in anything but their texts.
 * `names` gets the references that turned out to stand for one thing.
 */
export function alignLists<T extends { id: string }>(
  item: Shape,
  first: readonly T[],
  second: readonly T[],
  names: Pair[],
): T[] | null {
  if (first.length !== second.length) return null;
  const found: Pair[] = [];
  const merged = first.map((one, index) => align(item, one, second[index], found));
  if (merged.some((each) => each === undefined)) return null;
  names.push(...found);
  return merged as T[];
}

/** Both values in one; undefined when they do not agree. The ids are those of the first. */
function align(shape: Shape, one: unknown, two: unknown, names: Pair[]): unknown {
  switch (shape.is) {
    case 'text':
      return bothTexts(one as Text, two as Text);
    case 'reference':
      if (one !== two) names.push({ first: one as string, second: two as string });
      return one;
    case 'list':
      return (
        alignLists(shape.item, one as { id: string }[], two as { id: string }[], names) ?? undefined
      );
    case 'object': {
      if (!isRecord(one) || !isRecord(two)) return one === two ? one : undefined;
      const merged: Record<string, unknown> = { ...one };
      for (const key of new Set([...Object.keys(one), ...Object.keys(two)])) {
        if (key === 'id') continue;
        const field = shape.fields[key];
        if (!field || !(key in one) || !(key in two)) return undefined;
        merged[key] = align(field, one[key], two[key], names);
        if (merged[key] === undefined) return undefined;
      }
      return merged;
    }
    case 'leaf':
      return JSON.stringify(one) === JSON.stringify(two) ? one : undefined;
  }
}

function bothTexts(one: Text, two: Text): Text | undefined {
  const merged = { ...one };
  for (const language of LANGUAGES) {
    if (one[language] !== '' && two[language] !== '' && one[language] !== two[language]) {
      return undefined;
    }
    merged[language] = one[language] || two[language];
  }
  const halves = LANGUAGES.every((language) => (one[language] === '') !== (two[language] === ''));
  return halves || (one.en === two.en && one.ms === two.ms) ? merged : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { useMemo } from 'react';
import { diffWords } from '../content/diffWords.ts';

/** A text with what went and what came since another one, word by word; stands in `Words`. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const stretches = useMemo(() => diffWords(before, after), [before, after]);
  return stretches.map(({ is, text }, index) => {
    if (is === 'added') return <ins key={index}>{text}</ins>;
    if (is === 'removed') return <del key={index}>{text}</del>;
    return <span key={index}>{text}</span>;
  });
}

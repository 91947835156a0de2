import { createContext, use, type ReactNode } from 'react';
import {
  inLanguage,
  type Content,
  type Language,
  type Path,
} from '../../../templates/profile/index.ts';
import type { Names, Translations } from '../editor/context.tsx';
import { getAt } from '../content/paths.ts';
import { fieldAt, readable } from '../content/readable.ts';

/** One end of what is shown: its content, and what its catalogue entries are called there. */
export interface End {
  content: Content;
  names: Names;
}

/** What everything that shows differences has in common. */
export interface Sides {
  before: End | undefined;
  after: End;
  /** Which of its texts lack their translation, or are behind it. */
  translations?: Translations;
  /** Ids that the catalogue has put away. */
  archived: ReadonlySet<string>;
  /** What stands beside the block at a path: comments, say. The section's key stands for its heading. */
  aside?(path: Path): ReactNode;
}

const Context = createContext<Sides | null>(null);
export const SidesProvider = Context.Provider;

export function useSides(): Sides {
  const sides = use(Context);
  if (!sides) throw new Error('a difference stands outside of a comparison');
  return sides;
}

const SPAN = new Set(['min', 'max']);

/** A value that is not a text, in words; '' where it says nothing. */
export function valueWords(path: Path, value: unknown, end: End, language: Language): string {
  if (/^salaryBands\.[^.]+\.source$/.test(path) && typeof value === 'string') {
    const source = end.content.sources.find(({ id }) => id === value);
    return source ? [source.publisher, source.title].filter(Boolean).join(': ') : value;
  }
  const { field } = fieldAt(path);
  if (field?.is === 'object' && value && Object.keys(field.fields).every((key) => SPAN.has(key))) {
    const { min, max } = value as { min: number; max?: number };
    return max === undefined ? `${min}+` : max === min ? `${min}` : `${min} – ${max}`;
  }
  return readable(path, value, end.names, language)
    .map(({ label, text }) => (label ? `${label}: ${text}` : text))
    .join(' · ');
}

/** What an item calls itself: its catalogue entry, or its first line of text; '' for one that has neither. */
export function itemTitle(path: Path, end: End | undefined, language: Language): string {
  const item = end && getAt(end.content, path);
  if (!end || typeof item !== 'object' || item === null) return '';
  const { field } = fieldAt(path);
  if (field?.is === 'text') return inLanguage(item as { en: string; ms: string }, language);
  if (field?.is !== 'object') return '';
  for (const [key, part] of Object.entries(field.fields)) {
    const value = (item as Record<string, unknown>)[key];
    if (part.is === 'reference' || part.is === 'choice' || part.is === 'line') {
      const words = value ? valueWords(`${path}.${key}`, value, end, language) : '';
      if (words) return words;
    }
    if (part.is === 'text' && value) {
      return cut(inLanguage(value as { en: string; ms: string }, language));
    }
  }
  return '';
}

const LONGEST = 90;
const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;

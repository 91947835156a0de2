import { useEffect, useState } from 'react';
import type { Person } from '../types.ts';
import { commentsApi } from './api.ts';

/** The name that is being typed after an @ before the caret; null where there is none. */
export function mentionBefore(text: string, caret: number): string | null {
  const match = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’.\-/]*(?: [\p{L}\p{M}\p{N}'’.\-/]+){0,3})$/u.exec(
    text.slice(0, caret),
  );
  return match ? match[1]! : null;
}

/** `text` with the name before the caret completed, and where the caret goes. */
export function withMention(
  text: string,
  caret: number,
  typed: string,
  name: string,
): { text: string; caret: number } {
  const start = caret - typed.length;
  const rest = text.slice(caret);
  const done = `${text.slice(0, start)}${name}${/^\s/.test(rest) ? '' : ' '}`;
  return { text: done + rest, caret: done.length + (/^\s/.test(rest) ? 1 : 0) };
}

/** People whose names hold what is typed; empty while nothing is. */
export function usePeople(profile: string, typed: string | null): readonly Person[] {
  const [found, setFound] = useState<{ typed: string; people: readonly Person[] } | null>(null);
  useEffect(() => {
    if (typed === null) return undefined;
    const request = new AbortController();
    commentsApi.people(profile, typed, request.signal).then(
      (people) => setFound({ typed, people }),
      () => undefined,
    );
    return () => request.abort();
  }, [profile, typed]);
  return typed !== null && found ? found.people : [];
}

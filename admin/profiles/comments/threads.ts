import { SECTION_KEYS, type Path, type SectionKey } from '../../../templates/profile/index.ts';
import type { Thread } from './types.ts';

const rank = (path: Path | null): number =>
  path === null ? -1 : SECTION_KEYS.indexOf(path.split('.')[0] as SectionKey);

/** Threads in the order of the form: those on the whole first, then section by section, older ones first. */
export const inOrder = (threads: readonly Thread[]): Thread[] =>
  threads.toSorted((a, b) => rank(a.path) - rank(b.path) || a.createdAt.localeCompare(b.createdAt));

export const isOpen = (thread: Thread): boolean => thread.resolvedAt === null;

/** How many open threads stand at each path, exactly there, and in each section altogether (`section:<key>`). */
export function countsOf(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { path } of threads.filter(isOpen)) {
    if (path === null) continue;
    add(path);
    add(`section:${path.split('.')[0]}`);
  }
  return counts;
}

/** Whether what stands at `path` belongs to what is shown at `place`: the same, inside it, or around it in its section. */
export const isAt = (path: Path | null, place: Path): boolean =>
  path !== null && (path === place || path.startsWith(`${place}.`));

/** A note that asks for what `threads` say: at most `max` characters, each thread in one line. */
export function gathered(
  words: string,
  lines: readonly string[],
  more: (count: number) => string,
  max: number,
): string {
  const whole = [words, ...lines].filter(Boolean).join('\n');
  if (whole.length <= max) return whole;
  for (let count = lines.length - 1; count >= 0; count -= 1) {
    const cut = [words, ...lines.slice(0, count), more(lines.length - count)]
      .filter(Boolean)
      .join('\n');
    if (cut.length <= max) return cut;
  }
  return words.slice(0, max);
}

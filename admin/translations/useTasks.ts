import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Language, Path, Text } from '../../templates/profile/index.ts';
import { useObservable, type FormContext } from '../profiles/editor/context.tsx';
import { getAt } from '../profiles/content/paths.ts';
import { openPaths, tasksOf } from './queue.ts';

/**
 * The texts to translate: those that were missing or stale when the page opened, and those that became so since. One is
 * settled when it is written, current or changed here, and was left.
 */
export function useTasks(form: FormContext, to: Language) {
  const { store, translations } = form;
  const states = useObservable(translations);
  const [atFirst] = useState(() => ({
    paths: new Set(openPaths(translations.get(), to)),
    content: store.content,
  }));
  const [left, setLeft] = useState<ReadonlySet<Path>>(new Set());
  const content = useSyncExternalStore(store.subscribe, () => store.content);
  const tasks = useMemo(
    () => tasksOf(content, new Set([...atFirst.paths, ...openPaths(states, to)]), to),
    [content, atFirst, states, to],
  );
  const settled = useMemo(() => {
    const isSettled = (path: Path): boolean => {
      const written = (store.get(path) as Text | undefined)?.[to].trim() ?? '';
      if (written === '') return false;
      return states[path]?.[to] === 'current' || written !== before(path);
    };
    const before = (path: Path): string =>
      (getAt(atFirst.content, path) as Text | undefined)?.[to].trim() ?? '';
    return new Set(
      tasks.map(({ path }) => path).filter((path) => left.has(path) && isSettled(path)),
    );
  }, [tasks, left, states, store, to, atFirst]);
  const settle = useCallback(
    (path: Path) => setLeft((before) => (before.has(path) ? before : new Set(before).add(path))),
    [],
  );
  return { tasks, settled, settle };
}

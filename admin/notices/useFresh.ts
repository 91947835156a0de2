import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useNews } from './news.ts';

interface Fresh<T> {
  data: T | undefined;
  error: unknown;
  reload(): void;
}

/** Loads something, and again whenever there may be news; what is shown stays until the new answer is there. */
export function useFresh<T>(key: string, load: () => Promise<T>): Fresh<T> {
  const { round } = useNews();
  const [state, setState] = useState<{ data?: T; error?: unknown }>({});
  const [turn, setTurn] = useState(0);
  const begin = useEffectEvent(load);
  useEffect(() => {
    let current = true;
    begin().then(
      (data) => current && setState({ data }),
      (error: unknown) =>
        current && setState((before) => (before.data === undefined ? { error } : before)),
    );
    return () => {
      current = false;
    };
  }, [key, round, turn]);
  return {
    data: state.data,
    error: state.error,
    reload: useCallback(() => setTurn((before) => before + 1), []),
  };
}

import { useCallback, useEffect, useEffectEvent, useState } from 'react';

export interface Loaded<T> {
  data: T | undefined;
  error: unknown;
  loading: boolean;
  /** Forgets what was loaded and loads it again. */
  reload(): void;
  set(data: T): void;
}

/** Loads something, again when `key` changes; what was loaded for an earlier key is forgotten. `null`: nothing to load. */
export function useLoad<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; data?: T; error?: unknown }>({ key });
  const [round, setRound] = useState(0);

  // `load` is made anew on every render: `key` says what it loads.
  const begin = useEffectEvent(load);

  useEffect(() => {
    if (key === null) return undefined;
    const request = new AbortController();
    begin(request.signal).then(
      (data) => {
        if (!request.signal.aborted) setState({ key, data });
      },
      (error: unknown) => {
        if (!request.signal.aborted) setState({ key, error });
      },
    );
    return () => request.abort();
  }, [key, round]);

  const current = state.key === key ? state : { key };
  return {
    data: current.data,
    error: current.error,
    loading: key !== null && current.data === undefined && current.error === undefined,
    reload: useCallback(() => {
      setState({ key });
      setRound((before) => before + 1);
    }, [key]),
    set: useCallback((data: T) => setState({ key, data }), [key]),
  };
}

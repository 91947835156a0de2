import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useLoad } from '../../profiles/useLoad.ts';
import { listen } from '../../providers/live.ts';
import { onSessionChange, spokenLanguage } from '../../providers/session.ts';
import { packEvents, packsApi } from '../api.ts';
import { isWorking, type Pack, type PackWithItems } from '../types.ts';

/** While a pack is being made and nothing is heard of it, it is asked for this often, in milliseconds. */
const ASK = 4_000;

/** What the server says of faults and warnings is in this language. */
export const useSpokenLanguage = () => useSyncExternalStore(onSessionChange, spokenLanguage);

/** A pack as it is at this moment: told by the server, asked for where nothing is told. */
export function usePack(id: string) {
  const { data, error, loading, set } = useLoad(id, (signal) => packsApi.get(id, signal));
  const [heard, setHeard] = useState<Pack | null>(null);
  /** Why it could not be asked for lately: what is shown may be old. */
  const [lost, setLost] = useState<unknown>(null);
  const spoken = useSpokenLanguage();
  const refresh = useCallback(
    () =>
      packsApi.get(id).then(
        (pack) => {
          setHeard(null);
          setLost(null);
          set(pack);
        },
        (reason: unknown) => setLost(reason),
      ),
    [id, set],
  );

  const pack: PackWithItems | undefined =
    data && (heard?.id === id ? { ...heard, items: data.items } : data);
  const working = pack !== undefined && isWorking(pack.state);

  const hear = useEffectEvent((next: Pack) => {
    const turned = pack !== undefined && (next.state !== pack.state || next.stale !== pack.stale);
    setHeard(next);
    setLost(null);
    // Which sheets are done stands in the items, which are not told.
    if (turned) void refresh();
  });
  useEffect(
    () =>
      listen(packEvents(id), { on: { pack: (next: Pack) => hear(next) }, onAway: () => undefined }),
    [id, spoken],
  );
  const inLanguage = useEffectEvent(() => {
    if (data) void refresh();
  });
  useEffect(() => inLanguage(), [spoken]);
  useEffect(() => {
    if (!working) return undefined;
    const timer = setInterval(() => void refresh(), ASK);
    return () => clearInterval(timer);
  }, [working, refresh]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);

  const change = useCallback(
    (next: Pack) => {
      setHeard(next);
      void refresh();
    },
    [refresh],
  );
  return { pack, error, loading, lost, change, refresh };
}

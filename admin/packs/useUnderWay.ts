import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'ra-core';
import { useNews } from '../notices/news.ts';
import { packsApi } from './api.ts';
import type { Pack } from './types.ts';

/** How often to ask while something is being made, in milliseconds. */
const ASK = 3_000;

const aboutPacks = (path: string): boolean => path.startsWith('/packs');

/**
 * The packs of whoever is signed in that are being made at this moment. Asks when there may be another one: at first,
 * after a page about packs, after news, when the window is looked at again.
 */
export function useUnderWay(): readonly Pack[] {
  const { pathname } = useLocation();
  const { round } = useNews();
  const [packs, setPacks] = useState<readonly Pack[]>([]);
  const last = useRef(pathname);
  const current = useRef<AbortController>(undefined);
  const ask = useCallback(() => {
    current.current?.abort();
    const request = new AbortController();
    current.current = request;
    packsApi.underWay(request.signal).then(setPacks, () => undefined);
  }, []);

  const moved = useEffectEvent(() => {
    const before = last.current;
    last.current = pathname;
    if (aboutPacks(before) || aboutPacks(pathname)) ask();
  });
  useEffect(() => moved(), [pathname]);
  useEffect(() => ask(), [round, ask]);
  const working = packs.length > 0;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') ask();
    };
    const timer = working ? setInterval(look, ASK) : undefined;
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [working, ask]);
  useEffect(() => () => current.current?.abort(), []);
  return packs;
}

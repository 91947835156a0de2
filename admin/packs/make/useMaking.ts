import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useNotify } from 'ra-core';
import { useInterfaceLanguage } from '../../profiles/language.ts';
import { useWords } from '../../profiles/words.ts';
import { packsApi } from '../api.ts';
import type { SavedList } from '../types.ts';
import { keepMaking, keptMaking, type Making } from './kept.ts';
import { joined, type Chosen } from './order.ts';
import { allProfiles, profilesOf, type ProfileFilter } from './profiles.ts';
import { plainSettings, settingsOf, type PackSettings } from './settings.ts';

/** What another page hands over: profiles by id, all that match a filter, or a pack to make another one like. */
export interface Handed {
  profiles?: readonly string[];
  filter?: ProfileFilter;
  like?: string;
  /** It is the same one that is changed, not the next. */
  change?: boolean;
}

/** The pack that is being put together; kept in this tab until it is made. */
export function useMaking() {
  const notify = useNotify();
  const words = useWords();
  const language = useInterfaceLanguage();
  const handed = (useLocation().state ?? {}) as Handed;
  const [first] = useState(handed);
  const isHanded = Boolean(first.profiles ?? first.filter ?? first.like);
  const [making, setMaking] = useState<Making>(() => {
    const plain = plainSettings(language);
    return (isHanded ? null : keptMaking(plain)) ?? { settings: plain, chosen: [] };
  });
  const [loading, setLoading] = useState(isHanded);
  /** What was handed over could not be fetched. */
  const [missed, setMissed] = useState(false);
  const [round, setRound] = useState(0);
  const made = useRef(false);
  /** How it was before something changed much of it at once; null: only one thing was changed since. */
  const [before, setBefore] = useState<Making | null>(null);

  useEffect(() => {
    const isPlain = making.chosen.length === 0 && making.settings.title === '';
    if (!made.current) keepMaking(isPlain ? null : making);
  }, [making]);

  const tellGone = useCallback(
    (gone: number) => {
      if (gone > 0)
        notify('packs.make.gone', { type: 'warning', messageArgs: { smart_count: gone } });
    },
    [notify],
  );
  const failed = useCallback(
    (error: unknown) => notify(words.failure(error), { type: 'error' }),
    [notify, words],
  );

  const begin = useEffectEvent(async (signal: AbortSignal) => {
    const like = first.like ? await packsApi.get(first.like, signal) : null;
    const ids = like ? like.items.map(({ profile }) => profile) : first.profiles;
    const { found, gone } = ids
      ? await profilesOf(ids, signal)
      : { found: await allProfiles(first.filter ?? {}, signal), gone: 0 };
    if (signal.aborted) return;
    setMaking(({ settings }) => ({
      settings: like
        ? { ...settingsOf(like), ...(first.change ? { eventDate: like.eventDate ?? '' } : {}) }
        : settings,
      chosen: found,
    }));
    tellGone(gone);
  });
  const fail = useEffectEvent(failed);
  useEffect(() => {
    if (!isHanded) return undefined;
    const request = new AbortController();
    begin(request.signal).then(
      () => setLoading(false),
      (error: unknown) => {
        if (request.signal.aborted) return;
        setLoading(false);
        setMissed(true);
        fail(error);
      },
    );
    return () => request.abort();
  }, [isHanded, round]);

  const again = () => {
    setMissed(false);
    setLoading(true);
    setRound(round + 1);
  };

  const change = useCallback(
    (next: Partial<PackSettings>) =>
      setMaking((now) => ({ ...now, settings: { ...now.settings, ...next } })),
    [],
  );
  const choose = useCallback(
    (next: readonly Chosen[] | ((now: readonly Chosen[]) => readonly Chosen[])) => {
      setBefore(null);
      setMaking((now) => ({
        ...now,
        chosen: typeof next === 'function' ? next(now.chosen) : next,
      }));
    },
    [],
  );
  /** As `change` and `choose`, where so much is lost that it can be taken back. */
  const sweep = (next: Partial<Making>) => {
    setBefore(making);
    setMaking({ ...making, ...next });
  };
  const undo = () => {
    if (before) setMaking(before);
    setBefore(null);
  };
  const load = async ({ profiles }: SavedList, how: 'replace' | 'add') => {
    const { found, gone } = await profilesOf(profiles);
    sweep({ chosen: how === 'add' ? joined(making.chosen, found) : found });
    tellGone(gone);
  };
  /** The pack is on its way: nothing of it is kept here. */
  const forget = () => {
    made.current = true;
    keepMaking(null);
  };
  const clear = () => sweep({ settings: plainSettings(language), chosen: [] });
  return {
    ...making,
    loading,
    again: missed ? again : null,
    change,
    choose,
    sweep,
    undo: before ? undo : null,
    load,
    forget,
    clear,
    failed,
  };
}

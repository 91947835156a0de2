import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Path } from '../../../templates/profile/index.ts';
import { listen } from '../../providers/live.ts';
import { commentsApi } from './api.ts';
import { countsOf, isOpen } from './threads.ts';
import type { Thread } from './types.ts';
import { placeAtFocus } from './places.ts';

/** What marks beside fields need: it changes with the comments, not with the panel. */
interface Marks {
  counts: ReadonlyMap<string, number>;
  /** Shows what is said at a place, or asks what to say where nothing is said yet. */
  show(path: Path): void;
}

interface Comments {
  profile: string;
  threads: readonly Thread[] | null;
  failed: boolean;
  reload(): void;
  /** Reads anew what was read already. */
  refresh(): void;
  /** Takes in what the server answered about one thread. */
  take(thread: Thread): void;
  shown: boolean;
  setShown(shown: boolean): void;
  /** Where a new comment is being written; undefined: nowhere. */
  composing: Path | null | undefined;
  compose(path: Path | null): void;
  /** Ends writing; the focus goes back to where it came from. */
  stopComposing(back: boolean): void;
  /** The thread or place to bring into view. */
  target: string | null;
  setTarget(target: string | null): void;
}

/** Where comments stand beside the matter and cover nothing. */
const ROOMY = window.matchMedia('(min-width: 1200px)');

const MarksContext = createContext<Marks | null>(null);
const CommentsContext = createContext<Comments | null>(null);

/** Null outside of pages with comments. */
export const useMarks = () => use(MarksContext);
export const useCommentsIfAny = () => use(CommentsContext);

export function useComments(): Comments {
  const comments = use(CommentsContext);
  if (!comments) throw new Error('comments stand outside of their provider');
  return comments;
}

/** The comments of a profile, for everything on the page. `target`: a comment to bring into view. */
export function CommentsProvider({
  profile,
  target: first = null,
  shownAtFirst = false,
  told = false,
  children,
}: {
  profile: string;
  target?: string | null;
  /** Shown from the start where anything is open. */
  shownAtFirst?: boolean;
  /** Whoever is inside listens to what happens, and calls `refresh`: a page has one stream for a profile. */
  told?: boolean;
  children: ReactNode;
}) {
  const [threads, setThreads] = useState<readonly Thread[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState(first !== null);
  const [composing, setComposing] = useState<Path | null | undefined>();
  const [target, setTarget] = useState<string | null>(first);
  const origin = useRef<Element | null>(null);
  const begun = useRef(false);

  useEffect(() => {
    const request = new AbortController();
    commentsApi.list(profile, request.signal).then(
      (loaded) => {
        setThreads(loaded);
        setFailed(false);
        if (!begun.current && shownAtFirst && ROOMY.matches && loaded.some(isOpen)) {
          setShown(true);
        }
        begun.current = true;
      },
      () => {
        if (!request.signal.aborted) setFailed(true);
      },
    );
    return () => request.abort();
  }, [profile, round, shownAtFirst]);

  useEffect(() => {
    if (first === null) return;
    setTarget(first);
    setShown(true);
  }, [first]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const refresh = useCallback(() => {
    if (begun.current) reload();
  }, [reload]);
  useCommentNews(profile, refresh, told);

  const compose = useCallback((path: Path | null) => {
    origin.current = document.activeElement;
    setComposing(path);
    setShown(true);
  }, []);
  const stopComposing = useCallback((back: boolean) => {
    setComposing(undefined);
    if (back && origin.current instanceof HTMLElement) origin.current.focus();
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey);
      if (!asked) return;
      event.preventDefault();
      compose(placeAtFocus());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [compose]);

  const marks = useMemo<Marks>(() => {
    const counts = countsOf(threads ?? []);
    return {
      counts,
      show: (path) => {
        const there = counts.has(path) || counts.has(`section:${path}`);
        if (!there) compose(path);
        else {
          setComposing(undefined);
          setTarget(path);
          setShown(true);
        }
      },
    };
  }, [threads, compose]);

  const value = useMemo<Comments>(
    () => ({
      profile,
      threads,
      failed,
      reload,
      refresh,
      take: (thread) =>
        setThreads((before) => [...(before ?? []).filter(({ id }) => id !== thread.id), thread]),
      shown,
      setShown,
      composing,
      compose,
      stopComposing,
      target,
      setTarget,
    }),
    [profile, threads, failed, reload, refresh, shown, composing, compose, stopComposing, target],
  );
  return (
    <CommentsContext value={value}>
      <MarksContext value={marks}>{children}</MarksContext>
    </CommentsContext>
  );
}

/** Calls `onNews` when somebody said something, and when they may have while nothing was heard. */
function useCommentNews(profile: string, onNews: () => void, off: boolean): void {
  useEffect(() => {
    if (off) return undefined;
    return listen(`/api/profiles/${encodeURIComponent(profile)}/draft/events`, {
      on: { comment: onNews, now: onNews },
    });
  }, [profile, onNews, off]);
}

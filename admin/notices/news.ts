import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../providers/http.ts';
import { listen } from '../providers/live.ts';

/** How often to ask where events do not come through, in milliseconds. */
const POLL = 60_000;

interface News {
  /** Null until the server has said so. */
  unread: number | null;
  /** Higher whenever something may have changed: whoever shows it asks again. */
  round: number;
}

let news: News = { unread: null, round: 0 };
const listeners = new Set<() => void>();

function tell(next: News): void {
  news = next;
  for (const listener of listeners) listener();
}

/** What the server said is unread, after a change of one's own or of somebody else's. */
export function setUnread(unread: number): void {
  if (unread !== news.unread) tell({ unread, round: news.round + 1 });
}

/** Asks anew how much is unread; whoever shows more than the number follows when `changed`. */
export async function refresh(changed = false): Promise<void> {
  if (changed) tell({ ...news, round: news.round + 1 });
  const answer = await api<{ unread: number }>('/api/notifications/unread').catch(() => null);
  if (answer) setUnread(answer.unread);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** How much is unread, and when to look again. */
export const useNews = (): News => useSyncExternalStore(subscribe, () => news);

/** Follows what the signed-in person is told: by events, and by asking when the window is looked at again. */
export function useNewsWatch(): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refresh(true);
    };
    void refresh();
    const stop = listen('/api/events', {
      on: { unread: () => void refresh(true), gap: () => void refresh(true) },
    });
    const poll = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, POLL);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      stop();
      clearInterval(poll);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      // The next person's is not this one's.
      tell({ unread: null, round: 0 });
    };
  }, []);
}

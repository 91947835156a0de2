import { useEffect, useEffectEvent } from 'react';
import type { SectionKey } from '../../../templates/profile/index.ts';
import { api, request } from '../../providers/http.ts';
import { listen } from '../../providers/live.ts';
import type { DraftState, Person } from '../types.ts';
import { Observable } from './context.tsx';
import type { SaveLoop } from './saveLoop.ts';
import { TAB } from './tab.ts';

/** Somebody who has the draft open. */
export interface Present extends Person {
  section: SectionKey | null;
  tabs: number;
}

/** What somebody else has just saved, and what of it was taken in. */
export interface News {
  by: Person;
  sections: SectionKey[];
  version: number;
}

/** What the desk learns while it is open. */
export interface Live {
  people: Observable<readonly Present[]>;
  news: Observable<News | null>;
}

export const newLive = (): Live => ({
  people: new Observable<readonly Present[]>([]),
  news: new Observable<News | null>(null),
});

interface LiveOptions {
  profile: string;
  draft: { number: number; state: DraftState };
  loop: SaveLoop;
  live: Live;
  readOnly: boolean;
  /** The draft is in another state now, or there is another one, or none (`state` is what became of it). */
  onMoved(state: string | null): void;
  /** Somebody commented, or may have while nothing was heard. */
  onComment?(): void;
}

/** Own steps come back as events too; what they lead to is on the screen before this many milliseconds are over. */
const OWN_STEP = 500;
/** A tab that is out of sight says seldom that it is still there. */
const AWAY_BEAT = 60_000;
const MOVE = 400;
/** What lies in a section: of the editor, or of a list of texts out of several. */
const PLACE = '[data-section], [id^="section-"]';

/** Keeps an open draft in touch with what others do to it, and tells them where we are. */
export function useLive(options: LiveOptions): void {
  const { profile, draft, loop, live, readOnly } = options;
  const { number, state } = draft;
  const onMoved = useEffectEvent(options.onMoved);
  const onComment = useEffectEvent(() => options.onComment?.());

  useEffect(() => {
    const at = `/api/profiles/${encodeURIComponent(profile)}/draft`;
    let section: SectionKey | null = null;
    let away: ReturnType<typeof setInterval> | undefined;
    let moving: ReturnType<typeof setTimeout> | undefined;
    let step: ReturnType<typeof setTimeout> | undefined;
    const beat = (isAway: boolean) =>
      void api(`${at}/presence`, {
        method: 'POST',
        json: { tab: TAB, section, away: isAway },
      }).catch(() => undefined);
    const moved = (now: { number: number | null; state: string | null }) => {
      clearTimeout(step);
      if (now.number === number && now.state === state) return;
      step = setTimeout(() => onMoved(now.state), OWN_STEP);
    };
    const saved = async (event: News & { number: number }) => {
      if (event.number !== number || readOnly) return;
      await loop.follow(event.version);
      if (!loop.isOwn(event.version)) live.news.set(event);
    };
    const stop = listen(`${at}/events?tab=${TAB}`, {
      on: {
        now: (now: { number: number | null; state: string | null; version: number | null }) => {
          clearInterval(away);
          if (section) beat(false);
          moved(now);
          onComment();
          if (now.number !== number || readOnly) return;
          // The server is there (again): what waited for it need not wait longer.
          if (loop.state.status === 'retrying') void loop.flush();
          void loop.follow(now.version ?? 0);
        },
        presence: ({ people }: { people: Present[] }) => live.people.set(people),
        saved: (event: News & { number: number }) => void saved(event),
        state: moved,
        comment: () => onComment(),
      },
      onAway: () => {
        beat(true);
        away = setInterval(() => beat(true), AWAY_BEAT);
      },
    });
    const onFocus = ({ target }: FocusEvent) => {
      const place = (target as Element | null)?.closest?.<HTMLElement>(PLACE);
      const key = place?.dataset['section'] ?? place?.id.slice('section-'.length);
      const next = (key as SectionKey | undefined) ?? null;
      if (next === null || next === section) return;
      section = next;
      clearTimeout(moving);
      moving = setTimeout(() => beat(false), MOVE);
    };
    const leave = () =>
      void request(`${at}/presence/${TAB}`, { method: 'DELETE', keepalive: true }).catch(
        () => undefined,
      );
    document.addEventListener('focusin', onFocus);
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      clearInterval(away);
      clearTimeout(moving);
      clearTimeout(step);
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('pagehide', leave);
    };
  }, [profile, number, state, loop, live, readOnly]);
}

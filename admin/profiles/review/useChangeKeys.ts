import { useCallback, useEffect, useState, type RefObject } from 'react';

const SWITCH = 'kerjaya.review-keys';

/** Whether single keys do something; remembered in this browser. People who dictate can switch them off. */
export function useKeySwitch(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(SWITCH) !== 'off';
    } catch {
      return true;
    }
  });
  const set = useCallback((next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(SWITCH, next ? 'on' : 'off');
    } catch {
      // Then it lasts for this page only.
    }
  }, []);
  return [on, set];
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null);

/**
 * The changes inside `frame`, one after the other: by `n` and `p`, or `j` and `k`, as long as nobody is typing. The one
 * that is reached takes the focus and is scrolled below what sticks to the top. Changes are elements with `data-change`.
 */
export function useChangeKeys(
  frame: RefObject<HTMLElement | null>,
  { on, onHelp }: { on: boolean; onHelp(): void },
) {
  const [current, setCurrent] = useState(0);

  const go = useCallback(
    (by: 1 | -1) => {
      const all = [...(frame.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
      if (all.length === 0) return;
      const focused = all.findIndex((each) => each.contains(document.activeElement));
      const marked = all.findIndex((each) => each.hasAttribute('data-current'));
      const at = focused >= 0 ? focused : marked;
      const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
      for (const each of all) each.toggleAttribute('data-current', false);
      const target = all[next]!;
      target.toggleAttribute('data-current', true);
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'start' });
      setCurrent(next + 1);
    },
    [frame],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      if (event.key === '?') onHelp();
      else if (!on) return;
      else if (event.key === 'n' || event.key === 'j') go(1);
      else if (event.key === 'p' || event.key === 'k') go(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go, on, onHelp]);

  return { current, go };
}

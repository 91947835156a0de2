import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'ra-core';

/**
 * What a page load would do, for pages that change without one: the window takes its title from the page's `h1`, and
 * after a navigation the focus goes there, unless the page took it already.
 */
export function usePageHeading(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const arrived = useRef(pathname);

  useEffect(() => {
    const element = main.current!;
    let moveFocus = arrived.current !== pathname;
    arrived.current = pathname;
    const look = () => {
      const heading = element.querySelector('h1');
      if (!heading?.textContent) return;
      document.title = `${heading.textContent} · Kerjaya`;
      if (!moveFocus) return;
      moveFocus = false;
      if (element.contains(document.activeElement) && document.activeElement !== element) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    look();
    return () => observer.disconnect();
  }, [main, pathname]);
}

import { useRef } from 'react';
import type { Language, Path } from '../../../templates/profile/index.ts';
import { fieldId } from './context.tsx';

/** Takes the reader to a field (in `language`, where it is a text), or to the nearest thing around it. */
export function jumpTo(path: Path, language: Language = 'en'): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const at = steps.slice(0, length).join('.');
    const target =
      document.getElementById(fieldId(`${at}.${language}`)) ??
      document.getElementById(fieldId(at)) ??
      document.getElementById(`section-${at}`);
    if (!target) continue;
    // A section is shown from its heading on, whatever in it takes the focus.
    const section = length === 1 ? document.getElementById(`section-${at}`) : null;
    if (section) section.scrollIntoView({ block: 'start' });
    else target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    return;
  }
}

/**
 * For a jump out of something that covers the page: the first function says where to go, the second goes there once the
 * cover is gone (only then does the page scroll and take the focus).
 */
export function useLeap(): [(path: Path, language?: Language) => void, () => void] {
  const goal = useRef<[Path, Language?] | null>(null);
  return [
    (...to) => {
      goal.current = to;
    },
    () => {
      if (goal.current) jumpTo(...goal.current);
      goal.current = null;
    },
  ];
}

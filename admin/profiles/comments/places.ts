import type { Path } from '../../../templates/profile/index.ts';

const pathOf = (element: Element): Path | null => {
  if (element instanceof HTMLElement && element.dataset.change) return element.dataset.change;
  const match = /^(?:field|section)-(.+)$/.exec(element.id);
  return match && /^[\w-]+(\.[\w-]+)*$/.test(match[1]!) ? match[1]! : null;
};

/** The place in the content that the focus is in: its field, its item or its section; null for none. */
export function placeAtFocus(): Path | null {
  for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
    const path = pathOf(at);
    if (path) return path;
  }
  return null;
}

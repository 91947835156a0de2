import { flushSync } from 'react-dom';

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.selectionStart !== null);

/** Where a place in `before` is in `after`: what stands before or behind all that changed keeps its distance to that end. */
export function placeAfter(before: string, after: string, place: number): number {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  if (place <= start) return place;
  const fromEnd = before.length - place;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return fromEnd <= end ? after.length - fromEnd : Math.min(place, after.length - end);
}

/** Does `change`, which may put other words into the field that is being written in, and leaves the caret between the same words. */
export function keepingCaret(change: () => void): void {
  const field = document.activeElement;
  if (!isField(field)) return change();
  const { value, selectionStart, selectionEnd } = field;
  // At once: a key that is pressed before a later moment would be taken for part of the change.
  flushSync(change);
  if (document.activeElement !== field || field.value === value) return;
  field.setSelectionRange(
    placeAfter(value, field.value, selectionStart ?? 0),
    placeAfter(value, field.value, selectionEnd ?? 0),
  );
}

import { isElement, type Element, type Slot } from './tree.ts';

/** The level of a heading; 0 of anything else. */
const levelOf = (kid: Element | Slot): number =>
  isElement(kid) && /^H\d$/.test(kid.type) ? Number(kid.type[1]) : 0;

const langOf = (kid: Element | Slot): string => (isElement(kid) ? kid.lang : kid.of.lang);

/**
 * A section that says the same in two languages side by side has two headings, one after the other; it is read in the
 * one language to its end, and then in the other. What belongs to both stays with the first. A title is no section.
 */
export function byLanguage(element: Element): void {
  for (let at = 0; at < element.kids.length; at += 1) {
    const [heading, other] = [element.kids[at]!, element.kids[at + 1]];
    const level = levelOf(heading);
    if (level < 2 || !other || levelOf(other) !== level || langOf(other) === langOf(heading))
      continue;
    const end = endOf(element.kids, at + 2, level);
    const section = element.kids.slice(at, end);
    const second = section.filter((kid) => langOf(kid) === langOf(other));
    const first = section.filter((kid) => !second.includes(kid));
    element.kids.splice(at, section.length, ...first, ...second);
    at = end - 1;
  }
}

/** Where a section ends: before the next heading of its level, or what is no part of any section. */
function endOf(kids: readonly (Element | Slot)[], from: number, level: number): number {
  const end = kids.findIndex(
    (kid, index) =>
      index >= from &&
      ((levelOf(kid) > 0 && levelOf(kid) <= level) || (isElement(kid) && kid.type === 'Sect')),
  );
  return end < 0 ? kids.length : end;
}

/** So many sheets of paper can still be folded together and stapled. */
export const FOLDED_TOGETHER = 20;

/** A booklet as it is folded: parts of equally many sheets of paper, four pages on each. */
export interface BookletParts {
  parts: number;
  sheets: number;
}

/** Into how few parts so many pages are folded, none of them too thick. */
export function bookletParts(pages: number): BookletParts {
  const parts = Math.max(1, Math.ceil(pages / (4 * FOLDED_TOGETHER)));
  return { parts, sheets: Math.ceil(pages / parts / 4) };
}

/** The same, from the sheets of paper of all parts together. */
export function partsOfSheets(papers: number): BookletParts {
  const parts = Math.max(1, Math.ceil(papers / FOLDED_TOGETHER));
  return { parts, sheets: Math.ceil(papers / parts) };
}

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands, in points from the page's lower left corner. */
export interface PrintedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  items: PrintedText[];
}

export interface PrintedDocument {
  pages: PrintedPage[];
  info: Record<string, unknown>;
  /** The XML metadata, as it stands in the file. */
  metadata: string;
  language: string | null;
  /** Bookmarks, those below one indented by two spaces each. */
  bookmarks: string[];
  viewer: Record<string, unknown>;
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** What pdf.js reads out of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedDocument> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left, bottom, right, top] = page.view as [number, number, number, number];
      const { items } = await page.getTextContent();
      pages.push({
        width: right - left,
        height: top - bottom,
        items: items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [
                {
                  text: item.str,
                  x: item.transform[4] as number,
                  y: item.transform[5] as number,
                  width: item.width,
                  height: item.height,
                },
              ]
            : [],
        ),
      });
    }
    const { info, metadata } = await document.getMetadata();
    const listed = (entries: Bookmark[] | null, depth: number): string[] =>
      (entries ?? []).flatMap(({ title, items }) => [
        '  '.repeat(depth) + title,
        ...listed(items, depth + 1),
      ]);
    return {
      pages,
      info: info as Record<string, unknown>,
      metadata: metadata?.getRaw() ?? '',
      language: (info as { Language?: string }).Language ?? null,
      bookmarks: listed((await document.getOutline()) as Bookmark[] | null, 0),
      viewer: entriesOf(await document.getViewerPreferences()),
    };
  } finally {
    await task.destroy();
  }
}

const entriesOf = (preferences: object | null): Record<string, unknown> =>
  preferences !== null && Symbol.iterator in preferences
    ? Object.fromEntries(preferences as Map<string, unknown>)
    : { ...preferences };

/** Letters and figures without any white space: lines, columns and pages part words as they like. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** All text of a document in the order of painting, without white space. */
export const squeezedText = ({ pages }: PrintedDocument): string =>
  squeezed(pages.flatMap(({ items }) => items.map(({ text }) => text)).join(''));

/** The pages' text, words apart as far as pdf.js sees them. */
export const pageTexts = ({ pages }: PrintedDocument): string[] =>
  pages.map(({ items }) =>
    items
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  );

/**
 * What of `wanted` stands nowhere in `printed` (both squeezed). A text may be parted by a page's end, so it is looked for
 * piece by piece, each as long as it can be.
 */
export function unprinted(wanted: string, printed: string): string {
  let rest = wanted;
  while (rest !== '') {
    if (printed.includes(rest)) return '';
    let [found, missing] = [0, rest.length];
    while (missing - found > 1) {
      const middle = (found + missing) >> 1;
      if (printed.includes(rest.slice(0, middle))) found = middle;
      else missing = middle;
    }
    if (found < SHORTEST_PIECE) return rest;
    rest = rest.slice(found);
  }
  return '';
}

const SHORTEST_PIECE = 3;

/** Pairs of texts on a page that are painted over each other. */
export function overlaps({ items }: PrintedPage): [string, string][] {
  const boxes = items.map(({ text, x, y, width, height }) => ({
    text,
    left: x + 0.5,
    right: x + width - 0.5,
    // Between the baseline and the height of small letters: what no leading may touch.
    bottom: y,
    top: y + height * 0.5,
  }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.bottom < other.top &&
          other.bottom < one.top,
      )
      .map((other): [string, string] => [one.text, other.text]),
  );
}

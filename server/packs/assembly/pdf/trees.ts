import { byteString, dictText, Ref } from './values.ts';
import type { PdfWriter } from './writer.ts';

/** Most kids of a node: viewers look things up in few steps. */
export const MOST_KIDS = 50;

/** A leaf of a number or name tree that is written already. */
export interface Leaf {
  first: string;
  last: string;
  id: number;
}

/** The nodes above leaves. @returns the entries of the root, for whoever holds the tree. */
export function treeAbove(writer: PdfWriter, leaves: readonly Leaf[]): Record<string, Ref[]> {
  let level = leaves;
  while (level.length > MOST_KIDS) {
    level = chunks(level, MOST_KIDS).map((kids) => {
      const [first, last] = [kids[0]!.first, kids.at(-1)!.last];
      const id = writer.object(dictText({ Limits: [first, last], Kids: refs(kids) }));
      return { first, last, id };
    });
  }
  return { Kids: refs(level) };
}

const refs = (leaves: readonly { id: number }[]): Ref[] => leaves.map(({ id }) => new Ref(id));

export const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Names (bytes) and where each leads. */
export function nameTree(writer: PdfWriter, names: ReadonlyMap<string, string>): number {
  const sorted = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
  const leaves = chunks(sorted, MOST_KIDS).map((pairs) => {
    const [first, last] = [byteString(pairs[0]![0]), byteString(pairs.at(-1)![0])];
    const list = pairs.map(([name, place]) => `${byteString(name)} ${place}`).join(' ');
    return {
      first,
      last,
      id: writer.object(`<</Limits [${first} ${last}] /Names [${list}]>>`),
    };
  });
  return writer.object(dictText(treeAbove(writer, leaves)));
}

/** Pages that stand one after the other; the node over each is known as soon as the page is there. */
export class PageLeaves {
  readonly #leaves: { id: number; kids: number[] }[] = [];
  readonly #writer: PdfWriter;
  count = 0;

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** A place for the next page. @returns the node above it. */
  add(page: number): number {
    let leaf = this.#leaves.at(-1);
    if (!leaf || leaf.kids.length >= MOST_KIDS) {
      leaf = { id: this.#writer.allocate(), kids: [] };
      this.#leaves.push(leaf);
    }
    leaf.kids.push(page);
    this.count += 1;
    return leaf.id;
  }

  get leaves(): readonly { id: number; kids: number[] }[] {
    return this.#leaves;
  }
}

interface PageNode {
  id: number;
  kids: readonly number[];
  count: number;
}

/** The page tree over all leaves, in their order. */
export function pageTree(writer: PdfWriter, places: readonly PageLeaves[]): number {
  const leaves = places.flatMap((place) => place.leaves);
  let level: PageNode[] = leaves.map(({ id, kids }) => ({ id, kids, count: kids.length }));
  const write = ({ id, kids, count }: PageNode, parent: number | null): void => {
    writer.object(
      dictText({
        Type: '/Pages',
        Parent: parent === null ? undefined : new Ref(parent),
        Kids: kids.map((kid) => new Ref(kid)),
        Count: count,
      }),
      id,
    );
  };
  do {
    const above = chunks(level, MOST_KIDS).map((nodes) => {
      const id = writer.allocate();
      for (const node of nodes) write(node, id);
      return {
        id,
        kids: nodes.map((node) => node.id),
        count: nodes.reduce((sum, { count }) => sum + count, 0),
      };
    });
    level = above;
  } while (level.length > 1);
  write(level[0]!, null);
  return level[0]!.id;
}

/** A bookmark; `destination` as it is written. */
export interface Bookmark {
  /** As a PDF string. */
  title: string;
  destination: string;
  /** The element of the structure that it leads to, null when there is none. */
  element: number | null;
  /** Whether what is below it is shown at first. */
  open: boolean;
  kids: Bookmark[];
}

/** All bookmarks. @returns their root, null when there are none. */
export function outline(writer: PdfWriter, bookmarks: readonly Bookmark[]): number | null {
  if (bookmarks.length === 0) return null;
  const shown = (list: readonly Bookmark[]): number =>
    list.reduce((sum, { open, kids }) => sum + 1 + (open ? shown(kids) : 0), 0);
  const all = (list: readonly Bookmark[]): number =>
    list.reduce((sum, { kids }) => sum + 1 + all(kids), 0);
  const chain = (list: readonly Bookmark[], parent: number) => {
    const ids = list.map(() => writer.allocate());
    for (const [index, { title, destination, element, open, kids }] of list.entries()) {
      const below = kids.length > 0 ? chain(kids, ids[index]!) : null;
      const next = (at: number) => (ids[at] === undefined ? undefined : new Ref(ids[at]));
      writer.object(
        dictText({
          Title: title,
          Parent: new Ref(parent),
          Prev: next(index - 1),
          Next: next(index + 1),
          First: below?.first,
          Last: below?.last,
          Count: below ? (open ? shown(kids) : -all(kids)) : undefined,
          Dest: destination,
          SE: element === null ? undefined : new Ref(element),
        }),
        ids[index],
      );
    }
    return { first: new Ref(ids[0]!), last: new Ref(ids.at(-1)!) };
  };
  const root = writer.allocate();
  const { first, last } = chain(bookmarks, root);
  writer.object(
    dictText({ Type: '/Outlines', First: first, Last: last, Count: shown(bookmarks) }),
    root,
  );
  return root;
}

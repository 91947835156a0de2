import { type PdfPart } from './part.ts';
import type { SharedObjects, Taken } from './shared.ts';
import { treeAbove, type Leaf } from './trees.ts';
import {
  dict,
  dictText,
  numberOf,
  Ref,
  serialise,
  textString,
  type Dict,
  type Value,
} from './values.ts';

/** What a part's elements name: pages and annotations, by their numbers there. */
export interface PartObjects {
  pages: ReadonlyMap<number, number>;
  annotations: ReadonlyMap<number, number>;
  shared: Taken;
}

/** What came of a part's structure: the element over it, and each of its own, by its number there. */
export interface TakenStructure {
  top: number | null;
  elements: ReadonlyMap<number, number>;
}

/** What a screen reader is told of a whole part. */
export interface PartTitle {
  title: string;
  language: string | null;
}

/**
 * The structure of the whole file: a Document with a Part for everything that was added. Elements go out with their part; what
 * stays is one reference a part and where its piece of the number tree stands.
 */
export class StructureTree {
  readonly shared: SharedObjects;
  readonly #root: number;
  readonly #document: number;
  readonly #parts: { place: number; ref: Ref }[] = [];
  readonly #leaves: Leaf[] = [];
  /** What the keys of the next part's pages and annotations are raised by. */
  nextKey = 0;

  constructor(shared: SharedObjects) {
    this.shared = shared;
    this.#root = shared.writer.allocate();
    this.#document = shared.writer.allocate();
  }

  /** Takes in a part's structure. `place`: parts stand in this order, and equal ones as they come. */
  add(
    part: PdfPart,
    objects: PartObjects,
    { title, language }: PartTitle,
    place: number,
  ): TakenStructure {
    const tree = part.catalog.get('/StructTreeRoot');
    const ids = new Map<number, number>();
    if (tree === undefined) return { top: null, elements: ids };
    const root = part.dict(tree);
    const { writer } = this.shared;
    const tops = part
      .list(root.get('/K'))
      .filter((kid) => kid instanceof Ref)
      .filter((kid) => part.list(part.dict(kid).get('/K')).length > 0);
    for (const top of tops) this.#number(part, top, ids);
    const target = ({ id }: Ref): number =>
      ids.get(id) ??
      objects.pages.get(id) ??
      objects.annotations.get(id) ??
      this.shared.take(part, id, objects.shared);

    const name: [string, Value][] = [
      ['/T', textString(title)],
      ...(language ? [['/Lang', textString(language)] as [string, Value]] : []),
    ];
    const only = tops.length === 1 ? part.dict(tops[0]) : null;
    const whole = only?.get('/S') === '/Document' ? only : null;
    const id = whole ? ids.get(tops[0]!.id)! : writer.allocate();
    for (const [old, made] of ids) {
      if (made === id) continue;
      const element = new Map(part.dict(new Ref(old)));
      element.delete('/P');
      const above = part.dict(new Ref(old)).get('/P');
      const parent = above instanceof Ref ? (ids.get(above.id) ?? id) : id;
      writer.object(`<</P ${parent} 0 R ${serialise(element, target).slice(2, -2)}>>`, made);
    }
    if (tops.length > 0) {
      const kept: Dict = whole
        ? new Map([...whole].filter(([key]) => !['/P', '/S', '/T'].includes(key)))
        : dict({ K: tops });
      const entries = new Map([['/S', '/Part'], ...name, ...kept] as [string, Value][]);
      writer.object(`<</P ${this.#document} 0 R ${serialise(entries, target).slice(2, -2)}>>`, id);
      this.#parts.push({ place, ref: new Ref(id) });
    }
    this.#keys(part, root, target);
    return { top: tops.length > 0 ? id : null, elements: ids };
  }

  /** Writes what stands over the parts. @returns the root, null when nothing was tagged. */
  end(language: string): number | null {
    if (this.#parts.length === 0) return null;
    const { writer } = this.shared;
    const parts = this.#parts.sort((one, other) => one.place - other.place).map(({ ref }) => ref);
    writer.object(
      dictText({
        Type: '/StructElem',
        S: '/Document',
        P: new Ref(this.#root),
        Lang: textString(language),
        K: parts,
      }),
      this.#document,
    );
    writer.object(
      dictText({
        Type: '/StructTreeRoot',
        K: [new Ref(this.#document)],
        ParentTree: new Ref(writer.object(dictText(treeAbove(writer, this.#leaves)))),
        ParentTreeNextKey: this.nextKey,
      }),
      this.#root,
    );
    return this.#root;
  }

  /** Gives every element under one a number. */
  #number(part: PdfPart, top: Ref, ids: Map<number, number>): void {
    const waiting = [top];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (ids.has(next.id)) continue;
      const element = part.resolve(next);
      if (!(element instanceof Map) || !element.has('/S')) continue;
      ids.set(next.id, this.shared.writer.allocate());
      for (const kid of part.list(element.get('/K'))) if (kid instanceof Ref) waiting.push(kid);
    }
  }

  /** The part's piece of the number tree: what each marked piece of a page, and each annotation, belongs to. */
  #keys(part: PdfPart, root: Dict, target: (ref: Ref) => number): void {
    const { writer } = this.shared;
    const entries = [...part.tree(root.get('/ParentTree'), '/Nums')].map(
      ([key, value]) => [this.nextKey + numberOf(key), value] as const,
    );
    if (entries.length === 0) return;
    entries.sort(([one], [other]) => one - other);
    const [first, last] = [String(entries[0]![0]), String(entries.at(-1)![0])];
    const list = entries.map(([key, value]) => {
      const elements = value instanceof Ref && Array.isArray(part.resolve(value));
      return `${key} ${serialise(elements ? part.resolve(value)! : value, target)}`;
    });
    const id = writer.object(`<</Limits [${first} ${last}] /Nums [${list.join(' ')}]>>`);
    this.#leaves.push({ first, last, id });
    this.nextKey = entries.at(-1)![0] + 1;
  }
}

import type { Alternative, Tag } from '../../../../templates/parts/tags.ts';

/** What a page shows that is no content: furniture of the page, or mere decoration. */
export interface Artifact {
  artifact: 'Layout' | 'Background' | 'Header' | 'Footer' | 'Watermark' | 'Repeated';
}

export const DECORATION: Artifact = { artifact: 'Layout' };

export type ElementType = Tag | 'Document' | 'Link' | 'Span';

/** A sequence of marked content on a page (`mcid`), or an annotation. Page and annotation are pdfkit's references. */
export type Mark = { page: object; mcid: number } | { page: object; annotation: object };

/** A place in an element for what is painted there: paintings come in any order, the places are in logical order. */
export interface Slot {
  of: Element;
  content: (Mark | Element)[];
}

/** An element of the logical structure. */
export interface Element {
  type: ElementType;
  lang: string;
  alt?: string | undefined;
  scope?: 'Row' | 'Column' | undefined;
  parent: Element | null;
  kids: (Element | Slot)[];
  /** Not asked for by a node: its kids called for it. */
  implied: boolean;
  /** Something is painted for it or within it. */
  filled: boolean;
  /** Of a link: where it leads to. */
  target?: string | undefined;
  /** Of a figure: what describes the same drawing in other languages. */
  twins?: Element[] | undefined;
  twinOf?: Element;
  /** Of a figure: left, top, right, bottom on its first page. */
  box?: { page: object; edges: [number, number, number, number] };
}

/** What the tree reads of a definition's node; see templates/parts/tags.ts. */
export interface TaggedNode {
  tag?: Tag;
  lang?: string;
  alt?: Alternative;
  scope?: 'Row' | 'Column';
  whole?: object;
  partOf?: object;
  text?: unknown;
}

/** Which element another stands in, even where no node says so. */
const HOLDER: Partial<Record<ElementType, Tag>> = { LI: 'L', TR: 'Table', TOCI: 'TOC' };

/** Elements whose text is theirs; in all others each text is a paragraph. */
const TEXTUAL = new Set<ElementType>([
  'H1',
  'H2',
  'H3',
  'P',
  'Lbl',
  'Caption',
  'TOCI',
  'Link',
  'Span',
  'Figure',
]);

/** Elements in which a single paragraph needs no element of its own. */
const PLAIN = new Set<ElementType>(['LBody', 'TH', 'TD']);

export const isElement = (kid: Element | Slot | Mark): kid is Element => 'type' in kid;

const newElement = (
  type: ElementType,
  lang: string,
  parent: Element | null,
  rest: Partial<Element> = {},
): Element => ({ type, lang, parent, kids: [], implied: false, filled: false, ...rest });

/**
 * The logical structure of a document, built while its nodes are laid out one after the other: their order is the order
 * in which it is read.
 */
export class Structure {
  readonly root: Element;
  #current: Element;
  #lang: string;
  #artifact: Artifact | null = null;
  readonly #wholes = new Map<object, Element>();

  constructor(lang: string) {
    this.root = newElement('Document', lang, null);
    this.#current = this.root;
    this.#lang = lang;
  }

  /** Does `work`, all of whose content is furniture. */
  asArtifact<T>(artifact: Artifact, work: () => T): T {
    const before = this.#artifact;
    this.#artifact ??= artifact;
    try {
      return work();
    } finally {
      this.#artifact = before;
    }
  }

  /** Does `work`, whose content belongs to `node`. */
  within<T>(node: TaggedNode, work: () => T): T {
    if (this.#artifact) return work();
    if (node.tag === 'Artifact') return this.asArtifact(DECORATION, work);
    const [element, lang] = [this.#current, this.#lang];
    this.#lang = node.lang ?? lang;
    if (element.type !== 'Figure') {
      if (node.partOf) this.#current = this.#wholeOf(node.partOf);
      else if (node.tag) this.#current = this.#open(node.tag, node);
      if (node.text !== undefined && !TEXTUAL.has(this.#current.type)) {
        this.#current = this.#add('P', this.#current, { implied: true });
      }
    }
    try {
      return work();
    } finally {
      [this.#current, this.#lang] = [element, lang];
    }
  }

  /** Where text goes that is laid out now. */
  textPlace(): Slot | Artifact {
    return this.#artifact ?? this.#slot(this.#current);
  }

  /** Where a drawing goes: outside of figures it is decoration. */
  drawingPlace(): Slot | Artifact {
    if (this.#artifact) return this.#artifact;
    return this.#current.type === 'Figure' ? this.#slot(this.#current) : DECORATION;
  }

  /** Leaves out what is empty. Call it once, when everything is laid out. */
  finish(): void {
    prune(this.root);
  }

  #slot(element: Element): Slot {
    fill(element);
    const last = element.kids.at(-1);
    if (last && !isElement(last)) return last;
    const slot: Slot = { of: element, content: [] };
    element.kids.push(slot);
    return slot;
  }

  #add(type: ElementType, parent: Element, rest: Partial<Element> = {}): Element {
    const element = newElement(type, this.#lang, parent, rest);
    parent.kids.push(element);
    return element;
  }

  #open(tag: Tag, node: TaggedNode): Element {
    const holder = HOLDER[tag];
    const parent = holder && this.#current.type !== holder ? this.#implied(holder) : this.#current;
    if (tag === 'LBody') {
      // An item has one body, which may stand in several places.
      const body = parent.kids.find((kid) => isElement(kid) && kid.type === 'LBody');
      if (body) return body as Element;
    }
    if (node.whole) {
      const element = this.#wholeOf(node.whole);
      Object.assign(element, { type: tag, parent, lang: this.#lang });
      parent.kids.push(element);
      if (element.filled) fill(parent);
      return this.#describe(element, node.alt);
    }
    return this.#describe(this.#add(tag, parent, { scope: node.scope }), node.alt);
  }

  /** Says what a drawing shows: in each language by an element of its own, as an alternative text has but one. */
  #describe(figure: Element, alt: Alternative | undefined): Element {
    const [own, ...others] =
      typeof alt === 'string' ? [{ text: alt, lang: this.#lang }] : (alt ?? []);
    if (!own) return figure;
    Object.assign(figure, { alt: own.text, lang: own.lang });
    figure.twins = others.map(({ text, lang }) => {
      const twin = newElement(figure.type, lang, figure.parent, { alt: text, twinOf: figure });
      twin.kids.push({ of: twin, content: [] });
      return twin;
    });
    return figure;
  }

  /** The list or table that the last kids of the current element are in, in the language of now; or a new one. */
  #implied(holder: Tag): Element {
    for (const kid of this.#current.kids.toReversed()) {
      if (!isElement(kid)) break;
      if (!kid.filled) continue;
      if (!kid.implied || kid.type !== holder) break;
      if (kid.lang === this.#lang) return kid;
    }
    return this.#add(holder, this.#current, { implied: true });
  }

  #wholeOf(key: object): Element {
    const known = this.#wholes.get(key);
    if (known) return known;
    // What it is, is said by the node whose place is its own.
    const element = newElement('Figure', this.#lang, null);
    this.#wholes.set(key, element);
    return element;
  }
}

/** Something is painted in the element, and so in all that it stands in. */
function fill(element: Element): void {
  for (let each: Element | null = element; each && !each.filled; each = each.parent) {
    each.filled = true;
  }
}

function prune(element: Element): void {
  element.kids = element.kids
    .filter((kid) => !isElement(kid) || kid.filled || kid.type === 'TD' || kid.type === 'TH')
    .flatMap((kid): (Element | Slot)[] => (isElement(kid) ? [kid, ...(kid.twins ?? [])] : [kid]));
  for (const kid of element.kids) if (isElement(kid)) prune(kid);
  const [only, ...more] = element.kids;
  if (!only || more.length > 0 || !PLAIN.has(element.type)) return;
  if (isElement(only) && only.implied && only.type === 'P' && only.lang === element.lang) {
    element.kids = only.kids;
    for (const kid of element.kids) if (!isElement(kid)) kid.of = element;
  }
}

/** What stands in an element, in logical order. */
export const contentOf = (element: Element): (Mark | Element)[] =>
  element.kids.flatMap((kid) => (isElement(kid) ? [kid] : kid.content));

import type { Document, OutlineItem, Page, Reference } from '../inside.ts';
import {
  contentOf,
  isElement,
  type Artifact,
  type Element,
  type Mark,
  type Slot,
  type Structure,
} from './tree.ts';

const isArtifact = (place: Slot | Artifact): place is Artifact => 'artifact' in place;

const PROPERTIES: Readonly<Record<Artifact['artifact'], string>> = {
  Layout: '<</Type /Layout>>',
  Background: '<</Type /Background>>',
  Header: '<</Type /Pagination /Subtype /Header>>',
  Footer: '<</Type /Pagination /Subtype /Footer>>',
  Repeated: '<</Type /Pagination>>',
  Watermark: '<</Type /Pagination /Subtype /Watermark>>',
};

const CLAIM = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

/** The words of a link in a line: what they belong to, what is said of them, and how wide they are. */
interface LinkRun {
  slot: Slot;
  contents: string;
  width: number;
}

/** Marks what is painted, and writes the structure that the marks belong to. */
export class Marks {
  readonly #document: Document;
  readonly #structure: Structure;
  #open: { place: Slot | Artifact; page: Page } | null = null;
  /** What a page's marks (by number) or an annotation belong to, by the key that page or annotation has. */
  readonly #parents: (Element | Element[])[] = [];
  readonly #pages = new Map<Page, Element[]>();
  readonly #references = new Map<Element, Reference>();
  #link: LinkRun | null = null;
  /** An annotation stands outside the structure. */
  #stray = false;

  constructor(document: Document, structure: Structure) {
    this.#document = document;
    this.#structure = structure;
  }

  /** What is painted from here on belongs to `place`. */
  mark(place: Slot | Artifact): void {
    const { page } = this.#document;
    if (this.#open?.place === place && this.#open.page === page) return;
    this.close();
    if (isArtifact(place)) {
      this.#document.addContent(`/Artifact ${PROPERTIES[place.artifact]} BDC`);
    } else {
      const parents = this.#parentsOf(page);
      place.content.push({ page: page.dictionary, mcid: parents.length });
      this.#document.addContent(`/${place.of.type} <</MCID ${parents.length}>> BDC`);
      parents.push(place.of);
    }
    this.#open = { place, page };
  }

  close(): void {
    if (!this.#open) return;
    const { place } = this.#open;
    this.#document.addContent('EMC');
    this.#open = null;
    if (!isArtifact(place)) this.#describeAgain(place);
  }

  /** Paints a link's words: the annotation that is made meanwhile is its own, and covers them all. */
  asLink(link: LinkRun, paint: () => void): void {
    this.#link = link;
    try {
      paint();
    } finally {
      this.#link = null;
    }
  }

  /** Makes an annotation with what it needs to be found from the structure, and the structure from it. */
  annotate(options: Record<string, unknown>, make: (width?: number) => void): void {
    if (!this.#link) {
      this.#stray = true;
      make();
      return;
    }
    const { slot, contents, width } = this.#link;
    const { page } = this.#document;
    options['StructParent'] = this.#parents.push(slot.of) - 1;
    options['Contents'] = new String(contents);
    make(width);
    slot.content.push({ page: page.dictionary, annotation: page.annotations.at(-1)! });
  }

  /** A bookmark leads to the element itself, for those who follow it by structure, and to its place on the page. */
  aim(bookmark: OutlineItem, element: Element, y: number): void {
    const { page } = this.#document;
    bookmark.outlineData['SE'] = this.#reference(element);
    bookmark.outlineData['Dest'] = [page.dictionary, 'XYZ', null, page.height - y, null];
  }

  /** Grows a figure's box by what is painted of it on its first page: left, top, right, bottom. */
  cover({ of: figure }: Slot, [left, top, right, bottom]: [number, number, number, number]): void {
    const { page } = this.#document;
    figure.box ??= { page, edges: [left, top, right, bottom] };
    const { edges } = figure.box;
    if (figure.box.page !== page) return;
    figure.box.edges = [
      Math.min(edges[0], left),
      Math.min(edges[1], top),
      Math.max(edges[2], right),
      Math.max(edges[3], bottom),
    ];
  }

  /** Writes the tree; and that the document is PDF/UA, if what this module can know of it allows to say so. */
  end(): void {
    const { root } = this.#structure;
    this.#write(root, null);
    const nums = this.#parents.flatMap((parent, key) => [
      key,
      Array.isArray(parent) ? parent.map((each) => this.#reference(each)) : this.#reference(parent),
    ]);
    const parentTree = this.#document.ref({ Nums: nums });
    parentTree.end();
    this.#document._root.data['StructTreeRoot']!.data = {
      Type: 'StructTreeRoot',
      K: [this.#reference(root)],
      ParentTree: parentTree,
      ParentTreeNextKey: this.#parents.length,
    };
    if (this.#complete()) this.#document.appendXML(CLAIM);
  }

  /** A drawing is there once; what describes it in another language stands behind it, and paints nothing. */
  #describeAgain({ of: figure }: Slot): void {
    for (const { kids } of figure.twins ?? []) {
      const [slot] = kids as [Slot];
      if (slot.content.length > 0) continue;
      this.mark(slot);
      this.close();
    }
  }

  #parentsOf(page: Page): Element[] {
    const known = this.#pages.get(page);
    if (known) return known;
    const parents: Element[] = [];
    page.dictionary.data['StructParents'] = this.#parents.push(parents) - 1;
    this.#pages.set(page, parents);
    return parents;
  }

  #reference(element: Element): Reference {
    const known = this.#references.get(element);
    if (known) return known;
    const reference = this.#document.ref({});
    this.#references.set(element, reference);
    return reference;
  }

  #write(element: Element, parent: Element | null): void {
    const content = contentOf(element);
    const page = content.find((each): each is Mark => !isElement(each))?.page;
    const kids = content.map((each) => {
      if (isElement(each)) return this.#reference(each);
      if ('annotation' in each) return { Type: 'OBJR', Pg: each.page, Obj: each.annotation };
      return each.page === page ? each.mcid : { Type: 'MCR', Pg: each.page, MCID: each.mcid };
    });
    const reference = this.#reference(element);
    const { type, lang, alt } = element;
    const attributes = attributesOf(element);
    reference.data = {
      S: type,
      P: parent ? this.#reference(parent) : this.#document._root.data['StructTreeRoot'],
      ...(parent?.lang === lang ? {} : { Lang: new String(lang) }),
      ...(alt ? { Alt: new String(alt) } : {}),
      ...(attributes ? { A: attributes } : {}),
      ...(page ? { Pg: page } : {}),
      ...(kids.length > 0 ? { K: kids.length === 1 ? kids[0] : kids } : {}),
    };
    reference.end();
    for (const each of content) if (isElement(each)) this.#write(each, element);
  }

  #complete(): boolean {
    const { info, options } = this.#document;
    if (this.#stray || !info['Title'] || !options.displayTitle || !options.lang) return false;
    let level = 0;
    const sound = (element: Element): boolean => {
      const { type, alt } = element;
      if (type === 'Figure' && !alt?.trim()) return false;
      if (/^H\d$/.test(type)) {
        if (Number(type[1]) > level + 1) return false;
        level = Number(type[1]);
      }
      return contentOf(element).every((kid) => !isElement(kid) || sound(kid));
    };
    return sound(this.#structure.root);
  }
}

function attributesOf({ type, scope, twinOf, kids, ...own }: Element): object | null {
  if (type === 'TH') return { O: 'Table', Scope: scope ?? 'Row' };
  if (type === 'L') {
    const labelled = kids.some(
      (item) => isElement(item) && item.kids.some((kid) => isElement(kid) && kid.type === 'Lbl'),
    );
    return labelled ? { O: 'List', ListNumbering: 'Decimal' } : null;
  }
  const box = twinOf ? twinOf.box : own.box;
  if (type !== 'Figure' || !box) return null;
  const [left, top, right, bottom] = box.edges;
  const { height } = box.page as Page;
  return {
    O: 'Layout',
    Placement: 'Block',
    BBox: [left, height - bottom, right, height - top],
  };
}

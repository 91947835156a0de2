import type { PartBookmark, PdfPart } from './part.ts';
import type { SharedObjects, Taken } from './shared.ts';
import type { Bookmark } from './trees.ts';
import {
  byteString,
  bytesOf,
  coordinate,
  detached,
  dict,
  ForeignPdfError,
  numberOf,
  Ref,
  serialise,
  type Dict,
  type Value,
} from './values.ts';

/** A page that can be drawn on others: `name` stands for it in their content, as in `/K7 Do`. Sizes in points. */
export interface Form {
  id: number;
  name: string;
  width: number;
  height: number;
}

/** What is drawn on a page besides its own content; to a screen reader it is not there. */
export interface Drawing {
  /** Operators of a content stream. */
  content: string;
  forms: readonly Form[];
}

/** A page as it is in the file. */
export interface PlacedPage {
  id: number;
  width: number;
  height: number;
}

/** The pages of one part on their way into the file. */
export class PartPages {
  readonly part: PdfPart;
  readonly objects: SharedObjects;
  readonly prefix: string;
  readonly keys: number;
  /** Numbers of pages and annotations there → here. */
  readonly pages: Map<number, number>;
  readonly annotations = new Map<number, number>();
  readonly shared: Taken = new Map();
  readonly #names: Map<string, Value>;
  readonly #sources: Ref[];

  /** `prefix` makes the names of its destinations its own; `keys` is added to its keys of the structure. */
  constructor(part: PdfPart, objects: SharedObjects, prefix: string, keys: number) {
    this.part = part;
    this.objects = objects;
    this.prefix = prefix;
    this.keys = keys;
    this.#sources = part.pages();
    this.#names = part.destinations();
    this.pages = new Map(this.#sources.map(({ id }) => [id, objects.writer.allocate()]));
  }

  /** Writes every page. `parentOf`: the node above it; `over`: what is drawn on it besides. */
  place(
    parentOf: (page: number) => number,
    over: ((index: number) => Drawing | null) | undefined,
  ): PlacedPage[] {
    return this.#sources.map((source, index) =>
      this.#page(source, parentOf, over?.(index) ?? null),
    );
  }

  /** Its own named destinations, as they are called and written here. */
  names(): [string, string][] {
    return [...this.#names].map(([name, value]) => [
      detached(this.prefix + name),
      detached(this.destination(value)),
    ]);
  }

  /** Its own bookmarks; one that stands over all others is the part itself. `elements`: as `TakenStructure` has them. */
  bookmarks(elements: ReadonlyMap<number, number>): Bookmark[] {
    const taken = (list: readonly PartBookmark[]): Bookmark[] =>
      list.map(({ title, destination, element, kids }) => ({
        title: detached(title),
        element: (element && elements.get(element.id)) ?? null,
        destination: detached(this.destination(destination)),
        open: false,
        kids: taken(kids),
      }));
    const all = taken(this.part.bookmarks());
    return all.length === 1 ? all[0]!.kids : all;
  }

  /** A destination as it is written here. Names that are none of its own are left for other parts. */
  destination(value: Value): string {
    const goal = this.part.resolve(value)!;
    if (goal instanceof Map) return this.destination(goal.get('/D')!);
    if (typeof goal === 'string') {
      const name = bytesOf(goal);
      return byteString(this.#names.has(name) ? this.prefix + name : name);
    }
    return serialise(goal, ({ id }) => {
      const page = this.pages.get(id);
      if (page === undefined) throw new ForeignPdfError('not a PDF of ours: a link to no page');
      return page;
    });
  }

  #page(source: Ref, parentOf: (page: number) => number, over: Drawing | null): PlacedPage {
    const { part, objects } = this;
    const page = part.dict(source);
    const { width, height } = sizeOf(part, page);
    const id = this.pages.get(source.id)!;
    const keys = page.get('/StructParents');
    const contents = part.list(page.get('/Contents')).map((content) => {
      if (!(content instanceof Ref)) throw new ForeignPdfError('not a PDF of ours: no content');
      return objects.take(part, content.id, this.shared);
    });
    const whole = over
      ? [content(objects, 'q'), ...contents, content(objects, `Q\n${artifact(over.content)}`)]
      : contents;
    const links = part.list(page.get('/Annots')).map((each) => this.#annotation(each));
    const written = [
      this.#rest(page, ['/Parent', '/Contents', '/Resources', '/Annots', '/StructParents']),
      `/Parent ${parentOf(id)} 0 R`,
      `/Contents ${references(whole)}`,
      `/Resources ${this.#resources(page.get('/Resources'), over)} 0 R`,
      keys === undefined ? '' : `/StructParents ${this.keys + numberOf(keys)}`,
      links.length === 0 ? '' : `/Annots ${references(links)}`,
    ];
    objects.writer.object(`<<${written.filter(Boolean).join(' ')}>>`, id);
    return { id, width, height };
  }

  #resources(value: Value | undefined, over: Drawing | null): number {
    const { part, objects } = this;
    const resources = part.dict(value);
    if (!over) return objects.put(objects.text(part, resources, this.shared));
    const own = part.resolve(resources.get('/XObject'));
    const ownText = own instanceof Map ? this.#rest(own, []) : '';
    const text = this.#rest(resources, ['/XObject']);
    return objects.put(`<<${text} /XObject <<${ownText} ${named(over.forms)}>>>>`);
  }

  #annotation(value: Value): number {
    const { part, objects } = this;
    const id = objects.writer.allocate();
    if (value instanceof Ref) this.annotations.set(value.id, id);
    const entries = part.dict(value);
    const key = entries.get('/StructParent');
    const action = entries.has('/A') ? part.dict(entries.get('/A')) : null;
    const goal = action?.get('/S') === '/GoTo' ? action.get('/D') : entries.get('/Dest');
    const written = [
      this.#rest(entries, ['/P', '/StructParent', '/Dest', '/A']),
      goal === undefined ? '' : `/A <</S /GoTo /D ${this.destination(goal)}>>`,
      action && goal === undefined ? `/A ${objects.text(part, action, this.shared)}` : '',
      key === undefined ? '' : `/StructParent ${this.keys + numberOf(key)}`,
    ];
    return objects.writer.object(`<<${written.filter(Boolean).join(' ')}>>`, id);
  }

  /** A dictionary without some of its entries, and without its brackets. */
  #rest(entries: Dict, without: readonly string[]): string {
    const kept = new Map([...entries].filter(([key]) => !without.includes(key)));
    return this.objects.text(this.part, kept, this.shared).slice(2, -2);
  }
}

/** The pages of a part as forms: without structure, links and bookmarks. */
export function formsOf(part: PdfPart, objects: SharedObjects): Form[] {
  const taken: Taken = new Map();
  return part.pages().map((source) => {
    const page = part.dict(source);
    const { width, height, box } = sizeOf(part, page);
    const [only, more] = part.list(page.get('/Contents'));
    if (!(only instanceof Ref) || more !== undefined) {
      throw new ForeignPdfError('not a PDF of ours: a page in several pieces');
    }
    const { value, stream } = part.object(only.id);
    const entries = dict({
      Type: '/XObject',
      Subtype: '/Form',
      BBox: box,
      Filter: (value as Dict).get('/Filter'),
      Resources: page.get('/Resources'),
    });
    const text = objects.text(part, entries, taken).slice(2, -2);
    const id = objects.put(text, stream ?? new Uint8Array());
    return { id, name: `/K${id}`, width, height };
  });
}

/** A content stream. */
export const content = (objects: SharedObjects, operators: string): number =>
  objects.put('', Buffer.from(operators, 'latin1'));

/** The top of a page as a destination. */
export const topOf = ({ id, height }: PlacedPage): string =>
  `[${id} 0 R /XYZ 0 ${coordinate(height)} null]`;

/** Entries of a dictionary of XObjects. */
export const named = (forms: readonly Form[]): string =>
  forms.map(({ id, name }) => `${name} ${id} 0 R`).join(' ');

/** Operators, marked as nothing that is read out. */
export const artifact = (operators: string): string =>
  operators === ''
    ? ''
    : `/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n${operators}\nQ\nEMC`;

const references = (ids: readonly number[]): string =>
  `[${ids.map((id) => `${id} 0 R`).join(' ')}]`;

function sizeOf(part: PdfPart, page: Dict): { width: number; height: number; box: Value[] } {
  const box = part.list(page.get('/MediaBox'));
  if (box.length !== 4) throw new ForeignPdfError('not a PDF of ours: a page of no size');
  const [left, bottom, right, top] = box.map(numberOf) as [number, number, number, number];
  return { width: right - left, height: top - bottom, box };
}

import { infoText, xmp, type DocumentInfo } from './metadata.ts';
import {
  artifact,
  content,
  formsOf,
  named,
  PartPages,
  topOf,
  type Drawing,
  type Form,
  type PlacedPage,
} from './pages.ts';
import { PdfPart } from './part.ts';
import { SharedObjects } from './shared.ts';
import { StructureTree } from './structure.ts';
import { nameTree, outline, PageLeaves, pageTree, type Bookmark } from './trees.ts';
import { coordinate, dict, dictText, Ref, textString, type Dict, type Value } from './values.ts';
import { PdfWriter, type Sink } from './writer.ts';

/** In this order, whenever they are added. */
const PLACES = ['front', 'body', 'back'] as const;
export type Place = (typeof PLACES)[number];

/** How pages are numbered from one on: `i, ii …` or `1, 2 …`. */
export interface PageLabel {
  style: 'roman' | 'decimal';
  start: number;
}

export interface PartOptions {
  place?: Place;
  /** What the part is called in the structure, and in its bookmark if it has one. */
  title: string;
  /** How deep its bookmark stands, from 0; left out: no bookmark. `sections`: with the part's own below it. */
  bookmark?: { level: number; sections?: boolean; open?: boolean } | undefined;
  /** What links of other parts call its first page. */
  name?: string | undefined;
  label?: PageLabel | undefined;
  /** Drawn on the part's page number `index` (from 0). */
  over?: (index: number) => Drawing | null;
}

export interface PageOptions {
  place?: Place;
  label?: PageLabel | undefined;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Makes one PDF of many that our engine made. Parts go out as they come; what stays in memory is small and of fixed size a
 * page. Equal parts in the same order give equal bytes.
 */
export class PdfAssembler {
  readonly info: DocumentInfo;
  readonly #writer: PdfWriter;
  readonly #shared: SharedObjects;
  readonly #structure: StructureTree;
  readonly #leaves: Record<Place, PageLeaves>;
  readonly #labels: { place: Place; index: number; label: PageLabel }[] = [];
  readonly #bookmarks: { place: Place; level: number; bookmark: Bookmark }[] = [];
  readonly #names = new Map<string, string>();
  #parts = 0;
  /** Whether everything so far may be called accessible. */
  #accessible = true;

  constructor(sink: Sink, info: DocumentInfo) {
    this.info = info;
    this.#writer = new PdfWriter(sink);
    this.#shared = new SharedObjects(this.#writer);
    this.#structure = new StructureTree(this.#shared);
    const leaves = () => new PageLeaves(this.#writer);
    this.#leaves = { front: leaves(), body: leaves(), back: leaves() };
  }

  /** How many pages there are so far, in all places or in one. */
  pages(place?: Place): number {
    const places: readonly Place[] = place ? [place] : PLACES;
    return places.reduce((sum, each) => sum + this.#leaves[each].count, 0);
  }

  /**
   * Takes in a PDF with its structure, links and bookmarks.
   * @throws ForeignPdfError when our engine did not make it; what the sink throws.
   */
  async add(pdf: Uint8Array, options: PartOptions): Promise<PlacedPage[]> {
    const { place = 'body', title, bookmark, name, label, over } = options;
    const part = new PdfPart(pdf);
    this.#parts += 1;
    const pages = new PartPages(part, this.#shared, `${this.#parts}.`, this.#structure.nextKey);
    if (label) this.#label(place, label);
    const placed = pages.place((page) => this.#leaves[place].add(page), over);
    const language = part.resolve(part.catalog.get('/Lang'));
    const { top, elements } = this.#structure.add(
      part,
      pages,
      { title, language: typeof language === 'string' ? language : null },
      PLACES.indexOf(place),
    );
    for (const [own, destination] of pages.names()) this.#names.set(own, destination);
    const first = placed[0]!;
    if (name !== undefined) this.#names.set(name, topOf(first));
    if (bookmark) {
      const kids = bookmark.sections ? pages.bookmarks(elements) : [];
      this.bookmark(title, first, { ...bookmark, place, kids, element: top });
    }
    this.#accessible &&= part.metadata().includes('pdfuaid:part');
    await this.#writer.drain();
    return placed;
  }

  /** Takes in a PDF's pages to be drawn on others; of its structure, links and bookmarks nothing is kept. */
  async forms(pdf: Uint8Array): Promise<Form[]> {
    const forms = formsOf(new PdfPart(pdf), this.#shared);
    await this.#writer.drain();
    return forms;
  }

  /** A page of nothing but a drawing of other pages. A file with such a page does not claim to be accessible. */
  async compose(drawing: Drawing, size: Size, options: PageOptions = {}): Promise<PlacedPage> {
    this.#accessible = false;
    return this.blank(size, options, drawing);
  }

  /** A page with nothing on it that is read out. */
  async blank(
    size: Size,
    { place = 'body', label }: PageOptions = {},
    over: Drawing = { content: '', forms: [] },
  ): Promise<PlacedPage> {
    if (label) this.#label(place, label);
    const id = this.#writer.allocate();
    const written = dictText({
      Type: '/Page',
      Parent: new Ref(this.#leaves[place].add(id)),
      MediaBox: ['0', '0', coordinate(size.width), coordinate(size.height)],
      Contents: new Ref(content(this.#shared, artifact(over.content))),
      Resources: new Ref(this.#shared.put(`<</XObject <<${named(over.forms)}>>>>`)),
      Tabs: '/S',
    });
    this.#writer.object(written, id);
    await this.#writer.drain();
    return { id, ...size };
  }

  /** A bookmark to a page. */
  bookmark(
    title: string,
    page: PlacedPage,
    options: {
      level: number;
      open?: boolean;
      place?: Place;
      kids?: Bookmark[];
      element?: number | null;
    },
  ): void {
    const { level, open = false, place = 'body', kids = [], element = null } = options;
    const destination = topOf(page);
    const bookmark = { title: textString(title), destination, element, open, kids };
    this.#bookmarks.push({ place, level, bookmark });
  }

  /**
   * Writes what is above everything. `duplex`: how a printer turns the paper; `claim` false: the file does not say that it is
   * accessible, whatever its parts are. `bytes`: the file's length.
   */
  async finish({
    duplex,
    claim = true,
  }: { duplex?: 'long-edge' | 'short-edge' | undefined; claim?: boolean } = {}): Promise<{
    bytes: number;
    pages: number;
  }> {
    const writer = this.#writer;
    const structure = this.#structure.end(this.info.language);
    const accessible = claim && this.#accessible && structure !== null;
    const outlines = outline(writer, this.#outline());
    const metadata = xmp(this.info, accessible);
    const catalog = dictText({
      Type: '/Catalog',
      Pages: new Ref(
        pageTree(
          writer,
          PLACES.map((place) => this.#leaves[place]),
        ),
      ),
      Lang: textString(this.info.language),
      MarkInfo: structure === null ? undefined : dict({ Marked: true }),
      StructTreeRoot: structure === null ? undefined : new Ref(structure),
      Outlines: outlines === null ? undefined : new Ref(outlines),
      PageMode: outlines === null ? undefined : '/UseOutlines',
      Names:
        this.#names.size > 0 ? dict({ Dests: new Ref(nameTree(writer, this.#names)) }) : undefined,
      PageLabels: this.#labels.length > 0 ? this.#labelTree() : undefined,
      ViewerPreferences: dict({
        DisplayDocTitle: true,
        Duplex: duplex && DUPLEX[duplex],
      }),
      Metadata: new Ref(writer.stream('/Type /Metadata /Subtype /XML', metadata)),
    });
    const bytes = await writer.end(writer.object(catalog), writer.object(infoText(this.info)));
    return { bytes, pages: this.pages() };
  }

  #label(place: Place, label: PageLabel): void {
    this.#labels.push({ place, index: this.#leaves[place].count, label });
  }

  #labelTree(): Dict {
    let before = 0;
    const entries: Value[] = [];
    for (const place of PLACES) {
      for (const { index, label } of this.#labels.filter((each) => each.place === place)) {
        const style = label.style === 'roman' ? '/r' : '/D';
        entries.push(String(before + index), dict({ S: style, St: label.start }));
      }
      before += this.#leaves[place].count;
    }
    return dict({ Nums: entries });
  }

  #outline(): Bookmark[] {
    const roots: Bookmark[] = [];
    const open: Bookmark[] = [];
    for (const place of PLACES) {
      for (const { level, bookmark } of this.#bookmarks.filter((each) => each.place === place)) {
        open.length = Math.min(level, open.length);
        (open.at(-1)?.kids ?? roots).push(bookmark);
        open.push(bookmark);
      }
    }
    return roots;
  }
}

const DUPLEX = { 'long-edge': '/DuplexFlipLongEdge', 'short-edge': '/DuplexFlipShortEdge' };

import { Beside } from '../beside.ts';
import {
  ElementWriter,
  LayoutBuilder,
  PageElementWriter,
  PdfDocument,
  Renderer,
  type Document,
  type Fragment,
  type Line,
  type Painted,
} from '../inside.ts';
import { partWords, runsOf } from './lines.ts';
import { Marks } from './marks.ts';
import { byLanguage } from './order.ts';
import {
  DECORATION,
  isElement,
  Structure,
  type Artifact,
  type Element,
  type Slot,
} from './tree.ts';

/*
 * pdfmake's own tagging sets flags and leaves the structure tree empty. This makes the tree: while nodes are laid out,
 * each line and drawing is given its place in it (`place`); when they are painted, they are marked as content of that
 * place, and everything else as artifact.
 */

/** The structure of the document that is being laid out: layout is done in one go. */
let laying: Structure | null = null;

const structures = new Beside<Document, Structure>();
const marks = new Beside<Document, Marks>();

/** Gives every document that is printed with `tagged: true` its structure. */
export function tagDocuments(): void {
  followLayout();
  placeItems();
  markPainting();
  writeStructure();
}

function followLayout(): void {
  const builder = LayoutBuilder.prototype;
  const { tryLayoutDocument, processNode, processRow, addBackground, addDynamicRepeatable } =
    builder;
  builder.tryLayoutDocument = function (definition, document, ...rest) {
    if (!document.options.tagged)
      return tryLayoutDocument.call(this, definition, document, ...rest);
    const structure = new Structure(document.options.lang ?? '');
    structures.set(document, structure);
    laying = structure;
    try {
      return tryLayoutDocument.call(this, definition, document, ...rest);
    } finally {
      laying = null;
    }
  };
  builder.processNode = function (node, ...rest) {
    const work = () => processNode.call(this, node, ...rest);
    return laying ? laying.within(node, work) : work();
  };
  // Most tables are there for their ground or their columns; one that is tagged has rows.
  builder.processRow = function (row) {
    if (!laying || row.tableNode?.tag !== 'Table') return processRow.call(this, row);
    for (const cell of row.cells) if (!cell._span) cell.tag ??= 'TD';
    return laying.within({ tag: 'TR' }, () => processRow.call(this, row));
  };
  const furniture = (artifact: Artifact, work: () => void) =>
    laying ? laying.asArtifact(artifact, work) : work();
  builder.addBackground = function (...rest) {
    furniture({ artifact: 'Background' }, () => addBackground.apply(this, rest));
  };
  builder.addDynamicRepeatable = function (getter, size, name) {
    const artifact: Artifact = { artifact: name === 'header' ? 'Header' : 'Footer' };
    furniture(artifact, () => addDynamicRepeatable.call(this, getter, size, name));
  };
}

function placeItems(): void {
  const writer = ElementWriter.prototype;
  const { addLine, addVector, addImage } = writer;
  writer.addLine = function (line, ...rest) {
    const [isMarker] = rest;
    const written = line.inlines.some(({ text }) => text.trim() !== '');
    if (laying) {
      line.place = written && !isMarker ? laying.textPlace() : DECORATION;
      partWords(line);
    }
    return addLine.call(this, line, ...rest);
  };
  writer.addVector = function (vector, ...rest) {
    if (laying) vector.place = laying.drawingPlace();
    return addVector.call(this, vector, ...rest);
  };
  writer.addImage = function (image, ...rest) {
    if (laying) image.place = laying.drawingPlace();
    return addImage.call(this, image, ...rest);
  };

  const pages = PageElementWriter.prototype;
  const { addFragment } = pages;
  // A head row is content where it stands first, and furniture where it is repeated.
  pages.addFragment = function (fragment, ...rest) {
    const repeated = laying && fragment.insertedOnPages ? asFurniture(fragment) : fragment;
    return addFragment.call(this, repeated, ...rest);
  };
}

const REPEATED: Artifact = { artifact: 'Repeated' };

const asFurniture = (fragment: Fragment): Fragment => ({
  ...fragment,
  items: (fragment.items ?? []).map((each) => ({
    ...each,
    item: Object.assign(Object.create(Object.getPrototypeOf(each.item)), each.item, {
      place: REPEATED,
    }) as Painted,
  })),
});

function markPainting(): void {
  const renderer = Renderer.prototype;
  const { renderPages, renderLine, renderVector, renderImage, renderWatermark } = renderer;
  renderer.renderPages = function (pages) {
    const structure = structures.get(this.pdfDocument);
    if (!structure) return renderPages.call(this, pages);
    structure.finish();
    byLanguage(structure.root);
    const own = new Marks(this.pdfDocument, structure);
    marks.set(this.pdfDocument, own);
    renderPages.call(this, pages);
    own.close();
  };
  renderer.renderVector = function (vector) {
    markDrawing(this.pdfDocument, vector, boxOf(vector));
    renderVector.call(this, vector);
  };
  renderer.renderImage = function (image) {
    markDrawing(this.pdfDocument, image, boxOf(image));
    renderImage.call(this, image);
  };
  renderer.renderWatermark = function (page) {
    marks.get(this.pdfDocument)?.mark({ artifact: 'Watermark' });
    renderWatermark.call(this, page);
  };
  renderer.renderLine = function (line: Line, x = 0, y = 0) {
    const own = marks.get(this.pdfDocument);
    if (!own) return renderLine.call(this, line, x, y);
    const { place = DECORATION } = line;
    if (!('of' in place)) {
      own.mark(place);
      return renderLine.call(this, line, x, y);
    }
    if (place.of.type === 'Figure') {
      own.cover(place, [x, y, x + line.getWidth(), y + line.getHeight()]);
    }
    for (const run of runsOf(line, place.of.lang)) {
      const { link, lang, contents, width } = run;
      const paint = () => renderLine.call(this, run.line, x, y);
      if (link !== undefined) {
        const slot = inlineSlot(place, 'Link', lang, link);
        own.mark(slot);
        own.asLink({ slot, contents, width }, paint);
      } else {
        own.mark(lang === place.of.lang ? place : inlineSlot(place, 'Span', lang));
        paint();
      }
    }
    if (line._outline) {
      const { id, parentId } = line._outline;
      const { outline } = this.pdfDocument;
      const parent = (parentId === undefined ? undefined : this.outlineMap[parentId]) ?? outline;
      const bookmark =
        (id === undefined ? undefined : this.outlineMap[id]) ?? parent.children.at(-1);
      if (bookmark) own.aim(bookmark, place.of, y);
    }
  };
}

function markDrawing(
  document: Document,
  { place = DECORATION }: Painted,
  box: [number, number, number, number] | null,
): void {
  const own = marks.get(document);
  own?.mark(place);
  if (own && box && 'of' in place) own.cover(place, box);
}

/** The place of a piece of text in an element of its own; what goes on from the line above goes on in its element. */
function inlineSlot(place: Slot, type: 'Link' | 'Span', lang: string, target?: string): Slot {
  const last = place.content.at(-1);
  if (
    last &&
    isElement(last) &&
    last.type === type &&
    last.lang === lang &&
    last.target === target
  ) {
    return last.kids[0] as Slot;
  }
  const element: Element = {
    type,
    lang,
    target,
    parent: place.of,
    kids: [],
    implied: false,
    filled: true,
  };
  const slot: Slot = { of: element, content: [] };
  element.kids.push(slot);
  place.content.push(element);
  return slot;
}

/** Left, top, right, bottom of a drawing or picture. */
function boxOf(item: Painted): [number, number, number, number] | null {
  const { x = 0, y = 0 } = item;
  switch (item.type) {
    case 'rect':
      return [x, y, x + item.w!, y + item.h!];
    case 'ellipse':
      return [x - item.r1!, y - item.r2!, x + item.r1!, y + item.r2!];
    case 'line':
      return around([
        { x: item.x1!, y: item.y1! },
        { x: item.x2!, y: item.y2! },
      ]);
    case 'polyline':
      return around(item.points!);
    default:
      return item._width === undefined ? null : [x, y, x + item._width, y + item._height!];
  }
}

const around = (points: readonly { x: number; y: number }[]): [number, number, number, number] => [
  Math.min(...points.map(({ x }) => x)),
  Math.min(...points.map(({ y }) => y)),
  Math.max(...points.map(({ x }) => x)),
  Math.max(...points.map(({ y }) => y)),
];

function writeStructure(): void {
  const document = PdfDocument.prototype;
  const { addPage, annotate, endMarkings } = document;
  document.addPage = function (options) {
    marks.get(this)?.close();
    return addPage.call(this, options);
  };
  document.annotate = function (x, y, width, height, options) {
    const make = (wide = width) => annotate.call(this, x, y, wide, height, options);
    const own = marks.get(this);
    if (own) own.annotate(options, make);
    else make();
    return this;
  };
  document.endMarkings = function () {
    marks.get(this)?.end();
    endMarkings.call(this);
  };
}

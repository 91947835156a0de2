import type { Artifact, Slot } from './tagging/tree.ts';

/* The shapes of what `inside.ts` has from pdfmake, pdfkit and fontkit, as far as the engine touches them. */

export interface Fragment {
  height: number;
  items?: readonly { type: string; item: Painted }[];
  /** Of one that stands on every page that its table goes on to. */
  insertedOnPages?: unknown;
}

/** A drawing or a picture. */
export interface Painted {
  type?: string;
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  r1?: number;
  r2?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  points?: readonly { x: number; y: number }[];
  _width?: number;
  _height?: number;
  /** Ours: where it belongs in the document's structure. */
  place?: Slot | Artifact;
}

/** An indirect object of a PDF file. */
export interface Reference {
  id: number;
  document: Document;
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  uncompressedLength: number;
  /** Ours: what was written and is not bytes yet. */
  lines?: string[];
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
  finalize(): void;
}

/** Where a glyph stands, in thousandths of the size. */
export interface Position {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  /** The glyph's own advance, before kerning. */
  advanceWidth: number;
}

/** A typeface at work in one document, as pdfkit and pdfmake ask it. */
export interface Font {
  readonly id: string;
  /** PostScript's. */
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  widthOfString(text: string, size: number, features?: unknown): number;
  lineHeight(size: number, includeGap?: boolean): number;
  encode(text: string, features?: unknown): [codes: string[], positions: Position[]];
  ref(): Reference;
  finalize(): void;
}

export interface TextOptions {
  destination?: string | undefined;
  features?: unknown;
  characterSpacing?: number;
}

export interface Page {
  height: number;
  fonts: Record<string, Reference>;
  dictionary: Reference;
  annotations: readonly Reference[];
}

/** A PNG on its way into a document. */
export interface PngImage {
  width: number;
  height: number;
  image: { bits: number; colors: number; interlaceMethod: number; hasAlphaChannel: boolean };
  /** Deflated. */
  imgData: Uint8Array;
  alphaChannel?: Uint8Array;
  splitAlphaChannel(): void;
  finalize(): void;
}

/** A bookmark, or what all bookmarks stand under. */
export interface OutlineItem {
  outlineData: Record<string, unknown>;
  children: readonly OutlineItem[];
}

/** pdfkit's document, as pdfmake extends it. */
export interface Document {
  options: { tagged: boolean; displayTitle: boolean; lang?: string };
  outline: OutlineItem;
  version: number;
  _id: Buffer;
  /** Of one that is encrypted. */
  _security?: object | null;
  _root: { id: number; data: Record<string, Reference | undefined> };
  _info: Reference;
  /** One for each object so far. */
  _offsets: (number | null)[];
  appendXML(xml: string): unknown;
  annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Record<string, unknown>,
  ): unknown;
  link(x: number, y: number, width: number, height: number, url: string): unknown;
  goTo(x: number, y: number, width: number, height: number, destination: string): unknown;
  endMarkings(): void;
  info: Record<string, unknown>;
  page: Page;
  fontCache: Record<string, Record<string, Font>>;
  _pdfMakePages: readonly unknown[];
  _font: Font;
  _fontSize: number;
  _fontCount: number;
  _fontFamilies: Record<string, Font>;
  _offset: number;
  _addInfo(this: { info: object }): void;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  _refEnd(reference: Reference): void;
  end(): void;
  ref(data?: Record<string, unknown>): Reference;
  addPage(options: unknown): Document;
  addContent(operators: string): Document;
  openImage(source: unknown): object;
  text(text: string, x: number, y: number, options: TextOptions): unknown;
  provideFont(family: string, bold: boolean, italics: boolean): Font;
  getFontType(bold: boolean, italics: boolean): string;
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  validateLocalFile(path: string): void;
  save(): Document;
  restore(): Document;
  lineWidth(width: number): Document;
  lineCap(cap: string): Document;
  lineJoin(join: string): Document;
  dash(length: number | number[], options?: { space?: number; phase?: number }): Document;
  undash(): Document;
  opacity(opacity: number): Document;
  fillColor(colour: unknown): Document;
  resolveColor(colour: unknown, otherwise: string): unknown;
  _normalizeColor(colour: unknown): readonly number[] | object | null;
  _setColor(colour: unknown, stroke: boolean): boolean;
  _doOpacity(
    fill: number | null | undefined,
    stroke: number | null | undefined,
  ): Document | undefined;
}

/** A word, or several that stay together, as it stands in a line. */
export interface Inline {
  text: string;
  x: number;
  width: number;
  height: number;
  font: Font;
  fontSize: number;
  fontFeatures?: unknown;
  characterSpacing?: number;
  color?: unknown;
  opacity?: number | null;
  lang?: string;
  link?: string | null;
  linkToPage?: unknown;
  linkToDestination?: string | null;
  decoration?: unknown;
  background?: unknown;
  sup?: boolean;
  sub?: boolean;
  lineEnd?: boolean | undefined;
  noNewLine?: boolean | undefined;
  noWrap?: unknown;
  leadingCut: number;
  leadingIndent?: number | undefined;
  trailingCut: number;
  _pageNodeRef?: unknown;
  _tocItemRef?: unknown;
}

/** What painting a line takes. */
export interface Words {
  inlines: Inline[];
  id?: string;
  /** Ours: where it belongs in the document's structure. */
  place?: Slot | Artifact;
  _outline?: { id?: string; parentId?: string } | undefined;
  _pageNodeRef?: unknown;
  getHeight(): number;
  getAscenderHeight(): number;
}

export interface Line extends Words {
  lastLineInParagraph?: boolean;
  getWidth(): number;
  getAvailableWidth(): number;
  hasEnoughSpaceForInline(word: Inline, others: readonly Inline[]): boolean;
  addInline(word: Inline): void;
  clone(): Line;
}

export interface StyleStack {
  /** Nodes, or names of styles, from the outermost. */
  styleOverrides: readonly (object | string)[];
  defaultStyle?: Record<string, unknown>;
  getProperty(name: string): unknown;
}

export interface TextMeasuring {
  pdfDocument: Document;
  measure(items: Inline[], styles: StyleStack): Inline[];
  widthOfText(text: string, inline: Pick<Inline, 'font' | 'fontSize' | 'characterSpacing'>): number;
}

export interface Rendering {
  pdfDocument: Document;
  outlineMap: Record<string, OutlineItem | undefined>;
  renderPages(pages: unknown): void;
  renderLine(line: Words, x?: number, y?: number): void;
  renderVector(vector: Painted): void;
  renderImage(image: Painted): void;
  renderWatermark(page: unknown): void;
}

export interface FontkitGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

export interface FontkitFont {
  postscriptName: string | null;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  capHeight: number;
  xHeight: number;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  characterSet: number[];
  'OS/2'?: { sFamilyClass: number };
  post: { isFixedPitch: number };
  head: { macStyle: { italic: boolean } };
  /** Each glyph that was met, with the code points of the text in which it was met first. */
  _glyphs: Record<number, FontkitGlyph>;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  getGlyph(id: number): FontkitGlyph;
  layout(text: string, features?: unknown): { glyphs: FontkitGlyph[]; positions: Position[] };
}

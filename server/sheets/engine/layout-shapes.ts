import type { Document, Inline, Line } from './shapes.ts';
import type { TaggedNode } from './tagging/tree.ts';

/* The shapes of what lays out a definition, as far as the engine touches them. */

export interface Context {
  y: number;
  availableWidth: number;
  availableHeight: number;
  pageMargins: { top: number };
  moveDown(offset: number): void;
  moveTo(x: number, y: number): void;
  moveToRelative(x: number, y: number): void;
  addMargin(left: number, right: number): void;
  getCurrentPage(): object | null;
  inSnakingColumns(): boolean;
  isInNestedNonSnakingGroup(): boolean;
  beginDetachedBlock(): void;
  endDetachedBlock(): void;
}

export interface Writer {
  transactionLevel: number;
  /** Ours: the fragment that comes next stands at the foot of its page. */
  sinking?: boolean;
  context(): Context;
  moveToNextPage(orientation?: unknown): void;
  beginUnbreakableBlock(): void;
  commitUnbreakableBlock(): void;
}

/** A node of the definition while it is being laid out. */
export interface LaidOut extends TaggedNode {
  needs?: number;
  sinks?: boolean;
  /** Of a cell that another one reaches into. */
  _span?: boolean;
  pageBreak?: string;
  pageOrientation?: unknown;
  unbreakable?: boolean;
  verticalAlignment?: string;
  absolutePosition?: { x?: number; y?: number };
  relativePosition?: { x?: number; y?: number };
  positions?: unknown[];
  __height?: number;
  /** What it consists of is under one of these, or `text`. */
  stack?: unknown;
  section?: unknown;
  columns?: unknown;
  ul?: unknown;
  ol?: unknown;
  table?: unknown;
  toc?: unknown;
  image?: unknown;
  svg?: unknown;
  canvas?: unknown;
  qr?: unknown;
  attachment?: unknown;
  _margin?: [number, number, number, number] | null;
}

type Processing = (node: LaidOut) => void;

export interface LayoutBuilding extends Record<
  | 'processVerticalContainer'
  | 'processSection'
  | 'processColumns'
  | 'processTable'
  | 'processLeaf'
  | 'processToc'
  | 'processImage'
  | 'processSVG'
  | 'processCanvas'
  | 'processQr'
  | 'processAttachment',
  Processing
> {
  writer: Writer;
  linearNodeList: LaidOut[];
  processList(ordered: boolean, node: LaidOut): void;
  snakingAwarePageBreak(orientation: unknown): void;
  tryLayoutDocument(definition: object, document: Document, ...rest: unknown[]): unknown;
  addBackground(...rest: unknown[]): void;
  addDynamicRepeatable(getter: unknown, size: unknown, name: 'header' | 'footer'): void;
  processRow(row: { tableNode?: LaidOut; cells: LaidOut[] }): unknown;
  processNode(node: LaidOut, isVerticalAlignmentAllowed?: boolean): void;
  buildNextLine(node: { _inlines?: Inline[] }): Line | null;
}

import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/*
 * What the engine touches of pdfmake's inside and of the pdfkit beneath it. pdfmake is pinned to an exact version: only
 * here is it named by its files.
 */

const require = createRequire(import.meta.url);

export interface Context {
  y: number;
  availableHeight: number;
  pageMargins: { top: number };
  moveDown(offset: number): void;
}

export interface Writer {
  transactionLevel: number;
  /** Ours: the fragment that comes next stands at the foot of its page. */
  sinking?: boolean;
  context(): Context;
  moveToNextPage(): void;
}

/** A node of the definition while it is being laid out. */
export interface LaidOut {
  needs?: number;
  sinks?: boolean;
  pageBreak?: string;
  _margin?: [number, number, number, number] | null;
}

export interface Fragment {
  height: number;
}

export interface Font {
  widthOfString(text: string, size: number, features?: unknown): number;
}

export interface TextOptions {
  destination?: string | undefined;
  features?: unknown;
}

/** pdfkit's document, as pdfmake extends it. */
export interface Document {
  info: Record<string, unknown>;
  _pdfMakePages: readonly unknown[];
  _font: Font;
  _fontSize: number;
  _addInfo(this: { info: object }): void;
  text(text: string, x: number, y: number, options: TextOptions): unknown;
}

interface LayoutBuilding {
  processNode(this: { writer: Writer }, node: LaidOut, ...rest: unknown[]): void;
}

interface PageWriting extends Writer {
  addFragment(this: Writer, fragment: Fragment, ...rest: unknown[]): unknown;
}

interface TextMeasuring {
  widthOfText(text: string, inline: { fontSize: number }): number;
}

interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): {
    getStream(): Promise<Document>;
    getBuffer(): Promise<Buffer>;
  };
}

interface Class<T> {
  prototype: T;
}

const inside = <T>(path: string): Class<T> =>
  (require(`pdfmake/js/${path}.js`) as { default: Class<T> }).default;

export const LayoutBuilder = inside<LayoutBuilding>('LayoutBuilder');
export const PageElementWriter = inside<PageWriting>('PageElementWriter');
export const PdfDocument = inside<Document>('PDFDocument');
export const TextInlines = inside<TextMeasuring>('TextInlines');

export const pdfmake = require('pdfmake') as PdfMake;

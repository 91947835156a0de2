import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { LayoutBuilding, Writer } from './layout-shapes.ts';
import type {
  Document,
  FontkitFont,
  Fragment,
  Line,
  Painted,
  Reference,
  Rendering,
  StyleStack,
  TextMeasuring,
} from './shapes.ts';

/*
 * What the engine touches of pdfmake's inside, and of the pdfkit and fontkit beneath it. All three are pinned to exact
 * versions, and only here are they named.
 */

export type * from './layout-shapes.ts';
export type * from './shapes.ts';

const require = createRequire(import.meta.url);

interface ElementWriting {
  addLine(line: Line, isMarker?: boolean, index?: number): unknown;
  addVector(vector: Painted, ...rest: unknown[]): unknown;
  addImage(image: Painted, ...rest: unknown[]): unknown;
}

interface PageWriting extends Writer {
  addFragment(this: Writer, fragment: Fragment, ...rest: unknown[]): unknown;
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

const inside = <T>(path: string): T => (require(`pdfmake/js/${path}.js`) as { default: T }).default;

export const LayoutBuilder = inside<Class<LayoutBuilding>>('LayoutBuilder');
export const PageElementWriter = inside<Class<PageWriting>>('PageElementWriter');
export const ElementWriter = inside<Class<ElementWriting>>('ElementWriter');
export const PdfDocument = inside<Class<Document> & (new (...rest: unknown[]) => Document)>(
  'PDFDocument',
);
export const Renderer = inside<Class<Rendering>>('Renderer');
export const TextLine = inside<new (maxWidth: number) => Line>('Line');
export const TextInlines = inside<
  Class<TextMeasuring> & (new (document: Document | null) => TextMeasuring)
>('TextInlines');
export const StyleContextStack = inside<
  Class<StyleStack> & {
    getStyleProperty(item: object, styles: StyleStack, name: string, otherwise: unknown): unknown;
  }
>('StyleContextStack');

/** The class of every indirect object, which pdfkit keeps to itself. */
export const referenceClass = (): Class<Reference> => {
  const probe = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
  return { prototype: Object.getPrototypeOf(probe.ref()) as Reference };
};

export const pdfmake = require('pdfmake') as PdfMake;

export const fontkit = require('fontkit') as { create(file: Uint8Array): FontkitFont };

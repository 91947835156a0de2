import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { WORD_SPACE } from '../../../templates/theme/metrics.ts';
import { fontPaths } from './fonts.ts';

/*
 * The only module that knows pdfmake's inside. It is pinned to an exact version, and four things are done to it:
 * a node can ask for room (`needs`) or for the foot of its page (`sinks`), words stand a little further apart, and the
 * metadata stream is escaped.
 */

const require = createRequire(import.meta.url);

interface Context {
  y: number;
  availableHeight: number;
  pageMargins: { top: number };
  moveDown(offset: number): void;
}
interface Writer {
  transactionLevel: number;
  sinking?: boolean;
  context(): Context;
  moveToNextPage(): void;
}
interface LaidOut {
  needs?: number;
  sinks?: boolean;
  pageBreak?: string;
  _margin?: [number, number, number, number] | null;
}
interface SetOptions {
  destination?: string | undefined;
  features?: unknown;
}
interface Fragment {
  height: number;
}
interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): {
    getStream(): Promise<{ _pdfMakePages: readonly unknown[] }>;
    getBuffer(): Promise<Buffer>;
  };
}

const inside = <T>(path: string): T => (require(`pdfmake/js/${path}.js`) as { default: T }).default;

const LayoutBuilder = inside<{
  prototype: { processNode(this: { writer: Writer }, node: LaidOut, ...rest: unknown[]): void };
}>('LayoutBuilder');
const PageElementWriter = inside<{
  prototype: Writer & {
    addFragment(this: Writer, fragment: Fragment, ...rest: unknown[]): unknown;
  };
}>('PageElementWriter');
const PdfDocument = inside<{
  prototype: {
    info: Record<string, unknown>;
    _addInfo(this: { info: object }): void;
    _font: { widthOfString(text: string, size: number, features?: unknown): number };
    _fontSize: number;
    text(text: string, x: number, y: number, options: SetOptions): unknown;
  };
}>('PDFDocument');

const TextInlines = inside<{
  prototype: {
    widthOfText(text: string, inline: { fontSize: number }): number;
  };
}>('TextInlines');

/** A node that lacks the room which it `needs` starts on the next page, without the space above it. */
const { processNode } = LayoutBuilder.prototype;
LayoutBuilder.prototype.processNode = function (node, ...rest) {
  const { writer } = this;
  if (node.needs !== undefined && writer.transactionLevel === 0 && node.pageBreak === undefined) {
    const context = writer.context();
    const atTop = context.y <= context.pageMargins.top + 0.5;
    if (!atTop && context.availableHeight < node.needs) writer.moveToNextPage();
    const now = writer.context();
    if (node._margin && now.y <= now.pageMargins.top + 0.5 && node._margin[1] > 0) {
      node._margin = [node._margin[0], 0, node._margin[2], node._margin[3]];
    }
  }
  if (node.sinks) writer.sinking = true;
  processNode.call(this, node, ...rest);
};

/** A fragment that `sinks` stands at the foot of the page that has room for it. */
const { addFragment } = PageElementWriter.prototype;
PageElementWriter.prototype.addFragment = function (fragment, ...rest) {
  if (this.sinking) {
    this.sinking = false;
    const { y, availableHeight, pageMargins } = this.context();
    const room = availableHeight - fragment.height - 0.5;
    if (room > 0 && y > pageMargins.top + 0.5) this.context().moveDown(room);
  }
  return addFragment.call(this, fragment, ...rest);
};

const spacesOf = (text: string): number => text.split(' ').length - 1;

/** Words stand further apart than the typeface has them: in measuring, and where several are set in one go. */
const { widthOfText } = TextInlines.prototype;
TextInlines.prototype.widthOfText = function (text, inline) {
  return widthOfText.call(this, text, inline) + spacesOf(text) * WORD_SPACE * inline.fontSize;
};
const { text: setText } = PdfDocument.prototype;
PdfDocument.prototype.text = function (text, x, y, options) {
  let at = x;
  for (const [index, word] of (text.match(/ *[^ ]+ */g) ?? [text]).entries()) {
    const { destination, ...others } = options;
    setText.call(this, word, at, y, index === 0 ? { ...others, destination } : others);
    at += this._font.widthOfString(word, this._fontSize, options.features);
    at += spacesOf(word) * WORD_SPACE * this._fontSize;
  }
  return this;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** pdfkit writes the document's information into XML as it stands. */
const { _addInfo } = PdfDocument.prototype;
PdfDocument.prototype._addInfo = function () {
  const plain = this.info;
  this.info = Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/[&<>]/g, (mark) => ENTITIES[mark]!) : value,
    ]),
  );
  try {
    _addInfo.call(this);
  } finally {
    this.info = plain;
  }
};

const pdfmake = require('pdfmake') as PdfMake;
const fonts = fontPaths();
const files = new Set(Object.values(fonts).flatMap((slots) => Object.values(slots)));
pdfmake.setFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.has(path));

/** A document and how many pages it came to. The definition is used up: make a fresh one for each call. */
export async function print(
  definition: TDocumentDefinitions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = pdfmake.createPdf(definition);
  const { _pdfMakePages: pages } = await document.getStream();
  return { bytes: new Uint8Array(await document.getBuffer()), pages: pages.length };
}

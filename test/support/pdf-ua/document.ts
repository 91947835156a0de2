import { PDFDocument } from '@cantoo/pdf-lib';
import { readContent, type FontShelf, type PageContent } from './content.ts';
import { contentsOf, readTree, type StructureContent, type StructureElement } from './tree.ts';

/** Something that is wrong: a checkpoint of the Matterhorn Protocol, or a rule of our own (`own-…`). */
export interface Finding {
  checkpoint: string;
  message: string;
}

/** A PDF as the checks take it. */
export interface ReadDocument {
  pdf: PDFDocument;
  tree: StructureElement | null;
  pages: PageContent[];
  /** The text of a piece of content; '' of an annotation, and where there is none. */
  textOf(content: StructureContent): string;
}

/** A rule, with every checkpoint that it can find. */
export interface Check {
  checkpoints: readonly string[];
  find(document: ReadDocument): Finding[];
}

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const shelf: FontShelf = new Map();
  const pages = pdf.getPages().map((page) => readContent(page, shelf));
  const texts = new Map(
    pages.flatMap(({ page, pieces }) =>
      pieces.flatMap(({ mcid, text }) =>
        mcid === null ? [] : [[`${page.ref.toString()}/${mcid}`, text] as const],
      ),
    ),
  );
  return {
    pdf,
    tree: readTree(pdf),
    pages,
    textOf: (content) =>
      content.kind === 'content' ? (texts.get(`${content.page}/${content.mcid}`) ?? '') : '',
  };
}

/** All text of an element, as it is read. */
export const textWithin = (document: ReadDocument, element: StructureElement): string =>
  [...contentsOf(element)].map((content) => document.textOf(content)).join('');

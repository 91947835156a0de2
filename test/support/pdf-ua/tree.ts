import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { dictAt, listAt, nameAt, numberAt, textAt } from './objects.ts';

export interface StructureElement {
  kind: 'element';
  type: string;
  /** Its language or that of what it stands in; '' where nobody says. */
  lang: string;
  alt: string | undefined;
  dict: PDFDict;
  parent: StructureElement | null;
  kids: (StructureElement | StructureContent)[];
}

export type StructureContent =
  | { kind: 'content'; page: string; mcid: number }
  | { kind: 'annotation'; page: string; annotation: PDFRef };

export const isElement = (kid: StructureElement | StructureContent): kid is StructureElement =>
  kid.kind === 'element';

/** The structure tree from its root, whose type is `StructTreeRoot`; null where there is none. */
export function readTree(pdf: PDFDocument): StructureElement | null {
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  if (!root) return null;
  const lang = textAt(pdf.catalog, 'Lang') ?? '';
  const met = new Set<PDFDict>();
  const read = (
    dict: PDFDict,
    parent: StructureElement | null,
    pageAbove: string,
  ): StructureElement => {
    met.add(dict);
    const own = dict.get(PDFName.of('Pg'));
    const page = own instanceof PDFRef ? own.toString() : pageAbove;
    const element: StructureElement = {
      kind: 'element',
      type: parent ? (nameAt(dict, 'S') ?? '') : 'StructTreeRoot',
      lang: textAt(dict, 'Lang') ?? parent?.lang ?? lang,
      alt: textAt(dict, 'Alt'),
      dict,
      parent,
      kids: [],
    };
    for (const each of listAt(dict, 'K')) {
      const kid = each instanceof PDFRef ? pdf.context.lookup(each) : each;
      if (kid instanceof PDFNumber) {
        element.kids.push({ kind: 'content', page, mcid: kid.asNumber() });
      } else if (kid instanceof PDFDict) {
        const pageOf = kid.get(PDFName.of('Pg'))?.toString() ?? page;
        const type = nameAt(kid, 'Type');
        if (type === 'MCR') {
          element.kids.push({ kind: 'content', page: pageOf, mcid: numberAt(kid, 'MCID') ?? -1 });
        } else if (type === 'OBJR') {
          const annotation = kid.get(PDFName.of('Obj'));
          if (annotation instanceof PDFRef) {
            element.kids.push({ kind: 'annotation', page: pageOf, annotation });
          }
        } else if (!met.has(kid)) element.kids.push(read(kid, element, page));
      }
    }
    return element;
  };
  return read(root, null, '');
}

/** Elements in the order in which they are read. */
export function* elementsOf(element: StructureElement): Generator<StructureElement> {
  yield element;
  for (const kid of element.kids) if (isElement(kid)) yield* elementsOf(kid);
}

/** What stands in an element, in the order in which it is read. */
export function* contentsOf(element: StructureElement): Generator<StructureContent> {
  for (const kid of element.kids) {
    if (isElement(kid)) yield* contentsOf(kid);
    else yield kid;
  }
}

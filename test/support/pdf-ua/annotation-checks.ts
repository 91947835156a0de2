import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { dictsOf } from './document-checks.ts';
import type { Check, Finding, ReadDocument } from './document.ts';
import { bytesOf, dictAt, latin, listAt, nameAt, streamAt, textAt } from './objects.ts';
import { elementsOf, isElement, type StructureElement } from './tree.ts';

/** ISO 32000-1, table 169. */
const KINDS = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup ' +
    'FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'
  ).split(' '),
);

const annotationsOf = ({ pdf, pages }: ReadDocument) =>
  pages.flatMap(({ page }) =>
    listAt(page.node, 'Annots').flatMap((reference) => {
      const dict = pdf.context.lookup(reference);
      return reference instanceof PDFRef && dict instanceof PDFDict
        ? [{ reference: reference.toString(), dict, page }]
        : [];
    }),
  );

/** The element that each annotation stands in, by the annotation's reference. */
function holdersOf(tree: StructureElement | null): Map<string, StructureElement> {
  const found = new Map<string, StructureElement>();
  for (const element of tree ? elementsOf(tree) : []) {
    for (const kid of element.kids) {
      if (!isElement(kid) && kid.kind === 'annotation') {
        found.set(kid.annotation.toString(), element);
      }
    }
  }
  return found;
}

/** A file that is named in every way that readers look for: ISO 14289-1, 7.11. */
export const isNamedFile = (file: PDFDict | undefined): boolean =>
  Boolean(textAt(file, 'F') && textAt(file, 'UF'));

/** Whether all that a printer's mark shows is marked as an artifact. */
const isArtifact = (mark: PDFDict): boolean => {
  const stream = streamAt(dictAt(mark, 'AP'), 'N');
  return !stream || /^\s*\/Artifact\b/.test(latin(bytesOf(stream)));
};

/** What lies on the pages. */
export const annotationChecks: Check[] = [
  {
    checkpoints: [
      '11-004',
      '11-005',
      '28-002',
      '28-004',
      '28-005',
      '28-006',
      '28-007',
      '28-010',
      '28-011',
      '28-012',
      '28-016',
      '28-017',
      '28-018',
    ],
    find: (document) => {
      const holders = holdersOf(document.tree);
      return annotationsOf(document).flatMap(({ dict, reference }): Finding[] => {
        const kind = nameAt(dict, 'Subtype') ?? '';
        const holder = holders.get(reference);
        const contents = textAt(dict, 'Contents')?.trim();
        const called = (textAt(dict, 'TU') ?? textAt(dictAt(dict, 'Parent'), 'TU'))?.trim();
        const fault = (wrong: boolean, checkpoint: string, message: string): Finding[] =>
          wrong ? [{ checkpoint, message: `${kind}: ${message}` }] : [];
        const is = (...kinds: string[]) => kinds.includes(kind);
        const astray = !is('Link', 'Widget', 'PrinterMark', 'Popup') && holder?.type !== 'Annot';
        const silent = !is('Widget', 'PrinterMark', 'Popup') && !contents && !holder?.alt;
        return [
          ...fault(is('Link') && holder?.type !== 'Link', '28-011', 'it stands in no Link'),
          ...fault(is('Link') && !contents, '28-012', 'it has no description of its own'),
          ...fault(is('Widget') && holder?.type !== 'Form', '28-010', 'it stands in no Form'),
          ...fault(is('Widget') && !called && !holder?.alt, '28-005', 'it has no name'),
          ...fault(astray, '28-002', 'it stands in no Annot'),
          ...fault(silent, '28-004', 'it has no description'),
          ...fault(
            !KINDS.has(kind) && (astray || silent),
            '28-006',
            'its kind is not known, and what it is is not said',
          ),
          ...fault(is('TrapNet'), '28-007', 'there is one'),
          ...fault(
            is('FileAttachment') && !isNamedFile(dictAt(dict, 'FS')),
            '28-016',
            'its file has no name',
          ),
          ...fault(is('PrinterMark') && holder !== undefined, '28-017', 'it is content'),
          ...fault(is('PrinterMark') && !isArtifact(dict), '28-018', 'it shows content'),
          ...fault(
            Boolean(contents) && !holder?.lang,
            '11-004',
            'the language of its description is not known',
          ),
          ...fault(
            Boolean(called) && !holder?.lang,
            '11-005',
            'the language of its name is not known',
          ),
        ];
      });
    },
  },
  {
    checkpoints: ['28-008', '28-009'],
    find: (document) =>
      [...new Set(annotationsOf(document).map(({ page }) => page))].flatMap((page) => {
        const order = nameAt(page.node, 'Tabs');
        if (order === undefined) {
          return [{ checkpoint: '28-008', message: 'a page with annotations has no tab order' }];
        }
        return order === 'S'
          ? []
          : [{ checkpoint: '28-009', message: `a page's tab order is ${order}` }];
      }),
  },
  {
    checkpoints: ['28-014', '28-015'],
    find: (document) =>
      dictsOf(document)
        .filter((dict) => nameAt(dict, 'S') === 'MCD')
        .flatMap((clip) => [
          ...(textAt(clip, 'CT')
            ? []
            : [{ checkpoint: '28-014', message: 'of what kind a clip is is not said' }]),
          ...(listAt(clip, 'Alt').length > 0
            ? []
            : [{ checkpoint: '28-015', message: 'a clip has no alternative text' }]),
        ]),
  },
  {
    checkpoints: ['21-001'],
    find: (document) =>
      dictsOf(document)
        .filter((dict) => dictAt(dict, 'EF') && !isNamedFile(dict))
        .map(() => ({ checkpoint: '21-001', message: 'an embedded file has no name' })),
  },
  {
    checkpoints: ['25-001'],
    find: ({ pdf }) => {
      const form = dictAt(pdf.catalog, 'AcroForm');
      const parts = listAt(form, 'XFA').map((part) => pdf.context.lookup(part));
      const dynamic = parts.some(
        (part) =>
          part instanceof PDFRawStream &&
          /<dynamicRender>\s*required\s*</.test(latin(bytesOf(part))),
      );
      return dynamic
        ? [{ checkpoint: '25-001', message: 'there is a form that only XFA shows' }]
        : [];
    },
  },
  {
    checkpoints: ['own-form'],
    find: ({ pdf }) =>
      pdf.catalog.has(PDFName.of('AcroForm'))
        ? [{ checkpoint: 'own-form', message: 'there is a form, and what is printed has none' }]
        : [],
  },
];

import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { xObjectsOf } from './content.ts';
import type { Check, Finding, ReadDocument } from './document.ts';
import type { ReadFont } from './fonts.ts';
import { bytesOf, latin, listAt, nameAt, textAt } from './objects.ts';
import { contentsOf, elementsOf, isElement, type StructureElement } from './tree.ts';

const KNOWN_ARTIFACTS = new Set([
  'Layout',
  'Page',
  'Background',
  'Pagination',
  'Pagination Header',
  'Pagination Footer',
  'Pagination Watermark',
]);

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

/** What the pages paint, and what lies on them. */
export const pageChecks: Check[] = [
  {
    checkpoints: ['01-003', '01-004', '01-005', '31-006'],
    find: ({ pages }) => pages.flatMap(({ faults }) => faults),
  },
  {
    checkpoints: ['01-005', 'own-text-once'],
    find: ({ pages, tree }) => {
      const times = new Map<string, number>();
      for (const content of tree ? contentsOf(tree) : []) {
        if (content.kind !== 'content') continue;
        const key = `${content.page}/${content.mcid}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
      const painted = pages.flatMap(({ page, pieces }) =>
        pieces.flatMap(({ mcid, text }) =>
          mcid === null ? [] : [{ key: `${page.ref.toString()}/${mcid}`, text }],
        ),
      );
      const keys = new Set(painted.map(({ key }) => key));
      const own = (message: string): Finding => ({ checkpoint: 'own-text-once', message });
      return [
        ...painted
          .filter(({ key }) => !times.has(key))
          .map(({ key, text }) => ({
            checkpoint: '01-005',
            message: `content ${key} “${text.slice(0, 40)}” stands nowhere in the structure`,
          })),
        ...[...times].filter(([, count]) => count > 1).map(([key]) => own(`${key} is read twice`)),
        ...[...times.keys()]
          .filter((key) => !keys.has(key))
          .map((key) => own(`${key} is in the structure and on no page`)),
        ...(keys.size < painted.length ? [own('two pieces of a page have one number')] : []),
      ];
    },
  },
  {
    checkpoints: ['own-artifact'],
    find: ({ pages }) =>
      pages.flatMap(({ pieces }) =>
        pieces.flatMap(({ artifact, text }) => {
          if (artifact === null) return [];
          const words = text.trim();
          const known = KNOWN_ARTIFACTS.has(artifact);
          // Words are furniture of the page, or they are content.
          return known && (words === '' || artifact.startsWith('Pagination'))
            ? []
            : [{ checkpoint: 'own-artifact', message: `“${words}” is an artifact (${artifact})` }];
        }),
      ),
  },
  {
    checkpoints: [
      '11-004',
      '28-002',
      '28-004',
      '28-006',
      '28-007',
      '28-010',
      '28-011',
      '28-012',
      '28-017',
    ],
    find: (document) => {
      const holders = holdersOf(document.tree);
      return annotationsOf(document).flatMap(({ dict, reference }): Finding[] => {
        const kind = nameAt(dict, 'Subtype') ?? '';
        const holder = holders.get(reference);
        const contents = textAt(dict, 'Contents')?.trim();
        const fault = (wrong: boolean, checkpoint: string, message: string): Finding[] =>
          wrong ? [{ checkpoint, message: `${kind}: ${message}` }] : [];
        const link = kind === 'Link';
        const other = !['Link', 'Widget', 'PrinterMark', 'Popup'].includes(kind);
        return [
          ...fault(link && holder?.type !== 'Link', '28-011', 'it stands in no Link'),
          ...fault(link && !contents, '28-012', 'it has no description'),
          ...fault(kind === 'Widget' && holder?.type !== 'Form', '28-010', 'it stands in no Form'),
          ...fault(other && holder?.type !== 'Annot', '28-002', 'it stands in no Annot'),
          ...fault(other && !contents && !holder?.alt, '28-004', 'it has no description'),
          ...fault(kind === 'TrapNet', '28-007', 'there is one'),
          ...fault(kind === 'PrinterMark' && holder !== undefined, '28-017', 'it is content'),
          ...fault(kind === '', '28-006', 'an annotation is of no kind'),
          ...fault(
            Boolean(contents) && !holder?.lang,
            '11-004',
            'the language of its description is not known',
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
    checkpoints: ['30-001', '30-002'],
    find: ({ pages }) => {
      const met = new Set<PDFDict>();
      return pages.flatMap(({ page }) =>
        xObjectsOf(page).flatMap(({ name, kind, dict }): Finding[] => {
          if (kind !== 'Form') return [];
          const again = met.has(dict);
          met.add(dict);
          const stream = page.node.context
            .enumerateIndirectObjects()
            .find(([, object]) => object instanceof PDFRawStream && object.dict === dict)?.[1];
          const marked = stream instanceof PDFRawStream && /\/MCID\b/.test(latin(bytesOf(stream)));
          return [
            ...(dict.has(PDFName.of('Ref'))
              ? [{ checkpoint: '30-001', message: `${name} refers to another file` }]
              : []),
            ...(again && marked
              ? [{ checkpoint: '30-002', message: `${name} is content in several places` }]
              : []),
          ];
        }),
      );
    },
  },
  {
    checkpoints: [
      '10-001',
      '31-001',
      '31-002',
      '31-005',
      '31-006',
      '31-009',
      '31-011',
      '31-016',
      '31-027',
      '31-028',
      '31-029',
      '31-030',
    ],
    find: ({ pages }) => {
      const used = new Map<ReadFont, Set<number>>();
      for (const page of pages) {
        for (const [font, codes] of page.used) {
          used.set(font, new Set([...(used.get(font) ?? []), ...codes]));
        }
      }
      return [...used].flatMap(([font, codes]) => font.faults(codes));
    },
  },
];

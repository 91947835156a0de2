import { PDFName, PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import { xObjectsOf } from './content.ts';
import type { Check, Finding } from './document.ts';
import type { ReadFont } from './fonts.ts';
import { bytesOf, latin } from './objects.ts';
import { contentsOf } from './tree.ts';

const KNOWN_ARTIFACTS = new Set([
  'Layout',
  'Page',
  'Background',
  'Pagination',
  'Pagination Header',
  'Pagination Footer',
  'Pagination Watermark',
]);

/** What the pages paint. */
export const pageChecks: Check[] = [
  {
    checkpoints: ['01-003', '01-004', '01-005', 'own-font'],
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
      '31-003',
      '31-004',
      '31-005',
      '31-006',
      '31-007',
      '31-008',
      '31-009',
      '31-011',
      '31-014',
      '31-015',
      '31-016',
      '31-027',
      '31-028',
      '31-029',
      '31-030',
      'own-font',
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

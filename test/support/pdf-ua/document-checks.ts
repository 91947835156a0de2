import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Check, Finding, ReadDocument } from './document.ts';
import { bytesOf, dictAt, listAt, nameAt, numberAt, streamAt, textAt } from './objects.ts';

const metadataOf = ({ pdf }: ReadDocument): string => {
  const stream = streamAt(pdf.catalog, 'Metadata');
  return stream ? Buffer.from(bytesOf(stream)).toString('utf8') : '';
};

const when = (wrong: boolean, checkpoint: string, message: string): Finding[] =>
  wrong ? [{ checkpoint, message }] : [];

/** Every dictionary that stands on its own, streams' too. */
export const dictsOf = ({ pdf }: ReadDocument): PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object];
    return object instanceof PDFRawStream ? [object.dict] : [];
  });

/** What the document says of itself as a whole. */
export const documentChecks: Check[] = [
  {
    checkpoints: ['01-007', 'own-marked'],
    find: ({ pdf }) => {
      const info = dictAt(pdf.catalog, 'MarkInfo');
      const flag = (key: string) => info?.lookup(PDFName.of(key))?.toString();
      return [
        ...when(flag('Suspects') === 'true', '01-007', 'the tags are said to be suspect'),
        ...when(flag('Marked') !== 'true', 'own-marked', 'the document is not said to be tagged'),
      ];
    },
  },
  {
    checkpoints: ['06-001', '06-002', '06-003'],
    find: (document) => {
      const metadata = metadataOf(document);
      if (metadata === '') return [{ checkpoint: '06-001', message: 'there is no XMP metadata' }];
      const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]+)<\/rdf:li>/.exec(metadata)?.[1]?.trim();
      return [
        ...when(
          !/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata),
          '06-002',
          'the document does not say that it is PDF/UA',
        ),
        ...when(!title, '06-003', 'the metadata has no title'),
      ];
    },
  },
  {
    // ISO 14289-1, 6.1: the header names a version up to 1.7.
    checkpoints: ['own-version'],
    find: ({ pdf }) =>
      when(
        !/^%PDF-1\.[0-7]/.test(pdf.context.header.toString()),
        'own-version',
        `the file begins with ${pdf.context.header.toString().slice(0, 8)}`,
      ),
  },
  {
    checkpoints: ['own-metadata'],
    find: (document) =>
      when(
        /&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(metadataOf(document)),
        'own-metadata',
        'the metadata is no well-formed XML',
      ),
  },
  {
    checkpoints: ['07-001', '07-002'],
    find: ({ pdf }) => {
      const shown = dictAt(pdf.catalog, 'ViewerPreferences')
        ?.lookup(PDFName.of('DisplayDocTitle'))
        ?.toString();
      return [
        ...when(shown === undefined, '07-001', 'whether the title is shown is not said'),
        ...when(shown === 'false', '07-002', 'the file name is shown in place of the title'),
      ];
    },
  },
  {
    checkpoints: ['11-003', '11-006'],
    find: ({ pdf }) => {
      const lang = textAt(pdf.catalog, 'Lang') ?? '';
      const bookmarks = dictAt(pdf.catalog, 'Outlines') !== undefined;
      return [
        ...when(!lang, '11-006', 'the language of the metadata is not known'),
        ...when(!lang && bookmarks, '11-003', 'the language of the bookmarks is not known'),
      ];
    },
  },
  {
    checkpoints: ['20-001', '20-002', '20-003'],
    find: ({ pdf }) => {
      const layers = dictAt(pdf.catalog, 'OCProperties');
      if (!layers) return [];
      const usual = dictAt(layers, 'D');
      const others = listAt(layers, 'Configs').map((each) => pdf.context.lookup(each, PDFDict));
      const unnamed = (configuration: PDFDict | undefined) =>
        !textAt(configuration, 'Name')?.trim();
      const automatic = [usual, ...others].some((each) => each?.has(PDFName.of('AS')));
      return [
        ...when(others.some(unnamed), '20-001', 'another configuration of layers has no name'),
        ...when(unnamed(usual), '20-002', 'the configuration of layers has no name'),
        ...when(automatic, '20-003', 'layers are shown and hidden by themselves'),
      ];
    },
  },
  {
    checkpoints: ['26-001', '26-002'],
    find: ({ pdf }) => {
      const security = pdf.context.lookup(pdf.context.trailerInfo.Encrypt);
      if (!(security instanceof PDFDict)) return [];
      const permissions = numberAt(security, 'P');
      return [
        ...when(permissions === undefined, '26-001', 'the file is encrypted without permissions'),
        ...when(
          permissions !== undefined && (permissions & 512) === 0,
          '26-002',
          'the file keeps its text from screen readers',
        ),
      ];
    },
  },
  {
    checkpoints: ['own-bookmark'],
    find: (document) =>
      dictsOf(document).flatMap((dict) => {
        const isBookmark = dict.has(PDFName.of('Title')) && dict.has(PDFName.of('Parent'));
        if (!isBookmark) return [];
        const target = nameAt(dictAt(dict, 'SE'), 'S') ?? 'nothing';
        return when(
          !/^(?:H\d|Sect|Part)$/.test(target),
          'own-bookmark',
          `the bookmark ${textAt(dict, 'Title')} leads to ${target}, not to a heading`,
        );
      }),
  },
];

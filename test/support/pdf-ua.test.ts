import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderSheet } from '../../server/sheets/engine/render.ts';
import { brand, LOGO, sheetInput } from '../builders/sheet.ts';
import { checkPdfUa } from './pdf-ua.ts';
import { MACHINE, OF_OTHER_FONTS, PERSON } from './pdf-ua/matterhorn.ts';

let good: Uint8Array;

beforeAll(async () => {
  good = (await renderSheet(sheetInput({ brand: brand({ logo: LOGO }) }), 'full')).pdf;
});

const name = (text: string) => PDFName.of(text);

/** The first dictionary of the file that satisfies `is`. */
const find = (pdf: PDFDocument, is: (dict: PDFDict) => boolean): PDFDict => {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (dict instanceof PDFDict && is(dict)) return dict;
  }
  throw new Error('nothing to damage');
};
const element = (pdf: PDFDocument, type: string, is: (dict: PDFDict) => boolean = () => true) =>
  find(pdf, (dict) => dict.get(name('S')) === name(type) && dict.has(name('P')) && is(dict));
const root = (pdf: PDFDocument) => pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
const page = (pdf: PDFDocument) => pdf.getPages()[0]!.node;
const annotation = (pdf: PDFDocument) =>
  find(pdf, (dict) => dict.get(name('Type')) === name('Annot'));
const font = (pdf: PDFDocument) => find(pdf, (dict) => dict.get(name('Subtype')) === name('Type0'));
const descendant = (pdf: PDFDocument) =>
  find(pdf, (dict) => dict.get(name('Subtype')) === name('CIDFontType2'));

const stream = (pdf: PDFDocument, dict: PDFDict, key: string, change: (text: string) => string) => {
  const old = dict.lookup(name(key));
  if (!(old instanceof PDFRawStream)) throw new Error(`no stream ${key}`);
  const text = Buffer.from(decodePDFRawStream(old).decode()).toString('latin1');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to damage in ${key}`);
  dict.set(
    name(key),
    pdf.context.register(pdf.context.flateStream(Buffer.from(changed, 'latin1'))),
  );
};
const contents = (pdf: PDFDocument, change: (text: string) => string) =>
  stream(pdf, page(pdf), 'Contents', change);
const metadata = (pdf: PDFDocument, change: (text: string) => string) =>
  stream(pdf, pdf.catalog, 'Metadata', change);

const retype =
  (from: string, to: string, is?: (dict: PDFDict) => boolean) => (pdf: PDFDocument) => {
    element(pdf, from, is).set(name('S'), name(to));
  };
/** The first of those that stand where this element stands. */
const first = (dict: PDFDict) => {
  const kids = dict.lookup(name('P'), PDFDict).lookup(name('K'));
  return kids instanceof PDFArray ? kids.lookup(0) : dict;
};
const ofKind = (kind: string) => (pdf: PDFDocument) => {
  annotation(pdf).set(name('Subtype'), name(kind));
};
const named = PDFString.of('a name');
const layers = (entries: Record<string, unknown>) => (pdf: PDFDocument) => {
  pdf.catalog.set(name('OCProperties'), pdf.context.obj({ OCGs: [], ...entries } as never));
};
/** Gives a typeface an encoding of its own, which is wrong in this way. */
const encoded =
  (changes: Record<string, string | number>, entries: Record<string, unknown> = {}) =>
  (pdf: PDFDocument) => {
    const system = descendant(pdf).lookup(name('CIDSystemInfo'), PDFDict).clone();
    for (const [key, value] of Object.entries(changes)) {
      system.set(name(key), typeof value === 'number' ? PDFNumber.of(value) : PDFString.of(value));
    }
    const map = pdf.context.stream('/WMode 0 def', {
      Type: 'CMap',
      CIDSystemInfo: system,
      ...entries,
    } as never);
    font(pdf).set(name('Encoding'), pdf.context.register(map));
  };
const listing = (glyphs: Buffer) => (pdf: PDFDocument) => {
  const list = pdf.context.register(pdf.context.flateStream(glyphs));
  descendant(pdf).lookup(name('FontDescriptor'), PDFDict).set(name('CIDSet'), list);
};
const without = (what: (pdf: PDFDocument) => PDFDict, key: string) => (pdf: PDFDocument) => {
  if (!what(pdf).delete(name(key))) throw new Error(`no ${key} to take away`);
};
const catalog = (pdf: PDFDocument): PDFDict => pdf.catalog;

/** Every way in which a good sheet is damaged, under the checkpoint that must name it. */
const damages: [string, string, (pdf: PDFDocument) => void][] = [
  [
    '01-003',
    'an artifact inside content',
    (pdf) =>
      contents(pdf, (text) => text.replace(/(\/P <<\/MCID \d+>> BDC)/, '$1\n/Artifact BMC\nEMC')),
  ],
  [
    '01-004',
    'content inside an artifact',
    (pdf) =>
      contents(pdf, (text) =>
        text.replace(/(\/H1 <<\/MCID \d+>> BDC[\s\S]*?EMC)/, '/Artifact BMC\n$1\nEMC'),
      ),
  ],
  [
    '01-005',
    'text that is not marked',
    (pdf) => contents(pdf, (text) => text.replace(/\/H1 <<\/MCID \d+>> BDC([\s\S]*?)EMC/, '$1')),
  ],
  [
    '01-005',
    'text that no element has',
    (pdf) => {
      const document = element(pdf, 'Document');
      document.lookup(name('K'), PDFArray).remove(1);
    },
  ],
  [
    '01-007',
    'suspects',
    (pdf) =>
      pdf.catalog.lookup(name('MarkInfo'), PDFDict).set(name('Suspects'), pdf.context.obj(true)),
  ],
  ['02-001', 'a type that nobody knows', retype('H2', 'Headline')],
  [
    '02-003',
    'types mapped in a circle',
    (pdf) => {
      retype('H2', 'A')(pdf);
      root(pdf).set(name('RoleMap'), pdf.context.obj({ A: 'B', B: 'A' }));
    },
  ],
  [
    '02-004',
    'a known type mapped to another',
    (pdf) => root(pdf).set(name('RoleMap'), pdf.context.obj({ P: 'H1' })),
  ],
  ['06-001', 'no metadata', without(catalog, 'Metadata')],
  [
    '06-002',
    'no claim',
    (pdf) => metadata(pdf, (text) => text.replace(/<pdfuaid:part>1/, '<pdfuaid:part>7')),
  ],
  ['06-003', 'no title', (pdf) => metadata(pdf, (text) => text.replaceAll('dc:title', 'dc:label'))],
  [
    '07-001',
    'the title not shown',
    without((pdf) => pdf.catalog.lookup(name('ViewerPreferences'), PDFDict), 'DisplayDocTitle'),
  ],
  [
    '07-002',
    'the title expressly not shown',
    (pdf) =>
      pdf.catalog
        .lookup(name('ViewerPreferences'), PDFDict)
        .set(name('DisplayDocTitle'), pdf.context.obj(false)),
  ],
  ['09-004', 'a row outside of a table', retype('Table', 'Sect')],
  ['09-004', 'a cell that is none', retype('TD', 'P')],
  ['09-005', 'an item outside of a list', retype('L', 'Sect')],
  ['09-005', 'an item without a body', retype('LBody', 'P')],
  ['09-006', 'an entry outside of a table of contents', retype('H2', 'TOCI')],
  ['09-005', 'a caption amid a list', retype('LI', 'Caption', (dict) => dict !== first(dict))],
  ['09-007', 'a ruby’s base outside of a ruby', retype('H3', 'RB')],
  ['09-008', 'a warichu’s text outside of one', retype('H3', 'WT')],
  [
    '10-001',
    'a character without a text',
    (pdf) =>
      stream(pdf, font(pdf), 'ToUnicode', (text) =>
        text.replace(/<[0-9a-f]{4}> <0065>/g, '<fff0> <0065>'),
      ),
  ],
  [
    '11-001',
    'no language',
    (pdf) => {
      pdf.catalog.delete(name('Lang'));
      element(pdf, 'Document').delete(name('Lang'));
    },
  ],
  [
    '11-001',
    'a language that is none',
    (pdf) => element(pdf, 'Document').set(name('Lang'), PDFString.of('english please')),
  ],
  [
    '11-002',
    'an alternative text without a language',
    (pdf) => {
      pdf.catalog.delete(name('Lang'));
      element(pdf, 'Document').delete(name('Lang'));
    },
  ],
  ['11-003', 'bookmarks without a language', without(catalog, 'Lang')],
  [
    '11-004',
    'a described link without a language',
    (pdf) => {
      pdf.catalog.delete(name('Lang'));
      element(pdf, 'Document').delete(name('Lang'));
    },
  ],
  [
    '11-005',
    'a named field without a language',
    (pdf) => {
      ofKind('Widget')(pdf);
      annotation(pdf).set(name('TU'), named);
      pdf.catalog.delete(name('Lang'));
      element(pdf, 'Document').delete(name('Lang'));
    },
  ],
  ['11-006', 'a title without a language', without(catalog, 'Lang')],
  ['13-004', 'a figure without words', without((pdf) => element(pdf, 'Figure'), 'Alt')],
  ['14-002', 'a heading before the title', retype('H1', 'H2')],
  ['14-003', 'a heading left out', (pdf) => element(pdf, 'H3').set(name('S'), name('H4'))],
  [
    '14-006',
    'two headings without level in one element',
    (pdf) => {
      retype('H2', 'H')(pdf);
      retype('H2', 'H')(pdf);
    },
  ],
  ['14-007', 'headings with and without level', retype('H2', 'H')],
  ['15-003', 'a head cell that heads nothing', without((pdf) => element(pdf, 'TH'), 'A')],
  ['17-002', 'a formula without words', retype('H3', 'Formula')],
  [
    '17-003',
    'a formula of unknown letters',
    (pdf) => {
      retype('H3', 'Formula')(pdf);
      for (const [, object] of pdf.context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict) object.delete(name('ToUnicode'));
      }
    },
  ],
  ['19-003', 'a note without ID', retype('H3', 'Note')],
  [
    '19-004',
    'two notes with one ID',
    (pdf) => {
      for (const text of ['a', 'a']) {
        const note = element(pdf, 'H3');
        note.set(name('S'), name('Note'));
        note.set(name('ID'), PDFString.of(text));
      }
    },
  ],
  ['20-001', 'other layers without a name', layers({ D: { Name: named }, Configs: [{}] })],
  ['20-002', 'layers without a name', layers({ D: {} })],
  ['20-003', 'layers that come and go', layers({ D: { Name: named, AS: [] } })],
  [
    '21-001',
    'an embedded file without a name',
    (pdf) => {
      pdf.context.register(pdf.context.obj({ Type: 'Filespec', EF: {} }));
    },
  ],
  [
    '25-001',
    'a form that only XFA shows',
    (pdf) => {
      const xfa = pdf.context.stream('<xfa><dynamicRender>required</dynamicRender></xfa>');
      pdf.catalog.set(name('AcroForm'), pdf.context.obj({ XFA: pdf.context.register(xfa) }));
    },
  ],
  [
    '26-001',
    'encryption that permits nobody anything',
    (pdf) => (pdf.context.trailerInfo.Encrypt = pdf.context.obj({ Filter: 'Standard' })),
  ],
  [
    '26-002',
    'encryption that keeps screen readers out',
    (pdf) => (pdf.context.trailerInfo.Encrypt = pdf.context.obj({ Filter: 'Standard', P: 0 })),
  ],
  [
    '28-002',
    'a remark that stands nowhere',
    (pdf) => annotation(pdf).set(name('Subtype'), name('Text')),
  ],
  [
    '28-004',
    'a remark without words',
    (pdf) => {
      annotation(pdf).set(name('Subtype'), name('Text'));
      annotation(pdf).delete(name('Contents'));
    },
  ],
  ['28-005', 'a field without a name', ofKind('Widget')],
  ['28-006', 'an annotation of no kind', without(annotation, 'Subtype')],
  ['28-006', 'an annotation of a kind that nobody knows', ofKind('Bubble')],
  ['28-007', 'a trap net', (pdf) => annotation(pdf).set(name('Subtype'), name('TrapNet'))],
  [
    '28-008',
    'no tab order',
    (pdf) => {
      for (const each of pdf.getPages()) each.node.delete(name('Tabs'));
    },
  ],
  [
    '28-009',
    'another tab order',
    (pdf) => {
      for (const each of pdf.getPages()) each.node.set(name('Tabs'), name('R'));
    },
  ],
  [
    '28-010',
    'a field that stands in no form',
    (pdf) => annotation(pdf).set(name('Subtype'), name('Widget')),
  ],
  ['28-011', 'a link that is none', retype('Link', 'Span')],
  ['28-012', 'a link without a description', without(annotation, 'Contents')],
  ['28-014', 'a clip of no kind', (pdf) => pdf.context.register(pdf.context.obj({ S: 'MCD' }))],
  ['28-015', 'a clip without words', (pdf) => pdf.context.register(pdf.context.obj({ S: 'MCD' }))],
  ['28-016', 'a file without a name', ofKind('FileAttachment')],
  [
    '28-018',
    'a printer’s mark that shows content',
    (pdf) => {
      ofKind('PrinterMark')(pdf);
      const look = pdf.context.register(pdf.context.stream('0 0 1 1 re f'));
      annotation(pdf).set(name('AP'), pdf.context.obj({ N: look }));
    },
  ],
  [
    '28-017',
    'a printer’s mark that is content',
    (pdf) => annotation(pdf).set(name('Subtype'), name('PrinterMark')),
  ],
  ['30-001', 'a part of another file', (pdf) => form(pdf, { Ref: {} }, '', 1)],
  ['30-002', 'content in two places', (pdf) => form(pdf, {}, '/P <</MCID 900>> BDC EMC', 2)],
  ['31-001', 'codes of another registry', encoded({ Registry: 'Made' })],
  ['31-002', 'codes of another ordering', encoded({ Ordering: 'Made' })],
  ['31-003', 'codes of a newer supplement', encoded({ Supplement: 9 })],
  [
    '31-004',
    'a way from codes to glyphs that is none',
    (pdf) => descendant(pdf).set(name('CIDToGIDMap'), name('Other')),
  ],
  ['31-005', 'no way from codes to glyphs', without(descendant, 'CIDToGIDMap')],
  [
    '31-006',
    'an encoding that nobody knows',
    (pdf) => font(pdf).set(name('Encoding'), name('Made-H')),
  ],
  ['31-007', 'two directions of writing', encoded({}, { WMode: 1 })],
  ['31-008', 'an encoding on one that nobody knows', encoded({}, { UseCMap: 'Made-H' })],
  [
    '31-009',
    'a typeface that is not embedded',
    (pdf) => {
      descendant(pdf).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'));
    },
  ],
  [
    '31-011',
    'a glyph that the typeface lacks',
    (pdf) => contents(pdf, (text) => text.replace(/\[<[0-9a-f]{4}/, '[<ff00')),
  ],
  ['31-014', 'glyphs that are not listed', listing(Buffer.alloc(4096))],
  ['31-015', 'listed glyphs that are not there', listing(Buffer.alloc(8192, 255))],
  [
    '31-016',
    'widths that are not the typeface’s',
    (pdf) => {
      descendant(pdf).delete(name('W'));
      descendant(pdf).set(name('DW'), PDFNumber.of(1));
    },
  ],
  ['31-027', 'no map to Unicode', without(font, 'ToUnicode')],
  [
    '31-028',
    'a character mapped to nothing',
    (pdf) => stream(pdf, font(pdf), 'ToUnicode', (text) => text.replace('<0065>', '<0000>')),
  ],
  [
    '31-029',
    'a character mapped to a mark',
    (pdf) => stream(pdf, font(pdf), 'ToUnicode', (text) => text.replace('<0065>', '<feff>')),
  ],
  [
    '31-030',
    'the glyph for what is missing',
    (pdf) => contents(pdf, (text) => text.replace(/\[<[0-9a-f]{4}/, '[<0000')),
  ],
  [
    'own-artifact',
    'words as decoration',
    (pdf) =>
      contents(pdf, (text) =>
        text.replace(/\/H1 <<\/MCID \d+>> BDC/, '/Artifact <</Type /Layout>> BDC'),
      ),
  ],
  [
    'own-bookmark',
    'a bookmark that leads to no heading',
    (pdf) => {
      find(pdf, (dict) => dict.has(name('Title')) && dict.has(name('SE'))).delete(name('SE'));
    },
  ],
  [
    'own-empty',
    'an empty element',
    (pdf) => {
      element(pdf, 'H2').delete(name('K'));
    },
  ],
  ['own-figure-box', 'a figure that stands nowhere', without((pdf) => element(pdf, 'Figure'), 'A')],
  [
    'own-font',
    'codes that are not glyphs',
    (pdf) => font(pdf).set(name('Encoding'), name('UniJIS-UTF16-H')),
  ],
  ['own-form', 'a form', (pdf) => pdf.catalog.set(name('AcroForm'), pdf.context.obj({}))],
  [
    'own-list-numbering',
    'labels without a way of numbering',
    without((pdf) => element(pdf, 'L', (dict) => dict.has(name('A'))), 'A'),
  ],
  ['own-marked', 'not said to be tagged', without(catalog, 'MarkInfo')],
  [
    'own-metadata',
    'metadata that is no XML',
    (pdf) => metadata(pdf, (text) => text.replace('Hydrologist', 'R&D')),
  ],
  ['own-parent-tree', 'content that leads back nowhere', without(root, 'ParentTree')],
  [
    'own-table-regular',
    'a row that is too short',
    (pdf) => {
      element(pdf, 'TR').lookup(name('K'), PDFArray).remove(1);
    },
  ],
  [
    'own-text-once',
    'content that is read twice',
    (pdf) => {
      const heading = element(pdf, 'H2');
      const number = heading.lookup(name('K'), PDFNumber);
      heading.set(name('K'), pdf.context.obj([number, number]));
    },
  ],
  [
    'own-tree',
    'several roots',
    (pdf) => {
      element(pdf, 'Document').set(name('S'), name('Part'));
    },
  ],
  [
    'own-version',
    'a version of PDF that came after the standard',
    (pdf) => (pdf.context.header = PDFHeader.forVersion(2, 0)),
  ],
];

/** Puts a form with these entries and operators on the first pages, `times` times. */
function form(pdf: PDFDocument, entries: Record<string, object>, operators: string, times: number) {
  const made = pdf.context.register(
    pdf.context.stream(operators, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 1, 1],
      ...entries,
    } as never),
  );
  for (const each of pdf.getPages().slice(0, times)) each.node.newXObject('Form', made);
}

describe('the checker of PDF/UA', () => {
  it('finds nothing wrong with a good sheet', async () => {
    expect((await checkPdfUa(good)).findings).toEqual([]);
  });

  it.each(damages)('names %s: %s', async (checkpoint, _, damage) => {
    const pdf = await PDFDocument.load(good, { updateMetadata: false });
    damage(pdf);
    const bytes = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
    const { findings } = await checkPdfUa(bytes);
    expect(findings.map((finding) => finding.checkpoint)).toContain(checkpoint);
  });

  it('is shown to bite for every checkpoint that it says it looks at', async () => {
    const { checked } = await checkPdfUa(good);
    expect([...new Set(damages.map(([checkpoint]) => checkpoint))].toSorted()).toEqual(checked);
  });

  it('looks at all that the protocol leaves to machines, and at no number that it does not have', async () => {
    expect([MACHINE.length, PERSON.length]).toEqual([87, 48]);
    const { checked } = await checkPdfUa(good);
    const numbers = checked.filter((each) => !each.startsWith('own-'));
    expect([...numbers, ...OF_OTHER_FONTS].toSorted()).toEqual(MACHINE);
  });
});

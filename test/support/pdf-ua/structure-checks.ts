import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { textWithin, type Check, type Finding, type ReadDocument } from './document.ts';
import { dictAt, listAt, nameAt, textAt } from './objects.ts';
import { parentTreeFaults } from './parent-tree.ts';
import { elementsOf, isElement, type StructureElement } from './tree.ts';

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** What an element may stand in, and what may stand in it, where that is prescribed; by checkpoint. */
const GRAMMAR: Record<string, { checkpoint: string; in?: string; of?: string }> = {
  Table: { checkpoint: '09-004', of: 'TR THead TBody TFoot Caption' },
  THead: { checkpoint: '09-004', in: 'Table', of: 'TR' },
  TBody: { checkpoint: '09-004', in: 'Table', of: 'TR' },
  TFoot: { checkpoint: '09-004', in: 'Table', of: 'TR' },
  TR: { checkpoint: '09-004', in: 'Table THead TBody TFoot', of: 'TH TD' },
  TH: { checkpoint: '09-004', in: 'TR' },
  TD: { checkpoint: '09-004', in: 'TR' },
  L: { checkpoint: '09-005', of: 'LI L Caption' },
  LI: { checkpoint: '09-005', in: 'L', of: 'Lbl LBody' },
  LBody: { checkpoint: '09-005', in: 'LI' },
  TOC: { checkpoint: '09-006', of: 'TOCI TOC Caption' },
  TOCI: { checkpoint: '09-006', in: 'TOC' },
  Ruby: { checkpoint: '09-007', of: 'RB RT RP' },
  RB: { checkpoint: '09-007', in: 'Ruby' },
  RT: { checkpoint: '09-007', in: 'Ruby' },
  RP: { checkpoint: '09-007', in: 'Ruby' },
  Warichu: { checkpoint: '09-008', of: 'WT WP' },
  WT: { checkpoint: '09-008', in: 'Warichu' },
  WP: { checkpoint: '09-008', in: 'Warichu' },
};

/** A language as BCP 47 has it, as far as a document of ours needs it. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2}|-[A-Za-z0-9]{2,8})*$/;

const all = ({ tree }: ReadDocument): StructureElement[] =>
  tree ? [...elementsOf(tree)].filter(({ parent }) => parent !== null) : [];

const each =
  (find: (element: StructureElement, document: ReadDocument) => [string, string][]) =>
  (document: ReadDocument): Finding[] =>
    all(document).flatMap((element) =>
      find(element, document).map(([checkpoint, message]) => ({ checkpoint, message })),
    );

const attributesOf = ({ dict }: StructureElement): PDFDict[] =>
  listAt(dict, 'A')
    .map((attributes) => dict.context.lookup(attributes))
    .filter((attributes) => attributes instanceof PDFDict);

/** A few words by which a person finds the place. */
const placeOf = (document: ReadDocument, element: StructureElement): string =>
  `${element.type} “${textWithin(document, element).slice(0, 40)}”`;

/** What the structure tree is made of. */
export const structureChecks: Check[] = [
  {
    checkpoints: ['own-tree'],
    find: ({ tree }) => {
      const kids = tree?.kids.filter(isElement) ?? [];
      return kids.length === 1 && kids[0]!.type === 'Document'
        ? []
        : [{ checkpoint: 'own-tree', message: 'there is not one Document at the root' }];
    },
  },
  {
    checkpoints: ['02-001', '02-003', '02-004'],
    find: (document) => {
      const roles = dictAt(dictAt(document.pdf.catalog, 'StructTreeRoot'), 'RoleMap');
      const found: Finding[] = (roles?.keys() ?? [])
        .map((key) => key.decodeText())
        .filter((type) => STANDARD.has(type))
        .map((type) => ({ checkpoint: '02-004', message: `${type} is mapped to something else` }));
      for (const type of new Set(all(document).map((element) => element.type))) {
        const met = new Set<string>();
        let at: string | undefined = type;
        while (at !== undefined && !STANDARD.has(at) && !met.has(at)) {
          met.add(at);
          at = nameAt(roles, at);
        }
        if (at === undefined) {
          found.push({ checkpoint: '02-001', message: `${type} is no type that readers know` });
        } else if (met.has(at)) {
          found.push({ checkpoint: '02-003', message: `${type} is mapped in a circle` });
        }
      }
      return found;
    },
  },
  {
    checkpoints: ['09-004', '09-005', '09-006', '09-007', '09-008'],
    find: each((element) => {
      const rule = GRAMMAR[element.type];
      if (!rule) return [];
      const { checkpoint } = rule;
      const above = element.parent?.type ?? 'nothing';
      const misplaced = rule.in && !rule.in.split(' ').includes(above);
      const kids = rule.of?.split(' ');
      const strange = kids
        ? element.kids.filter((kid) => !isElement(kid) || !kids.includes(kid.type))
        : [];
      return [
        ...(misplaced
          ? [[checkpoint, `${element.type} stands in ${above}`] as [string, string]]
          : []),
        ...strange.map((kid): [string, string] => [
          checkpoint,
          `in ${element.type} stands ${isElement(kid) ? kid.type : 'content of its own'}`,
        ]),
      ];
    }),
  },
  {
    checkpoints: ['09-004', '09-005', '09-006'],
    find: each(({ type, kids }) => {
      const types = kids.filter(isElement).map((kid) => kid.type);
      const many = (kid: string) => types.filter((one) => one === kid).length;
      const captioned = types.indexOf('Caption');
      const checkpoint = { Table: '09-004', L: '09-005', TOC: '09-006' }[type];
      if (!checkpoint) return [];
      const last = type === 'Table' && captioned === types.length - 1;
      const wrong = many('Caption') > 1 || (captioned > 0 && !last);
      const parted = many('THead') > 1 || many('TFoot') > 1;
      const headless = many('THead') + many('TFoot') > 0 && many('TBody') === 0;
      return [
        ...(wrong ? [[checkpoint, `the caption of ${type} is not first`] as [string, string]] : []),
        ...(parted ? [[checkpoint, 'a table has several heads or feet'] as [string, string]] : []),
        ...(headless ? [[checkpoint, 'a table has a head and no body'] as [string, string]] : []),
      ];
    }),
  },
  {
    checkpoints: ['own-table-regular'],
    find: each((element) => {
      if (element.type !== 'Table') return [];
      const rows = [...elementsOf(element)].filter(({ type }) => type === 'TR');
      const lengths = new Set(rows.map((row) => row.kids.filter(isElement).length));
      return lengths.size > 1 ? [['own-table-regular', 'a table has rows of unequal length']] : [];
    }),
  },
  {
    checkpoints: ['11-001', '11-002'],
    find: each((element, document) => {
      const { lang, dict } = element;
      const known = LANGUAGE.test(lang);
      const instead = ['Alt', 'ActualText', 'E'].map((key) => textAt(dict, key)).find(Boolean);
      const speaks = element.kids.some(
        (kid) => !isElement(kid) && document.textOf(kid).trim() !== '',
      );
      return [
        ...(speaks && !known
          ? [['11-001', `${placeOf(document, element)} has no language`] as [string, string]]
          : []),
        ...(instead && !known
          ? [['11-002', `the alternative text “${instead}” has no language`] as [string, string]]
          : []),
      ];
    }),
  },
  {
    checkpoints: ['13-004', 'own-figure-box'],
    find: each((element) => {
      if (element.type !== 'Figure') return [];
      const box = attributesOf(element).some((dict) => dict.has(PDFName.of('BBox')));
      const said = element.alt?.trim() || textAt(element.dict, 'ActualText')?.trim();
      return [
        ...(said ? [] : [['13-004', 'a figure has no alternative text'] as [string, string]]),
        ...(box ? [] : [['own-figure-box', 'a figure has no bounding box'] as [string, string]]),
      ];
    }),
  },
  {
    checkpoints: ['17-002', '17-003'],
    find: each((element, document) => {
      if (element.type !== 'Formula') return [];
      const unknown = textWithin(document, element).includes('\ufffd');
      return [
        ...(element.alt?.trim() ? [] : [['17-002', 'a formula has no words'] as [string, string]]),
        ...(unknown ? [['17-003', 'a formula has unknown letters'] as [string, string]] : []),
      ];
    }),
  },
  {
    checkpoints: ['own-list-numbering'],
    find: each((element) => {
      if (element.type !== 'L') return [];
      const labelled = [...elementsOf(element)].some(({ type }) => type === 'Lbl');
      const numbered = attributesOf(element).some((dict) => dict.has(PDFName.of('ListNumbering')));
      return labelled && !numbered
        ? [['own-list-numbering', 'a list with labels does not say how it is numbered']]
        : [];
    }),
  },
  {
    checkpoints: ['14-002', '14-003', '14-006', '14-007'],
    find: (document) => {
      const headings = all(document).filter(({ type }) => /^H\d?$/.test(type));
      const numbered = headings.filter(({ type }) => type !== 'H');
      const found: Finding[] = [];
      const [first] = numbered;
      if (first && first.type !== 'H1') {
        found.push({ checkpoint: '14-002', message: `the first heading is ${first.type}` });
      }
      numbered.forEach((heading, index) => {
        const [level, before] = [heading, numbered[index - 1]].map((each_) =>
          Number(each_?.type[1] ?? 0),
        ) as [number, number];
        if (index > 0 && level > before + 1) {
          found.push({
            checkpoint: '14-003',
            message: `${placeOf(document, heading)} follows H${before}`,
          });
        }
      });
      if (numbered.length > 0 && numbered.length < headings.length) {
        found.push({ checkpoint: '14-007', message: 'there are headings with and without level' });
      }
      for (const element of all(document)) {
        if (element.kids.filter((kid) => isElement(kid) && kid.type === 'H').length > 1) {
          found.push({ checkpoint: '14-006', message: `${element.type} has several H` });
        }
      }
      return found;
    },
  },
  {
    checkpoints: ['15-003'],
    find: each((element, document) => {
      if (element.type !== 'TH') return [];
      const scoped = attributesOf(element).some((dict) => dict.has(PDFName.of('Scope')));
      const linked = textAt(element.dict, 'ID') !== undefined;
      return scoped || linked
        ? []
        : [['15-003', `${placeOf(document, element)} does not say what it heads`]];
    }),
  },
  {
    checkpoints: ['19-003', '19-004'],
    find: (document) => {
      const ids = all(document)
        .filter(({ type }) => type === 'Note')
        .map(({ dict }) => textAt(dict, 'ID'));
      return [
        ...ids
          .filter((id) => id === undefined)
          .map(() => ({ checkpoint: '19-003', message: 'a note has no ID' })),
        ...ids
          .filter((id, index) => id !== undefined && ids.indexOf(id) !== index)
          .map((id) => ({ checkpoint: '19-004', message: `two notes have the ID ${id}` })),
      ];
    },
  },
  {
    checkpoints: ['own-empty'],
    find: each((element) => {
      const mayBe = element.type === 'TD' || element.type === 'TH';
      return element.kids.length === 0 && !mayBe
        ? [['own-empty', `an element ${element.type} is empty`]]
        : [];
    }),
  },
  {
    checkpoints: ['own-parent-tree'],
    find: parentTreeFaults,
  },
];

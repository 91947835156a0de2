import { PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { textWithin, type Check, type Finding, type ReadDocument } from './document.ts';
import { dictAt, listAt, nameAt, textAt } from './objects.ts';
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
    checkpoints: ['09-004', '09-005', '09-006'],
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
      const { lang, alt } = element;
      const known = LANGUAGE.test(lang);
      const speaks = element.kids.some(
        (kid) => !isElement(kid) && document.textOf(kid).trim() !== '',
      );
      return [
        ...(speaks && !known
          ? [['11-001', `${placeOf(document, element)} has no language`] as [string, string]]
          : []),
        ...(alt && !known
          ? [['11-002', `the alternative text “${alt}” has no language`] as [string, string]]
          : []),
      ];
    }),
  },
  {
    checkpoints: ['13-004', 'own-figure-box'],
    find: each((element) => {
      if (element.type !== 'Figure') return [];
      const box = listAt(element.dict, 'A').some((attributes) => {
        const dict = element.dict.context.lookup(attributes);
        return dict instanceof PDFDict && dict.has(PDFName.of('BBox'));
      });
      const said = element.alt?.trim() || textAt(element.dict, 'ActualText')?.trim();
      return [
        ...(said ? [] : [['13-004', 'a figure has no alternative text'] as [string, string]]),
        ...(box ? [] : [['own-figure-box', 'a figure has no bounding box'] as [string, string]]),
      ];
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
      const scoped = listAt(element.dict, 'A').some((attributes) => {
        const dict = element.dict.context.lookup(attributes);
        return dict instanceof PDFDict && dict.has(PDFName.of('Scope'));
      });
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

/** Every page's and annotation's way back to the structure leads to where the structure has it. */
function parentTreeFaults({ pdf, tree, pages }: ReadDocument): Finding[] {
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  if (!root || !tree) return [];
  const parents = new Map<number, unknown>();
  const collect = (node: PDFDict | undefined): void => {
    const nums = listAt(node, 'Nums');
    for (let at = 0; at + 1 < nums.length; at += 2) {
      const key = nums[at];
      if (key instanceof PDFNumber) parents.set(key.asNumber(), nums[at + 1]);
    }
    for (const kid of listAt(node, 'Kids')) collect(pdf.context.lookup(kid, PDFDict));
  };
  collect(dictAt(root, 'ParentTree'));
  const keyOf = (dict: PDFDict, name: string): number | undefined => {
    const value = dict.lookup(PDFName.of(name));
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  };
  const resolved = (value: unknown) =>
    value instanceof PDFRef ? pdf.context.lookup(value) : value;
  const found: Finding[] = [];
  const fault = (message: string) => found.push({ checkpoint: 'own-parent-tree', message });
  const pageKeys = new Map(
    pages.map(({ page }) => [page.ref.toString(), keyOf(page.node, 'StructParents')]),
  );
  for (const element of elementsOf(tree)) {
    for (const kid of element.kids) {
      if (isElement(kid)) continue;
      if (kid.kind === 'annotation') {
        const annotation = pdf.context.lookup(kid.annotation, PDFDict);
        const key = keyOf(annotation, 'StructParent');
        const parent = key === undefined ? undefined : resolved(parents.get(key));
        if (parent !== element.dict) fault('an annotation does not lead back to its element');
        continue;
      }
      const key = pageKeys.get(kid.page);
      const list = key === undefined ? undefined : resolved(parents.get(key));
      const items = list && typeof list === 'object' && 'asArray' in list ? list : undefined;
      const back = (items as { asArray(): unknown[] } | undefined)?.asArray()[kid.mcid];
      if (resolved(back) !== element.dict) {
        fault(`content ${kid.mcid} of a page does not lead back to its ${element.type}`);
      }
    }
  }
  return found;
}

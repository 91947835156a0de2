import { PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { Finding, ReadDocument } from './document.ts';
import { dictAt, listAt } from './objects.ts';
import { elementsOf, isElement } from './tree.ts';

/** Every page's and annotation's way back to the structure leads to where the structure has it. */
export function parentTreeFaults({ pdf, tree, pages }: ReadDocument): Finding[] {
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

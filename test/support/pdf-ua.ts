import { annotationChecks } from './pdf-ua/annotation-checks.ts';
import { documentChecks } from './pdf-ua/document-checks.ts';
import { readDocument, textWithin, type Check, type Finding } from './pdf-ua/document.ts';
import { pageChecks } from './pdf-ua/page-checks.ts';
import { structureChecks } from './pdf-ua/structure-checks.ts';
import { elementsOf, isElement, type StructureElement } from './pdf-ua/tree.ts';

/*
 * Whether a PDF is PDF/UA-1 as far as a machine can tell, by every condition of the Matterhorn Protocol 1.1 that it leaves to
 * machines (see `pdf-ua/matterhorn.ts`); and whether it is what we say beyond that (`own-…`). Whether a tag is the right one is for people to see:
 * `readAloud` shows it to them.
 */

const checks: Check[] = [...documentChecks, ...structureChecks, ...pageChecks, ...annotationChecks];

export interface PdfUaReport {
  /** What is wrong, each thing once. */
  findings: Finding[];
  /** Every checkpoint that was looked at. */
  checked: string[];
  /** How many elements of each type there are. */
  counts: Record<string, number>;
}

export async function checkPdfUa(bytes: Uint8Array): Promise<PdfUaReport> {
  const document = await readDocument(bytes);
  const findings = new Map<string, Finding>();
  for (const check of checks) {
    for (const finding of check.find(document)) {
      if (!check.checkpoints.includes(finding.checkpoint)) {
        throw new Error(`a check found ${finding.checkpoint}, which it does not name`);
      }
      findings.set(`${finding.checkpoint} ${finding.message}`, finding);
    }
  }
  const counts: Record<string, number> = {};
  for (const { type, parent } of document.tree ? elementsOf(document.tree) : []) {
    if (parent) counts[type] = (counts[type] ?? 0) + 1;
  }
  return {
    findings: [...findings.values()],
    checked: [...new Set(checks.flatMap(({ checkpoints }) => checkpoints))].toSorted(),
    counts,
  };
}

/** An element as it is read out: a figure by its alternative text. */
export interface Spoken {
  type: string;
  lang: string;
  text: string;
  /** How many elements it stands in. */
  depth: number;
}

/** What a screen reader reads out, one line for each element that has words of its own, in order. */
export async function readAloud(bytes: Uint8Array): Promise<Spoken[]> {
  const document = await readDocument(bytes);
  const spoken: Spoken[] = [];
  const visit = (element: StructureElement, depth: number): void => {
    const { type, lang, alt } = element;
    if (alt !== undefined) {
      spoken.push({ type, lang, text: alt, depth });
      return;
    }
    let line: Spoken | null = null;
    for (const kid of element.kids) {
      // A piece in another language or with a link belongs to the line that it stands in.
      const inline = isElement(kid) && (kid.type === 'Span' || kid.type === 'Link');
      if (isElement(kid) && !(inline && kid.lang === lang)) {
        line = null;
        visit(kid, depth + 1);
        continue;
      }
      if (!line) spoken.push((line = { type, lang, text: '', depth }));
      line.text += isElement(kid) ? textWithin(document, kid) : document.textOf(kid);
    }
  };
  if (document.tree) visit(document.tree, -1);
  return spoken
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** All text of all pages that is content, in the order in which it is read; without white space. */
export async function readText(bytes: Uint8Array): Promise<string> {
  const document = await readDocument(bytes);
  return document.tree ? textWithin(document, document.tree).replace(/\s+/g, '') : '';
}

/** All words on all pages that are no content, such as running heads. */
export async function readFurniture(bytes: Uint8Array): Promise<string> {
  const { pages } = await readDocument(bytes);
  return pages
    .flatMap(({ pieces }) => pieces.filter(({ artifact }) => artifact !== null))
    .map(({ text }) => text)
    .join('');
}

import { boxOf, renewed, type Box } from './box.ts';

/**
 * What a box is to somebody who cannot see it, by the names of PDF's structure types. `Artifact`: nothing at all. A box
 * without a tag belongs to whatever holds it.
 */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Artifact';

/** What a figure shows, in words that say its numbers: in one language, or in each of the sheet's. */
export type Alternative = string | readonly { lang: string; text: string }[];

export interface TagAttributes {
  alt?: Alternative;
  /** BCP 47; where it differs from what is around it. */
  lang?: string;
  /** Of a `TH`: what it heads. */
  scope?: 'Row' | 'Column';
}

/** The box as an element of the document's structure. */
export const tagged = (box: Box, tag: Tag, attributes: TagAttributes = {}): Box =>
  // What is something already stays that, inside.
  renewed(box, (node) => ({ ...('tag' in node ? { stack: [node] } : node), tag, ...attributes }));

/**
 * A drawing that says something: `alt` says it in words. What stands elsewhere and belongs to the same drawing is named
 * by the same `whole` (see `partOf`).
 */
export const figure = (box: Box, alt: Alternative, whole?: object): Box =>
  renewed(box, (node) => ({ ...node, tag: 'Figure', alt, ...(whole ? { whole } : {}) }));

/** A part of what has the same `whole`: a chart may be drawn in pieces, and is described once. */
export const partOf = (box: Box, whole: object): Box =>
  renewed(box, (node) => ({ ...node, partOf: whole }));

/** The place in the structure of something that is drawn elsewhere, as parts of `whole`: takes no room. */
export const placeOf = (tag: Tag, whole: object): Box =>
  boxOf(0, 0, () => ({ stack: [], tag, whole }));

/** An item of a list; items that follow each other are in one list, and need no box around them to say so. */
export const listItem = (box: Box): Box => tagged(box, 'LI');

/** A row of a table; rows that follow each other are in one table. */
export const tableRow = (box: Box): Box => tagged(box, 'TR');

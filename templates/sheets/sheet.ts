import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Label, Language, SectionKey } from '../profile/index.ts';
import type { SheetInput } from '../sheet.ts';

/** Something of the content that a design did not print whole. */
export interface SheetNote {
  kind: 'shortened' | 'left-out';
  section: SectionKey;
  language: Language;
}

/** What a design makes of an input. */
export interface Sheet {
  /** A fresh document definition: rendering changes it, so it is used once. */
  definition: TDocumentDefinitions;
  /** How many pages it is meant to fill; null when it takes as many as it takes. */
  pages: number | null;
  notes: SheetNote[];
}

/** A sheet design, as the registry has it. */
export interface Design {
  label: Label;
  /** The paper that it is printed on. */
  paper: 'A3' | 'A4' | 'A5' | 'A6';
  /**
   * Lays an input out: pure, so that equal inputs give equal bytes. `slack`: points of every page that are left free beyond the
   * usual, when the pages came out too full.
   */
  sheet: (input: SheetInput, slack?: number) => Sheet;
}

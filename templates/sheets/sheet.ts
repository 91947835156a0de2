import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Language, SectionKey } from '../profile/index.ts';

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

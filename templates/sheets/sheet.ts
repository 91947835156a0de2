import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** What a design makes of an input. */
export interface Sheet {
  /** A fresh document definition: rendering changes it, so it is used once. */
  definition: TDocumentDefinitions;
  /** How many pages it is meant to fill; null when it takes as many as it takes. */
  pages: number | null;
}

import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Label } from './profile/index.ts';
import type { SheetInput } from './sheet.ts';
import { full } from './sheets/full/index.ts';

interface Design {
  label: Label;
  /** A fresh document definition: rendering changes it, so it is used once. */
  sheet: (input: SheetInput) => TDocumentDefinitions;
}

/** The sheet designs. A new one joins here. */
export const designs = {
  full: { label: { en: 'Full profile', ms: 'Profil penuh' }, sheet: full },
} as const satisfies Record<string, Design>;

export type DesignId = keyof typeof designs;
export const DESIGN_IDS = Object.keys(designs) as DesignId[];

import type { Label } from './profile/index.ts';
import type { SheetInput } from './sheet.ts';
import { full } from './sheets/full/index.ts';
import { handout } from './sheets/handout/index.ts';
import type { Sheet } from './sheets/sheet.ts';

interface Design {
  label: Label;
  paper: 'A4' | 'A3';
  /** `slack`: points of every page that are left free beyond the usual, when the pages came out too full. */
  sheet: (input: SheetInput, slack?: number) => Sheet;
}

/** The sheet designs. A new one joins here. */
export const designs = {
  full: { label: { en: 'Full profile', ms: 'Profil penuh' }, paper: 'A4', sheet: full },
  handout: { label: { en: 'Handout', ms: 'Edaran' }, paper: 'A4', sheet: handout },
} as const satisfies Record<string, Design>;

export type DesignId = keyof typeof designs;
export const DESIGN_IDS = Object.keys(designs) as DesignId[];

import { full } from './sheets/full/index.ts';
import { handout } from './sheets/handout/index.ts';
import { poster } from './sheets/poster/index.ts';
import type { Design } from './sheets/sheet.ts';

/** The sheet designs. A new one joins here. */
export const designs = {
  full: { label: { en: 'Full profile', ms: 'Profil penuh' }, paper: 'A4', sheet: full },
  handout: { label: { en: 'Handout', ms: 'Edaran' }, paper: 'A4', sheet: handout },
  poster: { label: { en: 'Poster', ms: 'Poster' }, paper: 'A3', sheet: poster },
} as const satisfies Record<string, Design>;

export type DesignId = keyof typeof designs;
export const DESIGN_IDS = Object.keys(designs) as DesignId[];

import type { Brand, BrandRevision } from './brand.ts';
import type { References } from './profile/catalogue.ts';
import type { Content, Language } from './profile/index.ts';

/** How a sheet is printed, beside its design. */
export interface SheetOptions {
  /** No large filled areas, charts by pattern and label; reads in pure black and white. */
  inkSaver: boolean;
  /** No text is smaller than 14 points. */
  largePrint: boolean;
}

export const plainOptions: SheetOptions = { inkSaver: false, largePrint: false };

/** Everything that is printed: no sheet knows more than this, and equal inputs give equal bytes. */
export interface SheetInput {
  content: Content;
  /** What the content names, frozen at submit (a draft's: as the catalogue stands). */
  references: References;
  /** Its pictures are data URLs. */
  brand: Brand;
  brandRevision: BrandRevision;
  options: SheetOptions;
  /** One language, or both in this order. */
  languages: readonly Language[];
  revision: {
    number: number;
    /** The short code that the public address ends with. */
    code: string;
    /** `YYYY-MM-DD`, or null for a draft. */
    approvedOn: string | null;
    /** Prints a watermark. */
    draft: boolean;
  };
  /** The public address behind the QR code. */
  publicUrl: string;
}

import type { Brand } from './brand.ts';
import type { References } from './profile/catalogue.ts';
import type { Content, Language } from './profile/index.ts';

/** Everything that is printed: no sheet knows more than this, and equal inputs give equal bytes. */
export interface SheetInput {
  content: Content;
  /** What the content names, frozen at submit (a draft's: as the catalogue stands). */
  references: References;
  brand: Brand;
  /** One language, or both in this order. */
  languages: readonly Language[];
  revision: {
    number: number;
    /** `YYYY-MM-DD`, or null for a draft. */
    approvedOn: string | null;
    /** Prints a watermark. */
    draft: boolean;
  };
  /** The public address behind the QR code. */
  publicUrl: string;
}

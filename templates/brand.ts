import { z } from 'zod';
import { emptyText, inLanguage, type Language } from './profile/languages.ts';
import { lineText } from './profile/plain-text.ts';
import { line, name, text } from './profile/fields.ts';
import { DEFAULT_TYPEFACE, TYPEFACE_IDS } from './theme/typefaces/index.ts';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as #0B2545' });

/** The most characters of a picture that comes as a data URL. */
export const PICTURE_MAX = 700_000;

// The id of a stored picture, or a data URL whose bytes begin as those of its kind do.
const PICTURE =
  /^([0-9a-f]{64}|data:image\/(png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2})$/;

const picture = z
  .string()
  .regex(PICTURE, { error: 'must be a PNG or JPEG picture' })
  .max(PICTURE_MAX)
  .nullable()
  .default(null);

/**
 * How a school's print looks: everything that a sheet needs of it. A picture is a PNG or JPEG: where a brand is kept, the id
 * of a stored one (the SHA-256 of its bytes); in what is printed, always a data URL.
 */
export const brandSchema = z.strictObject({
  name: name(120),
  motto: line(160).default(emptyText),
  /** On white paper. */
  logo: picture,
  /** On the dark band. Without it the other one stands there, on a white plate. */
  logoOnDark: picture,
  /** `primary`: bands and headings (dark); `accent`: rules, figures and numbers. */
  colours: z.strictObject({ primary: colour, accent: colour }),
  typeface: z.enum(TYPEFACE_IDS).default(DEFAULT_TYPEFACE),
  contacts: z.strictObject({
    address: line(240).default(emptyText),
    phone: lineText(40).default(''),
    email: lineText(120).default(''),
    website: lineText(200).default(''),
  }),
  footer: line(200).default(emptyText),
  disclaimer: text(600).default(emptyText),
});

export type Brand = z.infer<typeof brandSchema>;

/** Which frozen version of which brand: `id` is null, and the number 0, before a school has its own. */
export interface BrandRevision {
  id: string | null;
  number: number;
}

/** Serves before a school has set up its own brand. */
export const plainBrand: Brand = brandSchema.parse({
  name: { en: 'Kerjaya', ms: '' },
  colours: { primary: '#0B3C49', accent: '#C8553D' },
  contacts: {},
});

export const plainBrandRevision: BrandRevision = { id: null, number: 0 };

/** A brand's name; in the other language where it has none in this one. */
export const brandName = ({ name: own }: Pick<Brand, 'name'>, language: Language): string =>
  inLanguage(own, language).trim();

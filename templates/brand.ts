import { z } from 'zod';
import { emptyText } from './profile/languages.ts';
import { lineText } from './profile/plain-text.ts';
import { line, text } from './profile/fields.ts';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as #0B2545' });

// Each with the bytes that its files begin with, as base64 writes them.
const LOGO = /^data:image\/(png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/;

/** How a school's print looks: everything that a sheet needs of it. `logo` is a PNG or JPEG data URL. */
export const brandSchema = z.strictObject({
  name: lineText(120).min(1),
  motto: line(160).default(emptyText),
  logo: z
    .string()
    .regex(LOGO, { error: 'must be a PNG or JPEG picture' })
    .max(700_000)
    .nullable()
    .default(null),
  /** `primary`: bands and headings (dark); `accent`: rules, figures and numbers. */
  colours: z.strictObject({ primary: colour, accent: colour }),
  contacts: z.strictObject({
    address: lineText(240).default(''),
    phone: lineText(40).default(''),
    email: lineText(120).default(''),
    website: lineText(200).default(''),
  }),
  footer: line(200).default(emptyText),
  disclaimer: text(600).default(emptyText),
});

export type Brand = z.infer<typeof brandSchema>;

/** Serves before a school has set up its own brand. */
export const plainBrand: Brand = brandSchema.parse({
  name: 'Kerjaya',
  colours: { primary: '#0B3C49', accent: '#C8553D' },
  contacts: {},
});

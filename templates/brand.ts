import { z } from 'zod';
import { emptyText, type Text } from './profile/languages.ts';
import { lineText } from './profile/plain-text.ts';
import { line, text } from './profile/fields.ts';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as #0B2545' });

// Each with the bytes that its files begin with, as base64 writes them.
const LOGO = /^data:image\/(png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/;

/** The most pixels that a logo may have in width and in height: they are unpacked for printing. */
const MOST_PIXELS = 3000;

/** Whether a PNG says at its beginning that it is no larger than that; a JPEG is printed as it is. */
function isModest(logo: string): boolean {
  const [type, data = ''] = logo.split(';base64,');
  if (type !== 'data:image/png') return true;
  if (data.length < 32) return false;
  const head = Array.from(atob(data.slice(0, 32)), (byte) => byte.charCodeAt(0));
  return [16, 20].every((at) => {
    const pixels = head.slice(at, at + 4).reduce((value, byte) => value * 256 + byte, 0);
    return pixels > 0 && pixels <= MOST_PIXELS;
  });
}

/** How a school's print looks: everything that a sheet needs of it. `logo` is a PNG or JPEG data URL. */
export const brandSchema = z.strictObject({
  name: lineText(120).min(1),
  motto: line(160).default(emptyText),
  logo: z
    .string()
    .regex(LOGO, { error: 'must be a PNG or JPEG picture', abort: true })
    .refine(isModest, { error: `must be at most ${MOST_PIXELS} pixels wide and high` })
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
export type { Text };

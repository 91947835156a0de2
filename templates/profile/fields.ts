import { z } from 'zod';
import { lineText, plainText } from './plain-text.ts';

/** What catalogue entries (and other profiles) a content can name. */
export const REFERENCE_KINDS = [
  'universities',
  'certifications',
  'sectors',
  'skills',
  'clusters',
  'score-dimensions',
  'subjects',
  'profiles',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
export type CatalogueKind = Exclude<ReferenceKind, 'profiles'>;

/** What a walker must know of a schema beyond its type: read back by `shape.ts`. */
export const fieldMeta = z.registry<
  { is: 'text'; max: number; multiline: boolean } | { is: 'reference'; to: ReferenceKind }
>();

/** The id of a list's item: stable through edits and reordering. */
export const itemId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/, { error: 'must be 1 to 40 letters, digits, - or _' });

/** Localised text of several lines, each language at most `max` UTF-16 units. */
export const text = (max: number) => {
  const schema = z.strictObject({ en: plainText(max).default(''), ms: plainText(max).default('') });
  fieldMeta.add(schema, { is: 'text', max, multiline: true });
  return schema;
};

/** Localised text on one line, each language at most `max` UTF-16 units. */
export const line = (max: number) => {
  const schema = z.strictObject({ en: lineText(max).default(''), ms: lineText(max).default('') });
  fieldMeta.add(schema, { is: 'text', max, multiline: false });
  return schema;
};

/** A name on one line: written in at least one language. */
export const name = (max: number) => {
  const schema = line(max).refine(({ en, ms }) => en.trim() !== '' || ms.trim() !== '', {
    error: 'must be written in at least one language',
  });
  fieldMeta.add(schema, { is: 'text', max, multiline: false });
  return schema;
};

/** A list item that is itself a localised line. */
export const lineItem = (max: number) => {
  const schema = z.strictObject({
    id: itemId,
    en: lineText(max).default(''),
    ms: lineText(max).default(''),
  });
  fieldMeta.add(schema, { is: 'text', max, multiline: false });
  return schema;
};

/** The id (UUID) of a catalogue entry, or of a profile. */
export const reference = (to: ReferenceKind) => {
  const schema = z.uuid({ error: `must be the id of an entry of ${to}` });
  fieldMeta.add(schema, { is: 'reference', to });
  return schema;
};

/** A list of at most `max` items, each with an `id` that no other item of the list has. */
export const list = <T extends z.ZodObject>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .superRefine((items, ctx) => {
      const seen = new Set<unknown>();
      items.forEach((entry, index) => {
        const { id } = entry as { id: string };
        if (seen.has(id)) {
          ctx.addIssue({
            code: 'custom',
            path: [index, 'id'],
            message: `two items have the id ${id}`,
          });
        }
        seen.add(id);
      });
    });

/** A calendar date, `YYYY-MM-DD`. */
export const date = z.iso.date({ error: 'must be a date such as 2027-03-31' });

export const year = z.int().min(1957).max(2100);

/** A time of day, `HH:mm`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 08:30' });

const amount = z.int().min(0).max(100_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/, { error: 'must be a currency code such as MYR' });

/**
 * An amount or a range of money in whole units of `currency`, gross.
 * `max: null` = one figure; `openEnded` = "and more". `paidIn`: the currency that is really paid, where it differs.
 */
export const moneyRange = z
  .strictObject({
    min: amount,
    max: amount.nullable().default(null),
    openEnded: z.boolean().default(false),
    currency: currency.default('MYR'),
    period: z.enum(['month', 'year', 'hour']).default('month'),
    paidIn: currency.optional(),
  })
  .refine((range) => range.max === null || range.min <= range.max, {
    path: ['max'],
    error: 'must not be less than the lower figure',
  });
export type MoneyRange = z.infer<typeof moneyRange>;

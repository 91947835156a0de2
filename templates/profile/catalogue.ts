import { z } from 'zod';
import { REFERENCE_KINDS, name, text, type CatalogueKind, type ReferenceKind } from './fields.ts';
import { emptyText, type Text } from './languages.ts';
import { lineText } from './plain-text.ts';

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address' })
  .max(500)
  .nullable()
  .default(null);

const named = { name: name(200) };

/** What each kind of catalogue entry says of itself, beside its id. */
export const catalogueSchemas = {
  universities: z.strictObject({
    ...named,
    abbreviation: lineText(20).nullable().default(null),
    /** ISO 3166-1 alpha-2; `MY` decides in which of the two printed groups it stands. */
    country: z.string().regex(/^[A-Z]{2}$/, { error: 'must be a country code such as MY' }),
    ownership: z.enum(['public', 'private']).nullable().default(null),
    website: webAddress,
  }),
  certifications: z.strictObject({
    ...named,
    issuer: lineText(160).nullable().default(null),
    website: webAddress,
  }),
  sectors: z.strictObject(named),
  skills: z.strictObject(named),
  clusters: z.strictObject({ ...named, description: text(600).default(emptyText) }),
  'score-dimensions': z.strictObject({ ...named, description: text(600).default(emptyText) }),
  subjects: z.strictObject(named),
} as const satisfies Record<CatalogueKind, z.ZodObject>;

export type CatalogueEntryData<Kind extends CatalogueKind = CatalogueKind> = z.infer<
  (typeof catalogueSchemas)[Kind]
>;

export const CATALOGUE_KINDS = REFERENCE_KINDS.filter(
  (kind): kind is CatalogueKind => kind !== 'profiles',
);

export { catalogueLabels } from './catalogue-labels.ts';

/**
 * A catalogue entry (or another profile's title) as a content names it: what is frozen at submit and printed.
 * Fields beside `name` are those of the kind's schema.
 */
export type ReferenceFact = { kind: ReferenceKind; name: Text } & Partial<{
  abbreviation: string | null;
  country: string;
  ownership: 'public' | 'private' | null;
  website: string | null;
  issuer: string | null;
  description: Text;
}>;

/** Everything that a content names, by id. */
export type References = Readonly<Record<string, ReferenceFact>>;

import { z } from 'zod';
import { reference } from './fields.ts';
import { defineSection } from './section.ts';

/** The career field that the profile belongs to. */
export const cluster = defineSection({
  key: 'cluster',
  label: { en: 'Career field', ms: 'Bidang kerjaya' },
  schema: reference('clusters').nullable(),
  empty: () => null,
});

/** RIASEC interest code; counsellors match students by it. */
export const holland = defineSection({
  key: 'holland',
  label: { en: 'Holland code (RIASEC)', ms: 'Kod Holland (RIASEC)' },
  schema: z
    .string()
    .regex(/^(?!.*(.).*\1)[RIASEC]{1,3}$/, {
      error: 'must be one to three different letters of RIASEC',
    })
    .nullable(),
  empty: () => null,
  choices: {
    letter: {
      R: { en: 'Realistic', ms: 'Realistik' },
      I: { en: 'Investigative', ms: 'Investigatif' },
      A: { en: 'Artistic', ms: 'Artistik' },
      S: { en: 'Social', ms: 'Sosial' },
      E: { en: 'Enterprising', ms: 'Enterprising' },
      C: { en: 'Conventional', ms: 'Konvensional' },
    },
  },
});

const code = (pattern: RegExp, example: string) =>
  z
    .string()
    .regex(pattern, { error: `must look like ${example}` })
    .nullable()
    .default(null);

/** Occupation codes: strings that keep their leading zeros and are never derived from each other. */
export const codes = defineSection({
  key: 'codes',
  label: { en: 'Occupation codes', ms: 'Kod pekerjaan' },
  schema: z.strictObject({
    masco: code(/^\d{1,4}(-\d{2})?$/, '2524-13'),
    isco08: code(/^\d{1,4}$/, '2511'),
    onetSoc: code(/^\d{2}-\d{4}(\.\d{2})?$/, '15-2051.00'),
  }),
  empty: () => ({ masco: null, isco08: null, onetSoc: null }),
  isEmpty: (value) => !value.masco && !value.isco08 && !value.onetSoc,
  fields: {
    masco: { en: 'MASCO', ms: 'MASCO' },
    isco08: { en: 'ISCO-08', ms: 'ISCO-08' },
    onetSoc: { en: 'O*NET-SOC', ms: 'O*NET-SOC' },
  },
});

const tagLabels = {
  stem: { en: 'STEM', ms: 'STEM' },
  tvet: { en: 'TVET', ms: 'TVET' },
  'critical-occupation': { en: 'Critical occupation', ms: 'Pekerjaan kritikal' },
  green: { en: 'Green economy', ms: 'Ekonomi hijau' },
  digital: { en: 'Digital economy', ms: 'Ekonomi digital' },
  creative: { en: 'Creative industry', ms: 'Industri kreatif' },
  care: { en: 'Care and service', ms: 'Penjagaan dan khidmat' },
  'self-employed': { en: 'Good for self-employment', ms: 'Sesuai untuk bekerja sendiri' },
} as const;

export const tags = defineSection({
  key: 'tags',
  label: { en: 'Tags', ms: 'Tanda' },
  schema: z
    .array(z.enum(Object.keys(tagLabels) as (keyof typeof tagLabels)[]))
    .max(8)
    .refine((values) => new Set(values).size === values.length, { error: 'names a tag twice' }),
  empty: () => [],
  choices: { tags: tagLabels },
});

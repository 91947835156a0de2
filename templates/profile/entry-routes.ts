import { z } from 'zod';
import { itemId, list, reference, text } from './fields.ts';
import { defineSection } from './section.ts';

const routeLabels = {
  SPM: { en: 'SPM', ms: 'SPM' },
  STPM: { en: 'STPM', ms: 'STPM' },
  Matrikulasi: { en: 'Matriculation', ms: 'Matrikulasi' },
  Asasi: { en: 'Foundation', ms: 'Asasi' },
  UEC: { en: 'UEC', ms: 'UEC' },
  'A-Level': { en: 'A-Level', ms: 'A-Level' },
  Diploma: { en: 'Diploma', ms: 'Diploma' },
  SKM: { en: 'SKM (skills certificate)', ms: 'SKM (Sijil Kemahiran Malaysia)' },
  STAM: { en: 'STAM', ms: 'STAM' },
  other: { en: 'Other route', ms: 'Laluan lain' },
} as const;

const subjectNeed = z.strictObject({
  id: itemId,
  subject: reference('subjects'),
  minGrade: z
    .string()
    .regex(/^[A-G][1-9]?[+-]?$/, { error: 'must be a grade such as A-, B+ or C' })
    .optional(),
  necessity: z.enum(['required', 'one-of', 'recommended']),
});

export const entryRoutes = defineSection({
  key: 'entryRoutes',
  label: { en: 'Entry Routes', ms: 'Laluan Kemasukan' },
  schema: list(
    z.strictObject({
      id: itemId,
      route: z.enum(Object.keys(routeLabels) as (keyof typeof routeLabels)[]),
      subjects: list(subjectNeed, 16).default([]),
      minCgpa: z.number().min(0).max(4).multipleOf(0.01).optional(),
      muetBand: z.number().min(1).max(6).multipleOf(0.5).optional(),
      note: text(600),
    }),
    12,
  ),
  empty: () => [],
  fields: {
    route: { en: 'Route', ms: 'Laluan' },
    subjects: { en: 'Subjects', ms: 'Mata pelajaran' },
    subject: { en: 'Subject', ms: 'Mata pelajaran' },
    minGrade: { en: 'Lowest grade', ms: 'Gred minimum' },
    necessity: { en: 'Necessity', ms: 'Keperluan' },
    minCgpa: { en: 'Lowest CGPA', ms: 'PNGK minimum' },
    muetBand: { en: 'MUET band', ms: 'Tahap MUET' },
    note: { en: 'Note', ms: 'Catatan' },
  },
  choices: {
    route: routeLabels,
    necessity: {
      required: { en: 'Required', ms: 'Wajib' },
      'one-of': { en: 'One of these', ms: 'Salah satu' },
      recommended: { en: 'Recommended', ms: 'Digalakkan' },
    },
  },
});

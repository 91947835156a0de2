import { z } from 'zod';
import { itemId, line, list, moneyRange } from './fields.ts';
import { defineSection } from './section.ts';

const years = z.int().min(0).max(60);

export const ladder = defineSection({
  key: 'ladder',
  label: { en: 'Career Progression Ladder', ms: 'Tangga Kemajuan Kerjaya' },
  schema: list(
    z.strictObject({
      id: itemId,
      level: line(160),
      years: z
        .strictObject({ min: years, max: years.optional() })
        .refine((span) => span.max === undefined || span.min <= span.max, {
          path: ['max'],
          error: 'must not be less than the lower figure',
        }),
      salary: moneyRange.optional(),
    }),
    8,
  ),
  empty: () => [],
  fields: {
    level: { en: 'Level', ms: 'Peringkat' },
    years: { en: 'Years of experience', ms: 'Tahun pengalaman' },
    salary: { en: 'Salary', ms: 'Gaji' },
    min: { en: 'From', ms: 'Dari' },
    max: { en: 'To', ms: 'Hingga' },
  },
});

import { z } from 'zod';
import { itemId, line, list, text } from './fields.ts';
import { defineSection } from './section.ts';

const span = z.number().min(0).max(60).multipleOf(0.5);

/** How long a step takes: `max` is left out for one figure. */
const duration = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('range'),
      min: span,
      max: span.optional(),
      unit: z.enum(['week', 'month', 'year']),
    })
    .refine((range) => range.max === undefined || range.min <= range.max, {
      path: ['max'],
      error: 'must not be less than the lower figure',
    }),
  z.strictObject({ kind: z.literal('ongoing') }),
  z.strictObject({ kind: z.literal('lifetime') }),
]);
export type Duration = z.infer<typeof duration>;

export const journey = defineSection({
  key: 'journey',
  label: { en: 'The Journey to Become One', ms: 'Perjalanan Menuju Kerjaya Ini' },
  schema: list(z.strictObject({ id: itemId, title: line(160), duration, body: text(1200) }), 10),
  empty: () => [],
  fields: {
    title: { en: 'Step', ms: 'Langkah' },
    duration: { en: 'Duration', ms: 'Tempoh' },
    body: { en: 'What happens in it', ms: 'Penerangan' },
    kind: { en: 'Kind of duration', ms: 'Jenis tempoh' },
    min: { en: 'At least', ms: 'Sekurang-kurangnya' },
    max: { en: 'At most', ms: 'Selebih-lebihnya' },
    unit: { en: 'Unit', ms: 'Unit' },
  },
  choices: {
    kind: {
      range: { en: 'A span of time', ms: 'Satu tempoh masa' },
      ongoing: { en: 'Ongoing', ms: 'Berterusan' },
      lifetime: { en: 'Lifetime', ms: 'Sepanjang hayat' },
    },
    unit: {
      week: { en: 'weeks', ms: 'minggu' },
      month: { en: 'months', ms: 'bulan' },
      year: { en: 'years', ms: 'tahun' },
    },
  },
});

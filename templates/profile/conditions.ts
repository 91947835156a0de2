import { z } from 'zod';
import { lineItem, list, text } from './fields.ts';
import { emptyText, isEmptyText } from './languages.ts';
import { defineSection } from './section.ts';

const levelLabels = {
  na: { en: 'N/A', ms: 'Tidak berkenaan' },
  low: { en: 'Low', ms: 'Rendah' },
  'low-medium': { en: 'Low to medium', ms: 'Rendah hingga sederhana' },
  medium: { en: 'Medium', ms: 'Sederhana' },
  'medium-high': { en: 'Medium to high', ms: 'Sederhana hingga tinggi' },
  high: { en: 'High', ms: 'Tinggi' },
} as const;

const demand = z.strictObject({
  level: z
    .enum(Object.keys(levelLabels) as (keyof typeof levelLabels)[])
    .nullable()
    .default(null),
  note: text(600),
});
const emptyDemand = (): z.infer<typeof demand> => ({ level: null, note: emptyText() });

const weeklyHours = z.int().min(1).max(120);

export const conditions = defineSection({
  key: 'conditions',
  label: { en: 'Work Conditions', ms: 'Keadaan Kerja' },
  schema: z.strictObject({
    environments: list(lineItem(120), 12).default([]),
    remote: z.enum(['none', 'limited', 'hybrid', 'high']).nullable().default(null),
    hours: z
      .strictObject({ min: weeklyHours, max: weeklyHours })
      .refine((hours) => hours.min <= hours.max, {
        path: ['max'],
        error: 'must not be less than the lower figure',
      })
      .nullable()
      .default(null),
    leadership: demand.default(emptyDemand),
    empathy: demand.default(emptyDemand),
    stress: demand.default(emptyDemand),
  }),
  empty: () => ({
    environments: [],
    remote: null,
    hours: null,
    leadership: emptyDemand(),
    empathy: emptyDemand(),
    stress: emptyDemand(),
  }),
  isEmpty: (value) =>
    value.environments.length === 0 &&
    value.remote === null &&
    value.hours === null &&
    [value.leadership, value.empathy, value.stress].every(
      (aspect) => aspect.level === null && isEmptyText(aspect.note),
    ),
  fields: {
    environments: { en: 'Environment', ms: 'Persekitaran' },
    remote: { en: 'Remote work', ms: 'Kerja jarak jauh' },
    hours: { en: 'Weekly hours', ms: 'Waktu kerja seminggu' },
    min: { en: 'From', ms: 'Dari' },
    max: { en: 'To', ms: 'Hingga' },
    leadership: { en: 'Leadership', ms: 'Kepimpinan' },
    empathy: { en: 'Empathy', ms: 'Empati' },
    stress: { en: 'Stress level', ms: 'Tahap tekanan' },
    level: { en: 'Level', ms: 'Tahap' },
    note: { en: 'Note', ms: 'Catatan' },
  },
  choices: {
    remote: {
      none: { en: 'Not possible', ms: 'Tidak boleh' },
      limited: { en: 'Limited', ms: 'Terhad' },
      hybrid: { en: 'Hybrid', ms: 'Hibrid' },
      high: { en: 'Highly possible', ms: 'Sangat sesuai' },
    },
    level: levelLabels,
  },
});

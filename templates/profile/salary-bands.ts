import { z } from 'zod';
import { itemId, list, moneyRange, reference, year } from './fields.ts';
import { defineSection } from './section.ts';

/** `source` is the id of an item of `sources`. */
export const salaryBands = defineSection({
  key: 'salaryBands',
  label: { en: 'Salary Range by Sector', ms: 'Julat Gaji Mengikut Sektor' },
  schema: list(
    z.strictObject({
      id: itemId,
      sector: reference('sectors'),
      range: moneyRange,
      source: itemId.optional(),
      asOf: year.optional(),
    }),
    12,
  ),
  empty: () => [],
  fields: {
    sector: { en: 'Sector', ms: 'Sektor' },
    range: { en: 'Range', ms: 'Julat' },
    min: { en: 'From', ms: 'Dari' },
    max: { en: 'To', ms: 'Hingga' },
    openEnded: { en: 'and more', ms: 'dan ke atas' },
    currency: { en: 'Currency', ms: 'Mata wang' },
    period: { en: 'Period', ms: 'Tempoh' },
    paidIn: { en: 'Paid in', ms: 'Dibayar dalam' },
    source: { en: 'Source', ms: 'Sumber' },
    asOf: { en: 'As of year', ms: 'Setakat tahun' },
  },
  choices: {
    period: {
      month: { en: 'per month', ms: 'sebulan' },
      year: { en: 'per year', ms: 'setahun' },
      hour: { en: 'per hour', ms: 'sejam' },
    },
  },
});

import { date } from './fields.ts';
import { defineSection } from './section.ts';

/** The day by which someone should check that the profile still tells the truth. */
export const reviewBy = defineSection({
  key: 'reviewBy',
  label: { en: 'Review by', ms: 'Semak semula sebelum' },
  schema: date.nullable(),
  empty: () => null,
});

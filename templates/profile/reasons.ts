import { z } from 'zod';
import { itemId, line, list, text } from './fields.ts';
import { defineSection } from './section.ts';

export const reasons = defineSection({
  key: 'reasons',
  label: { en: 'Why People Choose This Path', ms: 'Mengapa Kerjaya Ini Dipilih' },
  schema: list(z.strictObject({ id: itemId, heading: line(160), body: text(1200) }), 8),
  empty: () => [],
  fields: {
    heading: { en: 'Heading', ms: 'Tajuk kecil' },
    body: { en: 'Explanation', ms: 'Penerangan' },
  },
});

import { z } from 'zod';
import { itemId, line, list, text } from './fields.ts';
import { defineSection } from './section.ts';

export const academics = defineSection({
  key: 'academics',
  label: {
    en: 'Minimum Academic Reality Check',
    ms: 'Semakan Realiti: Kelayakan Akademik Minimum',
  },
  schema: list(z.strictObject({ id: itemId, label: line(120), body: text(1200) }), 8),
  empty: () => [],
  fields: {
    label: { en: 'Level', ms: 'Peringkat' },
    body: { en: 'What is expected', ms: 'Apa yang diperlukan' },
  },
});

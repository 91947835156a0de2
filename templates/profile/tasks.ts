import { z } from 'zod';
import { itemId, list, text } from './fields.ts';
import { defineSection } from './section.ts';

export const tasks = defineSection({
  key: 'tasks',
  label: { en: 'What the Work Consists Of', ms: 'Tugas Utama' },
  schema: list(z.strictObject({ id: itemId, text: text(600) }), 16),
  empty: () => [],
  fields: { text: { en: 'Task', ms: 'Tugas' } },
});

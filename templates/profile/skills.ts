import { z } from 'zod';
import { itemId, list, reference } from './fields.ts';
import { defineSection } from './section.ts';

export const skills = defineSection({
  key: 'skills',
  label: { en: 'Required Skills', ms: 'Kemahiran Diperlukan' },
  schema: list(
    z.strictObject({
      id: itemId,
      skill: reference('skills'),
      kind: z.enum(['technical', 'core', 'tool']),
      necessity: z.enum(['essential', 'optional']),
    }),
    24,
  ),
  empty: () => [],
  fields: {
    skill: { en: 'Skill', ms: 'Kemahiran' },
    kind: { en: 'Kind', ms: 'Jenis' },
    necessity: { en: 'Necessity', ms: 'Keperluan' },
  },
  choices: {
    kind: {
      technical: { en: 'Technical', ms: 'Teknikal' },
      core: { en: 'Core', ms: 'Teras' },
      tool: { en: 'Tool', ms: 'Alat' },
    },
    necessity: {
      essential: { en: 'Essential', ms: 'Perlu' },
      optional: { en: 'Optional', ms: 'Pilihan' },
    },
  },
});

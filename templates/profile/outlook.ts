import { z } from 'zod';
import { text } from './fields.ts';
import { defineSection } from './section.ts';

export const outlook = defineSection({
  key: 'outlook',
  label: { en: 'Career Outlook', ms: 'Prospek Kerjaya' },
  schema: z
    .strictObject({
      demand: z.enum(['declining', 'stable', 'growing', 'critical']),
      body: text(1200),
    })
    .nullable(),
  empty: () => null,
  fields: {
    demand: { en: 'Demand', ms: 'Permintaan' },
    body: { en: 'Explanation', ms: 'Penerangan' },
  },
  choices: {
    demand: {
      declining: { en: 'Declining', ms: 'Menurun' },
      stable: { en: 'Stable', ms: 'Stabil' },
      growing: { en: 'Growing', ms: 'Meningkat' },
      critical: { en: 'Critical shortage', ms: 'Kekurangan kritikal' },
    },
  },
});

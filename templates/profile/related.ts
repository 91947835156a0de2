import { z } from 'zod';
import { itemId, list, reference } from './fields.ts';
import { defineSection } from './section.ts';

export const related = defineSection({
  key: 'related',
  label: { en: 'Related Careers', ms: 'Kerjaya Berkaitan' },
  schema: list(
    z.strictObject({
      id: itemId,
      profile: reference('profiles'),
      kind: z.enum(['similar', 'next-step', 'alternative']),
    }),
    12,
  ),
  empty: () => [],
  fields: {
    profile: { en: 'Career', ms: 'Kerjaya' },
    kind: { en: 'Relation', ms: 'Hubungan' },
  },
  choices: {
    kind: {
      similar: { en: 'Similar', ms: 'Serupa' },
      'next-step': { en: 'Next step', ms: 'Langkah seterusnya' },
      alternative: { en: 'Alternative', ms: 'Alternatif' },
    },
  },
});

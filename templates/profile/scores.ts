import { z } from 'zod';
import { itemId, list, reference, text } from './fields.ts';
import { defineSection } from './section.ts';

/** How much of each kind of intelligence the work asks for, 0–100. */
export const scores = defineSection({
  key: 'scores',
  label: { en: 'Career Profile Scores', ms: 'Skor Profil Kerjaya' },
  schema: list(
    z.strictObject({
      id: itemId,
      dimension: reference('score-dimensions'),
      value: z.int().min(0).max(100),
      rationale: text(400),
    }),
    8,
  ),
  empty: () => [],
  fields: {
    dimension: { en: 'Dimension', ms: 'Dimensi' },
    value: { en: 'Score', ms: 'Skor' },
    rationale: { en: 'Why this score', ms: 'Sebab skor ini' },
  },
});

import { z } from 'zod';
import { itemId, list, reference, text } from './fields.ts';
import { defineSection } from './section.ts';

export const certifications = defineSection({
  key: 'certifications',
  label: { en: 'Professional Certifications', ms: 'Pensijilan Profesional' },
  schema: list(
    z.strictObject({ id: itemId, certification: reference('certifications'), note: text(300) }),
    16,
  ),
  empty: () => [],
  fields: {
    certification: { en: 'Certification', ms: 'Pensijilan' },
    note: { en: 'Note', ms: 'Catatan' },
  },
});

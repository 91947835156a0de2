import { z } from 'zod';
import { itemId, line, list, reference } from './fields.ts';
import { defineSection } from './section.ts';

export const universities = defineSection({
  key: 'universities',
  label: { en: 'Top Universities', ms: 'Universiti Terkemuka' },
  schema: list(
    z.strictObject({ id: itemId, university: reference('universities'), programme: line(200) }),
    24,
  ),
  empty: () => [],
  fields: {
    university: { en: 'University', ms: 'Universiti' },
    programme: { en: 'Programme', ms: 'Program' },
  },
});

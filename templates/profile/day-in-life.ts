import { z } from 'zod';
import { itemId, list, text, timeOfDay } from './fields.ts';
import { defineSection } from './section.ts';

/** Kept in time order, whatever order it is sent in. A day that ends after midnight has an `end` before its `start`. */
export const dayInLife = defineSection({
  key: 'dayInLife',
  label: { en: 'A Day in the Life', ms: 'Sehari dalam Kehidupan' },
  schema: list(
    z.strictObject({
      id: itemId,
      start: timeOfDay,
      end: timeOfDay.optional(),
      activity: text(400),
    }),
    12,
  ).overwrite((moments) => moments.toSorted((a, b) => a.start.localeCompare(b.start))),
  empty: () => [],
  fields: {
    start: { en: 'From', ms: 'Dari' },
    end: { en: 'To', ms: 'Hingga' },
    activity: { en: 'What happens', ms: 'Aktiviti' },
  },
});

import { z } from 'zod';
import { lineText } from '../../templates/profile/plain-text.ts';
import { date } from '../../templates/profile/fields.ts';

/** A title, or an address that leads to what was read. */
const source = lineText(500)
  .transform((value) => value.trim())
  .refine(
    (value) => !/^[a-z][a-z0-9+.-]*:/i.test(value) || URL.parse(value)?.protocol === 'https:',
    {
      error: 'must be an https address, or a title',
    },
  )
  .transform((value) => value || null)
  .nullable();

const item = z.strictObject({
  path: z.string().min(1).max(80),
  /** Left out: as in the check before. */
  source: source.optional(),
  /** Of the review date: until when it is put off. */
  until: date.optional(),
});

export const checkBody = z.strictObject({
  items: z.array(item).min(1).max(40),
  checkedOn: date.optional(),
});
export type CheckInput = z.output<typeof checkBody>;

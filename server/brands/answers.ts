import { z } from 'zod';
import { brandSchema } from '../../templates/brand.ts';
import { moment } from '../http/answers.ts';

/* What the routes of brands answer. */

const person = z.strictObject({ id: z.uuid(), name: z.string() }).nullable();
const number = z.int().min(1);

export const brandAnswer = brandSchema.extend({
  id: z.uuid(),
  isDefault: z.boolean(),
  version: z.int().describe('Of its life as a whole: what a change names.'),
  revision: number.describe('Of how it looks: what a sheet names.'),
  archivedAt: moment.nullable(),
  updatedAt: moment,
  changedBy: person,
});

export const brandRevisionAnswer = brandSchema.extend({ number });

export const brandRevisionsAnswer = z.array(
  z.strictObject({ number, at: moment, by: person, restoredFrom: number.nullable() }),
);

export const pictureAnswer = z.strictObject({
  id: z.string().describe('The SHA-256 of its bytes.'),
  mediaType: z.string(),
  width: number,
  height: number,
});

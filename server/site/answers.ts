import { z } from 'zod';
import { LANGUAGES } from '../../templates/profile/index.ts';
import { moment } from '../http/answers.ts';

/* What the public read API answers. */

const text = z.strictObject({ en: z.string(), ms: z.string() });
const languages = z.array(z.enum(LANGUAGES)).describe('In which it is whole.');
const number = z.int().min(1);
const anything = z.record(z.string(), z.unknown());

export const careersAnswer = z.array(
  z.strictObject({
    slug: z.string(),
    title: text,
    tagline: text,
    languages,
    number,
    publishedAt: moment,
  }),
);

export const careerAnswer = z.strictObject({
  slug: z.string(),
  content: anything.describe('The content as it is published: section by section.'),
  salaries: z.array(
    z.strictObject({ sector: text, range: anything, checkedOn: z.string().nullable() }),
  ),
  references: anything.describe('What the content names out of the catalogue, by id.'),
  languages,
  number,
  approvedAt: moment.nullable(),
  publishedAt: moment,
});

import { z } from 'zod';
import { DESIGN_IDS } from '../../templates/index.ts';
import { PACK_WARNING_KINDS } from '../../templates/packs/words.ts';
import { moment } from '../http/answers.ts';
import { SHEET_LANGUAGES } from '../sheets/sheets.service.ts';
import { LAYOUTS, OUTPUTS, PACK_STATES } from './pack-input.ts';

/* What the routes of packs answer. */

const count = z.int().min(0);
const text = z.strictObject({ en: z.string(), ms: z.string() });
const person = z.strictObject({ id: z.uuid(), name: z.string() });
/** `message`: in the language of whoever asks. */
const fault = z.strictObject({ code: z.string(), message: z.string() }).nullable();
const file = z
  .strictObject({ name: z.string(), bytes: count, sha256: z.string().length(64) })
  .nullable();
const warning = { kind: z.enum(PACK_WARNING_KINDS), message: z.string() };

export const packAnswer = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  eventName: z.string(),
  eventDate: z.string().meta({ format: 'date' }).nullable(),
  design: z.enum(DESIGN_IDS),
  language: z.enum(SHEET_LANGUAGES),
  brand: z.strictObject({ id: z.uuid().nullable(), name: text, revision: count }),
  options: z.strictObject({ inkSaver: z.boolean(), largePrint: z.boolean() }),
  output: z.enum(OUTPUTS),
  layout: z.enum(LAYOUTS),
  duplex: z.boolean(),
  dividers: z.boolean(),
  copies: count,
  state: z.enum(PACK_STATES),
  fault,
  progress: z.strictObject({
    done: count,
    failed: count,
    total: count,
    doing: z.string().nullable().describe('The title of the sheet that is being made.'),
    secondsLeft: count.nullable(),
  }),
  counts: z
    .strictObject({ pages: count, papers: count })
    .nullable()
    .describe('Sides that are printed, and sheets of paper.'),
  stale: count.describe('Sheets that are not of what is published.'),
  unmakeable: count.describe('Of these, such as a refresh can only leave out.'),
  leftOut: count.describe('Sheets that were left out, which only a refresh looks for again.'),
  file,
  proofFile: file,
  madeBy: person,
  createdAt: moment,
  finishedAt: moment.nullable(),
  abilities: z.strictObject({
    cancel: z.boolean(),
    print: z.boolean(),
    retry: z.boolean(),
    refresh: z.boolean(),
    delete: z.boolean(),
  }),
});

export const wholePackAnswer = packAnswer.extend({
  items: z.array(
    z.strictObject({
      position: count,
      profile: z.uuid(),
      title: text,
      number: count,
      state: z.enum(['waiting', 'done', 'failed']),
      fault,
      pages: count.nullable(),
      outdated: z.boolean(),
      obstacle: fault.describe('Why there can be no sheet of what is published now.'),
      warnings: z.array(z.strictObject(warning)),
    }),
  ),
});

export const proofAnswer = z.strictObject({
  pages: count.nullable(),
  papers: count.nullable(),
  warnings: z.array(
    z.strictObject({ profile: z.uuid().nullable(), title: text.nullable(), ...warning }),
  ),
});

export const listAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  profiles: z.array(z.uuid()),
  version: count,
  by: person,
  updatedAt: moment,
  abilities: z.strictObject({ change: z.boolean() }),
});

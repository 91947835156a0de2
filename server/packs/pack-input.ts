import { z } from 'zod';
import { designs, DESIGN_IDS } from '../../templates/index.ts';
import { lineText } from '../../templates/profile/plain-text.ts';
import { listQuery } from '../http/list-query.ts';
import { SHEET_LANGUAGES } from '../sheets/sheets.service.ts';

/** How many sheets fit into one pack. */
export const MOST_SHEETS = 1000;

export const OUTPUTS = ['pdf', 'zip'] as const;
export const LAYOUTS = ['pages', 'two-up', 'booklet'] as const;
export const PACK_STATES = [
  'waiting',
  'rendering',
  'assembling',
  'proof',
  'ready',
  'failed',
  'cancelled',
] as const;
export type PackState = (typeof PACK_STATES)[number];

/** Ids of profiles in the order of print. */
export const profileIds = z
  .array(z.uuid().toLowerCase())
  .min(1, 'must name at least one profile')
  .max(MOST_SHEETS, `must name at most ${MOST_SHEETS} profiles: divide them`)
  .superRefine((ids, context) => {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) {
        context.addIssue({ code: 'custom', path: [index], message: 'is there twice' });
      }
      seen.add(id);
    }
  });

const DATE = 'must be a date such as 2027-03-31';

/** What a pack is made of. */
export const packInput = z
  .strictObject({
    title: lineText(120).trim().min(1),
    eventName: lineText(120).trim().default(''),
    eventDate: z.iso
      .date({ error: DATE, abort: true })
      // What is in a ZIP can be of no other days.
      .refine((day) => day >= '2000-01-01' && day <= '2099-12-31', { error: DATE })
      .nullish()
      .transform((day) => day ?? null),
    design: z.enum(DESIGN_IDS),
    language: z.enum(SHEET_LANGUAGES),
    brand: z
      .uuid()
      .nullish()
      .transform((id) => id ?? undefined),
    options: z
      .strictObject({
        inkSaver: z.boolean().default(false),
        largePrint: z.boolean().default(false),
      })
      .prefault({}),
    output: z.enum(OUTPUTS),
    profiles: profileIds,
    copies: z.int().min(1).max(50).default(1),
    layout: z.enum(LAYOUTS).default('pages'),
    duplex: z.boolean().default(false),
    dividers: z.boolean().default(false),
    proof: z.boolean().default(false),
  })
  .superRefine(({ layout, output, design, copies }, context) => {
    if (layout === 'pages') return;
    if (layout === 'booklet' && copies > 1) {
      const message = 'must be 1 for a booklet, whose file is printed as often as needed';
      context.addIssue({ code: 'custom', path: ['copies'], message });
    }
    const refuse = (message: string) =>
      context.addIssue({ code: 'custom', path: ['layout'], message });
    if (output === 'zip') refuse('must be pages where the sheets go into a ZIP one by one');
    if (designs[design].paper !== 'A4') {
      refuse('must be pages for a design on paper larger than A4');
    }
  });
export type PackInput = z.output<typeof packInput>;

export const PACK_SORTS = { createdAt: 'p.id', title: 'p.title', state: 'p.state' } as const;

export const packQuery = listQuery(
  z.strictObject({
    id: z.array(z.uuid()).max(500).optional(),
    state: z.array(z.enum(PACK_STATES)).optional(),
    mine: z.boolean().optional(),
    q: z.string().max(200).optional(),
  }),
  Object.keys(PACK_SORTS),
  'DESC',
);
export type PackQuery = z.output<typeof packQuery>;

export const listInput = z.strictObject({
  name: lineText(120).trim().min(1),
  profiles: profileIds,
});
export type ListInput = z.output<typeof listInput>;
export const listUpdate = listInput.extend({ version: z.int() });

export const LIST_SORTS = { name: 'lower(l.name)', updatedAt: 'l.updated_at' } as const;
export const listsQuery = listQuery(
  z.strictObject({ id: z.array(z.uuid()).max(500).optional(), q: z.string().max(200).optional() }),
  Object.keys(LIST_SORTS),
);
export type ListsQuery = z.output<typeof listsQuery>;

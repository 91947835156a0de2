import { z } from 'zod';
import { brandSchema } from '../../templates/brand.ts';
import { DESIGN_IDS } from '../../templates/index.ts';
import { sampleContent, sampleReferences } from '../../templates/sample.ts';
import type { SheetInput } from '../../templates/sheet.ts';
import type { Printable } from '../profiles/profiles.service.ts';
import { languagesOf, SHEET_LANGUAGES } from './plan.ts';

/** What to show a brand with: a profile that is published, or else a sample. */
export const brandPreviewSchema = z.strictObject({
  brand: brandSchema,
  design: z.enum(DESIGN_IDS).default('full'),
  language: z.enum(SHEET_LANGUAGES).default('en'),
  options: z
    .strictObject({ inkSaver: z.boolean().default(false), largePrint: z.boolean().default(false) })
    .prefault({}),
  profile: z.uuid().optional(),
});
export type BrandPreview = z.output<typeof brandPreviewSchema>;

/** A draft's watermark would hide the look, so a sample counts as published; its code leads nowhere. */
export const previewInput = (
  { brand, language, options }: BrandPreview,
  printable: Printable | null,
  publicUrl: string,
): SheetInput => ({
  content: printable?.revision.content ?? sampleContent(),
  references: printable?.references ?? sampleReferences,
  brand,
  brandRevision: { id: null, number: 0 },
  options,
  languages: languagesOf(language),
  revision: {
    number: printable?.revision.number ?? 1,
    code: printable?.revision.code ?? 'SAMPLE',
    approvedOn: '2026-01-01',
    draft: false,
  },
  publicUrl: `${publicUrl}/v/${printable?.revision.code ?? 'SAMPLE'}`,
});

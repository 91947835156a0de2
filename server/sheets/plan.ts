import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DESIGN_IDS, type DesignId } from '../../templates/index.ts';
import { dayOf } from '../../templates/parts/format.ts';
import { LANGUAGES, type Language, type Text } from '../../templates/profile/index.ts';
import type { SheetOptions } from '../../templates/sheet.ts';
import type { Edition } from '../profiles/profiles.service.ts';
import { printVersion } from './print-version.ts';

export const SHEET_LANGUAGES = [...LANGUAGES, 'both'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export interface SheetRequest extends Partial<SheetOptions> {
  design: DesignId;
  language: SheetLanguage;
  /** The brand's id; the school's default where it is left out. */
  brand?: string | undefined;
}

/** How an address asks for a sheet. */
export const sheetQuery = z.strictObject({
  design: z.enum(DESIGN_IDS).default('full'),
  language: z.enum(SHEET_LANGUAGES).default('en'),
  brand: z.uuid().optional(),
  inkSaver: z.stringbool().default(false),
  largePrint: z.stringbool().default(false),
  download: z.stringbool().default(false),
});
export type SheetQuery = z.output<typeof sheetQuery>;

/** One sheet, decided to the last byte: what is pinned is printed, whatever is published or renamed later. */
export interface SheetPlan {
  profileId: string;
  slug: string;
  title: Text;
  cluster: Text | null;
  number: number;
  code: string;
  /** Null while the revision is being written: such a sheet is not kept. */
  seal: string | null;
  /** `YYYY-MM-DD`. */
  approvedOn: string | null;
  draft: boolean;
  design: DesignId;
  language: SheetLanguage;
  options: SheetOptions;
  brand: { id: string | null; revision: number };
  /** Where its codes lead, whatever the process that prints it is told. Packs of former days lack it. */
  publicUrl?: string;
}

export const languagesOf = (language: SheetLanguage): readonly Language[] =>
  language === 'both' ? LANGUAGES : [language];

export function planOf(
  edition: Edition,
  { design, language, inkSaver = false, largePrint = false }: SheetRequest,
  brand: SheetPlan['brand'],
  publicUrl: string,
): SheetPlan {
  const { profileId, slug, title, cluster, number, code, seal, approvedAt, publishedAt } = edition;
  return {
    profileId,
    slug,
    title,
    cluster,
    number,
    code,
    seal,
    approvedOn: approvedAt && dayOf(approvedAt),
    draft: publishedAt === null,
    design,
    language,
    options: { inkSaver, largePrint },
    brand,
    publicUrl,
  };
}

/** Names the bytes of a sheet, as 64 hexadecimal digits: equal keys print equal bytes. Null for what is not kept. */
export function keyOf(plan: SheetPlan & { publicUrl: string }): string | null {
  const { seal, number, code, approvedOn, draft, design, language, options, brand, publicUrl } =
    plan;
  if (seal === null) return null;
  const made = [printVersion, publicUrl, seal, number, code, approvedOn, draft, design, language];
  const look = [options.inkSaver, options.largePrint, brand.id, brand.revision];
  return createHash('sha256')
    .update(JSON.stringify([...made, ...look]))
    .digest('hex');
}

/** `ai-engineer-en-r1.pdf`, `ai-engineer-handout-both-ink-saver-draft.pdf` */
export const filenameOf = ({ slug, design, language, options, draft, number }: SheetPlan): string =>
  [
    slug,
    design === 'full' ? '' : design,
    language,
    options.inkSaver ? 'ink-saver' : '',
    options.largePrint ? 'large-print' : '',
    draft ? 'draft' : `r${number}`,
  ]
    .filter(Boolean)
    .join('-') + '.pdf';

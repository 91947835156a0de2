import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { DESIGN_IDS, type DesignId } from '../../templates/index.ts';
import { dayOf } from '../../templates/parts/format.ts';
import { completeness } from '../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../templates/profile/index.ts';
import { plainOptions, type SheetInput } from '../../templates/sheet.ts';
import type { Actor } from '../access/actor.ts';
import { BrandsService } from '../brands/brands.service.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { invalid, Problem } from '../http/problem.ts';
import { ProfilesService, type Printable } from '../profiles/profiles.service.ts';
import { SheetPool, SheetTimeoutError } from './engine/pool.ts';

export type SheetLanguage = Language | 'both';

export interface SheetRequest {
  design: DesignId;
  language: SheetLanguage;
  /** The brand's id; the school's default where it is left out. */
  brand?: string | undefined;
}

/** How an address asks for a sheet. */
export const sheetQuery = z.strictObject({
  design: z.enum(DESIGN_IDS).default('full'),
  language: z.enum(['en', 'ms', 'both']).default('en'),
  brand: z.uuid().optional(),
  download: z.stringbool().default(false),
});
export type SheetQuery = z.output<typeof sheetQuery>;

export interface Sheet {
  pdf: Uint8Array;
  /** `ai-engineer-en-r1.pdf` */
  filename: string;
}

const worker = import.meta.url.endsWith('.ts')
  ? new URL('./engine/worker.ts', import.meta.url)
  : new URL('./sheet-worker.js', import.meta.url);

@Injectable()
export class SheetsService implements OnApplicationShutdown {
  private readonly pool: SheetPool;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly profiles: ProfilesService,
    private readonly brands: BrandsService,
  ) {
    this.pool = new SheetPool({ worker, threads: settings.sheetThreads });
  }

  /**
   * The sheet of a revision that `actor` may read.
   * @throws Problem 404; 422 with what is missing when a language is not whole; 503 when laying it out took too long.
   */
  async print(
    actor: Actor,
    profileId: string,
    which: number | 'draft',
    request: SheetRequest,
  ): Promise<Sheet> {
    return this.render(await this.profiles.printable(actor, profileId, which), request);
  }

  /** The sheet of anything printable. */
  async render(printable: Printable, { design, language, brand }: SheetRequest): Promise<Sheet> {
    const { revision, references, slug } = printable;
    const { content } = revision;
    const languages = language === 'both' ? LANGUAGES : [language];
    const missing = languages.flatMap((each) =>
      completeness(content, each).missing.map((path) => ({
        path: `${path}.${each}`,
        message: `is not written in ${LANGUAGE_NAMES[each]}`,
      })),
    );
    if (missing.length > 0) {
      throw invalid(missing, 'A sheet is printed only in a language that is complete.');
    }
    const input: SheetInput = {
      content,
      references,
      brand: await this.brands.forPrint(brand),
      options: plainOptions,
      languages,
      revision: {
        number: revision.number,
        code: revision.code,
        approvedOn: revision.approvedAt && dayOf(revision.approvedAt),
        draft: revision.publishedAt === null,
      },
      publicUrl: `${this.settings.publicUrl}/v/${revision.code}`,
    };
    const state = revision.publishedAt === null ? 'draft' : `r${revision.number}`;
    return {
      pdf: (await this.pool.render(input, design).catch(explain)).pdf,
      filename: `${slug}-${language}-${state}.pdf`,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}

function explain(error: unknown): never {
  if (!(error instanceof SheetTimeoutError)) throw error;
  throw new Problem(503, 'sheet-timeout', 'Took too long', `Try again; ${error.message}.`);
}

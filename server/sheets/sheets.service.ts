import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { completeness } from '../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES, type Content } from '../../templates/profile/index.ts';
import type { FurnitureInput } from '../../templates/packs/index.ts';
import type { SheetInput } from '../../templates/sheet.ts';
import type { Actor } from '../access/actor.ts';
import { BrandsService } from '../brands/brands.service.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { conflict, invalid, Problem } from '../http/problem.ts';
import { ProfilesService, type Edition, type Printable } from '../profiles/profiles.service.ts';
import { asMade, SheetArtefacts, type MadeSheet } from './artefacts.ts';
import { previewInput, type BrandPreview } from './brand-preview.ts';
import { SheetPool, SheetTimeoutError } from './engine/pool.ts';
import {
  filenameOf,
  keyOf,
  languagesOf,
  planOf,
  type SheetLanguage,
  type SheetPlan,
  type SheetRequest,
} from './plan.ts';

export { sheetQuery, SHEET_LANGUAGES } from './plan.ts';
export type { SheetLanguage, SheetPlan, SheetQuery, SheetRequest } from './plan.ts';
export type { MadeSheet } from './artefacts.ts';

/** A sheet to hand out. `sha256`: of its bytes, as hexadecimal digits. */
export interface Sheet {
  pdf: Uint8Array;
  sha256: string;
  /** `ai-engineer-en-r1.pdf` */
  filename: string;
}

/** A sheet that cannot be planned: a stable code, and in English what is in the way. */
export interface SheetFault {
  code: 'unpublished' | 'language';
  message: string;
}

/** How often a sheet is begun whose revision changes state in the meantime. */
const ATTEMPTS = 3;

type Pinned = SheetPlan & { publicUrl: string };

const worker = import.meta.url.endsWith('.ts')
  ? new URL('./engine/worker.ts', import.meta.url)
  : new URL('./sheet-worker.js', import.meta.url);

@Injectable()
export class SheetsService implements OnApplicationShutdown {
  private readonly pool: SheetPool;
  /** Sheets that this process is making, by key: who asks for one meanwhile gets the same. */
  private readonly making = new Map<string, Promise<MadeSheet>>();
  private readonly log = new Logger('Sheets');
  /** Addresses of plans that are not this process's own. */
  private readonly foreign = new Set<string>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly profiles: ProfilesService,
    private readonly brands: BrandsService,
    private readonly artefacts: SheetArtefacts,
  ) {
    this.pool = new SheetPool({ worker, threads: settings.sheetThreads });
  }

  /**
   * The sheet of a revision that `actor` may read, read anew when it was submitted or taken back meanwhile.
   * @throws Problem 404; 409 when that happens again and again; 422 with what is missing when a language is not whole; 503 when laying it out took too long.
   */
  async print(
    actor: Actor,
    profileId: string,
    which: number | 'draft',
    request: SheetRequest,
  ): Promise<Sheet> {
    for (let attempt = 1; ; attempt += 1) {
      const edition = await this.profiles.edition(actor, profileId, which);
      try {
        return await this.printEdition(edition, request);
      } catch (error) {
        if (!wasOvertaken(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** The sheet of what is published at an address, for anyone; null when nothing is. @throws as `print`. */
  async printPublished(slug: string, request: SheetRequest): Promise<Sheet | null> {
    const edition = await this.profiles.publishedEdition(slug);
    return edition && this.printEdition(edition, request);
  }

  /** The sheet of a revision, for the feature that has asked who may see it. @throws as `print`. */
  async printRevision(printable: Printable, request: SheetRequest): Promise<Sheet> {
    const { profileId, slug, revision } = printable;
    const { number, code, seal, languages, approvedAt, publishedAt, content } = revision;
    const known = { profileId, slug, number, code, seal, languages, approvedAt, publishedAt };
    const edition = { ...known, title: content.title, cluster: null, profilePublished: false };
    return this.printEdition(edition, request, printable);
  }

  /** One sheet of what is published of each profile, pinned, or why there is none; in the order of `profileIds`. */
  async planAll(
    actor: Actor,
    profileIds: readonly string[],
    request: SheetRequest,
  ): Promise<(SheetPlan | SheetFault)[]> {
    const editions = await this.profiles.publishedEditions(actor, profileIds);
    const brand = await this.brands.pinned(request.brand);
    return profileIds.map((id) => {
      const edition = editions.get(id);
      if (!edition) return { code: 'unpublished', message: 'is not a published profile' };
      const [missing] = missingLanguages(edition, request.language);
      return missing
        ? { code: 'language', message: `is not complete in ${LANGUAGE_NAMES[missing]}` }
        : planOf(edition, request, brand, this.settings.publicUrl);
    });
  }

  /** A planned sheet: the one that is kept, or made and kept. @throws Problem 503 when laying it out took too long. */
  make(pinned: SheetPlan, read?: Printable): Promise<MadeSheet> {
    const plan = { ...pinned, publicUrl: this.addressOf(pinned) };
    const key = keyOf(plan);
    if (key === null) return this.render(plan, read).then((made) => asMade('', made));
    const underWay = this.making.get(key);
    if (underWay) return underWay;
    const made = this.keptOrMade(key, plan, read).finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  /** What stands around the sheets of a pack. @throws Problem 503 when laying it out took too long. */
  async furniture(input: FurnitureInput): Promise<{ pdf: Uint8Array; pages: number }> {
    return this.pool.furniture(input).catch(explain);
  }

  /** The sheet of a published profile, or of a sample, in a brand as it is being edited. Nothing is kept. @throws as `print`. */
  async previewBrand(actor: Actor, asked: BrandPreview): Promise<Uint8Array> {
    const brand = await this.brands.forPreview(actor, asked.brand);
    const edition =
      asked.profile && (await this.profiles.publishedEditions(actor, [asked.profile]));
    if (edition && edition.size === 0) {
      throw invalid([{ path: 'profile', message: 'is not a published profile' }]);
    }
    const found = asked.profile && edition ? edition.get(asked.profile)! : null;
    const printable =
      found && (await this.profiles.printableRevision(found.profileId, found.number));
    if (printable) demandLanguages(printable.revision.content, asked.language);
    const input = previewInput({ ...asked, brand }, printable, this.settings.publicUrl);
    return (await this.pool.render(input, asked.design).catch(explain)).pdf;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }

  private async printEdition(
    edition: Edition,
    request: SheetRequest,
    read?: Printable,
  ): Promise<Sheet> {
    let printable = read;
    const whole = edition.seal !== null && missingLanguages(edition, request.language).length === 0;
    if (!whole) {
      printable ??= await this.profiles.printableRevision(edition.profileId, edition.number);
      demandLanguages(printable.revision.content, request.language);
    }
    const brand = await this.brands.pinned(request.brand);
    const plan = planOf(edition, request, brand, this.settings.publicUrl);
    const { pdf, sha256 } = await this.make(plan, printable);
    return { pdf, sha256, filename: filenameOf(plan) };
  }

  /** The address that is printed. A process that was told another one says so, once for each. */
  private addressOf({ publicUrl = this.settings.publicUrl }: SheetPlan): string {
    if (publicUrl !== this.settings.publicUrl && !this.foreign.has(publicUrl)) {
      this.foreign.add(publicUrl);
      this.log.warn(
        `Sheets were planned for ${publicUrl}, and are printed with that address; PUBLIC_URL is ${this.settings.publicUrl} here. Give every process the same.`,
      );
    }
    return publicUrl;
  }

  private async keptOrMade(key: string, plan: Pinned, read?: Printable): Promise<MadeSheet> {
    return (
      (await this.artefacts.find(key)) ?? this.artefacts.keep(key, await this.render(plan, read))
    );
  }

  private async render(plan: Pinned, read?: Printable) {
    const { revision, references } =
      read ?? (await this.profiles.printableRevision(plan.profileId, plan.number));
    if (revision.seal !== plan.seal) {
      throw conflict('overtaken', 'The revision was changed while its sheet was made; try again.');
    }
    const { brand: look } = await this.brands.asPinned(plan.brand);
    const input: SheetInput = {
      content: revision.content,
      references,
      brand: look,
      brandRevision: { id: plan.brand.id, number: plan.brand.revision },
      options: plan.options,
      languages: languagesOf(plan.language),
      revision: {
        number: plan.number,
        code: plan.code,
        approvedOn: plan.approvedOn,
        draft: plan.draft,
      },
      publicUrl: `${plan.publicUrl}/v/${plan.code}`,
    };
    return this.pool.render(input, plan.design).catch(explain);
  }
}

const wasOvertaken = (error: unknown) => error instanceof Problem && error.type === 'overtaken';

const missingLanguages = ({ languages }: Edition, language: SheetLanguage) =>
  languagesOf(language).filter((each) => !languages.includes(each));

/** @throws Problem 422 with every text that is missing. */
function demandLanguages(content: Content, language: SheetLanguage): void {
  const missing = languagesOf(language).flatMap((each) =>
    completeness(content, each).missing.map((path) => ({
      path: `${path}.${each}`,
      message: `is not written in ${LANGUAGE_NAMES[each]}`,
    })),
  );
  if (missing.length > 0) {
    throw invalid(missing, 'A sheet is printed only in a language that is complete.');
  }
}

function explain(error: unknown): never {
  if (!(error instanceof SheetTimeoutError)) throw error;
  throw new Problem(503, 'sheet-timeout', 'Took too long', `Try again; ${error.message}.`);
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { contentShape, walk, type Language, type Text } from '../../../templates/profile/index.ts';
import type { Actor } from '../../access/actor.ts';
import { can } from '../../access/abilities.ts';
import { demand } from '../../access/decision.ts';
import { conflict, invalid, type FieldError } from '../../http/problem.ts';
import {
  textsOf,
  TranslationsService,
  type WorkedTexts,
} from '../../profiles/translations/translations.service.ts';
import type { ReturnedProfile, TranslationFormat } from './file.ts';
import { errorsIn, judge, type Judgement } from './judge.ts';
import { labelsOf } from './labels.ts';
import { outgoing, type Only } from './outgoing.ts';
import { xliff } from './xliff.ts';
import { xlsx } from './xlsx.ts';

/** The formats in which texts go to translators: an adapter each. */
const formats = { xlsx, xlf: xliff } satisfies Record<string, TranslationFormat>;
export type TranslationFileFormat = keyof typeof formats;
export const TRANSLATION_FORMATS = Object.keys(formats) as TranslationFileFormat[];

export interface ImportOptions {
  /** Reports what would happen, and changes nothing. */
  dryRun: boolean;
  /** What to do about conflicts: refuse the whole file, or take over the rest of it. */
  onConflict: 'refuse' | 'skip';
  /** The one profile that the file may be about. */
  profile?: string;
}

/** What a file did, or would do, to one profile. */
export interface ProfileReport {
  profile: string;
  title: Text;
  to: Language;
  exported: { revision: number; version: number };
  current: { revision: number; version: number };
  counts: Record<Judgement['outcome'], number>;
  /** In the order of the file; those that are unchanged are only counted. */
  texts: Judgement[];
}

/** Texts to translators and back. */
@Injectable()
export class TranslationFilesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly translations: TranslationsService,
  ) {}

  /** @throws Problem 404 for a profile that is not there, 409 when no text is left to do. */
  async export(
    actor: Actor,
    ids: readonly string[],
    format: TranslationFileFormat,
    { to, only }: { to: Language; only: Only },
  ): Promise<{ type: string; bytes: Buffer; filename: string }> {
    const { manager } = this.dataSource;
    const worked: WorkedTexts[] = [];
    for (const id of new Set(ids)) worked.push(await this.translations.worked(manager, actor, id));
    const name = worked.length === 1 ? worked[0]!.slug : 'translations';
    const profiles = worked
      .map((each) => outgoing(each, to, only))
      .filter(({ units }) => units.length > 0);
    if (profiles.length === 0) {
      throw conflict('nothing-to-translate', 'No text is left to translate; ask for only=all.');
    }
    return {
      type: formats[format].type,
      bytes: await formats[format].write(profiles),
      filename: `${name}-${to}.${format}`,
    };
  }

  /**
   * Takes translations over from a file, all or nothing.
   * @throws Problem 422 that names rows or units for what is wrong in itself; 409 `translation-conflicts` with `profiles`
   * when texts are not what they were at the export, unless the rest is asked for.
   */
  async import(
    actor: Actor,
    format: TranslationFileFormat,
    file: Buffer,
    options: ImportOptions,
  ): Promise<{ applied: boolean; profiles: ProfileReport[] }> {
    demand(can(actor, 'profiles.import'));
    const returned = await formats[format].read(file);
    demandOrder(returned, options);
    return this.dataSource.transaction(async (manager) => {
      const profiles: ProfileReport[] = [];
      const errors: FieldError[] = [];
      // In one order, so that two files with the same profiles wait for each other instead of blocking each other.
      for (const each of returned.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const { report, problems } = await this.judge(manager, actor, each);
        profiles.push(report);
        errors.push(...problems);
      }
      if (errors.length > 0)
        throw invalid(errors, 'The file holds texts that cannot be taken over.');
      const conflicts = profiles.reduce((sum, { counts }) => sum + counts.conflict, 0);
      if (options.dryRun) return { applied: false, profiles };
      if (conflicts > 0 && options.onConflict === 'refuse') {
        throw conflict(
          'translation-conflicts',
          `${conflicts} texts are not what they were when the file was exported. Look at them, then import the rest with onConflict=skip.`,
          { profiles },
        );
      }
      let applied = false;
      for (const report of profiles) {
        applied = (await this.apply(manager, actor, report)) || applied;
      }
      return { applied, profiles };
    });
  }

  private async judge(
    manager: EntityManager,
    actor: Actor,
    returned: ReturnedProfile,
  ): Promise<{ report: ProfileReport; problems: FieldError[] }> {
    const { id, to, revision, version } = returned;
    const worked = await this.translations.worked(manager, actor, id, { toWrite: true });
    const base = await this.translations.contentAt(manager, id, revision, version);
    const problems: FieldError[] = base
      ? []
      : returned.units
          .slice(0, 1)
          .map(({ at }) => ({ path: at, message: 'is of a version that this profile never had' }));
    const limits = new Map<string, { max: number; multiline: boolean }>();
    walk(contentShape, worked.content, {
      text: (path, _, { max, multiline }) => void limits.set(path, { max, multiline }),
    });
    const known = {
      base: base ? textsOf(base) : new Map<string, Text>(),
      current: textsOf(worked.content),
      isStale: (path: string, language: Language) =>
        worked.translations[path]?.[language] === 'stale',
    };
    const counts = { changed: 0, confirmed: 0, unchanged: 0, 'left-out': 0, conflict: 0 };
    const texts: Judgement[] = [];
    const seen = new Set<string>();
    for (const unit of returned.units) {
      if (seen.has(unit.path)) problems.push({ path: unit.at, message: 'is in the file twice' });
      seen.add(unit.path);
      const limit = limits.get(unit.path);
      const judged = judge(unit, to, known);
      if (limit && ['changed', 'conflict'].includes(judged.outcome)) {
        problems.push(...errorsIn(unit, limit));
      }
      counts[judged.outcome] += 1;
      if (judged.outcome === 'unchanged') continue;
      const labels = limit ? labelsOf(unit.path, worked.content) : { section: null, part: null };
      texts.push({ ...judged, ...labels });
    }
    return {
      report: {
        profile: id,
        title: worked.title,
        to,
        exported: { revision, version },
        current: { revision: worked.revision, version: worked.version },
        counts,
        texts,
      },
      problems,
    };
  }

  private async apply(
    manager: EntityManager,
    actor: Actor,
    { profile, to, texts }: ProfileReport,
  ): Promise<boolean> {
    const of = (outcome: Judgement['outcome']) => texts.filter((text) => text.outcome === outcome);
    const written = of('changed').map(({ path, yours }) => ({ path, language: to, value: yours! }));
    const confirmed = of('confirmed').map(({ path }) => ({ path, language: to }));
    if (written.length + confirmed.length === 0) return false;
    await this.translations.write(manager, actor, profile, { written, confirmed });
    return true;
  }
}

/** @throws Problem 422 when a file is about nothing, about another profile than the one asked for, or about one twice. */
function demandOrder(returned: readonly ReturnedProfile[], { profile }: ImportOptions): void {
  const refuse = (message: string): never => {
    throw invalid([{ path: 'file', message }]);
  };
  if (returned.length === 0) refuse('holds no texts');
  if (profile !== undefined && returned.some(({ id }) => id !== profile)) {
    refuse('is about another profile; import it there, or on the page of all translations');
  }
  if (new Set(returned.map(({ id }) => id)).size < returned.length) {
    refuse('holds one profile in two versions or two languages; import one after the other');
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReferenceFact } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { CatalogueService } from '../catalogue/catalogue.service.ts';
import { ProfilesService } from '../profiles/profiles.service.ts';
import { resolveNames, type ImportedProfile, type Importer, type NamedEntry } from './importer.ts';
import { pageTextImporter } from './page-text/index.ts';

/** What can be imported: an adapter a format. */
const importers = { 'page-text': pageTextImporter } satisfies Record<string, Importer<string>>;

export type ImportFormat = keyof typeof importers;
export const IMPORT_FORMATS = Object.keys(importers) as ImportFormat[];

type ImportedName = ReferenceFact & { isNew: boolean };

export interface ImportResult {
  profiles: (Omit<ImportedProfile, 'names'> & { references: Record<string, ImportedName> })[];
  /** The ids of the profiles that were made of it; none on a dry run. */
  created: string[];
}

@Injectable()
export class ImportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalogue: CatalogueService,
    private readonly profiles: ProfilesService,
  ) {}

  /**
   * Reads profiles out of `text`. The names that it mentions match catalogue entries or become new ones; a dry run
   * changes nothing, and gives the names that would be new provisional ids.
   */
  async import(
    actor: Actor,
    format: ImportFormat,
    text: string,
    { dryRun }: { dryRun: boolean },
  ): Promise<ImportResult> {
    demand(can(actor, 'profiles.import'));
    const read = importers[format].read(text, { newId: randomUUID });
    return this.dataSource.transaction(async (manager) => {
      const result: ImportResult = { profiles: [], created: [] };
      for (const profile of read) {
        const { names, ...resolved } = await this.resolve(manager, actor, profile, dryRun);
        if (!dryRun) {
          const { profile: created } = await this.profiles.insert(manager, actor, resolved.content);
          result.created.push(created.id);
        }
        result.profiles.push({ ...resolved, references: Object.fromEntries(names) });
      }
      return result;
    });
  }

  private async resolve(
    manager: EntityManager,
    actor: Actor,
    profile: ImportedProfile,
    dryRun: boolean,
  ): Promise<Omit<ImportedProfile, 'names'> & { names: [string, ImportedName][] }> {
    const found = new Map<string, string | null>();
    const isNew = new Set<string>();
    for (const entry of profile.names) {
      const id = await this.find(manager, entry);
      if (id === null && isCatalogue(entry)) {
        const added = dryRun ? entry.ref : await this.catalogue.matchOrAdd(manager, actor, entry);
        isNew.add(added);
        found.set(entry.ref, added);
      } else {
        found.set(entry.ref, id);
      }
    }
    const { names, ...resolved } = resolveNames(profile, (entry) => found.get(entry.ref) ?? null);
    return {
      ...resolved,
      names: names.map(({ ref, kind, name, details }) => [
        ref,
        { kind, name, ...details, isNew: isNew.has(ref) },
      ]),
    };
  }

  private find(manager: EntityManager, entry: NamedEntry): Promise<string | null> {
    if (isCatalogue(entry)) return this.catalogue.match(manager, entry);
    return this.profiles.findByTitle(manager, entry.name);
  }
}

const isCatalogue = (entry: NamedEntry): entry is NamedEntry & { kind: CatalogueKind } =>
  entry.kind !== 'profiles';

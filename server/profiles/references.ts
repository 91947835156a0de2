import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { References } from '../../templates/profile/catalogue.ts';
import type { Content } from '../../templates/profile/index.ts';
import { CatalogueService } from '../catalogue/catalogue.service.ts';
import { invalid } from '../http/problem.ts';
import { referencesIn } from './content-input.ts';
import { profileReferences } from './revisions.store.ts';

/** What contents name: catalogue entries and other profiles. */
@Injectable()
export class ReferenceReader {
  constructor(private readonly catalogue: CatalogueService) {}

  /** Everything that `content` names, as it is called today. What has gone from the catalogue is left out. */
  async of(manager: EntityManager, content: Content): Promise<References> {
    const named = [...referencesIn(content)];
    const ids = (profiles: boolean): string[] =>
      named.filter(([, { to }]) => (to === 'profiles') === profiles).map(([id]) => id);
    const [entries, profiles] = [
      await this.catalogue.references(manager, ids(false)),
      await profileReferences(manager, ids(true)),
    ];
    return { ...entries, ...profiles };
  }

  /**
   * Refuses a content that names something that is not there, or of another kind. What `known` names already is let
   * through: an entry that went away meanwhile must not keep anyone from saving.
   * @throws Problem 422 that names the fields.
   */
  async check(manager: EntityManager, content: Content, known: Content | null): Promise<void> {
    const before = known ? referencesIn(known) : new Map<string, unknown>();
    const named = [...referencesIn(content)];
    if (named.every(([id]) => before.has(id))) return;
    const references = await this.of(manager, content);
    const errors = named
      .filter(([id, { to }]) => (references[id] ? references[id].kind !== to : !before.has(id)))
      .map(([, { to, path }]) => ({
        path: `content.${path}`,
        message: `names no entry of ${to}; pick one from the catalogue, or add it there first`,
      }));
    if (errors.length > 0) throw invalid(errors);
  }
}

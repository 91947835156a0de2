import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { References } from '../../templates/profile/catalogue.ts';
import type { Content } from '../../templates/profile/index.ts';
import { CatalogueService } from '../catalogue/catalogue.service.ts';
import { invalid } from '../http/problem.ts';
import { referencesIn } from './content-input.ts';
import type { Revision } from './revision.entity.ts';
import { profileReferences } from './revisions.store.ts';

/** What contents name: catalogue entries and other profiles. */
@Injectable()
export class ReferenceReader {
  constructor(private readonly catalogue: CatalogueService) {}

  /** Everything that `content` names, as it is called today. What has gone from the catalogue is left out. */
  async of(manager: EntityManager, content: Content): Promise<References> {
    const named = referencesIn(content);
    const ids = (profiles: boolean): string[] =>
      named.filter(({ to }) => (to === 'profiles') === profiles).map(({ id }) => id);
    const [entries, profiles] = [
      await this.catalogue.references(manager, ids(false)),
      await profileReferences(manager, ids(true)),
    ];
    return { ...entries, ...profiles };
  }

  /** What a revision names: as it was frozen at submit, or as it is called today. */
  async in(manager: EntityManager, revision: Revision): Promise<References> {
    return revision.frozenReferences ?? this.of(manager, revision.content);
  }

  /**
   * Refuses a content that names something that is not there, or of another kind. What `known` names already is let
   * through: an entry that went away meanwhile must not keep anyone from saving.
   * @throws Problem 422 that names the fields.
   */
  async check(manager: EntityManager, content: Content, known: Content | null): Promise<void> {
    const key = ({ id, to }: { id: string; to: string }): string => `${to} ${id}`;
    const before = new Set(known ? referencesIn(known).map(key) : []);
    const named = referencesIn(content).filter((each) => !before.has(key(each)));
    if (named.length === 0) return;
    const references = await this.of(manager, content);
    const errors = named
      .filter(({ id, to }) => references[id]?.kind !== to)
      .map(({ to, path }) => ({
        path: `content.${path}`,
        message: `names no entry of ${to}; pick one from the catalogue, or add it there first`,
      }));
    if (errors.length > 0) throw invalid(errors);
  }
}

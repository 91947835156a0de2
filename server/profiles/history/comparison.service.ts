import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ReferenceFact, References } from '../../../templates/profile/catalogue.ts';
import { emptyContent, type Content, type Language } from '../../../templates/profile/index.ts';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import type { Actor } from '../../access/actor.ts';
import { CatalogueService } from '../../catalogue/catalogue.service.ts';
import { compareContents, type Change } from './compare.ts';
import { isSame } from '../equal.ts';
import { loadProfile } from '../profile.state.ts';
import { ProfilesService } from '../profiles.service.ts';
import type { RevisionState } from '../states.ts';

/** Which end of a comparison: a revision's number, 0 for nothing at all, or what these words mean today. */
export type End = number | 'draft' | 'published';

/** One end of a comparison, with the names of that end. */
export interface Side {
  number: number;
  state: RevisionState;
  seal: string | null;
  languages: Language[];
  content: Content;
  references: References;
}

/** Two revisions against each other. */
export interface Comparison {
  /** Null where the comparison begins with nothing. */
  from: Side | null;
  to: Side;
  changes: Change[];
  /** What both ends name, and what is called, or described, differently by now. */
  renamed: { id: string; before: ReferenceFact; after: ReferenceFact }[];
  /** Ids of what `to` names although the catalogue has put it away. */
  archived: string[];
}

/** What differs between two revisions: contents, and what their catalogue entries were called. */
@Injectable()
export class ComparisonService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: ProfilesService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws Problem 404 for a revision that is not there, or not for `actor`. */
  async changes(actor: Actor, id: string, from: End, to: End): Promise<Change[]> {
    const [before, after] = [await this.side(actor, id, from), await this.side(actor, id, to)];
    const changes = compareContents(contentOf(before), contentOf(after));
    return changes.map(({ path, kind, before: old, after: now }) => ({
      path,
      kind,
      before: old,
      after: now,
    }));
  }

  /** Everything that a reader of the differences needs, in one answer. `published` is nothing where nothing is. */
  async comparison(
    actor: Actor,
    id: string,
    from: End,
    to: Exclude<End, 'published'>,
  ): Promise<Comparison> {
    const [before, after] = [await this.side(actor, id, from), await this.named(actor, id, to)];
    return {
      from: before,
      to: after,
      changes: compareContents(contentOf(before), after.content),
      renamed: before ? renamed(before.references, after.references) : [],
      archived: await this.catalogue.archivedAmong(
        this.dataSource.manager,
        Object.keys(after.references),
      ),
    };
  }

  private async side(actor: Actor, id: string, end: End): Promise<Side | null> {
    const which = end === 'published' ? await this.publishedNumber(id) : end;
    return which === 0 ? null : this.named(actor, id, which);
  }

  private async named(actor: Actor, id: string, which: number | 'draft'): Promise<Side> {
    const { revision, references } = await this.profiles.printable(actor, id, which);
    const { number, state, seal, content } = revision;
    return { number, state, seal, content, references, languages: wholeLanguages(content) };
  }

  private async publishedNumber(id: string): Promise<number> {
    return (await loadProfile(this.dataSource.manager, id)).published?.number ?? 0;
  }
}

const contentOf = (side: Side | null): Content => side?.content ?? emptyContent();

const renamed = (before: References, after: References): Comparison['renamed'] =>
  Object.entries(after).flatMap(([id, fact]) => {
    const old = before[id];
    return old && !isSame(old, fact) ? [{ id, before: old, after: fact }] : [];
  });

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  isWritten,
  LANGUAGES,
  type Content,
  type Language,
  type Path,
} from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { profilePolicy } from '../access/profile.policy.ts';
import type { Page } from '../http/list-query.ts';
import { conflict, invalid } from '../http/problem.ts';
import { DraftsService } from './drafts.service.ts';
import type { Collision } from './merge.ts';
import { factsOf, loadProfile } from './profile.state.ts';
import { contentAt } from './revisions.store.ts';
import { demandTransition } from './transition.ts';
import {
  findTranslations,
  type TranslationQuery,
  type TranslationRow,
} from './translation.queries.ts';
import { confirmed, textsOf, translationsOf } from './translations.ts';

/** A text in one language. */
export interface TextIn {
  path: Path;
  language: Language;
}

/** Where the translations of all profiles stand, and what is said of single texts. */
@Injectable()
export class TranslationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly drafts: DraftsService,
  ) {}

  async table(actor: Actor, query: TranslationQuery): Promise<Page<TranslationRow>> {
    demand(can(actor, 'profiles.readDrafts'));
    return findTranslations(this.dataSource.manager, query);
  }

  /** The profiles that somebody looks after in which texts are missing or stale, most to do first. */
  async openFor(manager: EntityManager, owner: string, limit = 50): Promise<Page<TranslationRow>> {
    return findTranslations(manager, {
      filter: { owner, state: 'open' },
      sort: { key: 'ms', descending: true },
      offset: 0,
      limit,
    });
  }

  /**
   * Says of stale texts that they are still right. It counts as a save by `actor`, who has judged the content; a text
   * that is current already is left as it is.
   * @throws Problem 409 with `conflicts` when a text is not what it was at `version`, or with `state` when the draft is
   * not open for editing; 422 for a text that is not there.
   */
  async confirm(actor: Actor, id: string, version: number, texts: readonly TextIn[]) {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy.save(actor, factsOf(state)), state.draft?.state ?? null);
      const draft = state.draft!;
      const seen = await contentAt(manager, draft, version);
      if (seen === null) {
        throw conflict('unknown-version', 'This draft never had that version; read it again.');
      }
      demandWritten(seen, texts);
      const conflicts = differences(seen, draft.content, texts);
      if (conflicts.length > 0) {
        throw conflict('overtaken', 'Someone else changed these texts. Look again, then confirm.', {
          conflicts,
          draft: await this.drafts.present(manager, state),
        });
      }
      const merged = version !== draft.version;
      const states = translationsOf(draft.content, draft.staleness);
      const stale = texts.filter(({ path, language }) => states[path]?.[language] === 'stale');
      if (stale.length === 0) return { ...(await this.drafts.present(manager, state)), merged };
      const staleness = confirmed(draft.staleness, stale);
      const saved = await this.drafts.append(manager, actor, state, draft.content, staleness);
      return { ...(await this.drafts.present(manager, saved)), merged };
    });
  }
}

function demandWritten(content: Content, texts: readonly TextIn[]): void {
  const there = textsOf(content);
  const errors = texts.flatMap(({ path, language }, index) => {
    const text = there.get(path);
    if (text && isWritten(text, language)) return [];
    const message = text ? 'is not written yet' : 'is no text of this draft';
    return [{ path: `texts.${index}.path`, message }];
  });
  if (errors.length > 0) throw invalid(errors);
}

/** What became of texts since somebody saw them: each language that says something else now. */
function differences(seen: Content, now: Content, texts: readonly TextIn[]): Collision[] {
  const [then, there] = [textsOf(seen), textsOf(now)];
  return texts.flatMap(({ path }) =>
    LANGUAGES.flatMap((language) => {
      const base = then.get(path)![language];
      const theirs = there.get(path)?.[language] ?? null;
      return theirs === base ? [] : [{ path: `${path}.${language}`, base, yours: base, theirs }];
    }),
  );
}

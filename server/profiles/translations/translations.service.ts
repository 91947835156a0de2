import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  contentShape,
  isWritten,
  LANGUAGES,
  mapTexts,
  type Content,
  type Language,
  type Path,
  type Text,
} from '../../../templates/profile/index.ts';
import type { Actor } from '../../access/actor.ts';
import { can } from '../../access/abilities.ts';
import { demand, demandSight } from '../../access/decision.ts';
import { profilePolicy, seeDraft } from '../../access/profile.policy.ts';
import type { Page } from '../../http/list-query.ts';
import { conflict, invalid, notFound } from '../../http/problem.ts';
import { parseContent } from '../content-input.ts';
import { DraftsService } from '../drafts/drafts.service.ts';
import type { Collision } from '../../../templates/profile/merge.ts';
import { factsOf, loadProfile } from '../profile.state.ts';
import { Revision } from '../revision.entity.ts';
import { contentAt } from '../revisions.store.ts';
import { demandTransition } from '../life/transition.ts';
import {
  findTranslations,
  type TranslationQuery,
  type TranslationRow,
} from './translation.queries.ts';
import {
  confirmed,
  sourcesOf,
  stalenessAfter,
  textsOf,
  translationsOf,
  type Sources,
  type Translations,
} from './translations.ts';

export { textsOf };

/** A text in one language. */
export interface TextIn {
  path: Path;
  language: Language;
}

/** The texts of a profile's draft, or else of what is published, and how they stand. */
export interface WorkedTexts {
  id: string;
  slug: string;
  title: Text;
  revision: number;
  version: number;
  content: Content;
  translations: Translations;
  sources: Sources;
}

/** What a file from outside says about texts. */
export interface TextChanges {
  written: readonly (TextIn & { value: string })[];
  confirmed: readonly TextIn[];
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
   * The texts of a profile as they stand, and whether `actor` could write in them.
   * @throws Problem 404; with `toWrite` also 403, and 409 when the draft is not open for editing. Locks the profile then.
   */
  async worked(
    manager: EntityManager,
    actor: Actor,
    id: string,
    { toWrite = false } = {},
  ): Promise<WorkedTexts> {
    demandSight(seeDraft(actor), 'profile');
    const state = await loadProfile(manager, id, { lock: toWrite });
    if (toWrite) {
      const verb = state.draft ? profilePolicy.save : profilePolicy.openDraft;
      demandTransition(verb(actor, factsOf(state)), state.draft?.state ?? null);
    }
    const revision = state.draft ?? state.published;
    if (!revision) throw notFound('draft');
    const { content, staleness } = revision;
    return {
      id,
      slug: state.profile.slug,
      title: { en: state.profile.titleEn, ms: state.profile.titleMs },
      revision: revision.number,
      version: revision.version,
      content,
      translations: translationsOf(content, staleness),
      sources: sourcesOf(content, staleness),
    };
  }

  /** What a revision held at a version; null when there never was such a one. */
  async contentAt(
    manager: EntityManager,
    id: string,
    number: number,
    version: number,
  ): Promise<Content | null> {
    const revision = await manager.findOneBy(Revision, { profileId: id, number });
    return revision && contentAt(manager, revision, version);
  }

  /** Writes and confirms texts as one save by `actor`, in a draft that is opened for it where there is none. */
  async write(manager: EntityManager, actor: Actor, id: string, changes: TextChanges) {
    const state = await this.drafts.opened(manager, actor, id);
    demandTransition(profilePolicy.save(actor, factsOf(state)), state.draft!.state);
    const { content: before, staleness } = state.draft!;
    const values = new Map(
      changes.written.map(({ path, language, value }) => [`${path}.${language}`, value]),
    );
    const content = parseContent(
      mapTexts(contentShape, before, (path, text) => ({
        ...text,
        en: values.get(`${path}.en`) ?? text.en,
        ms: values.get(`${path}.ms`) ?? text.ms,
      })) as Record<string, unknown>,
    );
    const stale = confirmed(stalenessAfter(before, staleness, content), changes.confirmed);
    return this.drafts.append(manager, actor, state, content, stale);
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

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { inLanguage, type Content } from '../../../templates/profile/index.ts';
import type { Actor } from '../../access/actor.ts';
import { can } from '../../access/abilities.ts';
import { demand, demandSight } from '../../access/decision.ts';
import { profilePolicy, seeDraft } from '../../access/profile.policy.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { parseContent } from '../content-input.ts';
import { isSame } from '../equal.ts';
import { mergeContent } from '../../../templates/profile/merge.ts';
import { presentDraft } from '../presenters.ts';
import { ProfilesService, type ProfileDetail } from '../profiles.service.ts';
import type { Revision } from '../revision.entity.ts';
import { ReferenceReader } from '../references.ts';
import {
  factsOf,
  loadProfile,
  type ProfileState,
  reloadProfile,
  settleProfile,
  withPerson,
} from '../profile.state.ts';
import {
  appendSave,
  contentAt,
  contributorsOf,
  insertDraft,
  lastRevision,
  loadRevision,
  updateRevision,
} from '../revisions.store.ts';
import { ContentWrites } from '../writes.service.ts';
import { demandTransition } from '../life/transition.ts';
import { stalenessAfter, type Staleness } from '../translations/translations.ts';

@Injectable()
export class DraftsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly references: ReferenceReader,
    private readonly profiles: ProfilesService,
    private readonly writes: ContentWrites,
  ) {}

  /** The draft, opened from what is published (or else the last revision) where there is none yet. */
  async open(actor: Actor, id: string): Promise<ProfileDetail> {
    demand(can(actor, 'profiles.create'));
    return this.dataSource.transaction(async (manager) =>
      this.profiles.present(manager, actor, await this.opened(manager, actor, id)),
    );
  }

  /** As `open`, in the transaction of `manager`, which keeps the profile locked. */
  async opened(manager: EntityManager, actor: Actor, id: string): Promise<ProfileState> {
    demand(can(actor, 'profiles.create'));
    const state = await loadProfile(manager, id, { lock: true });
    if (state.draft !== null) return state;
    const base = state.published ?? (await lastRevision(manager, id));
    return this.insert(manager, actor, base, { copied: true });
  }

  /** A draft with the content of an earlier revision, whose restoring counts as writing it. */
  async restore(actor: Actor, id: string, number: number): Promise<ProfileDetail> {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy.restore(actor, factsOf(state)), state.draft?.state ?? null);
      const base = await loadRevision(manager, id, number);
      const restored = await this.insert(manager, actor, base, { copied: false });
      return this.profiles.present(manager, actor, restored);
    });
  }

  async read(actor: Actor, id: string) {
    const { manager } = this.dataSource;
    demandSight(seeDraft(actor), 'draft');
    return this.present(manager, await loadProfile(manager, id));
  }

  /**
   * Saves what a client changed since it read `version`. What others saved meanwhile is kept: `merged` says so.
   * @throws Problem 409 with `conflicts` when both changed the same, or with `state` when the draft is not open for
   * editing; 422 when the content is not valid. Nothing is saved then.
   */
  async save(actor: Actor, id: string, version: number, input: Record<string, unknown>) {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy.save(actor, factsOf(state)), state.draft?.state ?? null);
      const draft = state.draft!;
      const current = draft.content;
      const base = await contentAt(manager, draft, version);
      if (base === null) {
        throw conflict('unknown-version', 'This draft never had that version; read it again.');
      }
      const yours = parseContent(input, base);
      const { content, collisions } = mergeContent(base, yours, current);
      if (collisions.length > 0) {
        throw conflict(
          'overtaken',
          'Someone else changed the same fields. Choose, then save again.',
          {
            errors: collisions.map(({ path }) => ({
              path: `content.${path}`,
              message: 'was changed by someone else meanwhile',
            })),
            conflicts: collisions,
            draft: await this.present(manager, state),
          },
        );
      }
      const merged = version !== draft.version;
      const valid = merged ? parseContent({ ...content }) : content;
      await this.references.check(manager, valid, current);
      if (isSame(valid, current)) return { ...(await this.present(manager, state)), merged };
      const staleness = stalenessAfter(current, draft.staleness, valid, {
        id: actor.id,
        at: new Date(),
      });
      const saved = await this.append(manager, actor, state, valid, staleness);
      return { ...(await this.present(manager, saved)), merged };
    });
  }

  /** Appends a save to a draft that `actor` was found to be allowed to write in, and that is locked. */
  async append(
    manager: EntityManager,
    actor: Actor,
    state: ProfileState,
    content: Content,
    staleness: Staleness,
  ): Promise<ProfileState> {
    const { profileId, content: before } = state.draft!;
    await appendSave(manager, state.draft!, content, staleness, actor);
    await this.writes.tell(manager, { profileId, actor, before, after: content });
    return settleProfile(manager, withPerson(state, actor, { writes: true }));
  }

  /** Ends the draft without publishing it; its content stays in the history. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy.discard(actor, factsOf(state)), state.draft?.state ?? null);
      const draft = state.draft!;
      const before = draft.state;
      await updateRevision(manager, draft, { state: 'discarded' });
      await settleProfile(manager, { ...state, draft: null });
      await this.audit.append(manager, actor, {
        action: 'draft.discard',
        subject: { type: 'profile', id, label: inLanguage(draft.content.title, 'en') },
        revision: draft.number,
        from: before,
        to: 'discarded',
      });
    });
  }

  /** The draft as its writers see it. @throws Problem 404 */
  async present(manager: EntityManager, state: ProfileState) {
    if (!state.draft) throw notFound('draft');
    const references = await this.references.in(manager, state.draft);
    return {
      ...presentDraft(state.draft, state.contributors, state.people, state.planned.publish),
      references,
    };
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    base: Revision,
    { copied }: { copied: boolean },
  ): Promise<ProfileState> {
    const { profileId: id, content, staleness, number: basedOn } = base;
    // What was published has been reviewed; what never was still belongs to whoever wrote it.
    const unreviewed = base.publishedAt === null ? await contributorsOf(manager, base.id) : [];
    const authors = copied ? unreviewed : [...unreviewed, actor];
    const number = await insertDraft(manager, id, content, {
      by: actor,
      authors,
      basedOn,
      staleness,
    });
    await this.audit.append(manager, actor, {
      action: copied ? 'draft.open' : 'draft.restore',
      subject: { type: 'profile', id, label: inLanguage(content.title, 'en') },
      revision: number,
      to: 'draft',
      note: `from revision ${basedOn}`,
    });
    return reloadProfile(manager, id);
  }
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { inLanguage } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand, demandSight } from '../access/decision.ts';
import { profilePolicy, seeDraft } from '../access/profile.policy.ts';
import { AuditService } from '../audit/audit.service.ts';
import { conflict, notFound } from '../http/problem.ts';
import { parseContent } from './content-input.ts';
import { isSame } from './equal.ts';
import { mergeContent } from './merge.ts';
import { peopleIn, presentDraft } from './presenters.ts';
import { ProfilesService, type ProfileDetail } from './profiles.service.ts';
import { ReferenceReader } from './references.ts';
import {
  appendSave,
  contentAt,
  contributorsOf,
  factsOf,
  insertDraft,
  loadProfile,
  loadRevision,
  peopleOf,
  type ProfileState,
} from './revisions.store.ts';
import { refreshSummary } from './summary.ts';
import { demandTransition } from './transition.ts';
import { stalenessAfter } from './translations.ts';

@Injectable()
export class DraftsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly references: ReferenceReader,
    private readonly profiles: ProfilesService,
  ) {}

  /** The draft, opened from what is published (or else the last revision) where there is none yet. */
  async open(actor: Actor, id: string): Promise<ProfileDetail> {
    demand(can(actor, 'profiles.create'));
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      if (state.draft === null) {
        const base = state.published ?? (await lastRevision(manager, id));
        await this.insert(manager, actor, state, base.number, { copied: true });
      }
      return this.profiles.get(actor, id, manager);
    });
  }

  /** A draft with the content of an earlier revision, whose restoring counts as writing it. */
  async restore(actor: Actor, id: string, number: number): Promise<ProfileDetail> {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy.restore(actor, factsOf(state)), state.draft?.state ?? null);
      await this.insert(manager, actor, state, number, { copied: false });
      return this.profiles.get(actor, id, manager);
    });
  }

  async read(actor: Actor, id: string, manager = this.dataSource.manager) {
    demandSight(seeDraft(actor), 'draft');
    const { draft, contributors } = await loadProfile(manager, id);
    if (!draft) throw notFound('draft');
    const people = await peopleOf(manager, peopleIn(draft));
    const references = draft.frozenReferences ?? (await this.references.of(manager, draft.content));
    return { ...presentDraft(draft, contributors, people), references };
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
            draft: await this.read(actor, id, manager),
          },
        );
      }
      const merged = version !== draft.version;
      const valid = merged ? parseContent({ ...content }) : content;
      await this.references.check(manager, valid, current);
      if (!isSame(valid, current)) {
        const staleness = stalenessAfter(current, draft.staleness, valid);
        await appendSave(manager, draft, valid, staleness, actor);
        await refreshSummary(manager, id);
      }
      return { ...(await this.read(actor, id, manager)), merged };
    });
  }

  /** Ends the draft without publishing it; its content stays in the history. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy.discard(actor, factsOf(state)), state.draft?.state ?? null);
      const draft = state.draft!;
      await manager.query(`UPDATE revisions SET state = 'discarded' WHERE id = $1`, [draft.id]);
      await refreshSummary(manager, id);
      await this.audit.append(manager, actor, {
        action: 'draft.discard',
        subject: { type: 'profile', id, label: inLanguage(draft.content.title, 'en') },
        revision: draft.number,
        from: draft.state,
        to: 'discarded',
      });
    });
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    { profile }: ProfileState,
    from: number,
    { copied }: { copied: boolean },
  ): Promise<void> {
    const base = await loadRevision(manager, profile.id, from);
    // What was published has been reviewed; what never was still belongs to whoever wrote it.
    const unreviewed = base.publishedAt === null ? await contributorsOf(manager, base.id) : [];
    const number = await insertDraft(manager, profile.id, base.content, {
      by: actor,
      authors: copied ? unreviewed : [...unreviewed, actor],
      basedOn: from,
      staleness: base.staleness,
    });
    await refreshSummary(manager, profile.id);
    await this.audit.append(manager, actor, {
      action: copied ? 'draft.open' : 'draft.restore',
      subject: { type: 'profile', id: profile.id, label: inLanguage(base.content.title, 'en') },
      revision: number,
      to: 'draft',
      note: `from revision ${from}`,
    });
  }
}

async function lastRevision(
  manager: EntityManager,
  profileId: string,
): Promise<{ number: number }> {
  const [row] = (await manager.query(
    'SELECT number FROM revisions WHERE profile_id = $1 ORDER BY number DESC LIMIT 1',
    [profileId],
  )) as { number: number }[];
  return row!;
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { wholeLanguages } from '../../templates/profile/completeness.ts';
import { inLanguage, isEmptyText, SCHEMA_VERSION } from '../../templates/profile/index.ts';
import { unprintable } from '../../templates/theme/printable.ts';
import type { Actor } from '../access/actor.ts';
import { profilePolicy, type ProfileVerb } from '../access/profile.policy.ts';
import { AuditService, type AuditEvent } from '../audit/audit.service.ts';
import { conflict, invalid } from '../http/problem.ts';
import { NoticesService, type NoticeKind } from '../notices/notices.service.ts';
import { slugOf } from './identifiers.ts';
import { ProfilesService, type ProfileDetail } from './profiles.service.ts';
import { ReferenceReader } from './references.ts';
import type { Revision } from './revision.entity.ts';
import {
  factsOf,
  loadProfile,
  settleProfile,
  withPerson,
  type ProfileState,
} from './profile.state.ts';
import { NOW, updateRevision } from './revisions.store.ts';
import { freeze } from './seal.ts';
import type { RevisionState } from './states.ts';
import { demandTransition } from './transition.ts';

/** The way of a draft from its writers to publication, and back. */
@Injectable()
export class ReviewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly references: ReferenceReader,
    private readonly profiles: ProfilesService,
  ) {}

  /**
   * Freezes and seals the draft, with everything that it names.
   * @throws Problem 422 when it has no title, or a character that the typefaces lack.
   */
  submit(actor: Actor, id: string, note?: string): Promise<ProfileDetail> {
    return this.change(actor, id, 'submit', async (manager, state) => {
      const { profile, draft, published } = state;
      const { content } = draft;
      if (isEmptyText(content.title)) {
        throw invalid([{ path: 'content.title', message: 'must be written before submitting' }]);
      }
      const references = await this.references.of(manager, content);
      const strange = unprintable(content, references);
      if (strange.length > 0) {
        throw invalid(
          strange.map(({ path, character, codePoint }) => ({
            path: `content.${path}`,
            message: `holds “${character}” (${codePoint}), which the printed sheet’s typeface lacks; replace it`,
          })),
        );
      }
      const { sealed, seal } = freeze(SCHEMA_VERSION, content, references);
      await this.record(manager, actor, draft, 'revision.submit', 'in_review', note, { seal });
      await updateRevision(manager, draft, {
        state: 'in_review',
        storedContent: content,
        schemaVersion: SCHEMA_VERSION,
        sealed,
        seal,
        languages: wholeLanguages(content),
        submittedBy: actor.id,
        submittedAt: NOW,
        note: note || null,
        noteBy: note ? actor.id : null,
      });
      if (published === null && draft.number === 1) {
        await this.settleSlug(manager, profile.id, draft);
      }
      await this.tell(manager, actor, 'submitted', draft, 'reviewers', note);
      return state;
    });
  }

  withdraw(actor: Actor, id: string, note?: string): Promise<ProfileDetail> {
    return this.change(actor, id, 'withdraw', async (manager, state) => {
      await this.record(manager, actor, state.draft, 'revision.withdraw', 'draft', note);
      await reopen(manager, state.draft, 'draft', note, actor);
      await this.tell(manager, actor, 'withdrawn', state.draft, 'reviewers', note);
      return state;
    });
  }

  requestChanges(actor: Actor, id: string, note: string): Promise<ProfileDetail> {
    return this.change(actor, id, 'requestChanges', async (manager, state) => {
      const { draft } = state;
      const to = 'changes_requested';
      await this.record(manager, actor, draft, 'revision.request-changes', to, note);
      await reopen(manager, draft, to, note, actor);
      await this.tell(manager, actor, 'changes-requested', draft, 'writers', note);
      return state;
    });
  }

  /**
   * Approves what `seal` stands for and publishes it in place of the revision before. With `breakGlass`, one's own work,
   * where nobody else can approve it: its reason is recorded for good, and everyone who approves is told.
   * @throws Problem 409 with both seals when something else than what was shown would be published; 403 that names the
   * managers to ask instead of breaking glass.
   */
  approve(actor: Actor, id: string, approval: Approval): Promise<ProfileDetail> {
    const reason = approval.breakGlass?.reason ?? null;
    const verb = reason === null ? 'approve' : 'breakGlass';
    return this.change(actor, id, verb, async (manager, state) => {
      const { draft, published } = state;
      demandSeal(draft, approval.seal);
      if (published) {
        await this.record(manager, actor, published, 'revision.supersede', 'superseded');
        await updateRevision(manager, published, { state: 'superseded', supersededAt: NOW });
      }
      const note = [reason, approval.note].filter(Boolean).join('\n\n');
      await this.record(
        manager,
        actor,
        draft,
        'revision.approve',
        'published',
        note,
        reason === null ? {} : { flag: 'break-glass' },
      );
      if (reason !== null) {
        await this.notices.notify(manager, {
          kind: 'break-glass',
          to: 'reviewers',
          actor,
          alsoActor: true,
          profileId: id,
          revision: draft.number,
          data: { note: reason },
        });
      }
      await updateRevision(manager, draft, {
        state: 'published',
        approvedBy: actor.id,
        approvedAt: NOW,
        breakGlass: reason,
        publishedAt: NOW,
      });
      await this.tell(manager, actor, 'published', draft, 'writers', note);
      return { ...state, draft: null, published: draft, contributors: [] };
    });
  }

  /** Takes what is published off the shelf; it stays in the history. */
  async unpublish(actor: Actor, id: string, note: string): Promise<ProfileDetail> {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      const { published } = state;
      demandTransition(profilePolicy.unpublish(actor, factsOf(state)), published?.state ?? null);
      await this.record(manager, actor, published!, 'revision.unpublish', 'retired', note);
      await updateRevision(manager, published!, { state: 'retired', retiredAt: NOW });
      await this.tell(manager, actor, 'unpublished', published!, 'writers', note);
      const settled = await settleProfile(manager, { ...state, published: null });
      return this.profiles.present(manager, actor, settled);
    });
  }

  /** Runs one transition of the draft while everyone else who wants to change the profile waits. */
  private change(
    actor: Actor,
    id: string,
    verb: ProfileVerb,
    transition: (
      manager: EntityManager,
      state: ProfileState & { draft: Revision },
    ) => Promise<ProfileState>,
  ): Promise<ProfileDetail> {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy[verb](actor, factsOf(state)), stateNow(state));
      const changed = await transition(manager, { ...state, draft: state.draft! });
      const settled = await settleProfile(manager, withPerson(changed, actor));
      return this.profiles.present(manager, actor, settled);
    });
  }

  /** Before its first publication a profile's address still follows its title. */
  private async settleSlug(manager: EntityManager, id: string, draft: Revision): Promise<void> {
    const slug = slugOf(draft.content.title);
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`slug:${slug}`]);
    await manager.query(
      `UPDATE profiles SET slug = $2 WHERE id = $1 AND slug <> $2 AND slug NOT LIKE $2 || '-%'
         AND NOT EXISTS (SELECT 1 FROM profiles other WHERE other.slug = $2)`,
      [id, slug],
    );
  }

  /** Tells those whom a step concerns; publication concerns the profile's owner too. */
  private tell(
    manager: EntityManager,
    actor: Actor,
    kind: NoticeKind,
    { profileId, number: revision }: Revision,
    to: 'reviewers' | 'writers',
    note?: string,
  ): Promise<void> {
    return this.notices.notify(manager, {
      kind,
      to,
      alsoOwner: kind === 'published' || kind === 'unpublished',
      actor,
      profileId,
      revision,
      data: note ? { note } : {},
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    revision: Revision,
    action: string,
    to: RevisionState,
    note?: string,
    more: Pick<AuditEvent, 'flag' | 'seal'> = {},
  ): Promise<void> {
    const label = inLanguage(revision.content.title, 'en');
    await this.audit.append(manager, actor, {
      action,
      subject: { type: 'profile', id: revision.profileId, label },
      revision: revision.number,
      from: revision.state,
      to,
      note: note ?? null,
      seal: revision.seal,
      ...more,
    });
  }
}

export interface Approval {
  /** Of what was shown. */
  seal: string;
  note?: string | undefined;
  breakGlass?: { reason: string } | undefined;
}

/** Goes on only if the bytes that are there are those that were shown: the hash is taken anew, from the text itself. */
function demandSeal(draft: Revision, shown: string): void {
  const { seal, actualSeal } = draft;
  if (shown === seal && shown === actualSeal) return;
  const current = shown === actualSeal ? seal : actualSeal;
  throw conflict('seal', 'The revision is not the one that was shown. Look again, then approve.', {
    shown,
    current,
  });
}

/** What a client is told when a transition is out of order: the draft's state, or else that of what is published. */
const stateNow = ({ draft, published }: ProfileState): string | null =>
  draft?.state ?? published?.state ?? null;

/** Makes a frozen revision editable again: its seal and its approval are void. */
async function reopen(
  manager: EntityManager,
  draft: Revision,
  state: RevisionState,
  note: string | undefined,
  actor: Actor,
): Promise<void> {
  await updateRevision(manager, draft, {
    state,
    sealed: null,
    seal: null,
    approvedBy: null,
    approvedAt: null,
    breakGlass: null,
    note: note || null,
    noteBy: note ? actor.id : null,
  });
}

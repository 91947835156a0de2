import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import { isEmptyText, SCHEMA_VERSION } from '../../../templates/profile/index.ts';
import { unprintable } from '../../../templates/theme/printable.ts';
import type { Actor } from '../../access/actor.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { NoticesService } from '../../notices/notices.service.ts';
import { slugOf } from '../identifiers.ts';
import type { ProfileDetail } from '../profiles.service.ts';
import { ReferenceReader } from '../references.ts';
import type { Revision } from '../revision.entity.ts';
import { NOW, updateRevision } from '../revisions.store.ts';
import { SchedulingService } from './scheduling.service.ts';
import { freeze } from './seal.ts';
import { reopen } from './transition.ts';
import { flagOf, TransitionsService } from './transitions.service.ts';

/** The way of a draft from its writers to publication, and back. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly notices: NoticesService,
    private readonly references: ReferenceReader,
    private readonly steps: TransitionsService,
    private readonly scheduling: SchedulingService,
  ) {}

  /**
   * Freezes and seals the draft, with everything that it names.
   * @throws Problem 422 when it has no title, or a character that the typefaces lack.
   */
  submit(actor: Actor, id: string, note?: string): Promise<ProfileDetail> {
    return this.steps.change(actor, id, 'submit', async (manager, state) => {
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
      await this.steps.record(manager, actor, draft, 'revision.submit', 'in_review', note, {
        seal,
      });
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
      await this.steps.tell(manager, actor, 'submitted', draft, 'reviewers', note);
      return state;
    });
  }

  withdraw(actor: Actor, id: string, note?: string): Promise<ProfileDetail> {
    return this.steps.change(actor, id, 'withdraw', async (manager, state) => {
      await this.steps.record(manager, actor, state.draft, 'revision.withdraw', 'draft', note);
      await reopen(manager, state.draft, 'draft', note, actor);
      await this.steps.tell(manager, actor, 'withdrawn', state.draft, 'reviewers', note);
      return state;
    });
  }

  requestChanges(actor: Actor, id: string, note: string): Promise<ProfileDetail> {
    return this.steps.change(actor, id, 'requestChanges', async (manager, state) => {
      const { draft } = state;
      const to = 'changes_requested';
      await this.steps.record(manager, actor, draft, 'revision.request-changes', to, note);
      const next = await this.scheduling.drop(manager, state, 'publish');
      await reopen(manager, draft, to, note, actor);
      await this.steps.tell(manager, actor, 'changes-requested', draft, 'writers', note);
      return next;
    });
  }

  /**
   * Approves what `seal` stands for and publishes it in place of the revision before, now or at `publishAt`. With
   * `breakGlass`, one's own work, where nobody else can approve it: its reason is recorded for good, and everyone who
   * approves is told.
   * @throws Problem 409 with both seals when something else than what was shown would be published; 403 that names the
   * managers to ask instead of breaking glass; 422 for a `publishAt` that has passed.
   */
  approve(actor: Actor, id: string, approval: Approval): Promise<ProfileDetail> {
    const { publishAt } = approval;
    const reason = approval.breakGlass?.reason ?? null;
    const verb = reason === null ? 'approve' : 'breakGlass';
    return this.steps.change(actor, id, verb, async (manager, state) => {
      const { draft, published } = state;
      demandSeal(draft, approval.seal);
      const note = [reason, approval.note].filter(Boolean).join('\n\n');
      if (reason !== null) await this.tellOfBreakGlass(manager, actor, draft, reason);
      if (publishAt) {
        return this.scheduling.approve(manager, actor, state, publishAt, { note, reason });
      }
      if (published) {
        await this.steps.record(manager, actor, published, 'revision.supersede', 'superseded');
        await updateRevision(manager, published, { state: 'superseded', supersededAt: NOW });
      }
      const more = flagOf(reason);
      await this.steps.record(manager, actor, draft, 'revision.approve', 'published', note, more);
      await updateRevision(manager, draft, {
        state: 'published',
        approvedBy: actor.id,
        approvedAt: NOW,
        breakGlass: reason,
        publishedAt: NOW,
      });
      await this.steps.tell(manager, actor, 'published', draft, 'writers', note);
      return { ...state, draft: null, published: draft, contributors: [] };
    });
  }

  /** Takes what is published off the shelf, now or `at` a moment; it stays in the history. */
  unpublish(actor: Actor, id: string, note: string, at?: Date): Promise<ProfileDetail> {
    return this.steps.changeAny(actor, id, 'unpublish', async (manager, state) => {
      if (at) return this.scheduling.planUnpublish(manager, actor, state, at, note);
      const published = state.published!;
      await this.steps.record(manager, actor, published, 'revision.unpublish', 'retired', note);
      await updateRevision(manager, published, { state: 'retired', retiredAt: NOW });
      await this.steps.tell(manager, actor, 'unpublished', published, 'writers', note);
      return { ...(await this.scheduling.drop(manager, state, 'unpublish')), published: null };
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

  private tellOfBreakGlass(
    manager: EntityManager,
    actor: Actor,
    { profileId, number: revision }: Revision,
    reason: string,
  ): Promise<void> {
    return this.notices.notify(manager, {
      kind: 'break-glass',
      to: 'reviewers',
      actor,
      alsoActor: true,
      profileId,
      revision,
      data: { note: reason },
    });
  }
}

export interface Approval {
  /** Of what was shown. */
  seal: string;
  note?: string | undefined;
  breakGlass?: { reason: string } | undefined;
  /** Later than now, and within two years. */
  publishAt?: Date | undefined;
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

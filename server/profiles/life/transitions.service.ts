import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { inLanguage } from '../../../templates/profile/index.ts';
import type { Actor, Person } from '../../access/actor.ts';
import { profilePolicy, type ProfileVerb } from '../../access/profile.policy.ts';
import { AuditService, type AuditEvent } from '../../audit/audit.service.ts';
import { NoticesService, type NoticeKind } from '../../notices/notices.service.ts';
import {
  factsOf,
  loadProfile,
  settleProfile,
  withPerson,
  type ProfileState,
} from '../profile.state.ts';
import { ProfilesService, type ProfileDetail } from '../profiles.service.ts';
import type { Revision } from '../revision.entity.ts';
import type { RevisionState } from '../states.ts';
import { demandTransition } from './transition.ts';

/** What every step in the life of a revision has in common. */
@Injectable()
export class TransitionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly profiles: ProfilesService,
  ) {}

  /** Runs one transition of the draft while everyone else who wants to change the profile waits. */
  change(
    actor: Actor,
    id: string,
    verb: ProfileVerb,
    transition: (
      manager: EntityManager,
      state: ProfileState & { draft: Revision },
    ) => Promise<ProfileState>,
  ): Promise<ProfileDetail> {
    return this.changeAny(actor, id, verb, (manager, state) =>
      transition(manager, { ...state, draft: state.draft! }),
    );
  }

  /** As `change`, for a step that is not the draft's. */
  changeAny(
    actor: Actor,
    id: string,
    verb: ProfileVerb,
    transition: (manager: EntityManager, state: ProfileState) => Promise<ProfileState>,
  ): Promise<ProfileDetail> {
    return this.dataSource.transaction(async (manager) => {
      const state = await loadProfile(manager, id, { lock: true });
      demandTransition(profilePolicy[verb](actor, factsOf(state)), stateNow(state));
      const changed = await transition(manager, state);
      const settled = await settleProfile(manager, withPerson(changed, actor));
      return this.profiles.present(manager, actor, settled);
    });
  }

  /** Tells those whom a step concerns; publication and its date concern the profile's owner too. */
  tell(
    manager: EntityManager,
    actor: Person | null,
    kind: NoticeKind,
    { profileId, number: revision }: Revision,
    to: 'reviewers' | 'writers',
    note?: string,
    data: Record<string, unknown> = {},
  ): Promise<void> {
    return this.notices.notify(manager, {
      kind,
      to,
      alsoOwner: OWNERS.has(kind),
      actor,
      profileId,
      revision,
      data: { ...(note ? { note } : {}), ...data },
    });
  }

  /** Appends a step to the record. `actor` null: the program's own. */
  async record(
    manager: EntityManager,
    actor: Actor | null,
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

/** How the record marks an approval of one's own work. */
export const flagOf = (breakGlass: string | null): Pick<AuditEvent, 'flag'> =>
  breakGlass === null ? {} : { flag: 'break-glass' };

const OWNERS: ReadonlySet<NoticeKind> = new Set([
  'scheduled',
  'unpublish-scheduled',
  'published',
  'unpublished',
]);

/** What a client is told when a transition is out of order: the draft's state, or else that of what is published. */
const stateNow = ({ draft, published }: ProfileState): string | null =>
  draft?.state ?? published?.state ?? null;

import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { inLanguage, type Language, type SectionKey } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { demandSight } from '../access/decision.ts';
import { inviteGuest, seeGuests } from '../access/guest.policy.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CommentsService } from '../comments/comments.service.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { notFound, Problem } from '../http/problem.ts';
import { ProfilesService, type Printable } from '../profiles/profiles.service.ts';
import { demandFrozen } from './frozen.ts';
import { insertLink, keyOf, linkOf, linksOf, type GuestLink } from './links.store.ts';
import { idIn, isSigned, tokenOf } from './token.ts';

export interface Invitation {
  name: string;
  /** How long the link works, in days. */
  days: number;
  language: Language;
  canComment: boolean;
}

/** Why a link leads to nothing any more; `published`: what it showed is public now. */
export type Ended = 'expired' | 'revoked' | 'changed' | 'published';

export interface Visit {
  link: GuestLink;
  printable: Printable;
  ended: Ended | null;
}

const DAY = 24 * 60 * 60 * 1000;
/** How many comments a link takes in so many minutes, and at all. */
const FLOOD = { comments: 8, minutes: 10, atAll: 100 };

/** Outside experts: they read one frozen revision by a signed link, and say what they think. */
@Injectable()
export class GuestsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly audit: AuditService,
    private readonly profiles: ProfilesService,
    private readonly comments: CommentsService,
  ) {}

  async list(actor: Actor, profileId: string) {
    demandSight(seeGuests(actor), 'profile');
    const { manager } = this.dataSource;
    const current = await this.profiles.current(manager, profileId);
    const links = await linksOf(manager, profileId);
    return links.map((link) => present(link, endOf(link, current)));
  }

  /**
   * A link to the frozen revision. Its address is told this once.
   * @throws Problem 409 that names the state when nothing is frozen.
   */
  async invite(actor: Actor, profileId: string, { days, ...terms }: Invitation) {
    demandSight(seeGuests(actor), 'profile');
    return this.dataSource.transaction(async (manager) => {
      const current = await this.profiles.current(manager, profileId);
      demandFrozen(inviteGuest(actor, current.state), current.state);
      const link = await insertLink(manager, {
        ...terms,
        profileId,
        revision: current.number,
        seal: current.seal!,
        createdBy: actor,
        expiresAt: new Date(Date.now() + days * DAY),
      });
      await this.record(manager, actor, 'guest.invite', link, inLanguage(current.title, 'en'));
      const token = tokenOf(await keyOf(manager), link);
      return { ...present(link, null), url: `${this.settings.publicUrl}/guest/${token}` };
    });
  }

  /** Ends a link at once; doing it twice changes nothing. @throws Problem 404. */
  async revoke(actor: Actor, profileId: string, id: string): Promise<void> {
    demandSight(seeGuests(actor), 'profile');
    await this.dataSource.transaction(async (manager) => {
      const link = await linkOf(manager, id);
      if (link?.profileId !== profileId) throw notFound('link');
      const [, ended] = (await manager.query(
        'UPDATE guest_links SET revoked_at = now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL',
        [id, actor.id],
      )) as [unknown[], number];
      if (ended === 0) return;
      const { title } = await this.profiles.current(manager, profileId);
      await this.record(manager, actor, 'guest.revoke', link, inLanguage(title, 'en'));
    });
  }

  /** What a token leads to. @throws Problem 404 when it was not signed here. */
  async visit(token: string): Promise<Visit> {
    const { manager } = this.dataSource;
    const id = idIn(token);
    const link = id && (await linkOf(manager, id));
    if (!link || !isSigned(await keyOf(manager), link, token)) throw notFound('link');
    const printable = await this.profiles.printableRevision(link.profileId, link.revision);
    const { state, seal } = printable.revision;
    const ended = endOf(link, { number: link.revision, state, seal });
    if (ended === null) {
      await manager.query(
        `UPDATE guest_links SET opened_at = now()
         WHERE id = $1 AND (opened_at IS NULL OR opened_at < now() - interval '1 minute')`,
        [link.id],
      );
    }
    return { link, printable, ended };
  }

  /** What the guest said so far. */
  said(link: GuestLink) {
    return this.comments.said(this.dataSource.manager, link.id);
  }

  /** @throws Problem 410 when the link has ended, 429 when there were too many, 403 when it is for reading. */
  async say(link: GuestLink, path: SectionKey | null, body: string): Promise<void> {
    if (!link.canComment) throw new Problem(403, 'forbidden', 'Not allowed', 'Reading only.');
    await this.dataSource.transaction(async (manager) => {
      await this.demandOpen(manager, link);
      const [count] = (await manager.query(
        `SELECT count(*)::int AS total,
           (count(*) FILTER (WHERE created_at > now() - make_interval(mins => $2)))::int AS lately
         FROM comments WHERE guest_link_id = $1`,
        [link.id, FLOOD.minutes],
      )) as { total: number; lately: number }[];
      if (count!.lately >= FLOOD.comments || count!.total >= FLOOD.atAll) {
        throw new Problem(
          429,
          'too-many-comments',
          'Too many comments',
          `Try again in ${FLOOD.minutes} minutes.`,
          {},
          { 'retry-after': String(FLOOD.minutes * 60) },
        );
      }
      await this.comments.addGuest(manager, {
        profileId: link.profileId,
        revision: link.revision,
        linkId: link.id,
        name: link.name,
        language: link.language,
        path,
        body,
      });
    });
  }

  /** Nobody ends the link, or changes what it shows, until the transaction is over. */
  private async demandOpen(manager: EntityManager, { id, profileId, revision }: GuestLink) {
    await manager.query('SELECT FROM profiles WHERE id = $1 FOR KEY SHARE', [profileId]);
    await manager.query('SELECT FROM guest_links WHERE id = $1 FOR UPDATE', [id]);
    const [standing] = (await manager.query(
      'SELECT number, state, seal FROM revisions WHERE profile_id = $1 AND number = $2',
      [profileId, revision],
    )) as Standing[];
    if (endOf((await linkOf(manager, id))!, standing!) === null) return;
    throw new Problem(410, 'link-ended', 'Over', 'This link has ended.');
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    link: GuestLink,
    label: string,
  ): Promise<void> {
    return this.audit.append(manager, actor, {
      action,
      subject: { type: 'profile', id: link.profileId, label },
      revision: link.revision,
      note: link.name,
    });
  }
}

interface Standing {
  number: number;
  state: string;
  seal: string | null;
}

/** Why a link has ended, beside what its revision has become. */
function endOf(link: GuestLink, revision: Standing): Ended | null {
  if (link.revokedAt !== null) return 'revoked';
  const same = revision.number === link.revision && revision.seal === link.seal;
  if (same && revision.state === 'published') return 'published';
  if (!same || !['in_review', 'approved'].includes(revision.state)) return 'changed';
  return link.expiresAt.getTime() <= Date.now() ? 'expired' : null;
}

const present = (link: GuestLink, ended: Ended | null) => ({
  id: link.id,
  name: link.name,
  language: link.language,
  canComment: link.canComment,
  revision: link.revision,
  createdBy: link.createdBy,
  createdAt: link.createdAt,
  expiresAt: link.expiresAt,
  openedAt: link.openedAt,
  comments: link.comments,
  ended,
});

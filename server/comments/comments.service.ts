import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Language, Path } from '../../templates/profile/index.ts';
import type { Actor, Person } from '../access/actor.ts';
import { rolesWith } from '../access/abilities.ts';
import { commentPolicy, seeComments } from '../access/comment.policy.ts';
import { demand, demandSight } from '../access/decision.ts';
import { invalid, notFound } from '../http/problem.ts';
import { announce } from '../live/announce.ts';
import { NoticesService, type NoticeKind } from '../notices/notices.service.ts';
import { ProfilesService } from '../profiles/profiles.service.ts';
import { findAnchor } from './anchor.ts';
import {
  commentsOf,
  insertComment,
  othersNamed,
  readersOfDrafts,
  threadOf,
  type CommentRow,
} from './comments.store.ts';
import { factsOf, presentThread, type Comment } from './presenters.ts';
import { quoteOf } from './quote.ts';

type Current = Awaited<ReturnType<ProfilesService['current']>>;

export interface CommentInput {
  body: string;
  /** Where: a field, an item or a section; the whole profile without it. */
  path?: Path | null | undefined;
  /** Answers this comment instead. */
  replyTo?: string | undefined;
  mentions?: string[] | undefined;
}

export interface GuestComment {
  profileId: string;
  revision: number;
  linkId: string;
  name: string;
  language: Language;
  path: Path | null;
  body: string;
}

/** What people say about a profile's content. It is no content: it may be said while a revision is frozen. */
@Injectable()
export class CommentsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: ProfilesService,
    private readonly notices: NoticesService,
  ) {}

  /** Every thread of a profile, oldest first, with where its place is now. @throws Problem 404. */
  async list(actor: Actor, profileId: string): Promise<Comment[]> {
    demandSight(seeComments(actor), 'profile');
    const { manager } = this.dataSource;
    const current = await this.profiles.current(manager, profileId);
    const rows = await commentsOf(manager, profileId);
    const threads = Map.groupBy(rows, (row) => row.threadId ?? row.id);
    return [...threads.values()].map((thread) => presentThread(actor, thread, current));
  }

  /** Who else can be mentioned, by a part of their name. */
  async people(actor: Actor, profileId: string, q: string): Promise<Person[]> {
    demandSight(seeComments(actor), 'profile');
    const { manager } = this.dataSource;
    await this.profiles.current(manager, profileId);
    return othersNamed(manager, actor.id, q);
  }

  /**
   * Opens a thread, or answers in one; an answer opens a resolved thread again.
   * @throws Problem 422 when there is no such place or person, 404 when there is no such comment to answer.
   */
  async add(actor: Actor, profileId: string, input: CommentInput): Promise<Comment> {
    demandSight(seeComments(actor), 'profile');
    return this.dataSource.transaction(async (manager) => {
      const current = await this.profiles.current(manager, profileId);
      const mentions = await this.mentioned(manager, input.mentions ?? []);
      const words = { profileId, authorId: actor.id, language: actor.language, mentions };
      const said = { ...words, revision: current.number, body: input.body };
      if (input.replyTo === undefined) {
        const id = await insertComment(manager, {
          ...said,
          ...anchorIn(current, input.path ?? null, actor.language),
        });
        await this.tell(manager, actor, current, profileId, id, { mentions });
        return this.show(manager, actor, profileId, id, current);
      }
      const [first, ...replies] = await threadOf(manager, profileId, input.replyTo, { lock: true });
      const id = await insertComment(manager, { ...said, threadId: first.id });
      await manager.query(
        'UPDATE comments SET resolved_at = NULL, resolved_by = NULL WHERE id = $1 AND resolved_at IS NOT NULL',
        [first.id],
      );
      const authors = [first, ...replies].map(({ author }) => author?.id);
      await this.tell(manager, actor, current, profileId, id, { mentions, authors });
      return this.show(manager, actor, profileId, id, current);
    });
  }

  /** Writes one's own comment anew; whoever is mentioned for the first time is told. */
  async edit(
    actor: Actor,
    profileId: string,
    id: string,
    input: Pick<CommentInput, 'body' | 'mentions'>,
  ): Promise<Comment> {
    demandSight(seeComments(actor), 'profile');
    return this.dataSource.transaction(async (manager) => {
      const comment = find(await threadOf(manager, profileId, id, { lock: true }), id);
      demand(commentPolicy.edit(actor, factsOf(comment)));
      const mentions = await this.mentioned(manager, input.mentions ?? []);
      await manager.query(
        `UPDATE comments SET body = $2, mentions = $3, edited_at = now()
         WHERE id = $1 AND (body, mentions) IS DISTINCT FROM ($2, $3::uuid[])`,
        [id, input.body, mentions],
      );
      const current = await this.profiles.current(manager, profileId);
      const before = new Set(comment.mentions.map((each) => each.id));
      await this.tell(manager, actor, { ...current, involved: [] }, profileId, id, {
        mentions: mentions.filter((each) => !before.has(each)),
      });
      return this.show(manager, actor, profileId, id, current);
    });
  }

  /** Takes one's own comment back; where somebody answered it already, only its words go. */
  async remove(actor: Actor, profileId: string, id: string): Promise<void> {
    demandSight(seeComments(actor), 'profile');
    await this.dataSource.transaction(async (manager) => {
      const thread = await threadOf(manager, profileId, id, { lock: true });
      demand(commentPolicy.delete(actor, factsOf(find(thread, id))));
      if (thread.at(-1)!.id === id) {
        await manager.query('DELETE FROM comments WHERE id = $1', [id]);
        await manager.query(
          `DELETE FROM comments c WHERE id = $1 AND deleted_at IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM comments reply WHERE reply.thread_id = c.id)`,
          [thread[0].id],
        );
      } else {
        await manager.query(
          `UPDATE comments SET body = '', mentions = '{}', deleted_at = now() WHERE id = $1`,
          [id],
        );
      }
      await this.notices.takeBack(manager, profileId, id);
      await news(manager, profileId, thread[0].id);
    });
  }

  /** Says that what a thread asks for is done. Whoever says so first is remembered; saying it twice changes nothing. */
  resolve(actor: Actor, profileId: string, id: string): Promise<Comment> {
    return this.settle(
      actor,
      profileId,
      id,
      'resolved_at = now(), resolved_by = $2 WHERE id = $1 AND resolved_at IS NULL',
      [actor.id],
    );
  }

  /** Says that it is not done after all. */
  reopen(actor: Actor, profileId: string, id: string): Promise<Comment> {
    return this.settle(
      actor,
      profileId,
      id,
      'resolved_at = NULL, resolved_by = NULL WHERE id = $1',
      [],
    );
  }

  /** What a guest says, in the transaction of `manager`: the writers and everyone who reviews are told. */
  async addGuest(manager: EntityManager, guest: GuestComment): Promise<void> {
    const { profileId, path, language } = guest;
    const current = await this.profiles.current(manager, profileId);
    const id = await insertComment(manager, {
      profileId,
      revision: guest.revision,
      language,
      body: guest.body,
      guest: { name: guest.name, linkId: guest.linkId },
      ...anchorIn(current, path, language),
    });
    const reviewers = (await manager.query(
      'SELECT id FROM users WHERE disabled_at IS NULL AND role = ANY ($1)',
      [rolesWith('profiles.review')],
    )) as { id: string }[];
    await this.notices.notify(manager, {
      kind: 'guest-comment',
      to: [...new Set([...current.involved, ...reviewers.map((each) => each.id)])],
      actor: null,
      profileId,
      revision: guest.revision,
      data: { commentId: id, threadId: id, path, guest: guest.name, excerpt: excerpt(guest.body) },
    });
    await news(manager, profileId, id);
  }

  /** What was said through one guest link, oldest first. */
  said(
    manager: EntityManager,
    linkId: string,
  ): Promise<{ path: Path | null; body: string; createdAt: Date }[]> {
    return manager.query(
      `SELECT path, body, created_at AS "createdAt" FROM comments
       WHERE guest_link_id = $1 AND deleted_at IS NULL ORDER BY id`,
      [linkId],
    );
  }

  private settle(actor: Actor, profileId: string, id: string, change: string, values: unknown[]) {
    demandSight(seeComments(actor), 'profile');
    return this.dataSource.transaction(async (manager) => {
      const [first] = await threadOf(manager, profileId, id, { lock: true });
      await manager.query(`UPDATE comments SET ${change}`, [first.id, ...values]);
      await news(manager, profileId, first.id);
      return this.show(manager, actor, profileId, first.id);
    });
  }

  /** @throws Problem 422 when somebody could not read what is said to them. */
  private async mentioned(manager: EntityManager, ids: string[]): Promise<string[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const known = await readersOfDrafts(manager, wanted);
    if (known.length < wanted.length) {
      throw invalid([{ path: 'mentions', message: 'names somebody who cannot read drafts' }]);
    }
    return wanted;
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    current: Current,
    profileId: string,
    id: string,
    { mentions, authors = [] }: { mentions: string[]; authors?: (string | undefined)[] },
  ): Promise<void> {
    const comment = find(await threadOf(manager, profileId, id), id);
    const notify = (kind: NoticeKind, to: string[]) =>
      this.notices.notify(manager, {
        kind,
        to,
        actor,
        profileId,
        revision: current.number,
        data: {
          commentId: id,
          threadId: comment.threadId ?? id,
          path: comment.path,
          excerpt: excerpt(comment.body),
        },
      });
    const others = new Set([...current.involved, ...authors.filter((each) => each !== undefined)]);
    if (mentions.length > 0) await notify('mention', mentions);
    const rest = [...others].filter((each) => !mentions.includes(each));
    if (rest.length > 0) await notify('comment', rest);
    await news(manager, profileId, comment.threadId ?? id);
  }

  private async show(
    manager: EntityManager,
    actor: Actor,
    profileId: string,
    id: string,
    known?: Current,
  ): Promise<Comment> {
    const current = known ?? (await this.profiles.current(manager, profileId));
    return presentThread(actor, await threadOf(manager, profileId, id), current);
  }
}

function find(thread: readonly CommentRow[], id: string): CommentRow {
  const comment = thread.find((each) => each.id === id);
  if (!comment) throw notFound('comment');
  return comment;
}

/** Whoever has the profile open reads its comments anew. */
const news = (manager: EntityManager, profileId: string, id: string): Promise<void> =>
  announce(manager, `profile:${profileId}`, { type: 'comment', id });

const excerpt = (body: string): string => {
  const characters = [...body.replace(/\s+/g, ' ')];
  return characters.length <= 160 ? characters.join('') : `${characters.slice(0, 159).join('')}…`;
};

/**
 * The anchor of a new comment: in what is being worked on, or else in what is published, for what a draft removes.
 * @throws Problem 422.
 */
function anchorIn(current: Current, path: Path | null, language: Language) {
  if (path === null) return {};
  const anchor =
    findAnchor(current.content, path) ?? (current.published && findAnchor(current.published, path));
  if (!anchor) {
    throw invalid([{ path: 'path', message: 'is not a place in this profile (any more)' }]);
  }
  return {
    path,
    places: anchor.places,
    quote: quoteOf(anchor, path, current.references, language),
  };
}

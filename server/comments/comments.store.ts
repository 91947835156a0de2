import type { EntityManager } from 'typeorm';
import type { Language, Path } from '../../templates/profile/index.ts';
import type { Person } from '../access/actor.ts';
import { rolesWith } from '../access/abilities.ts';
import { containing } from '../http/list-query.ts';
import { notFound } from '../http/problem.ts';

/** A comment's row, with the names of whoever it names. */
export interface CommentRow {
  id: string;
  profileId: string;
  revision: number;
  threadId: string | null;
  path: Path | null;
  places: number[];
  quote: string;
  language: Language;
  author: Person | null;
  guest: string | null;
  body: string;
  mentions: Person[];
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  resolvedAt: Date | null;
  resolvedBy: Person | null;
}

const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = ${column})`;

const columns = `c.id, c.profile_id AS "profileId", c.revision, c.thread_id AS "threadId", c.path, c.places, c.quote,
  c.language, ${person('c.author_id')} AS author, c.guest_name AS guest, c.body,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name), '[]')
   FROM users u WHERE u.id = ANY (c.mentions)) AS mentions,
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt",
  c.resolved_at AS "resolvedAt", ${person('c.resolved_by')} AS "resolvedBy"`;

/** All comments of a profile, oldest first. */
export const commentsOf = (manager: EntityManager, profileId: string): Promise<CommentRow[]> =>
  manager.query(`SELECT ${columns} FROM comments c WHERE c.profile_id = $1 ORDER BY c.id`, [
    profileId,
  ]);

/** A thread, its first comment first. With `lock`, whoever else wants to change the thread waits. */
export async function threadOf(
  manager: EntityManager,
  profileId: string,
  id: string,
  { lock = false } = {},
): Promise<[CommentRow, ...CommentRow[]]> {
  if (lock) {
    await manager.query(
      `SELECT FROM comments WHERE id = (SELECT coalesce(thread_id, id) FROM comments WHERE id = $1) FOR UPDATE`,
      [id],
    );
  }
  const rows = (await manager.query(
    `SELECT ${columns} FROM comments c
     WHERE c.profile_id = $1 AND (SELECT coalesce(thread_id, id) FROM comments WHERE id = $2) IN (c.id, c.thread_id)
     ORDER BY c.thread_id NULLS FIRST, c.id`,
    [profileId, id],
  )) as CommentRow[];
  if (!rows[0] || rows[0].threadId !== null) throw notFound('comment');
  return rows as [CommentRow, ...CommentRow[]];
}

export interface NewComment {
  profileId: string;
  revision: number;
  threadId?: string;
  path?: Path | null;
  places?: number[];
  quote?: string;
  language: Language;
  authorId?: string;
  guest?: { name: string; linkId: string };
  body: string;
  mentions?: readonly string[];
}

/** @returns the new comment's id */
export async function insertComment(manager: EntityManager, comment: NewComment): Promise<string> {
  const [row] = (await manager.query(
    `INSERT INTO comments (profile_id, revision, thread_id, path, places, quote, language, author_id, guest_name, guest_link_id, body, mentions)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      comment.profileId,
      comment.revision,
      comment.threadId ?? null,
      comment.path ?? null,
      comment.places ?? [],
      comment.quote ?? '',
      comment.language,
      comment.authorId ?? null,
      comment.guest?.name ?? null,
      comment.guest?.linkId ?? null,
      comment.body,
      comment.mentions ?? [],
    ],
  )) as { id: string }[];
  return row!.id;
}

/** Whoever can read drafts, and so what is said about them: those of `ids`. */
export const readersOfDrafts = (
  manager: EntityManager,
  ids: readonly string[],
): Promise<Person[]> =>
  manager.query(
    `SELECT id, name FROM users WHERE disabled_at IS NULL AND role = ANY ($1) AND id = ANY ($2::uuid[])`,
    [rolesWith('profiles.readDrafts'), ids],
  );

/** Up to eight others whom `reader` can mention, whose names hold `part`; those first whose names begin with it. */
export const othersNamed = (
  manager: EntityManager,
  reader: string,
  part: string,
): Promise<Person[]> =>
  manager.query(
    `SELECT id, name FROM users
     WHERE disabled_at IS NULL AND role = ANY ($1) AND id <> $2 AND searchable(name) LIKE searchable($3)
     ORDER BY position(searchable($4) IN ' ' || searchable(name)) = 0, searchable(name), id LIMIT 8`,
    [rolesWith('profiles.readDrafts'), reader, containing(part), ` ${part}`],
  );

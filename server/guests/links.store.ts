import type { EntityManager } from 'typeorm';
import type { Language } from '../../templates/profile/index.ts';
import type { Person } from '../access/actor.ts';
import type { Signed } from './token.ts';

export interface GuestLink extends Signed {
  name: string;
  language: Language;
  canComment: boolean;
  createdBy: Person;
  createdAt: Date;
  revokedAt: Date | null;
  openedAt: Date | null;
  comments: number;
}

const columns = `l.id, l.profile_id AS "profileId", l.revision, l.seal, l.name, l.language, l.can_comment AS "canComment",
  json_build_object('id', u.id, 'name', u.name) AS "createdBy", l.created_at AS "createdAt",
  l.expires_at AS "expiresAt", l.revoked_at AS "revokedAt", l.opened_at AS "openedAt",
  (SELECT count(*)::int FROM comments c WHERE c.guest_link_id = l.id AND c.deleted_at IS NULL) AS comments`;
const from = 'FROM guest_links l JOIN users u ON u.id = l.created_by';

/** The key that signs every link. */
export async function keyOf(manager: EntityManager): Promise<Buffer> {
  const [row] = (await manager.query('SELECT key FROM guest_key')) as { key: Buffer }[];
  return row!.key;
}

export async function linkOf(manager: EntityManager, id: string): Promise<GuestLink | null> {
  const [row] = (await manager.query(`SELECT ${columns} ${from} WHERE l.id = $1`, [
    id,
  ])) as GuestLink[];
  return row ?? null;
}

/** A profile's links, newest first. */
export const linksOf = (manager: EntityManager, profileId: string): Promise<GuestLink[]> =>
  manager.query(
    `SELECT ${columns} ${from} WHERE l.profile_id = $1 ORDER BY l.created_at DESC, l.id`,
    [profileId],
  );

export async function insertLink(
  manager: EntityManager,
  link: Omit<Signed, 'id'> & Pick<GuestLink, 'name' | 'language' | 'canComment' | 'createdBy'>,
): Promise<GuestLink> {
  const [row] = (await manager.query(
    `INSERT INTO guest_links (profile_id, revision, seal, name, language, can_comment, created_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      link.profileId,
      link.revision,
      link.seal,
      link.name,
      link.language,
      link.canComment,
      link.createdBy.id,
      link.expiresAt,
    ],
  )) as { id: string }[];
  return (await linkOf(manager, row!.id))!;
}

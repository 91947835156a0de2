import type { EntityManager } from 'typeorm';
import type { Language, Text } from '../../templates/profile/index.ts';

/** A revision as print knows it before its content is read. */
export interface Edition {
  profileId: string;
  slug: string;
  number: number;
  /** The short public code. */
  code: string;
  /** Of its frozen content; null while it is being written. */
  seal: string | null;
  title: Text;
  /** The name of its cluster, as the catalogue has it now. */
  cluster: Text | null;
  /** In which it is whole; empty while it is being written. */
  languages: Language[];
  approvedAt: Date | null;
  publishedAt: Date | null;
  /** Whether the profile has a published revision, this or another. */
  profilePublished: boolean;
}

const COLUMNS = `
  p.id AS "profileId", p.slug, p.published_number IS NOT NULL AS "profilePublished", r.number, r.code, r.seal,
  r.languages, r.approved_at AS "approvedAt", r.published_at AS "publishedAt", r.content->'title' AS title,
  c.data->'name' AS cluster
  FROM profiles p JOIN revisions r ON r.profile_id = p.id
  LEFT JOIN catalogue_entries c ON c.id = (r.content->>'cluster')::uuid`;

/** A revision of a profile, or its draft. */
export async function findEdition(
  manager: EntityManager,
  profileId: string,
  which: number | 'draft',
): Promise<Edition | null> {
  const [found] = (await manager.query(
    `SELECT ${COLUMNS} WHERE p.id = $1 AND r.number = coalesce($2, p.draft_number)`,
    [profileId, which === 'draft' ? null : which],
  )) as Edition[];
  return found ?? null;
}

/** What is published at an address. */
export async function findPublishedEdition(
  manager: EntityManager,
  slug: string,
): Promise<Edition | null> {
  const [found] = (await manager.query(
    `SELECT ${COLUMNS} WHERE p.slug = $1 AND r.number = p.published_number`,
    [slug],
  )) as Edition[];
  return found ?? null;
}

/** What is published of each of many profiles; the others are left out. */
export async function findPublishedEditions(
  manager: EntityManager,
  profileIds: readonly string[],
): Promise<Map<string, Edition>> {
  const found = (await manager.query(
    `SELECT ${COLUMNS} WHERE p.id = ANY ($1::uuid[]) AND r.number = p.published_number`,
    [profileIds],
  )) as Edition[];
  return new Map(found.map((edition) => [edition.profileId, edition]));
}

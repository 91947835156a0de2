import type { EntityManager } from 'typeorm';
import { brandName, brandSchema, type Brand } from '../../templates/brand.ts';
import type { Actor } from '../access/actor.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { conflict, notFound } from '../http/problem.ts';
import { BrandRecord } from './brand.entity.ts';

export interface BrandRow extends Brand {
  id: string;
  isDefault: boolean;
  /** Of its life as a whole: what a change names. */
  version: number;
  /** Of how it looks: what a sheet names. */
  revision: number;
  archivedAt: Date | null;
  updatedAt: Date;
  changedBy: { id: string; name: string } | null;
}

interface NewRevision {
  id: string;
  number: number;
  data: Brand;
  restoredFrom?: number | null;
}

export async function find(manager: EntityManager, id: string): Promise<BrandRecord> {
  const record = await manager.findOneBy(BrandRecord, { id });
  if (!record) throw notFound('brand');
  return record;
}

/** Locks a brand that is still at `version`, and counts that on. @throws Problem 404, 409 */
export async function take(
  manager: EntityManager,
  id: string,
  version: number,
): Promise<BrandRecord> {
  const [, changed] = (await manager.query(
    'UPDATE brands SET version = version + 1, updated_at = now() WHERE id = $1 AND version = $2',
    [id, version],
  )) as [unknown, number];
  const current = await find(manager, id);
  if (changed === 0) {
    throw conflict('overtaken', 'Someone else changed this brand; reload it and try again.', {
      current: present(current),
    });
  }
  return current;
}

/** Adds a revision and makes it the current one, unless it is as the last one was. Answers the current one's number. */
export async function addRevision(
  manager: EntityManager,
  actor: Actor,
  { id, number, data, restoredFrom = null }: NewRevision,
): Promise<number> {
  const added = (await manager.query(
    `INSERT INTO brand_revisions (brand_id, number, data, created_by, restored_from)
     SELECT $1, $2, $3::jsonb, $4, $5
     WHERE NOT EXISTS (SELECT 1 FROM brand_revisions WHERE brand_id = $1 AND number = $2 - 1 AND data = $3::jsonb)
     RETURNING number`,
    [id, number, JSON.stringify(data), actor.id, restoredFrom],
  )) as { number: number }[];
  if (added.length === 0) return number - 1;
  await manager.query('UPDATE brands SET revision = $2 WHERE id = $1', [id, number]);
  return number;
}

/** Writes down what was done to a brand, which is at `revision` by now, and answers it as it is. */
export async function written(
  { manager, audit, actor }: { manager: EntityManager; audit: AuditService; actor: Actor },
  action: `brand.${string}`,
  { id, data, revision }: { id: string; data: Brand; revision: number },
): Promise<BrandRow> {
  const subject = { type: 'brand', id, label: brandName(data, 'en') };
  await audit.append(manager, actor, { action, subject, revision });
  return present(await find(manager, id));
}

export async function makeDefault(manager: EntityManager, id: string): Promise<void> {
  await manager.query('UPDATE brands SET is_default = false WHERE is_default AND id <> $1', [id]);
  await manager.query('UPDATE brands SET is_default = true WHERE id = $1', [id]);
}

export const present = (record: BrandRecord): BrandRow => ({
  id: record.id,
  ...brandSchema.parse(record.data),
  isDefault: record.isDefault,
  version: record.version,
  revision: record.revision,
  archivedAt: record.archivedAt,
  updatedAt: record.updatedAt,
  changedBy: record.changedBy ? { id: record.changedBy, name: record.changedByName! } : null,
});

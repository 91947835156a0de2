import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { brandSchema, type Brand } from '../../templates/brand.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { AuditService } from '../audit/audit.service.ts';
import { conflict, notFound } from '../http/problem.ts';
import { addRevision, find, take, written, type BrandRow } from './brand-rows.ts';

/** One version of a brand: who made it, when, and out of which earlier one. */
export interface BrandRevisionRow {
  number: number;
  at: Date;
  by: { id: string; name: string } | null;
  restoredFrom: number | null;
}

/** What became of a brand: its versions, and whether it is still offered. */
@Injectable()
export class BrandHistoryService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. */
  async revisions(actor: Actor, id: string): Promise<BrandRevisionRow[]> {
    demand(can(actor, 'brands.edit'));
    await find(this.dataSource.manager, id);
    return (await this.dataSource.query(
      `SELECT r.number, r.created_at AS at, r.restored_from AS "restoredFrom",
         CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS by
       FROM brand_revisions r LEFT JOIN users u ON u.id = r.created_by
       WHERE r.brand_id = $1 ORDER BY r.number DESC LIMIT 500`,
      [id],
    )) as BrandRevisionRow[];
  }

  async revision(actor: Actor, id: string, number: number): Promise<Brand & { number: number }> {
    demand(can(actor, 'brands.edit'));
    return { number, ...(await this.dataOf(this.dataSource.manager, id, number)) };
  }

  /** An old version as a new one. @throws Problem 404; 409 when `version` was overtaken. */
  async restore(actor: Actor, id: string, number: number, version: number): Promise<BrandRow> {
    demand(can(actor, 'brands.edit'));
    return this.dataSource.transaction(async (manager) => {
      const { revision } = await take(manager, id, version);
      const data = await this.dataOf(manager, id, number);
      const next = { id, number: revision + 1, data, restoredFrom: number };
      const now = await addRevision(manager, actor, next);
      const by = { manager, audit: this.audit, actor };
      return written(by, 'brand.restore', { id, data, revision: now });
    });
  }

  /**
   * Offers a brand no more, or again. What was printed with it can be printed again either way.
   * @throws Problem 409 when `version` was overtaken, or when all sheets carry this brand.
   */
  async archive(actor: Actor, id: string, version: number, archived: boolean): Promise<BrandRow> {
    demand(can(actor, 'brands.edit'));
    return this.dataSource.transaction(async (manager) => {
      const { isDefault, data, revision } = await take(manager, id, version);
      if (archived && isDefault) {
        throw conflict('brand-in-use', 'Sheets carry this brand; use another one first.');
      }
      await manager.query(
        `UPDATE brands SET archived_at = CASE WHEN $2 THEN now() END WHERE id = $1`,
        [id, archived],
      );
      const action = archived ? 'brand.archive' : 'brand.unarchive';
      return written({ manager, audit: this.audit, actor }, action, { id, data, revision });
    });
  }

  private async dataOf(manager: EntityManager, id: string, number: number): Promise<Brand> {
    const [row] = (await manager.query(
      'SELECT data FROM brand_revisions WHERE brand_id = $1 AND number = $2',
      [id, number],
    )) as { data: Brand }[];
    if (!row) throw notFound('brand revision');
    return brandSchema.parse(row.data);
  }
}

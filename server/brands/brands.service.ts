import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { brandSchema, plainBrand, type Brand } from '../../templates/brand.ts';
import { unprintableBrand } from '../../templates/theme/printable.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { AuditService } from '../audit/audit.service.ts';
import { pageOf } from '../database/page.ts';
import { listQuery, type Page } from '../http/list-query.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { BrandRecord } from './brand.entity.ts';
import { pictureFault } from './picture.ts';

export const brandUpdateSchema = brandSchema.extend({
  version: z.int(),
  isDefault: z.boolean().optional(),
});

const columns = { updatedAt: 'updatedAt' };
export const brandQuery = listQuery(z.strictObject({ id: z.array(z.uuid()).optional() }), [
  'updatedAt',
]);

export type BrandRow = Brand & { id: string; isDefault: boolean; version: number; updatedAt: Date };

@Injectable()
export class BrandsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, query: z.output<typeof brandQuery>): Promise<Page<BrandRow>> {
    demand(can(actor, 'profiles.read'));
    const select = this.dataSource.getRepository(BrandRecord).createQueryBuilder('brand');
    if (query.filter.id) select.where('brand.id = ANY (:id)', { id: query.filter.id });
    const page = await pageOf(select, query, columns);
    return { rows: page.rows.map(present), total: page.total };
  }

  async get(actor: Actor, id: string): Promise<BrandRow> {
    demand(can(actor, 'profiles.read'));
    return present(await this.find(this.dataSource.manager, id));
  }

  /** @throws Problem 422 when the logo or a character could not be printed. */
  async create(actor: Actor, data: Brand): Promise<BrandRow> {
    demand(can(actor, 'brands.edit'));
    refuseDamaged(data);
    refuseUnprintable(data);
    return this.dataSource.transaction(async (manager) => {
      const first = (await manager.countBy(BrandRecord, { isDefault: true })) === 0;
      const record = manager.create(BrandRecord, { data, isDefault: first, version: 1 });
      await manager.insert(BrandRecord, record);
      await this.record(manager, actor, 'brand.create', record.id, data.name);
      return present(await this.find(manager, record.id));
    });
  }

  /** @throws Problem 409 when `version` was overtaken, 422 when the logo or a character could not be printed. */
  async update(
    actor: Actor,
    id: string,
    { version, isDefault, ...data }: z.output<typeof brandUpdateSchema>,
  ): Promise<BrandRow> {
    demand(can(actor, 'brands.edit'));
    refuseDamaged(data);
    refuseUnprintable(data);
    return this.dataSource.transaction(async (manager) => {
      if (isDefault) {
        await manager.query('UPDATE brands SET is_default = false WHERE is_default AND id <> $1', [
          id,
        ]);
      }
      const [, changed] = (await manager.query(
        `UPDATE brands SET data = $3, is_default = is_default OR $4, version = version + 1, updated_at = now()
         WHERE id = $1 AND version = $2`,
        [id, version, data, isDefault ?? false],
      )) as [unknown, number];
      if (changed === 0) {
        const current = present(await this.find(manager, id));
        throw conflict('overtaken', 'Someone else changed this brand; reload it and try again.', {
          current,
        });
      }
      await this.record(manager, actor, 'brand.update', id, data.name);
      return present(await this.find(manager, id));
    });
  }

  /** The brand to print with: the one named, or else the school's default. */
  async forPrint(id?: string): Promise<Brand> {
    const manager = this.dataSource.manager;
    if (id) return (await this.find(manager, id)).data;
    return (await manager.findOneBy(BrandRecord, { isDefault: true }))?.data ?? plainBrand;
  }

  /** Which brand prints where `id` is asked for, and in which of its revisions. @throws Problem 404. */
  async pinned(id?: string): Promise<{ id: string | null; revision: number }> {
    const [row] = (await this.dataSource.query(
      `SELECT id, version AS revision FROM brands WHERE CASE WHEN $1::uuid IS NULL THEN is_default ELSE id = $1 END`,
      [id ?? null],
    )) as { id: string; revision: number }[];
    if (!row && id) throw notFound('brand');
    return row ?? { id: null, revision: 0 };
  }

  private async find(manager: EntityManager, id: string): Promise<BrandRecord> {
    const record = await manager.findOneBy(BrandRecord, { id });
    if (!record) throw notFound('brand');
    return record;
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    id: string,
    label: string,
  ): Promise<void> {
    await this.audit.append(manager, actor, { action, subject: { type: 'brand', id, label } });
  }
}

function refuseDamaged({ logo }: Brand): void {
  const fault = logo && pictureFault(logo);
  if (fault) throw invalid([{ path: 'logo', message: fault }]);
}

const present = ({ id, data, isDefault, version, updatedAt }: BrandRecord): BrandRow => ({
  id,
  ...data,
  isDefault,
  version,
  updatedAt,
});

function refuseUnprintable(data: Brand): void {
  const errors = unprintableBrand(data).map(({ path, character, codePoint }) => ({
    path,
    message: `holds “${character}” (${codePoint}), which the printed sheet’s typeface lacks; replace it`,
  }));
  if (errors.length > 0) throw invalid(errors);
}

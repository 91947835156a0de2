import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { brandName, brandSchema, plainBrand, type Brand } from '../../templates/brand.ts';
import { unprintableBrand } from '../../templates/theme/printable.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { AuditService } from '../audit/audit.service.ts';
import { pageOf } from '../database/page.ts';
import { listQuery, type Page } from '../http/list-query.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { BrandRecord } from './brand.entity.ts';
import {
  addRevision,
  find,
  makeDefault,
  present,
  take,
  written,
  type BrandRow,
} from './brand-rows.ts';
import { pictureAddress, PicturesService } from './pictures.service.ts';

export const brandUpdateSchema = brandSchema.extend({
  version: z.int(),
  isDefault: z.boolean().optional(),
});

const columns = { updatedAt: 'updatedAt', name: 'sortName' };
export const brandQuery = listQuery(
  z.strictObject({ id: z.array(z.uuid()).max(500).optional(), archived: z.boolean().optional() }),
  ['updatedAt', 'name'],
);

/** A brand as it is printed, and which one of its revisions that is. */
export interface PrintBrand {
  /** Null, and the revision 0, before a school has its own. */
  id: string | null;
  revision: number;
  brand: Brand;
}

/** Revisions never change: as many as this are kept ready to print. */
const READY = 16;

@Injectable()
export class BrandsService {
  private readonly ready = new Map<string, Brand>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly pictures: PicturesService,
  ) {}

  /** Archived brands only where asked for. */
  async list(actor: Actor, query: z.output<typeof brandQuery>): Promise<Page<BrandRow>> {
    demand(can(actor, 'profiles.read'));
    const { id, archived } = query.filter;
    const select = this.dataSource.getRepository(BrandRecord).createQueryBuilder('brand');
    if (id) select.where('brand.id = ANY (:id)', { id });
    else select.where(`brand.archivedAt IS ${archived ? 'NOT NULL' : 'NULL'}`);
    const page = await pageOf(select, query, columns);
    return { rows: page.rows.map(present), total: page.total };
  }

  async get(actor: Actor, id: string): Promise<BrandRow> {
    demand(can(actor, 'profiles.read'));
    return present(await find(this.dataSource.manager, id));
  }

  /** @throws Problem 422 when a picture or a character could not be printed. */
  async create(actor: Actor, input: Brand): Promise<BrandRow> {
    demand(can(actor, 'brands.edit'));
    refuseUnprintable(input);
    const data = await this.pictures.stored(input);
    return this.dataSource.transaction(async (manager) => {
      const [row] = (await manager.query(
        `INSERT INTO brands (is_default)
         VALUES (NOT EXISTS (SELECT 1 FROM brands WHERE is_default)) RETURNING id`,
      )) as { id: string }[];
      const { id } = row!;
      await addRevision(manager, actor, { id, number: 1, data });
      return written({ manager, audit: this.audit, actor }, 'brand.create', {
        id,
        data,
        revision: 1,
      });
    });
  }

  /**
   * A revision more where it looks otherwise than before.
   * @throws Problem 409 when `version` was overtaken, 422 when a picture or a character could not be printed.
   */
  async update(
    actor: Actor,
    id: string,
    { version, isDefault, ...input }: z.output<typeof brandUpdateSchema>,
  ): Promise<BrandRow> {
    demand(can(actor, 'brands.edit'));
    refuseUnprintable(input);
    const data = await this.pictures.stored(input);
    return this.dataSource.transaction(async (manager) => {
      const { revision, archivedAt } = await take(manager, id, version);
      if (isDefault && archivedAt) {
        throw conflict('brand-archived', 'This brand is archived; bring it back first.');
      }
      const number = await addRevision(manager, actor, { id, number: revision + 1, data });
      if (isDefault) await makeDefault(manager, id);
      const by = { manager, audit: this.audit, actor };
      return written(by, 'brand.update', { id, data, revision: number });
    });
  }

  /** What to print with: the brand named, or else the school's default; as it was at `revision`, or else as it is. */
  async forPrint(id?: string, revision?: number): Promise<PrintBrand> {
    const found = await this.pinned(id);
    return this.asPinned({ ...found, revision: revision ?? found.revision });
  }

  /** What was pinned, whatever became of the brand since. @throws Problem 404 */
  async asPinned({ id, revision }: { id: string | null; revision: number }): Promise<PrintBrand> {
    if (id === null) return { id, revision: 0, brand: plainBrand };
    const key = `${id}/${revision}`;
    const known = this.ready.get(key);
    if (known) return { id, revision, brand: known };
    const [row] = (await this.dataSource.query(
      'SELECT data FROM brand_revisions WHERE brand_id = $1 AND number = $2',
      [id, revision],
    )) as { data: Brand }[];
    if (!row) throw notFound('brand');
    const brand = await this.pictures.unpacked(row.data);
    if (this.ready.size >= READY) this.ready.delete(this.ready.keys().next().value!);
    this.ready.set(key, brand);
    return { id, revision, brand };
  }

  /** Which revision the brand named, or else the default one, is at. @throws Problem 404 */
  async pinned(id?: string): Promise<{ id: string | null; revision: number }> {
    const [row] = (await this.dataSource.query(
      `SELECT id, revision FROM brands WHERE ${id ? 'id = $1' : 'is_default'}`,
      id ? [id] : [],
    )) as { id: string; revision: number }[];
    if (!row && id) throw notFound('brand');
    return row ?? { id: null, revision: 0 };
  }

  /** What a brand that is offered no more calls itself in English; null for any other. */
  async archivedName(id: string): Promise<string | null> {
    const found = await this.dataSource.manager.findOneBy(BrandRecord, { id });
    return found?.archivedAt ? brandName(found.data, 'en') : null;
  }

  /** An unsaved brand as it would be printed. Nothing of it is kept. @throws as `create`. */
  async forPreview(actor: Actor, brand: Brand): Promise<Brand> {
    demand(can(actor, 'brands.edit'));
    refuseUnprintable(brand);
    return this.pictures.unpacked(brand);
  }

  /** The school's default as pages on a screen show it: its pictures are addresses. */
  async forScreen(): Promise<Brand> {
    const found = await this.dataSource.manager.findOneBy(BrandRecord, { isDefault: true });
    const brand = found?.data ?? plainBrand;
    const address = (picture: string | null) => picture && pictureAddress(picture);
    return { ...brand, logo: address(brand.logo), logoOnDark: address(brand.logoOnDark) };
  }
}

function refuseUnprintable(data: Brand): void {
  const errors = unprintableBrand(data).map(({ path, character, codePoint }) => ({
    path,
    message: `holds “${character}” (${codePoint}), which the printed sheet’s typeface lacks; replace it`,
  }));
  if (errors.length > 0) throw invalid(errors);
}

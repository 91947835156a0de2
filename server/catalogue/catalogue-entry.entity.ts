import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CatalogueEntryData } from '../../templates/profile/catalogue.ts';
import type { CatalogueKind } from '../../templates/profile/index.ts';

/** A thing that many profiles name. `data` has the shape of its kind (templates/profile/catalogue.ts). */
@Entity('catalogue_entries')
export class CatalogueEntry {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') kind!: CatalogueKind;
  @Column('jsonb') data!: CatalogueEntryData;
  @Column({ type: 'text', name: 'match_key' }) matchKey!: string;
  @Column({ type: 'text', name: 'name_en', insert: false, update: false }) nameEn!: string;
  @Column({ type: 'timestamptz', name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('int') version!: number;
  @Column({ type: 'timestamptz', name: 'updated_at', insert: false }) updatedAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Brand } from '../../templates/brand.ts';

/** A brand as it now is: its row with its current revision. Read only. */
@Entity('current_brands')
export class BrandRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') data!: Brand;
  @Column({ type: 'boolean', name: 'is_default' }) isDefault!: boolean;
  @Column('int') version!: number;
  @Column('int') revision!: number;
  @Column({ type: 'text', name: 'sort_name' }) sortName!: string;
  @Column({ type: 'uuid', name: 'changed_by', nullable: true }) changedBy!: string | null;
  @Column({ type: 'text', name: 'changed_by_name', nullable: true }) changedByName!: string | null;
  @Column({ type: 'timestamptz', name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Brand } from '../../templates/brand.ts';

@Entity('brands')
export class BrandRecord {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('jsonb') data!: Brand;
  @Column({ type: 'boolean', name: 'is_default' }) isDefault!: boolean;
  @Column('int') version!: number;
  @Column({ type: 'timestamptz', name: 'updated_at', insert: false }) updatedAt!: Date;
}

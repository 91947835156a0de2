import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A career: its identity, and what lists show of its revisions (written by `settleProfile` alone). */
@Entity('profiles')
export class Profile {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column({ type: 'text', name: 'title_en' }) titleEn!: string;
  @Column({ type: 'text', name: 'title_ms' }) titleMs!: string;
  @Column({ type: 'int', name: 'draft_number', nullable: true }) draftNumber!: number | null;
  @Column({ type: 'int', name: 'published_number', nullable: true }) publishedNumber!:
    number | null;
  /** Who looks after it. */
  @Column({ type: 'uuid', name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', insert: false }) updatedAt!: Date;
}

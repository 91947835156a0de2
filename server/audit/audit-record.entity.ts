import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One thing that somebody did. The database refuses to change or remove it. */
@Entity('audit')
export class AuditRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column({ type: 'timestamptz', insert: false }) at!: Date;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text', { name: 'actor_name', nullable: true }) actorName!: string | null;
  @Column('text') action!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('text', { name: 'subject_label' }) subjectLabel!: string;
  @Column('int', { nullable: true }) revision!: number | null;
  @Column('text', { name: 'from_state', nullable: true }) fromState!: string | null;
  @Column('text', { name: 'to_state', nullable: true }) toState!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) flag!: string | null;
  @Column('text', { nullable: true }) seal!: string | null;
}

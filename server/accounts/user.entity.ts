import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../templates/profile/index.ts';
import type { Role } from '../access/actor.ts';

@Entity('users')
export class User {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column({ type: 'citext', unique: true }) email!: string;
  @Column('text') name!: string;
  @Column('text') role!: Role;
  @Column('text') language!: Language;
  @Column('text', { name: 'password_hash', select: false }) passwordHash!: string;
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false, update: false })
  createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'last_seen_at', nullable: true, update: false })
  lastSeenAt!: Date | null;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { References } from '../../templates/profile/catalogue.ts';
import type { Content, Language } from '../../templates/profile/index.ts';
import { upgradeContent } from '../../templates/profile/upgrade.ts';
import { OPEN_STATES, type RevisionState } from './states.ts';
import { readStaleness, type Staleness } from './translations/translations.ts';
import { isSame } from './equal.ts';
import { freeze, readSealed, sealOf, type Sealed } from './life/seal.ts';

/** One numbered version of a profile's content. The database guards its life: see the first migration. */
@Entity('revisions')
export class Revision {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'profile_id' }) profileId!: string;
  @Column('int') number!: number;
  @Column('text') state!: RevisionState;
  @Column({ type: 'int', name: 'schema_version' }) schemaVersion!: number;
  @Column({ type: 'jsonb', name: 'content' }) storedContent!: unknown;
  @Column('uuid', { array: true }) refs!: string[];
  @Column({ type: 'jsonb', name: 'translations' }) storedStaleness!: unknown;
  /** Counts saves: what an ETag of the draft stands for. */
  @Column('int') version!: number;
  @Column({ type: 'int', name: 'based_on', nullable: true }) basedOn!: number | null;
  @Column({ type: 'text', nullable: true }) sealed!: string | null;
  @Column({ type: 'text', nullable: true }) seal!: string | null;
  /** The short public code behind the QR code of its sheets. */
  @Column('text') code!: string;
  @Column('text', { array: true }) languages!: Language[];
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'saved_at', insert: false }) savedAt!: Date;
  @Column({ type: 'uuid', name: 'submitted_by', nullable: true }) submittedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column({ type: 'uuid', name: 'approved_by', nullable: true }) approvedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true }) approvedAt!: Date | null;
  /** Why somebody approved what they had written themselves, where nobody else could. */
  @Column({ type: 'text', name: 'break_glass', nullable: true }) breakGlass!: string | null;
  @Column({ type: 'timestamptz', name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true }) retiredAt!: Date | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'uuid', name: 'note_by', nullable: true }) noteBy!: string | null;

  get isOpen(): boolean {
    return OPEN_STATES.includes(this.state);
  }

  /** The content, in today's schema version. From submit on it is read from the sealed text, which is what is approved. */
  get content(): Content {
    const sealed = this.frozen;
    return sealed
      ? upgradeContent(sealed.content, sealed.schemaVersion)
      : upgradeContent(this.storedContent, this.schemaVersion);
  }

  /** Which of its texts may be out of date, and since when. */
  get staleness(): Staleness {
    return readStaleness(this.storedStaleness);
  }

  /** What the content names, as frozen at submit; null while nothing is frozen. */
  get frozenReferences(): References | null {
    return this.frozen?.references ?? null;
  }

  /** The seal of what is really there, taken anew; null while nothing is sealed. */
  get actualSeal(): string | null {
    const { frozen, storedContent, schemaVersion } = this;
    if (frozen === null) return null;
    const seal = sealOf(this.sealed!);
    return seal !== this.seal || isSame(frozen.content, storedContent)
      ? seal
      : freeze(schemaVersion, storedContent as Content, frozen.references).seal;
  }

  #read: { text: string; sealed: Sealed } | null = null;

  private get frozen(): Sealed | null {
    if (this.sealed === null) return null;
    if (this.#read?.text !== this.sealed) {
      this.#read = { text: this.sealed, sealed: readSealed(this.sealed) };
    }
    return this.#read.sealed;
  }
}

import type { Completeness, Warning } from '../../templates/profile/completeness.ts';
import type { ReferenceFact, References } from '../../templates/profile/catalogue.ts';
import type {
  Content,
  Label,
  Language,
  Path,
  SectionKey,
  Text,
} from '../../templates/profile/index.ts';

/* What the API answers about profiles. Dates are ISO 8601 strings. */

export interface Person {
  id: string;
  name: string;
}

/** Who looks after a profile. */
export type Owner = Person & { disabled: boolean };

export type DraftState = 'draft' | 'in_review' | 'changes_requested' | 'approved';
export type RevisionState = DraftState | 'published' | 'superseded' | 'retired' | 'discarded';
export type TranslationState = 'missing' | 'stale' | 'current';

/** By path, for each language in which the text is stale: what its source said when it was last current. */
export type TranslationSources = Record<Path, Partial<Record<Language, string>>>;

/** A text in one language. */
export interface TextIn {
  path: Path;
  language: Language;
}

export interface ProfileRow {
  id: string;
  slug: string;
  title: Text;
  cluster: { id: string; name: Text } | null;
  owner: Owner | null;
  /** How much of what is published is past its date. */
  overdue: number;
  draft: {
    number: number;
    state: DraftState;
    editedAt: string;
    editedBy: Person | null;
    mine: boolean;
  } | null;
  published: { number: number; publishedAt: string; languages: Language[] } | null;
  updatedAt: string;
}

export interface Draft {
  number: number;
  state: DraftState;
  content: Content;
  seal: string | null;
  version: number;
  translations: Record<Path, Record<Language, TranslationState>>;
  sources: TranslationSources;
  completeness: Record<Language, Completeness>;
  warnings: Warning[];
  contributors: Person[];
  basedOn: number | null;
  savedAt: string | null;
  submittedBy: Person | null;
  submittedAt: string | null;
  note: string | null;
  noteBy: Person | null;
  approvedBy: Person | null;
  approvedAt: string | null;
  /** When it is published by itself, and why that failed for good, if it did. */
  publishAt: string | null;
  publishFailure: string | null;
}

export type SavedDraft = Draft & { references: References; merged?: boolean };

export interface Revision {
  number: number;
  state: RevisionState;
  content: Content;
  seal: string | null;
  languages: Language[];
  code: string | null;
  basedOn: number | null;
  createdAt: string;
  createdBy: Person | null;
  submittedBy: Person | null;
  submittedAt: string | null;
  approvedBy: Person | null;
  approvedAt: string | null;
  /** Why it was approved without a second person. */
  breakGlass: string | null;
  publishedAt: string | null;
  supersededAt: string | null;
  retiredAt: string | null;
  /** Of what is published: when it is taken off by itself. */
  unpublishAt?: string | null;
  note: string | null;
}

export type RevisionRow = Omit<Revision, 'content'> & { title: Text };

export type ProfileVerb =
  | 'openDraft'
  | 'save'
  | 'discard'
  | 'submit'
  | 'withdraw'
  | 'requestChanges'
  | 'approve'
  | 'breakGlass'
  | 'unpublish'
  | 'cancelSchedule'
  | 'reschedule'
  | 'publishNow'
  | 'cancelUnpublish'
  | 'restore'
  | 'setOwner'
  | 'check';

export interface ProfileDetail {
  id: string;
  slug: string;
  title: Text;
  owner: Owner | null;
  createdAt: string;
  updatedAt: string;
  draft: Draft | null;
  published: Revision | null;
  references: References;
  /** Managers who can approve the draft that one had a part in. */
  askInstead: Person[];
  abilities: Partial<Record<ProfileVerb, boolean>>;
  reasons: Partial<Record<ProfileVerb, string>>;
}

export interface Change {
  path: Path;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before: unknown;
  after: unknown;
  /** Of an item that was added or removed: its place in the list that has it, counted from 0. */
  place?: number;
}

export interface Conflict {
  path: Path;
  base: unknown;
  yours: unknown;
  theirs: unknown;
}

export interface ImportedProfile {
  title: Text;
  content: Content;
  recognised: SectionKey[];
  unplaced: { line: number; text: string }[];
  warnings: { line?: number; message: Label }[];
  references?: Record<string, ReferenceFact & { isNew: boolean }>;
  language?: Language;
}

export interface ImportAnswer {
  profiles: ImportedProfile[];
  created: string[];
}

/** Which languages a sheet is printed in. */
export type SheetLanguage = Language | 'both';

/** A catalogue entry that both ends name, and that is called or described differently by now. */
export interface Renamed {
  id: string;
  before: ReferenceFact;
  after: ReferenceFact;
}

/** One end of a comparison, with the names of that end. */
export interface ComparedSide {
  number: number;
  state: RevisionState;
  seal: string | null;
  languages: Language[];
  content: Content;
  references: References;
}

/** Two revisions against each other; `from` is null where it begins with nothing. */
export interface Comparison {
  from: ComparedSide | null;
  to: ComparedSide;
  changes: Change[];
  renamed: Renamed[];
  /** What `to` names although the catalogue has put it away. */
  archived: string[];
}

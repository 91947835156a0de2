import type { Label, Language, Path } from '../../../templates/profile/index.ts';
import { invalid } from '../../http/problem.ts';

/** The most that a file from a translator may hold, in bytes, and once it is unpacked. */
export const FILE_LIMIT = 4 * 1024 * 1024;
export const UNPACKED_LIMIT = 32 * 1024 * 1024;

/** A text that goes to a translator. */
export interface OutgoingUnit {
  path: Path;
  source: string;
  /** `''`: not written yet. */
  target: string;
  state: 'missing' | 'stale' | 'current';
  /** What the source said when the target was last current, where that is known. */
  before: string | null;
  section: Label;
  /** Which part of the section: `Reason 2 · Heading`; empty where the section is one text. */
  part: Label;
  max: number;
  /** Shown so that the others are understood, not to be translated. */
  context: boolean;
}

/** A profile that goes to a translator. */
export interface OutgoingProfile {
  id: string;
  title: string;
  revision: number;
  version: number;
  from: Language;
  to: Language;
  units: OutgoingUnit[];
}

/** A text as it came back. */
export interface ReturnedUnit {
  /** Where it stands in the file: `row 12`, `unit story`. */
  at: string;
  path: Path;
  source: string;
  /** Null: the file says nothing. */
  target: string | null;
  /** The translator says that the target is right as it is. */
  confirmed: boolean;
}

/** A profile as it came back; `revision` and `version` say what it was exported of. */
export interface ReturnedProfile {
  id: string;
  revision: number;
  version: number;
  to: Language;
  units: ReturnedUnit[];
}

/** A format for translators. Pure: knows no database. */
export interface TranslationFormat {
  readonly type: string;
  write(profiles: readonly OutgoingProfile[]): Promise<Buffer>;
  /** @throws Problem 422 that says what is wrong with the file, and where. */
  read(file: Buffer): Promise<ReturnedProfile[]>;
}

/** A file that cannot be read. */
export const unreadable = (message: string): Error => invalid([{ path: 'file', message }]);

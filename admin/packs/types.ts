import type { DesignId } from '../../templates/index.ts';
import type { Text } from '../../templates/profile/index.ts';
import type { SheetOptions } from '../../templates/sheet.ts';
import type { Person, SheetLanguage } from '../profiles/types.ts';

/* What the API answers about packs. Dates are ISO 8601 strings. */

export const PACK_STATES = [
  'waiting',
  'rendering',
  'assembling',
  'proof',
  'ready',
  'failed',
  'cancelled',
] as const;
export type PackState = (typeof PACK_STATES)[number];

/** Whether somebody works on the pack, or will. */
export const isWorking = (state: PackState): boolean =>
  state === 'waiting' || state === 'rendering' || state === 'assembling';

export const OUTPUTS = ['pdf', 'zip'] as const;
export type Output = (typeof OUTPUTS)[number];
export const LAYOUTS = ['pages', 'two-up', 'booklet'] as const;
export type PackLayout = (typeof LAYOUTS)[number];

/** How often one file holds the pack, and how many sheets fit into one. */
export const MOST_COPIES = 50;
export const MOST_SHEETS = 1000;

export interface Fault {
  code: string;
  /** In the language of whoever asks. */
  message: string;
}

/** Something that is downloaded; `bytes` is its size. */
export interface PackFile {
  name: string;
  bytes: number;
  sha256: string;
}

export interface Pack {
  id: string;
  title: string;
  eventName: string | null;
  /** `YYYY-MM-DD` */
  eventDate: string | null;
  design: DesignId;
  language: SheetLanguage;
  brand: { id: string | null; name: Text | string; revision: number } | null;
  options: SheetOptions;
  output: Output;
  layout: PackLayout;
  duplex: boolean;
  dividers: boolean;
  copies: number;
  state: PackState;
  fault: Fault | null;
  progress: {
    done: number;
    failed: number;
    total: number;
    /** The title of the sheet that is being made. */
    doing: string | null;
    secondsLeft: number | null;
  };
  /** Sides that are printed, and sheets of paper. */
  counts: { pages: number; papers: number } | null;
  /** How many of its sheets are not of what is published; of these, such as can only be left out. */
  stale: number;
  unmakeable: number;
  /** How many were left out, since there can be none: trying again is no help. */
  leftOut: number;
  file: PackFile | null;
  proofFile: PackFile | null;
  madeBy: Person;
  /** What whoever asks may do with it as it stands. */
  abilities: Record<'cancel' | 'print' | 'retry' | 'refresh' | 'delete', boolean>;
  createdAt: string;
  finishedAt: string | null;
}

export const WARNING_KINDS = [
  'translation',
  'thin',
  'logo',
  'shortened',
  'old-salary',
  'failed',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

export interface PackItem {
  position: number;
  /** The profile's id. */
  profile: string;
  title: Text | string;
  /** The revision that is printed. */
  number: number;
  state: 'waiting' | 'done' | 'failed';
  fault: Fault | null;
  pages: number | null;
  outdated: boolean;
  /** Why there can be no sheet of what is published now. */
  obstacle: Fault | null;
  warnings: { kind: WarningKind; message: string }[];
}

/** Whether there can be no such sheet, so that trying again is no help. */
export const isLeftOut = ({ fault }: Pick<PackItem, 'fault'>): boolean =>
  fault?.code === 'retired' || fault?.code === 'language';

export type PackWithItems = Pack & { items: PackItem[] };

export interface ProofWarning {
  profile: string | null;
  title: Text | string | null;
  kind: WarningKind;
  message: string;
}

export interface Proof {
  pages: number;
  papers: number;
  warnings: ProofWarning[];
}

/** A choice of profiles that was kept under a name. */
export interface SavedList {
  id: string;
  name: string;
  profiles: string[];
  version: number;
  by: Person | null;
  /** What whoever asks may do with it. */
  abilities: { change: boolean };
}

/** What makes a pack. */
export interface PackRequest {
  title: string;
  eventName?: string;
  eventDate?: string | null;
  design: DesignId;
  language: SheetLanguage;
  brand?: string;
  options: SheetOptions;
  output: Output;
  profiles: string[];
  copies: number;
  layout: PackLayout;
  duplex: boolean;
  dividers: boolean;
  proof: boolean;
}

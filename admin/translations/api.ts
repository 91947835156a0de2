import type { Label, Language, Text } from '../../templates/profile/index.ts';
import { answer, api, request } from '../providers/http.ts';
import type { Person, RevisionState } from '../profiles/types.ts';

export interface Counts {
  written: number;
  total: number;
  missing: number;
  stale: number;
}

export interface TranslationRow {
  id: string;
  slug: string;
  title: Text;
  owner: Person | null;
  revision: number;
  state: RevisionState;
  savedAt: string;
  languages: Record<Language, Counts>;
}

export type Outcome = 'changed' | 'confirmed' | 'unchanged' | 'left-out' | 'conflict';

export interface Judgement {
  path: string;
  at: string;
  section: Label | null;
  part: Label | null;
  outcome: Outcome;
  reason: 'source-changed' | 'target-changed' | 'source-edited' | 'gone' | null;
  base: { source: string; target: string } | null;
  yours: string | null;
  current: { source: string; target: string } | null;
}

export interface ImportReport {
  applied: boolean;
  profiles: {
    profile: string;
    title: Text;
    to: Language;
    counts: Record<Outcome, number>;
    texts: Judgement[];
  }[];
}

export type FileFormat = 'xlsx' | 'xlf';

interface ExportOptions {
  to: Language;
  all: boolean;
}

/** Where a profile's texts are downloaded for a translator. */
export const exportAddress = (id: string, format: FileFormat, options: ExportOptions): string =>
  `/api/profiles/${encodeURIComponent(id)}/draft/translation.${format}?${query(options)}`;

/** The same for several profiles in one file. */
export const exportManyAddress = (
  ids: readonly string[],
  format: FileFormat,
  options: ExportOptions,
): string => `/api/translations/export.${format}?profiles=${ids.join(',')}&${query(options)}`;

const query = ({ to, all }: ExportOptions): string =>
  new URLSearchParams({ to, ...(all ? { only: 'all' } : {}) }).toString();

/** Downloads a file, or throws what the server says is wrong with asking for it. */
export async function download(address: string): Promise<void> {
  const response = await request(address);
  if (!response.ok) await answer(response);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? 'translation';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Takes over a translator's file, for one profile or for those that it is about. @throws what `api` throws */
export function importFile(
  profile: string | null,
  file: File,
  options: { dryRun: boolean; skipConflicts: boolean },
): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file);
  const words = new URLSearchParams({
    ...(options.dryRun ? { dryRun: 'true' } : {}),
    ...(options.skipConflicts ? { onConflict: 'skip' } : {}),
  });
  const where = profile
    ? `/api/profiles/${encodeURIComponent(profile)}/translations`
    : '/api/translations';
  return api<ImportReport>(`${where}/import?${words}`, { method: 'POST', body });
}

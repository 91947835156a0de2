import type { DesignId } from '../../templates/index.ts';
import type { ReferenceKind, Text, Content } from '../../templates/profile/index.ts';
import { takeEarly } from '../providers/early.ts';
import { answer, api } from '../providers/http.ts';
import type {
  Comparison,
  ImportAnswer,
  ProfileDetail,
  Revision,
  RevisionRow,
  SavedDraft,
  SheetLanguage,
  TextIn,
} from './types.ts';

const of = (id: string) => `/api/profiles/${encodeURIComponent(id)}`;

type Transition =
  | 'submit'
  | 'withdraw'
  | 'request-changes'
  | 'approve'
  | 'unpublish'
  | 'cancel-schedule'
  | 'reschedule'
  | 'publish-now'
  | 'cancel-unpublish'
  | `revisions/${number}/restore`;

/** Reads what may have been asked for early, while the page's code was loading. */
const read = <T>(address: string, signal?: AbortSignal): Promise<T> =>
  (takeEarly(address)?.then(answer) as Promise<T> | undefined) ?? api<T>(address, { signal });

/** The API's routes about profiles, with their types. Each throws what `api` throws. */
export const profilesApi = {
  get: (id: string, signal?: AbortSignal) => read<ProfileDetail>(of(id), signal),

  create: (content: Partial<Content>) =>
    api<ProfileDetail>('/api/profiles', { method: 'POST', json: { content } }),

  openDraft: (id: string) => api<unknown>(`${of(id)}/draft`, { method: 'POST', json: {} }),

  draft: (id: string, signal?: AbortSignal) => api<SavedDraft>(`${of(id)}/draft`, { signal }),

  /** Saves the sections in `content` on top of `version`; sections left out stay as they are. */
  save: (id: string, content: Partial<Content>, version: number, signal?: AbortSignal) =>
    api<SavedDraft>(`${of(id)}/draft`, {
      method: 'PUT',
      json: { content },
      headers: { 'If-Match': `"${version}"` },
      signal,
    }),

  /** Says of stale texts, as they are at `version`, that they are still right. */
  confirm: (id: string, texts: readonly TextIn[], version: number) =>
    api<SavedDraft>(`${of(id)}/draft/translations/confirm`, {
      method: 'POST',
      json: { texts },
      headers: { 'If-Match': `"${version}"` },
    }),

  discard: (id: string) => api<unknown>(`${of(id)}/draft`, { method: 'DELETE' }),

  change: (id: string, verb: Transition, body: Record<string, unknown> = {}) =>
    api<ProfileDetail>(`${of(id)}/${verb}`, { method: 'POST', json: body }),

  revisions: (id: string, signal?: AbortSignal) =>
    api<RevisionRow[]>(`${of(id)}/revisions`, { signal }),

  revision: (id: string, number: number, signal?: AbortSignal) =>
    api<Revision & { references?: ProfileDetail['references'] }>(`${of(id)}/revisions/${number}`, {
      signal,
    }),

  /** Two revisions against each other, with all that it takes to show their differences; from 0: from nothing. */
  comparison: (
    id: string,
    from: number | 'published',
    to: number | 'draft',
    signal?: AbortSignal,
  ) => read<Comparison>(`${of(id)}/comparison?from=${from}&to=${to}`, signal),

  importText: (text: string, dryRun: boolean, signal?: AbortSignal) =>
    api<ImportAnswer>(`/api/imports${dryRun ? '?dryRun=true' : ''}`, {
      method: 'POST',
      json: { format: 'page-text', text },
      signal,
    }),
};

/** How one sheet is printed; what is left out is plain: the full design in the school's own brand. */
export interface SheetChoice {
  language: SheetLanguage;
  design?: DesignId;
  /** A brand's id; `''`: the school's own. */
  brand?: string;
  inkSaver?: boolean;
  largePrint?: boolean;
}

/** Where a sheet is printed: of one revision, or of the draft. */
export function sheetAddress(
  id: string,
  revision: number | 'draft',
  { language, design, brand, inkSaver, largePrint }: SheetChoice,
  download = false,
): string {
  const part = revision === 'draft' ? 'draft' : `revisions/${revision}`;
  const query = new URLSearchParams({
    language,
    ...(design ? { design } : {}),
    ...(brand ? { brand } : {}),
    ...(inkSaver ? { inkSaver: 'true' } : {}),
    ...(largePrint ? { largePrint: 'true' } : {}),
    ...(download ? { download: 'true' } : {}),
  });
  return `${of(id)}/${part}/sheet.pdf?${query}`;
}

/** Something that a content can name, as a search finds it. */
export interface Entry {
  id: string;
  name: Text;
}

/** Up to 20 entries of a kind that match `q`, archived ones left out. */
export async function searchEntries(
  kind: ReferenceKind,
  q: string,
  signal?: AbortSignal,
): Promise<Entry[]> {
  const profiles = kind === 'profiles';
  const filter = { ...(q ? { q } : {}), ...(profiles ? {} : { archived: false }) };
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    range: '[0,19]',
    sort: JSON.stringify([profiles ? 'title' : 'name', 'ASC']),
  });
  const rows = await api<({ id: string; name?: Text; title?: Text } & object)[]>(
    `/api/${kind}?${query}`,
    { signal },
  );
  return rows.map(({ id, name, title }) => ({ id, name: (name ?? title)! }));
}

export const createEntry = (kind: ReferenceKind, fields: Record<string, unknown>) =>
  api<Entry>(`/api/${kind}`, { method: 'POST', json: fields });

import type { Text } from '../../templates/profile/languages.ts';
import { api } from '../providers/http.ts';

/* What `GET /api/worklist` answers. */

export type WorkKind = 'schedule' | 'review' | 'returned' | 'mention' | 'check' | 'translation';

export interface WorkItem {
  kind: WorkKind;
  profile: { id: string; title: Text };
  since: string;
  due: string | null;
  reviewBy?: string | null;
  count: number | null;
  by: { id: string; name: string } | null;
  note: string | null;
  link: string;
}

export interface WorkGroup {
  kind: WorkKind;
  total: number;
  items: WorkItem[];
}

export interface Worklist {
  total: number;
  groups: WorkGroup[];
}

/** How many items of a kind are shown until somebody asks for all. */
export const FIRST = 5;
const ALL = 500;

export const loadWorklist = () => api<Worklist>(`/api/worklist?limit=${FIRST}`);

/** All of one kind. */
export const loadWork = async (kind: WorkKind): Promise<WorkItem[]> =>
  (await api<Worklist>(`/api/worklist?kind=${kind}&limit=${ALL}`)).groups[0]?.items ?? [];

import type { CheckedKind } from '../../../templates/profile/freshness.ts';
import type { MoneyRange, Path, Text } from '../../../templates/profile/index.ts';
import { api } from '../../providers/http.ts';
import type { Person } from '../types.ts';

/** Something that grows old, with its last check. Days are `YYYY-MM-DD`. */
export interface CheckedItem {
  path: Path;
  kind: CheckedKind;
  label: { name: Text | null; range: MoneyRange | null };
  source: string | null;
  checkedOn: string | null;
  checkedBy: Person | null;
  due: string | null;
  overdue: boolean;
}

export interface Checks {
  today: string;
  months: { salaryBands: number; certifications: number };
  published: CheckedItem[];
  draft: CheckedItem[] | null;
}

export interface Confirmation {
  items: { path: Path; source?: string | null; until?: string }[];
  checkedOn?: string;
}

const of = (profile: string) => `/api/profiles/${encodeURIComponent(profile)}/checks`;

export const checksApi = {
  get: (profile: string, signal?: AbortSignal) => api<Checks>(of(profile), { signal }),
  confirm: (profile: string, json: Confirmation) =>
    api<Checks>(of(profile), { method: 'POST', json }),
};

import type { Text } from '../../templates/profile/index.ts';
import type { Person } from '../profiles/types.ts';
import { api } from '../providers/http.ts';

/** A row of `/api/schedule`. Dates are ISO 8601 strings. */
export interface ScheduleRow {
  id: string;
  action: 'publish' | 'unpublish';
  state: 'upcoming' | 'late' | 'failed' | 'done' | 'cancelled';
  dueAt: string;
  settledAt: string | null;
  wasLate: boolean;
  failure: string | null;
  note: string | null;
  setBy: Person;
  dismissedAt: string | null;
  revision: number;
  approvedBy: Person | null;
  profile: { id: string; slug: string; title: Text };
}

const DAY = 86_400_000;
/** How far back the schedule shows what is done, in days. */
export const PAST_DAYS = 30;

const list = (filter: Record<string, unknown>, signal?: AbortSignal) => {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: '["dueAt","ASC"]',
    range: '[0,499]',
  });
  return api<ScheduleRow[]>(`/api/schedule?${query}`, { signal });
};

/** What waits, what needs somebody, and what was done lately; in order of its dates. */
export async function loadSchedule(signal?: AbortSignal): Promise<ScheduleRow[]> {
  const from = new Date(Date.now() - PAST_DAYS * DAY).toISOString();
  const [waiting, done] = await Promise.all([
    list({ state: ['upcoming', 'late', 'failed'] }, signal),
    list({ state: ['done'], from }, signal),
  ]);
  return [...done, ...waiting];
}

/** What managers must be told of: late, failed, and not put away. */
export const loadAlerts = (signal?: AbortSignal) => list({ alert: true }, signal);

export const dismiss = (id: string) =>
  api<ScheduleRow>(`/api/schedule/${id}/dismiss`, { method: 'POST', json: {} });

/** Heard on `window` when a date was set, moved, taken back or put away. */
export const SCHEDULE_CHANGED = 'kerjaya:schedule-changed';
export const scheduleChanged = () => window.dispatchEvent(new Event(SCHEDULE_CHANGED));

import type { ScheduleRow } from './api.ts';
import { wallClock } from './zone.ts';

export interface CalendarDay {
  /** `2026-11-23`, on the school's calendar. */
  date: string;
  rows: ScheduleRow[];
}

export interface CalendarMonth {
  /** `2026-11` */
  month: string;
  days: CalendarDay[];
}

export interface Calendar {
  today: string;
  /** Late or failed: somebody has to decide. */
  attention: ScheduleRow[];
  /** From today on; today is always there. */
  ahead: CalendarMonth[];
  /** What was done before today, the latest first. */
  past: CalendarMonth[];
}

function byMonth(
  rows: readonly ScheduleRow[],
  zone: string,
  dates: string[] = [],
): CalendarMonth[] {
  const days = new Map<string, ScheduleRow[]>(dates.map((date) => [date, []]));
  for (const row of rows) {
    const { date } = wallClock(new Date(row.dueAt), zone);
    days.set(date, [...(days.get(date) ?? []), row]);
  }
  const months = new Map<string, CalendarDay[]>();
  for (const [date, found] of days) {
    const month = date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), { date, rows: found }]);
  }
  return [...months].map(([month, found]) => ({ month, days: found }));
}

/** The schedule as a calendar of `zone`; `rows` in order of their dates. */
export function calendarOf(rows: readonly ScheduleRow[], zone: string, now: Date): Calendar {
  const today = wallClock(now, zone).date;
  const needs = (row: ScheduleRow) => row.state === 'late' || row.state === 'failed';
  const planned = rows.filter((row) => !needs(row));
  const isPast = (row: ScheduleRow) => wallClock(new Date(row.dueAt), zone).date < today;
  return {
    today,
    attention: rows.filter(needs),
    ahead: byMonth(
      planned.filter((row) => !isPast(row)),
      zone,
      [today],
    ),
    past: byMonth(planned.filter(isPast).toReversed(), zone),
  };
}

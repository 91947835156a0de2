import { expect, it } from '@jest/globals';
import type { ScheduleRow } from '../../../admin/schedule/api.ts';
import { calendarOf } from '../../../admin/schedule/calendar.ts';

const KL = 'Asia/Kuala_Lumpur';

const row = (id: string, dueAt: string, state: ScheduleRow['state'] = 'upcoming'): ScheduleRow => ({
  id,
  action: 'publish',
  state,
  dueAt,
  settledAt: state === 'done' ? dueAt : null,
  wasLate: false,
  failure: null,
  note: null,
  setBy: { id: 'm', name: 'Manager' },
  dismissedAt: null,
  revision: 1,
  approvedBy: null,
  profile: { id: 'p', slug: 'p', title: { en: 'P', ms: 'P' } },
});

it('a calendar goes by the school’s days: today always, what is past folded, what is late apart', () => {
  const rows = [
    row('long ago', '2026-10-30T02:00:00Z', 'done'),
    row('yesterday', '2026-11-22T15:59:00Z', 'done'),
    row('failed', '2026-11-22T16:10:00Z', 'failed'),
    row('early today', '2026-11-22T16:00:00Z', 'done'),
    row('tomorrow', '2026-11-23T16:00:00Z'),
    row('december', '2026-12-01T00:00:00Z'),
  ];
  const { today, attention, ahead, past } = calendarOf(rows, KL, new Date('2026-11-23T01:00:00Z'));
  const ids = (months: typeof ahead) =>
    months.map(({ month, days }) => [
      month,
      ...days.map((day) => [day.date, ...day.rows.map(({ id }) => id)].join(' ')),
    ]);
  expect(today).toBe('2026-11-23');
  expect(attention.map(({ id }) => id)).toEqual(['failed']);
  expect(ids(ahead)).toEqual([
    ['2026-11', '2026-11-23 early today', '2026-11-24 tomorrow'],
    ['2026-12', '2026-12-01 december'],
  ]);
  expect(ids(past)).toEqual([
    ['2026-11', '2026-11-22 yesterday'],
    ['2026-10', '2026-10-30 long ago'],
  ]);
});

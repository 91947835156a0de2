import { describe, expect, it } from '@jest/globals';
import { dueOn, freshSince, plusMonths } from '../../../templates/profile/freshness.ts';

describe('calendar months', () => {
  it('end with the last day of a month that is too short', () => {
    expect(plusMonths('2025-08-31', 18)).toBe('2027-02-28');
    expect(plusMonths('2026-08-31', 18)).toBe('2028-02-29');
    expect(plusMonths('2024-02-29', 24)).toBe('2026-02-28');
    expect(plusMonths('2026-12-31', 18)).toBe('2028-06-30');
    expect(plusMonths('2026-01-31', 0)).toBe('2026-01-31');
    expect(plusMonths('2026-11-23', 1)).toBe('2026-12-23');
  });

  it('say from which day on checks still count', () => {
    for (const day of ['2026-08-31', '2027-02-28', '2027-03-01', '2028-02-29', '2026-11-23']) {
      for (const kind of ['salaryBands', 'certifications', 'reviewBy'] as const) {
        const since = freshSince(kind, day);
        const before = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10);
        expect(dueOn(kind, since) >= day).toBe(true);
        expect(dueOn(kind, before) < day).toBe(true);
      }
    }
  });

  it('say how long an item stays fresh', () => {
    expect(dueOn('salaryBands', '2026-11-23')).toBe('2028-05-23');
    expect(dueOn('certifications', '2026-11-23')).toBe('2028-11-23');
    expect(dueOn('reviewBy', '2027-03-31')).toBe('2027-03-31');
  });
});

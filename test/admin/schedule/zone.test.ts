import { describe, expect, it } from '@jest/globals';
import {
  dayAfter,
  longMoment,
  momentAt,
  presets,
  wallClock,
  zoneName,
} from '../../../admin/schedule/zone.ts';

const KL = 'Asia/Kuala_Lumpur';
const BERLIN = 'Europe/Berlin';
const iso = (date: string, time: string, zone: string) =>
  momentAt({ date, time }, zone)?.toISOString();

describe('a wall clock', () => {
  it.each([
    ['2026-11-24', '08:00', KL, '2026-11-24T00:00:00.000Z'],
    ['2026-11-24', '00:30', KL, '2026-11-23T16:30:00.000Z'],
    ['2026-07-01', '08:00', BERLIN, '2026-07-01T06:00:00.000Z'],
    ['2026-12-01', '08:00', BERLIN, '2026-12-01T07:00:00.000Z'],
    ['2026-12-31', '23:59', 'America/New_York', '2027-01-01T04:59:00.000Z'],
    ['2028-02-29', '12:00', 'UTC', '2028-02-29T12:00:00.000Z'],
  ])('%s %s in %s is %s, and back', (date, time, zone, expected) => {
    expect(iso(date, time, zone)).toBe(expected);
    expect(wallClock(new Date(expected), zone)).toEqual({ date, time });
  });

  it('has no time that is skipped when summer time begins: the one an hour later is meant', () => {
    expect(iso('2027-03-28', '02:30', BERLIN)).toBe('2027-03-28T01:30:00.000Z');
    const shown = wallClock(new Date('2027-03-28T01:30:00Z'), BERLIN);
    expect(shown).toEqual({ date: '2027-03-28', time: '03:30' });
  });

  it('means one of the two moments of a time that comes twice when summer time ends', () => {
    expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(
      iso('2026-10-25', '02:30', BERLIN),
    );
  });

  it.each([
    ['', '08:00'],
    ['2026-11-24', ''],
    ['24.11.2026', '08:00'],
  ])('shows nothing for “%s” “%s”', (date, time) => {
    expect(momentAt({ date, time }, KL)).toBeNull();
  });
});

describe('the presets', () => {
  it('are tomorrow and the next Monday, as the school’s calendar has them', () => {
    // Late on Wednesday in UTC is Thursday in Malaysia.
    expect(presets(new Date('2026-11-25T20:00:00Z'), KL)).toEqual([
      { key: 'tomorrow', at: { date: '2026-11-27', time: '08:00' } },
      { key: 'monday', at: { date: '2026-11-30', time: '08:00' } },
    ]);
  });

  it('leave out a Monday that is tomorrow, and take the next one on a Monday', () => {
    expect(presets(new Date('2026-11-29T04:00:00Z'), KL).map(({ key }) => key)).toEqual([
      'tomorrow',
    ]);
    expect(presets(new Date('2026-11-23T04:00:00Z'), KL)[1]?.at.date).toBe('2026-11-30');
  });

  it('count days across the end of a year', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('in words', () => {
  const at = new Date('2026-11-24T00:00:00Z');

  it('a moment has its weekday, in both languages', () => {
    expect(longMoment(at, KL, 'en')).toMatch(/^Tuesday, 24 November 2026, 8:00\s?am$/i);
    expect(longMoment(at, KL, 'ms')).toMatch(/^Selasa, 24 November 2026, 8:00\s?PG$/);
  });

  it('a zone is a place with its distance from Greenwich', () => {
    expect(zoneName(KL, 'en', at)).toBe('Kuala Lumpur (GMT+8)');
    expect(zoneName(BERLIN, 'en', new Date('2026-07-01T00:00:00Z'))).toBe('Berlin (GMT+2)');
    expect(zoneName('UTC', 'en', at)).toMatch(/^UTC/);
  });
});

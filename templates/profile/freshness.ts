import type { Content, Path } from './index.ts';

/** For how many months an item stays fresh after it was checked; the review date is a due day itself. */
export const FRESH_MONTHS = { salaryBands: 18, certifications: 24, reviewBy: 0 } as const;

/** The sections whose items grow old. */
export type CheckedKind = keyof typeof FRESH_MONTHS;

/** Something that has to be found right again from time to time. */
export interface Checkable {
  path: Path;
  kind: CheckedKind;
  item: unknown;
}

/** Everything of a content that grows old, in its order. */
export const checkables = (content: Content): Checkable[] => [
  ...(['salaryBands', 'certifications'] as const).flatMap((kind) =>
    content[kind].map((item) => ({ path: `${kind}.${item.id}`, kind, item })),
  ),
  ...(content.reviewBy === null
    ? []
    : [{ path: 'reviewBy', kind: 'reviewBy' as const, item: content.reviewBy }]),
];

/** `day` and `months` calendar months, both `YYYY-MM-DD`; a month that is too short ends with its last day. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** The first day whose checks still count as fresh on `day`: whatever was checked before it is overdue. */
export function freshSince(kind: CheckedKind, day: string): string {
  let since = plusMonths(day, -FRESH_MONTHS[kind]);
  while (dueOn(kind, since) < day) {
    since = new Date(Date.parse(since) + 86_400_000).toISOString().slice(0, 10);
  }
  return since;
}

/** The last day on which an item counts as fresh that was checked on `day`. */
export const dueOn = (kind: CheckedKind, day: string): string =>
  plusMonths(day, FRESH_MONTHS[kind]);

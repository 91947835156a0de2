import type { References } from '../../templates/profile/catalogue.ts';
import { dueOn, type Checkable, type CheckedKind } from '../../templates/profile/freshness.ts';
import type { Content, MoneyRange, Path, Text } from '../../templates/profile/index.ts';
import type { Person } from '../access/actor.ts';
import type { LastCheck } from './checks.store.ts';

/** An item that grows old, with the check that counts for it. */
export interface CheckedItem {
  path: Path;
  kind: CheckedKind;
  label: { name: Text | null; range: MoneyRange | null };
  source: string | null;
  checkedOn: string | null;
  checkedBy: Person | null;
  /** The last day on which it counts as fresh; of the review date, the day itself or the one that it was put off to. */
  due: string | null;
  overdue: boolean;
}

export function presentItem(
  { path, kind, item }: Checkable,
  check: LastCheck,
  references: References,
  today: string,
): CheckedItem {
  const { sector, certification, range } = item as Partial<
    Content['salaryBands'][number] & Content['certifications'][number]
  >;
  const names = references[sector ?? certification ?? ''];
  const due =
    kind === 'reviewBy'
      ? (check.until ?? (item as string))
      : check.checkedOn && dueOn(kind, check.checkedOn);
  return {
    path,
    kind,
    label: { name: names?.name ?? null, range: range ?? null },
    source: check.source,
    checkedOn: check.checkedOn,
    checkedBy: check.checkedBy,
    due,
    overdue: due !== null && due < today,
  };
}

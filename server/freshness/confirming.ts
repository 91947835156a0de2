import type { Checkable } from '../../templates/profile/freshness.ts';
import { invalid, type FieldError } from '../http/problem.ts';
import type { CheckInput } from './check-input.ts';
import type { LastCheck, NewCheck } from './checks.store.ts';

/** Nobody checked anything before there was anything to check with. */
const EARLIEST = '2000-01-01';

/**
 * The checks that `input` stands for; a source that it does not name stays as it was.
 * @throws Problem 422 that names every field at fault.
 */
export function newChecks(
  { items, checkedOn = undefined }: CheckInput,
  known: readonly Checkable[],
  last: readonly LastCheck[],
  today: string,
): NewCheck[] {
  const errors: FieldError[] = [];
  const refuse = (path: string, message: string): void => void errors.push({ path, message });
  if (checkedOn !== undefined && checkedOn > today) {
    refuse('checkedOn', 'must not be in the future');
  }
  if (checkedOn !== undefined && checkedOn < EARLIEST) {
    refuse('checkedOn', `must not be before ${EARLIEST}`);
  }
  const seen = new Set<string>();
  const checks = items.flatMap(({ path, source, until }, index) => {
    const at = known.findIndex((each) => each.path === path);
    const found = known[at];
    if (!found) {
      refuse(`items.${index}.path`, 'is not in the profile');
      return [];
    }
    if (seen.has(path)) refuse(`items.${index}.path`, 'is there twice');
    seen.add(path);
    const putsOff = found.kind === 'reviewBy';
    if (putsOff && until === undefined) refuse(`items.${index}.until`, 'must be a day to come');
    if (putsOff && until !== undefined && until <= today) {
      refuse(`items.${index}.until`, 'must be a day to come');
    }
    if (!putsOff && until !== undefined) refuse(`items.${index}.until`, 'belongs to reviewBy only');
    return [
      {
        path,
        item: found.item,
        checkedOn: checkedOn ?? today,
        until: putsOff ? (until ?? null) : null,
        source: source === undefined ? (last[at]?.source ?? null) : source,
      },
    ];
  });
  if (errors.length > 0) throw invalid(errors);
  return checks;
}

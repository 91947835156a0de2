import type { FocusEvent } from 'react';
import type { Content } from '../../../templates/profile/index.ts';
import { same } from '../content/merge.ts';
import { useForm } from '../editor/context.tsx';
import { GenericForm } from './GenericForm.tsx';

/** The day puts itself in time order, when the focus leaves the section: a row does not jump away from under a hand. */
export function DayInLifeForm() {
  const { store } = useForm();
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    const day: Content['dayInLife'] = store.section('dayInLife');
    const sorted = day.toSorted((a, b) => a.start.localeCompare(b.start));
    if (!same(sorted, day)) store.set('dayInLife', sorted);
  };
  return (
    <div onBlur={leave}>
      <GenericForm section="dayInLife" sorted />
    </div>
  );
}

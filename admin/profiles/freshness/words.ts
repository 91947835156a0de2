import { useTranslate } from 'ra-core';
import { moneyRange } from '../../../templates/parts/format.ts';
import { inLanguage, sectionOf } from '../../../templates/profile/index.ts';
import { useWords } from '../words.ts';
import type { CheckedItem } from './api.ts';

/** Items and their dates in the interface's language. */
export function useFreshWords() {
  const translate = useTranslate();
  const { language, date, failure } = useWords();
  const day = (iso: string): string => date(`${iso}T00:00:00`);
  return {
    language,
    failure,
    day,
    nameOf: ({ label, kind }: CheckedItem): string =>
      kind === 'reviewBy'
        ? translate('freshness.reviewBy')
        : label.name
          ? inLanguage(label.name, language)
          : '…',
    rangeOf: ({ label: { range } }: CheckedItem): string =>
      range
        ? `${moneyRange(range)} ${sectionOf('salaryBands').choices.period?.[range.period]?.[language]}`
        : '',
    dueOf: ({ due, overdue, kind }: CheckedItem): string => {
      if (due === null) return translate('freshness.never');
      const key = overdue ? 'overdue' : kind === 'reviewBy' ? 'reviewOn' : 'due';
      return translate(`freshness.${key}`, { date: day(due) });
    },
    checkedOf: ({ checkedOn, checkedBy }: CheckedItem): string =>
      checkedOn === null
        ? ''
        : translate(checkedBy ? 'freshness.checkedBy' : 'freshness.checkedOn', {
            date: day(checkedOn),
            name: checkedBy?.name,
          }),
  };
}

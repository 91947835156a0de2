import type { SheetsService } from '../sheets/sheets.service.ts';
import { isPlan } from './choosing.ts';
import { LEFT_OUT, type ItemRow } from './packs.queries.ts';
import type { Renewal } from './packs.store.ts';

type Planned = Awaited<ReturnType<SheetsService['planAll']>>[number];

/** What is to be changed of the sheets of a pack, given what would be planned for each of them now. */
export const renewalsOf = (
  items: readonly ItemRow[],
  planned: readonly Planned[],
  rebranded: boolean,
): Renewal[] =>
  items.flatMap(({ position, number, fault }, index): Renewal[] => {
    const now = planned[index]!;
    if (!isPlan(now)) {
      const code = now.code === 'language' ? 'language' : 'retired';
      return fault?.code === code ? [] : [{ position, plan: null, fault: { code } }];
    }
    const wasLeftOut = LEFT_OUT.some((code) => code === fault?.code);
    const same = now.number === number && !rebranded && !wasLeftOut;
    return same ? [] : [{ position, plan: now, fault: null }];
  });

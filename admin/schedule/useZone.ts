import { useCallback } from 'react';
import { useInterfaceLanguage } from '../profiles/language.ts';
import { useMeta } from '../providers/useMeta.ts';
import { longMoment, zoneName } from './zone.ts';

/** The school's time zone, and moments written as its clocks show them. */
export function useZone() {
  const { timeZone } = useMeta();
  const language = useInterfaceLanguage();
  const moment = useCallback(
    (iso: string) => longMoment(new Date(iso), timeZone, language),
    [timeZone, language],
  );
  return { zone: timeZone, name: zoneName(timeZone, language), language, moment };
}

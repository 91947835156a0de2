import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import { sectionOf, type SectionKey } from '../../templates/profile/index.ts';
import { sayField } from '../i18n/said/fields.ts';
import { PLACES } from '../i18n/said/sentences.ts';
import { HttpError } from '../providers/http.ts';
import { useLabel } from './language.ts';

/** What a refusal says of each field: the field's name, where it has one, and what is wrong with it. */
export function useFaults(): (error: unknown) => string[] {
  const translate = useTranslate();
  const pick = useLabel();
  return useCallback(
    (error) => {
      const errors = error instanceof HttpError ? (error.body.errors ?? []) : [];
      const place = (path: string): string => {
        const [name = '', ...more] = path.replace(/^content\./, '').split(/[. ]/);
        const section = sectionOf(name as SectionKey);
        if (section) return pick(section.label);
        const known = (PLACES as readonly string[]).includes(name) ? name : more.at(-1);
        return (PLACES as readonly string[]).includes(known ?? '')
          ? translate(`said.places.${known}`, { at: more.join(' ') })
          : '';
      };
      return errors.map(({ path, message }) =>
        [place(path), sayField(translate, message)].filter(Boolean).join(': '),
      );
    },
    [translate, pick],
  );
}

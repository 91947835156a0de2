import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import { inLanguage, LANGUAGE_TAGS, type Text } from '../../templates/profile/languages.ts';
import { sayField } from '../i18n/said/fields.ts';
import { HttpError, problemCode } from '../providers/http.ts';
import { problemMessage, SaidError } from '../providers/problems.ts';
import { useInterfaceLanguage } from './language.ts';

/** Dates and titles as the interface's language writes them. */
export function useWords() {
  const language = useInterfaceLanguage();
  const translate = useTranslate();
  const tag = LANGUAGE_TAGS[language];
  const date = useCallback(
    (iso: string | null | undefined) =>
      iso
        ? new Date(iso).toLocaleDateString(tag, { day: 'numeric', month: 'short', year: 'numeric' })
        : '',
    [tag],
  );
  const time = useCallback(
    (iso: string) =>
      new Date(iso).toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit', hour12: false }),
    [tag],
  );
  const moment = useCallback(
    (iso: string | null | undefined) => {
      if (!iso) return '';
      const today = new Date().toDateString() === new Date(iso).toDateString();
      return today ? time(iso) : `${date(iso)}, ${time(iso)}`;
    },
    [date, time],
  );
  const titleOf = useCallback(
    (title: Text) => inLanguage(title, language) || translate('profiles.untitled'),
    [language, translate],
  );
  const failure = useCallback(
    (error: unknown) => {
      if (error instanceof SaidError) return error.message;
      const body = error instanceof HttpError ? error.body : {};
      if (problemCode(body) === 'invalid' && body.errors?.length) {
        const faults = body.errors.map((each) => sayField(translate, each.message));
        return `${[...new Set(faults)].slice(0, 3).join('. ')}.`;
      }
      const message = problemMessage(error);
      return translate(message, { _: message });
    },
    [translate],
  );
  return { language, date, time, moment, titleOf, failure };
}

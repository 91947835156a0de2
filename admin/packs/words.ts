import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import { designs, type DesignId } from '../../templates/index.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  type Label,
  type Text,
} from '../../templates/profile/languages.ts';
import type { SheetLanguage } from '../profiles/types.ts';
import { useWords } from '../profiles/words.ts';

const UNITS = ['kB', 'MB', 'GB'] as const;

/** A file's size as people say it: `4.2 MB`. */
export function sizeOf(bytes: number, tag: string): string {
  const step = Math.min(
    Math.max(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), 1),
    UNITS.length,
  );
  const value = bytes / 1000 ** step;
  const digits = value < 10 && step > 1 ? 1 : 0;
  return `${value.toLocaleString(tag, { maximumFractionDigits: digits })} ${UNITS[step - 1]}`;
}

/** What is said about packs, in the language of the interface. */
export function usePackWords() {
  const translate = useTranslate();
  const words = useWords();
  const { language, titleOf } = words;
  const tag = LANGUAGE_TAGS[language];
  const text = useCallback(
    (value: Text | string | null | undefined): string =>
      typeof value === 'string' ? value : value ? titleOf(value) : '',
    [titleOf],
  );
  const design = useCallback(
    (id: DesignId): string =>
      (designs as Partial<Record<string, { label: Label }>>)[id]?.label[language] ?? id,
    [language],
  );
  const sheetLanguage = useCallback(
    (each: SheetLanguage): string =>
      each === 'both' ? translate('profiles.print.both') : LANGUAGE_NAMES[each],
    [translate],
  );
  const number = useCallback((value: number) => value.toLocaleString(tag), [tag]);
  const size = useCallback((bytes: number) => sizeOf(bytes, tag), [tag]);
  const brand = useCallback(
    (value: { name: Text | string } | null): string =>
      !value ? '' : typeof value.name === 'string' ? value.name : inLanguage(value.name, language),
    [language],
  );
  return { ...words, text, design, sheetLanguage, number, size, brand };
}

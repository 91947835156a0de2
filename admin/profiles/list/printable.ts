import { LANGUAGES, type Language } from '../../../templates/profile/languages.ts';
import type { SheetLanguage } from '../types.ts';

/** Which sheets a revision has: `both` where it is whole in every language. */
export const canPrint = (languages: readonly Language[], language: SheetLanguage): boolean =>
  language === 'both'
    ? LANGUAGES.every((each) => languages.includes(each))
    : languages.includes(language);

export const SHEET_LANGUAGES: readonly SheetLanguage[] = [...LANGUAGES, 'both'];

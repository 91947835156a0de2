import { LANGUAGES, type Language } from '../../../templates/profile/index.ts';

export const isLanguage = (code: string | undefined): code is Language =>
  (LANGUAGES as readonly (string | undefined)[]).includes(code);

import type { Language } from '../../templates/profile/languages.ts';

/** The messages of each language, in files of their own: only the one that is read is loaded. */
export const catalogues: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.ts'),
  ms: () => import('./ms.ts'),
};

import { inLanguage, type Text } from '../../templates/profile/index.ts';

/** A name without case, accents, punctuation and spacing: two that are equal name the same thing. */
export const matchKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** The key that no two entries of a kind share: that of the English name, or of the Malay one where there is none. */
export const entryKey = (name: Text): string => matchKey(inLanguage(name, 'en'));

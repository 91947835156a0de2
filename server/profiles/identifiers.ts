import { randomBytes } from 'node:crypto';
import { inLanguage, type Text } from '../../templates/profile/index.ts';

/** A title as part of an address: `ai-engineer`. */
export function slugOf(title: Text): string {
  const slug = inLanguage(title, 'en')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug || 'career';
}

// No letter that is taken for a digit or another letter on paper.
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const random = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** A revision's public code: eight characters, easily read out. */
export const newCode = (): string => random(8);

export const newItemId = (): string => random(10).toLowerCase();

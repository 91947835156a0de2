/**
 * What two spellings of one name have in common: case, spacing, accents and punctuation are dropped, `&`, `and` and `dan`
 * are one. `+` and `#` stay (C, C++, C#). `''` for what is no name at all.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word === 'dan' ? 'and' : word))
    .join('');

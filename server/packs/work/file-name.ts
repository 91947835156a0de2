import type { FileKind } from '../files.store.ts';
import type { PackRow } from '../packs.queries.ts';

/** Words as a part of a file's name that every system takes. */
export const asName = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

/** `Career-fair-2027-03-31-both.pdf` */
export const fileNameOf = (
  { title, eventDate, language, output, design }: PackRow,
  kind: FileKind,
): string =>
  [
    asName(title) || 'Pack',
    eventDate,
    design === 'full' ? null : design,
    language,
    kind === 'proof' ? 'proof' : null,
  ]
    .filter(Boolean)
    .join('-') + (output === 'zip' && kind === 'file' ? '.zip' : '.pdf');

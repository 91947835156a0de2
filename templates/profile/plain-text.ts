import { z } from 'zod';

// Control characters other than tab and line feed, and the two non-characters: neither PostgreSQL nor a page can hold them.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;

/** Plain text of at most `max` UTF-16 units, line ends as `\n`, composed (NFC). */
export const plainText = (max: number) =>
  z
    .string()
    .overwrite((value) => value.replace(/\r\n?/g, '\n').normalize('NFC'))
    .max(max)
    .refine((value) => !UNPRINTABLE.test(value) && value.isWellFormed(), {
      error: 'contains a control character or half of a character; remove it',
    });

/** Plain text on one line. */
export const lineText = (max: number) =>
  plainText(max).refine((value) => !value.includes('\n'), { error: 'must stay on one line' });

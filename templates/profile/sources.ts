import { z } from 'zod';
import { date, itemId, list, year } from './fields.ts';
import { lineText } from './plain-text.ts';
import { defineSection } from './section.ts';

export const sources = defineSection({
  key: 'sources',
  label: { en: 'Sources', ms: 'Sumber' },
  schema: list(
    z.strictObject({
      id: itemId,
      publisher: lineText(160).default(''),
      title: lineText(240).default(''),
      url: z
        .url({ protocol: /^https$/, error: 'must be an https address' })
        .max(500)
        .nullable()
        .default(null),
      year: year.nullable().default(null),
      accessedOn: date.nullable().default(null),
    }),
    20,
  ),
  empty: () => [],
  fields: {
    publisher: { en: 'Publisher', ms: 'Penerbit' },
    title: { en: 'Title', ms: 'Tajuk' },
    url: { en: 'Address', ms: 'Alamat' },
    year: { en: 'Year', ms: 'Tahun' },
    accessedOn: { en: 'Accessed on', ms: 'Dicapai pada' },
  },
});

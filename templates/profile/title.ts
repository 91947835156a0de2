import { line, lineItem, list, text } from './fields.ts';
import { emptyText, isEmptyText } from './languages.ts';
import { defineSection } from './section.ts';

export const title = defineSection({
  key: 'title',
  label: { en: 'Title', ms: 'Tajuk' },
  schema: line(120),
  empty: emptyText,
  isEmpty: isEmptyText,
});

export const tagline = defineSection({
  key: 'tagline',
  label: { en: 'Tagline', ms: 'Ayat pengenalan' },
  schema: text(400),
  empty: emptyText,
  isEmpty: isEmptyText,
});

/** Found by search, not printed. */
export const alternativeTitles = defineSection({
  key: 'alternativeTitles',
  label: { en: 'Alternative titles', ms: 'Nama lain kerjaya' },
  schema: list(lineItem(120), 60),
  empty: () => [],
});

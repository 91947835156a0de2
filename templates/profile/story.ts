import { text } from './fields.ts';
import { emptyText, isEmptyText } from './languages.ts';
import { defineSection } from './section.ts';

export const story = defineSection({
  key: 'story',
  label: { en: 'The Career Story', ms: 'Kisah Kerjaya' },
  schema: text(6000),
  empty: emptyText,
  isEmpty: isEmptyText,
});

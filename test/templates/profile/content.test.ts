import { describe, expect, it } from '@jest/globals';
import { contentSchema, emptyContent, SECTION_KEYS } from '../../../templates/profile/index.ts';

describe('the content contract', () => {
  it('fills in every section that is left out', () => {
    const content = contentSchema.parse({ title: { en: 'Nurse', ms: '' } });
    expect(Object.keys(content)).toEqual(SECTION_KEYS);
    expect(content).toEqual({ ...emptyContent(), title: { en: 'Nurse', ms: '' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import { getAt, newItemId, pathById, setAt } from '../../../admin/profiles/content/paths.ts';

const content = {
  title: { en: 'Nurse', ms: '' },
  reasons: [
    { id: 'r1', heading: { en: 'One', ms: '' } },
    { id: 'r2', heading: { en: 'Two', ms: '' } },
  ],
};

describe('paths into a content', () => {
  it('find list items by their id', () => {
    expect(getAt(content, 'reasons.r2.heading.en')).toBe('Two');
    expect(getAt(content, 'reasons.r9.heading.en')).toBeUndefined();
  });

  it('set a value and share everything beside the way', () => {
    const next = setAt(content, 'reasons.r2.heading.en', 'Second');
    expect(getAt(next, 'reasons.r2.heading.en')).toBe('Second');
    expect(next.title).toBe(content.title);
    expect(next.reasons[0]).toBe(content.reasons[0]);
    expect(getAt(content, 'reasons.r2.heading.en')).toBe('Two');
  });

  it('give the same content back when nothing changes', () => {
    expect(setAt(content, 'title.en', 'Nurse')).toBe(content);
    expect(setAt(content, 'reasons.gone.heading.en', 'lost')).toBe(content);
  });

  it('remove an item or a field with undefined', () => {
    expect(setAt(content, 'reasons.r1', undefined).reasons.map(({ id }) => id)).toEqual(['r2']);
    expect(setAt(content, 'title.ms', undefined).title).toEqual({ en: 'Nurse' });
  });

  it('turn list positions into ids', () => {
    expect(pathById(content, ['reasons', 1, 'heading', 'ms'])).toBe('reasons.r2.heading.ms');
    expect(pathById(content, ['reasons', '0'])).toBe('reasons.r1');
    expect(pathById(content, ['reasons', 7])).toBe('reasons.7');
  });

  it('make ids that the contract accepts', () => {
    expect(newItemId()).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
    expect(newItemId()).not.toBe(newItemId());
  });
});

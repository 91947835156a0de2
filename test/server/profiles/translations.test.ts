import { describe, expect, it } from '@jest/globals';
import {
  stalenessAfter,
  translationsOf,
  type Staleness,
} from '../../../server/profiles/translations.ts';
import { emptyContent, type Content, type Text } from '../../../templates/profile/index.ts';

const content = (story: Text): Content => ({ ...emptyContent(), story });
/** What is stale after each of the texts has been saved in turn. */
const after = (first: Text, ...rest: Text[]): string[] => {
  let [text, stale]: [Text, Staleness] = [first, {}];
  for (const next of rest) {
    stale = stalenessAfter(content(text), stale, content(next));
    text = next;
  }
  return stale.story ?? [];
};

const both = { en: 'Rain.', ms: 'Hujan.' };

describe('a text is stale', () => {
  it('when the other language changed', () => {
    expect(after(both, { en: 'Snow.', ms: 'Hujan.' })).toEqual(['ms']);
    expect(after(both, { en: 'Rain.', ms: 'Salji.' })).toEqual(['en']);
  });

  it('until it is written again, which leaves its source current', () => {
    expect(after(both, { en: 'Snow.', ms: 'Hujan.' }, { en: 'Snow.', ms: 'Salji.' })).toEqual([]);
  });

  it('still after something else was saved, or its source changed once more', () => {
    const snow = { en: 'Snow.', ms: 'Hujan.' };
    expect(after(both, snow, snow)).toEqual(['ms']);
    expect(after(both, snow, { en: 'Hail.', ms: 'Hujan.' })).toEqual(['ms']);
  });

  it('not when both changed together', () => {
    expect(after(both, { en: 'Snow.', ms: 'Salji.' })).toEqual([]);
  });

  it('not for white space at its ends', () => {
    expect(after(both, { en: ' Rain.\n', ms: 'Hujan.' })).toEqual([]);
  });

  it('not when a missing translation is filled in, or when it is taken out', () => {
    expect(after({ en: 'Rain.', ms: '' }, both)).toEqual([]);
    expect(after(both, { en: 'Rain.', ms: '' })).toEqual([]);
    expect(after(both, { en: 'Snow.', ms: 'Hujan.' }, { en: '', ms: 'Hujan.' })).toEqual([]);
  });
});

describe('the states of texts', () => {
  it('leave out what is written in no language', () => {
    expect(translationsOf(content({ en: ' ', ms: '' }), {})).toEqual({});
  });

  it('are missing, stale and current', () => {
    expect(translationsOf(content({ en: 'Rain.', ms: '' }), {})).toEqual({
      story: { en: 'current', ms: 'missing' },
    });
    expect(translationsOf(content(both), { story: ['ms'] })).toEqual({
      story: { en: 'current', ms: 'stale' },
    });
  });

  it('follow an item when the list is reordered', () => {
    const reason = (id: string) => ({ id, heading: { ...both }, body: { en: '', ms: '' } });
    const before = { ...emptyContent(), reasons: [reason('a'), reason('b')] };
    const edited = structuredClone(before);
    edited.reasons[1]!.heading.en = 'Snow.';
    edited.reasons.reverse();
    expect(stalenessAfter(before, {}, edited)).toEqual({ 'reasons.b.heading': ['ms'] });
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  readStaleness,
  sourcesOf,
  stalenessAfter,
  translationsOf,
  type Staleness,
} from '../../../server/profiles/translations/translations.ts';
import { emptyContent, type Content, type Text } from '../../../templates/profile/index.ts';

const content = (story: Text): Content => ({ ...emptyContent(), story });
/** What is stale after each of the texts has been saved in turn. */
const after = (first: Text, ...rest: Text[]): string[] => {
  let [text, stale]: [Text, Staleness] = [first, {}];
  for (const next of rest) {
    stale = stalenessAfter(content(text), stale, content(next));
    text = next;
  }
  return Object.keys(stale.story ?? {});
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

  it('no longer when its source is put back as it was', () => {
    expect(after(both, { en: 'Snow.', ms: 'Hujan.' }, both)).toEqual([]);
  });

  it('when its source was taken out and written anew, even if that was saved in between', () => {
    const states = (...texts: Text[]) => {
      let [text, stale]: [Text, Staleness] = [both, {}];
      return texts.map((next) => {
        stale = stalenessAfter(content(text), stale, content(next));
        text = next;
        return translationsOf(content(text), stale).story!.ms;
      });
    };
    expect(states({ en: '', ms: 'Hujan.' }, { en: 'Snow.', ms: 'Hujan.' })).toEqual([
      'current',
      'stale',
    ]);
    expect(states({ en: '', ms: 'Hujan.' }, both)).toEqual(['current', 'current']);
  });

  it('not for what somebody goes on to type in a translation that they began, save after save', () => {
    const typed = (start: Text, writers: [string, string][], ...rest: Text[]) => {
      let [text, stale]: [Text, Staleness] = [start, {}];
      rest.forEach((next, index) => {
        const [id, at] = writers[index]!;
        stale = stalenessAfter(content(text), stale, content(next), { id, at: new Date(at) });
        text = next;
      });
      return translationsOf(content(text), stale).story!;
    };
    const current = { en: 'current', ms: 'current' };
    const [early, soon, later] = ['2026-11-23T01:00Z', '2026-11-23T01:20Z', '2026-11-23T03:00Z'];
    const empty = { en: 'Rain.', ms: '' };
    const hu = { en: 'Rain.', ms: 'Hu' };
    expect(
      typed(
        empty,
        [
          ['a', early],
          ['a', soon],
        ],
        hu,
        both,
      ),
    ).toEqual(current);
    expect(
      typed(
        empty,
        [
          ['a', early],
          ['a', later],
        ],
        hu,
        both,
      ).en,
    ).toBe('stale');
    expect(
      typed(
        empty,
        [
          ['a', early],
          ['b', soon],
        ],
        hu,
        both,
      ).en,
    ).toBe('stale');
    const [snow, sal, salji] = [
      { en: 'Snow.', ms: 'Hujan.' },
      { en: 'Snow.', ms: 'Sal' },
      { en: 'Snow.', ms: 'Salji.' },
    ];
    const one: [string, string][] = [early, early, soon].map((at) => ['a', at]);
    expect(typed(both, one, snow, sal, salji)).toEqual(current);
    expect(typed(both, one, sal, salji)).toEqual(current);
    expect(typed(both, one, snow, sal, { en: 'Hail.', ms: 'Sal' }).ms).toBe('stale');
  });

  it('with what its source said when it was last current', () => {
    const hail = content({ en: 'Hail.', ms: 'Hujan.' });
    const snow = content({ en: 'Snow.', ms: 'Hujan.' });
    const stale = stalenessAfter(snow, stalenessAfter(content(both), {}, snow), hail);
    expect(sourcesOf(hail, stale)).toEqual({ story: { ms: 'Rain.' } });
  });

  it('as rows say that kept no sources yet, until it is written', () => {
    const old = readStaleness({ story: ['ms'] });
    expect(translationsOf(content(both), old).story).toEqual({ en: 'current', ms: 'stale' });
    expect(sourcesOf(content(both), old)).toEqual({});
    const later = stalenessAfter(content(both), old, content({ en: 'Snow.', ms: 'Hujan.' }));
    expect(later).toEqual({ story: { ms: null } });
    expect(stalenessAfter(content(both), old, content({ en: 'Rain.', ms: 'Salji.' }))).toEqual({});
  });

  it('not when both changed together', () => {
    expect(after(both, { en: 'Snow.', ms: 'Salji.' })).toEqual([]);
  });

  it('not for white space at its ends', () => {
    expect(after(both, { en: ' Rain.\n', ms: 'Hujan.' })).toEqual([]);
  });

  it('not when a missing translation is filled in, or when it is taken out', () => {
    expect(after({ en: 'Rain.', ms: '' }, both)).toEqual([]);
    const taken = { en: 'Rain.', ms: '' };
    const stale = stalenessAfter(content(both), {}, content(taken));
    expect(translationsOf(content(taken), stale).story).toEqual({ en: 'current', ms: 'missing' });
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
    expect(translationsOf(content(both), { story: { ms: 'Drizzle.' } })).toEqual({
      story: { en: 'current', ms: 'stale' },
    });
  });

  it('follow an item when the list is reordered', () => {
    const reason = (id: string) => ({ id, heading: { ...both }, body: { en: '', ms: '' } });
    const before = { ...emptyContent(), reasons: [reason('a'), reason('b')] };
    const edited = structuredClone(before);
    edited.reasons[1]!.heading.en = 'Snow.';
    edited.reasons.reverse();
    expect(stalenessAfter(before, {}, edited)).toEqual({
      'reasons.b.heading': { ms: 'Rain.' },
    });
  });
});

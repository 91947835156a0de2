import { describe, expect, it } from '@jest/globals';
import { openPaths, tasksOf } from '../../../admin/translations/queue.ts';
import { emptyContent, type Content } from '../../../templates/profile/index.ts';

const content: Content = {
  ...emptyContent(),
  title: { en: 'Potter', ms: '' },
  story: { en: 'Rain.', ms: 'Hujan.' },
  reasons: [
    { id: 'r2', heading: { en: 'Fire', ms: '' }, body: { en: '', ms: 'Tanah.' } },
    { id: 'r1', heading: { en: 'Clay', ms: '' }, body: { en: '', ms: '' } },
  ],
};

describe('the texts to translate', () => {
  it('are those that are missing or stale in the language', () => {
    const states = {
      title: { en: 'current', ms: 'missing' },
      story: { en: 'current', ms: 'stale' },
      tagline: { en: 'stale', ms: 'current' },
    } as const;
    expect(openPaths(states, 'ms')).toEqual(['title', 'story']);
    expect(openPaths(states, 'en')).toEqual(['tagline']);
  });

  it('stand in reading order, with their limits; what is gone or has no source is left out', () => {
    const paths = new Set([
      'reasons.r1.heading',
      'gone',
      'reasons.r2.heading',
      'reasons.r2.body',
      'title',
    ]);
    expect(tasksOf(content, paths, 'ms').map(({ path }) => path)).toEqual([
      'title',
      'reasons.r2.heading',
      'reasons.r1.heading',
    ]);
    expect(tasksOf(content, paths, 'ms')[0]).toEqual({
      path: 'title',
      section: 'title',
      max: 120,
      multiline: false,
    });
    expect(tasksOf(content, paths, 'en').map(({ path }) => path)).toEqual(['reasons.r2.body']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { countsOf, gathered, inOrder, isAt } from '../../../admin/profiles/comments/threads.ts';
import type { Thread } from '../../../admin/profiles/comments/types.ts';
import { mentionBefore, withMention } from '../../../admin/profiles/comments/useMentions.ts';

const thread = (id: string, path: string | null, resolved = false): Thread => ({
  id,
  path,
  author: { id: 'a', name: 'Aini' },
  guest: null,
  body: id,
  mentions: [],
  createdAt: `2026-11-23T0${id.length}:00:00Z`,
  editedAt: null,
  deletedAt: null,
  abilities: { edit: true, delete: true },
  revision: 1,
  quote: '',
  changed: false,
  where: 'here',
  position: null,
  resolvedAt: resolved ? '2026-11-23T09:00:00Z' : null,
  resolvedBy: null,
  replies: [],
});

describe('the name after an @', () => {
  it.each([
    ['@', ''],
    ['Ask @nur', 'nur'],
    ['Ask @Nurul Aisyah', 'Nurul Aisyah'],
    ['(@Zoë-Ann', 'Zoë-Ann'],
    ['line\n@O’Hara', 'O’Hara'],
    ['mail@school.example', null],
    ['@nur, please', null],
    ['nobody', null],
  ])('in “%s” is %j', (text, name) => {
    expect(mentionBefore(text, text.length)).toBe(name);
  });

  it('is looked for before the caret only', () => {
    expect(mentionBefore('Ask @nur soon', 8)).toBe('nur');
    expect(mentionBefore('Ask @nur soon', 3)).toBeNull();
  });

  it('is completed where it stands', () => {
    expect(withMention('Ask @nur', 8, 'nur', 'Nurul Aisyah')).toEqual({
      text: 'Ask @Nurul Aisyah ',
      caret: 18,
    });
    expect(withMention('Ask @nur soon', 8, 'nur', 'Nurul')).toEqual({
      text: 'Ask @Nurul soon',
      caret: 11,
    });
  });
});

describe('threads', () => {
  it('stand in the order of the form, the whole first, older ones first', () => {
    const given = [
      thread('ccc', 'reasons.r1'),
      thread('bb', 'story'),
      thread('a', 'story.en'),
      thread('d', null),
    ];
    expect(inOrder(given).map(({ id }) => id)).toEqual(['d', 'a', 'bb', 'ccc']);
  });

  it('are counted at their place and in their section while they are open', () => {
    const counts = countsOf([
      thread('a', 'reasons.r1.heading.en'),
      thread('b', 'reasons.r1'),
      thread('c', 'reasons.r1', true),
      thread('d', null),
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      'reasons.r1.heading.en': 1,
      'reasons.r1': 1,
      'section:reasons': 2,
    });
  });

  it('belong to a place that they are at or in', () => {
    expect(isAt('reasons.r1.body', 'reasons.r1')).toBe(true);
    expect(isAt('reasons.r10', 'reasons.r1')).toBe(false);
    expect(isAt(null, 'reasons')).toBe(false);
  });
});

describe('a note that gathers comments', () => {
  const more = (count: number) => `and ${count} more`;

  it('has the words first, then a line for each', () => {
    expect(gathered('Nearly.', ['• one', '• two'], more, 100)).toBe('Nearly.\n• one\n• two');
    expect(gathered('', ['• one'], more, 100)).toBe('• one');
  });

  it('says how many did not fit', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `• comment ${index}`);
    const note = gathered('Nearly.', lines, more, 60);
    expect(note).toBe('Nearly.\n• comment 0\n• comment 1\n• comment 2\nand 6 more');
    expect(gathered('x'.repeat(80), lines, more, 60)).toHaveLength(60);
  });
});

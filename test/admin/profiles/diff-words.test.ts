import { describe, expect, it } from '@jest/globals';
import { diffWords } from '../../../admin/profiles/content/diffWords.ts';

const side = (stretches: ReturnType<typeof diffWords>, left: 'added' | 'removed') =>
  stretches
    .filter(({ is }) => is !== left)
    .map(({ text }) => text)
    .join('');

describe('differences between texts', () => {
  it('marks the words that changed and nothing else', () => {
    expect(diffWords('They build small models.', 'They build large models.')).toEqual([
      { is: 'same', text: 'They build ' },
      { is: 'removed', text: 'small' },
      { is: 'added', text: 'large' },
      { is: 'same', text: ' models.' },
    ]);
  });

  it('shows unrelated texts as one for the other', () => {
    expect(diffWords('Reads and writes all day.', 'Bakes bread, at night.')).toEqual([
      { is: 'removed', text: 'Reads and writes all day.' },
      { is: 'added', text: 'Bakes bread, at night.' },
    ]);
  });

  it.each([
    ['', 'new'],
    ['old', ''],
    ['same', 'same'],
    ['one two three four five', 'one three two four six five'],
    ['a paragraph\n\nand another', 'a paragraph\n\nand one more\n\nand another'],
    ['x '.repeat(900), `y ${'x '.repeat(899)}`],
  ])('gives both texts back: %#', (before, after) => {
    const stretches = diffWords(before, after);
    expect(side(stretches, 'added')).toBe(before);
    expect(side(stretches, 'removed')).toBe(after);
  });
});

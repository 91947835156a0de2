import { expect, it } from '@jest/globals';
import { textOf } from '../../../server/sheets/engine/speed/objects.ts';

class Named {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

const written = (value: unknown) => textOf(value, (each): each is Named => each instanceof Named);

it.each<[unknown, string]>([
  ['Name', '/Name'],
  [new String('words (of one) \\ line\n'), '(words \\(of one\\) \\\\ line\\n)'],
  [new String('é'), '(\xfe\xff\x00\xe9)'],
  // A byte of another alphabet that happens to be a bracket is one nonetheless.
  [new String('\u2028'), '(\xfe\xff \\()'],
  [new String('😀'), '(\xfe\xff\xd8=\xde\x00)'],
  [new Named(12), '12 0 R'],
  [1 / 3, '0.333333'],
  [-0, '0'],
  [true, 'true'],
  [null, 'null'],
  [[1, 'Fit', null, new Named(3)], '[1 /Fit null 3 0 R]'],
  [[], '[]'],
  [{ S: 'P', K: [{ MCID: 0 }], Pg: new Named(7) }, '<</S /P/K [<</MCID 0>>]/Pg 7 0 R>>'],
])('writes %p as a file has it', (value, text) => {
  expect(written(value)).toBe(text);
});

it.each([
  ['a moment', new Date(0)],
  ['bytes', Buffer.from('abc')],
  ['what stands in a list', [new Date(0)]],
  ['what stands in a dictionary', { When: new Date(0) }],
  ['a number out of all bounds', 1e21],
  ['no number', Number.NaN],
])('leaves %s to pdfkit', (_what, value) => {
  expect(written(value)).toBeNull();
});

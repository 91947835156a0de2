import { describe, expect, it } from '@jest/globals';
import {
  contentShape,
  emptyContent,
  isValueObject,
  mapReferences,
  walk,
  withItemIds,
  type Shape,
} from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';

const at = (path: string): Shape =>
  path.split('.').reduce((shape: Shape, key) => {
    const inner = shape.is === 'list' ? shape.item : shape;
    return inner.is === 'object' ? inner.fields[key]! : inner;
  }, contentShape);

describe('the shape of the content', () => {
  it.each([
    ['title', { is: 'text', max: 120, multiline: false }],
    ['story', { is: 'text', max: 6000, multiline: true }],
    ['cluster', { is: 'reference', to: 'clusters' }],
    ['salaryBands.sector', { is: 'reference', to: 'sectors' }],
    ['entryRoutes.subjects.subject', { is: 'reference', to: 'subjects' }],
    ['related.profile', { is: 'reference', to: 'profiles' }],
    ['sources.publisher', { is: 'leaf', max: 160 }],
    ['tags', { is: 'leaf', max: 8 }],
    ['conditions.stress.note', { is: 'text', max: 600, multiline: true }],
    [
      'conditions.environments',
      { is: 'list', max: 12, item: { is: 'text', max: 120, multiline: false } },
    ],
  ])('says of %s what the schema says', (path, shape) => {
    expect(at(path)).toEqual(shape);
  });

  it('knows how many items each list may have', () => {
    expect(at('reasons')).toMatchObject({ is: 'list', max: 8 });
    expect(at('dayInLife')).toMatchObject({ is: 'list', max: 12 });
    expect(at('entryRoutes.subjects')).toMatchObject({ is: 'list', max: 16 });
  });

  it('tells what is one value', () => {
    const whole = [
      'salaryBands.range',
      'ladder.salary',
      'ladder.years',
      'journey.duration',
      'conditions.hours',
    ];
    for (const path of whole) expect([path, isValueObject(at(path), path)]).toEqual([path, true]);
    for (const path of [
      'conditions',
      'codes',
      'conditions.stress',
      'outlook',
      'reasons',
      'title',
    ]) {
      expect([path, isValueObject(at(path), path)]).toEqual([path, false]);
    }
  });
});

describe('a walk', () => {
  const visited = (content: unknown) => {
    const [texts, references, lists]: [string[], [string, string][], string[]] = [[], [], []];
    walk(contentShape, content, {
      text: (path) => void texts.push(path),
      reference: (path, _, to) => void references.push([path, to]),
      list: (path) => void lists.push(path),
    });
    return { texts, references, lists };
  };

  it('names places by the ids of items, in reading order', () => {
    const { texts, references, lists } = visited(richContent());
    expect(texts.slice(0, 5)).toEqual([
      'title',
      'tagline',
      'alternativeTitles.a1',
      'alternativeTitles.a2',
      'story',
    ]);
    expect(texts).toContain('reasons.r1.heading');
    expect(texts).toContain('conditions.stress.note');
    expect(references[0]).toEqual(['cluster', 'clusters']);
    expect(lists).toContain('reasons');
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('comes by every text and every reference there is', () => {
    const marked = JSON.stringify(extremeContent());
    const { texts, references } = visited(extremeContent());
    expect(texts).toHaveLength(marked.match(/"ms":/g)!.length);
    expect(references).toHaveLength(marked.match(/"[0-9a-f-]{36}"/g)!.length);
  });

  it('finds only empty texts where nothing is written', () => {
    expect(visited(emptyContent()).references).toEqual([]);
  });
});

describe('references', () => {
  it('are replaced everywhere, and nothing else is', () => {
    const content = richContent();
    const before = structuredClone(content);
    const kinds = new Set<string>();
    const mapped = mapReferences(contentShape, content, (id, to) => {
      kinds.add(to);
      return `${to}:${id}`;
    });
    expect(content).toEqual(before);
    expect(kinds.size).toBe(8);
    const back = mapReferences(contentShape, mapped, (id) => id.split(':')[1]!);
    expect(back).toEqual(before);
  });
});

describe('ids of items', () => {
  let serial = 0;
  const newId = () => `n${(serial += 1)}`;
  const filled = (value: unknown) => withItemIds(contentShape, value, newId);

  it('are given where there is none, also inside items', () => {
    serial = 0;
    expect(filled({ entryRoutes: [{ subjects: [{}, { id: 's' }] }, { id: 'e' }] })).toEqual({
      entryRoutes: [{ id: 'n2', subjects: [{ id: 'n1' }, { id: 's' }] }, { id: 'e' }],
    });
  });

  it('leave alone what does not fit, for the schema to refuse', () => {
    for (const odd of [
      null,
      7,
      'x',
      [],
      { reasons: 7 },
      { reasons: [null, 7, 'x', []] },
      { odd: [{}] },
    ]) {
      expect(filled(odd)).toEqual(odd);
    }
    expect(filled({ reasons: [{ id: null }] })).toEqual({ reasons: [{ id: null }] });
  });
});

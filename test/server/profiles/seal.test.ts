import { describe, expect, it } from '@jest/globals';
import { canonicalJson, freeze } from '../../../server/profiles/life/seal.ts';
import { richContent } from '../../builders/content.ts';
import { references } from '../../builders/references.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, reversed(member)] as const);
  return Object.fromEntries(members.toReversed());
};

describe('the canonical form', () => {
  it('sorts keys by code unit, keeps lists in order, and has no white space', () => {
    expect(canonicalJson({ b: [3, 1, { y: null, x: true }], a: 'é', B: 1.5 })).toBe(
      '{"B":1.5,"a":"é","b":[3,1,{"x":true,"y":null}]}',
    );
  });

  it('leaves out what is undefined, and escapes what JSON must', () => {
    expect(canonicalJson({ a: undefined, b: 'line\n"quoted"' })).toBe(
      '{"b":"line\\n\\"quoted\\""}',
    );
  });

  it('reads back as what it was', () => {
    const content = richContent();
    expect(JSON.parse(canonicalJson(content))).toEqual(content);
  });
});

describe('a seal', () => {
  const content = richContent();
  const sealed = freeze(1, content, references());

  it('does not depend on the order in which fields were stored', () => {
    const turned = reversed(content) as typeof content;
    expect(freeze(1, turned, references())).toEqual(sealed);
  });

  it('is another one for any other content, name or schema', () => {
    const [id, fact] = Object.entries(references())[0]!;
    const renamed = { ...references(), [id]: { ...fact, name: { en: 'Renamed', ms: '' } } };
    const moved = { ...content, reasons: content.reasons.toReversed() };
    const seals = [
      sealed,
      freeze(1, { ...content, holland: 'A' }, references()),
      freeze(1, moved, references()),
      freeze(1, content, renamed),
      freeze(2, content, references()),
    ].map((each) => each.seal);
    expect(new Set(seals).size).toBe(5);
    for (const seal of seals) expect(seal).toMatch(/^[0-9a-f]{64}$/);
  });
});

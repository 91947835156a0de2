import { describe, expect, it } from '@jest/globals';
import { compareContents } from '../../../server/profiles/history/compare.ts';
import { emptyContent, type Content } from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';

const base = richContent();
const changes = (edit: (content: Content) => void) => {
  const content = structuredClone(base);
  edit(content);
  return compareContents(base, content);
};

describe('a comparison', () => {
  it('of the same finds nothing, in whatever order its fields were stored', () => {
    const turned = Object.fromEntries(Object.entries(structuredClone(base)).toReversed());
    expect(compareContents(base, turned as Content)).toEqual([]);
  });

  it('shows a text language by language', () => {
    const found = changes((content) => {
      content.story.ms = 'Lain.';
      content.tagline = { en: '', ms: '' };
    });
    expect(found).toEqual([
      { path: 'tagline.en', kind: 'removed', before: base.tagline.en, after: '' },
      { path: 'tagline.ms', kind: 'removed', before: base.tagline.ms, after: '' },
      { path: 'story.ms', kind: 'changed', before: base.story.ms, after: 'Lain.' },
    ]);
  });

  it('shows a range, a duration and a span of years whole', () => {
    const found = changes((content) => {
      content.salaryBands[0]!.range.openEnded = !content.salaryBands[0]!.range.openEnded;
      content.journey[0]!.duration = { kind: 'lifetime' };
      content.ladder[0]!.years.min += 1;
    });
    expect(found.map(({ path, kind, after }) => [path.split('.').at(-1), kind, after])).toEqual([
      ['duration', 'changed', { kind: 'lifetime' }],
      ['years', 'changed', { ...base.ladder[0]!.years, min: base.ladder[0]!.years.min + 1 }],
      [
        'range',
        'changed',
        { ...base.salaryBands[0]!.range, openEnded: !base.salaryBands[0]!.range.openEnded },
      ],
    ]);
  });

  it('shows what was added and removed with all that is in it', () => {
    const added = { id: 'new', heading: { en: 'New', ms: 'Baharu' }, body: { en: '', ms: '' } };
    const found = changes((content) => {
      content.reasons.shift();
      content.reasons.push(added);
      content.cluster = null;
    });
    expect(found).toEqual([
      { path: 'cluster', kind: 'removed', before: base.cluster, after: null },
      { path: 'reasons.r1', kind: 'removed', before: base.reasons[0], after: null, place: 0 },
      { path: 'reasons.new', kind: 'added', before: null, after: added, place: 4 },
    ]);
  });

  it('shows as moved only the items that moved', () => {
    const found = changes((content) => {
      const [first, ...rest] = content.reasons;
      content.reasons = [...rest, first!];
    });
    expect(found).toEqual([{ path: 'reasons.r1', kind: 'moved', before: 0, after: 4 }]);
  });

  it('does not take for moved what only closed up after a removal', () => {
    const found = changes((content) => void content.reasons.splice(1, 1));
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([['reasons.r2', 'removed']]);
  });

  it('shows an item that was moved and edited as both', () => {
    const found = changes((content) => {
      const last = content.reasons.pop()!;
      last.heading.en = 'Edited';
      content.reasons.unshift(last);
    });
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([
      ['reasons.r5', 'moved'],
      ['reasons.r5.heading.en', 'changed'],
    ]);
  });

  it('with nothing shows everything as added, in reading order', () => {
    const found = compareContents(emptyContent(), base);
    expect(new Set(found.map((each) => each.kind))).toEqual(new Set(['added']));
    expect(found[0]).toMatchObject({ path: 'title.en', after: base.title.en });
    expect(found.at(-1)).toMatchObject({ path: 'reviewBy', after: base.reviewBy });
  });

  it('both ways is the mirror image', () => {
    const other = structuredClone(base);
    other.reasons.reverse();
    other.tasks.pop();
    other.holland = null;
    const [there, back] = [compareContents(base, other), compareContents(other, base)];
    const kinds = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' };
    expect(back).toHaveLength(there.length);
    const key = ({ path, kind }: { path: string; kind: string }) => `${kind} ${path}`;
    expect(
      back
        .filter(({ kind }) => kind !== 'moved')
        .map(key)
        .toSorted(),
    ).toEqual(
      there
        .filter(({ kind }) => kind !== 'moved')
        .map(({ path, kind }) => key({ path, kind: kinds[kind] }))
        .toSorted(),
    );
  });
});

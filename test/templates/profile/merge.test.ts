import { describe, expect, it } from '@jest/globals';
import { mergeContent } from '../../../templates/profile/merge.ts';
import type { Content } from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';

const base = richContent();
const edited = (edit: (content: Content) => void): Content => {
  const content = structuredClone(base);
  edit(content);
  return content;
};
const merge = (yours: (content: Content) => void, theirs: (content: Content) => void) =>
  mergeContent(base, edited(yours), edited(theirs));
const ids = (items: { id: string }[]) => items.map((each) => each.id);
const newReason = (id: string) => ({ id, heading: { en: id, ms: '' }, body: { en: '', ms: '' } });

describe('a merge', () => {
  it('of nothing is nothing', () => {
    expect(mergeContent(base, base, base)).toEqual({ content: base, collisions: [] });
  });

  it('takes what only one side changed, whichever it is', () => {
    const change = (content: Content) => void (content.story.en = 'Changed.');
    const changed = edited(change);
    expect(mergeContent(base, changed, base)).toEqual({ content: changed, collisions: [] });
    expect(mergeContent(base, base, changed)).toEqual({ content: changed, collisions: [] });
    expect(mergeContent(base, changed, changed)).toEqual({ content: changed, collisions: [] });
  });

  it('takes the languages of a text apart', () => {
    const { content, collisions } = merge(
      (mine) => void (mine.reasons[0]!.heading.en = 'Mine'),
      (theirs) => void (theirs.reasons[0]!.heading.ms = 'Mereka'),
    );
    expect(collisions).toEqual([]);
    expect(content.reasons[0]!.heading).toEqual({ en: 'Mine', ms: 'Mereka' });
  });

  it('takes the fields of an item apart, and tells those that collide', () => {
    const { content, collisions } = merge(
      (mine) => {
        mine.scores[0]!.value = 10;
        mine.scores[1]!.rationale.en = 'Mine';
      },
      (theirs) => {
        theirs.scores[0]!.value = 20;
        theirs.scores[1]!.value = 20;
      },
    );
    const id = base.scores[0]!.id;
    expect(collisions).toEqual([
      { path: `scores.${id}.value`, base: base.scores[0]!.value, yours: 10, theirs: 20 },
    ]);
    expect(content.scores[0]!.value).toBe(20);
    expect(content.scores[1]).toMatchObject({ value: 20, rationale: { en: 'Mine' } });
  });

  it('treats a range as one value', () => {
    const { collisions } = merge(
      (mine) => void (mine.salaryBands[0]!.range.min -= 1),
      (theirs) => void (theirs.salaryBands[0]!.range.openEnded = true),
    );
    expect(collisions.map((each) => each.path)).toEqual([
      `salaryBands.${base.salaryBands[0]!.id}.range`,
    ]);
  });

  it('keeps a value that one side took away and the other left alone', () => {
    const { content, collisions } = merge(
      (mine) => {
        mine.outlook = null;
        mine.cluster = null;
      },
      (theirs) => void (theirs.reviewBy = '2028-01-01'),
    );
    expect(collisions).toEqual([]);
    expect(content).toMatchObject({ outlook: null, cluster: null, reviewBy: '2028-01-01' });
  });

  it('tells of a value that one side took away and the other changed', () => {
    const { collisions } = merge(
      (mine) => void (mine.outlook = null),
      (theirs) => void (theirs.outlook!.body.en = 'Theirs'),
    );
    expect(collisions).toMatchObject([{ path: 'outlook', yours: null }]);
  });
});

describe('a merge of lists', () => {
  it('has what either side added, each after the item that it followed', () => {
    const { content, collisions } = merge(
      (mine) => void mine.reasons.splice(1, 0, newReason('mine')),
      (theirs) => void theirs.reasons.splice(3, 0, newReason('theirs')),
    );
    expect(collisions).toEqual([]);
    expect(ids(content.reasons)).toEqual(['r1', 'mine', 'r2', 'r3', 'theirs', 'r4', 'r5']);
  });

  it('has not what either side removed', () => {
    const { content, collisions } = merge(
      (mine) => void (mine.reasons = mine.reasons.filter((each) => each.id !== 'r2')),
      (theirs) => void (theirs.reasons = theirs.reasons.filter((each) => each.id !== 'r4')),
    );
    expect([ids(content.reasons), collisions]).toEqual([['r1', 'r3', 'r5'], []]);
  });

  it('tells of an item that was removed on one side and edited on the other, both ways', () => {
    const remove = (content: Content) => void content.reasons.shift();
    const edit = (content: Content) => void (content.reasons[0]!.body.ms = 'Diubah');
    expect(merge(remove, edit).collisions).toMatchObject([{ path: 'reasons.r1', yours: null }]);
    expect(merge(edit, remove).collisions).toMatchObject([{ path: 'reasons.r1', theirs: null }]);
  });

  it('has the order of the side that changed it, with the edits of the other', () => {
    const reverse = (content: Content) => void content.reasons.reverse();
    const edit = (content: Content) => {
      content.reasons[0]!.heading.en = 'Edited';
      content.reasons.push(newReason('new'));
    };
    for (const { content, collisions } of [merge(reverse, edit), merge(edit, reverse)]) {
      expect(collisions).toEqual([]);
      expect(ids(content.reasons)).toEqual(['r5', 'new', 'r4', 'r3', 'r2', 'r1']);
      expect(content.reasons.at(-1)!.heading.en).toBe('Edited');
    }
  });

  it('tells of two different orders', () => {
    const { collisions } = merge(
      (mine) => void mine.reasons.reverse(),
      (theirs) => void theirs.reasons.push(theirs.reasons.shift()!),
    );
    expect(collisions.map((each) => each.path)).toEqual(['reasons']);
  });

  it('inside an item merges like any other', () => {
    const route = base.entryRoutes.findIndex((each) => each.subjects.length > 1);
    const { content, collisions } = merge(
      (mine) => void (mine.entryRoutes[route]!.subjects[0]!.necessity = 'recommended'),
      (theirs) => void theirs.entryRoutes[route]!.subjects.pop(),
    );
    expect(collisions).toEqual([]);
    const { subjects } = content.entryRoutes[route]!;
    expect(subjects).toHaveLength(base.entryRoutes[route]!.subjects.length - 1);
    expect(subjects[0]!.necessity).toBe('recommended');
  });
});

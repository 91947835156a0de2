import { describe, expect, it } from '@jest/globals';
import {
  contentSchema,
  emptyContent,
  isSectionEmpty,
  SECTION_KEYS,
  sections,
} from '../../../templates/profile/index.ts';
import { upgradeContent } from '../../../templates/profile/upgrade.ts';
import { richContent } from '../../builders/content.ts';
import { extremeContent } from '../../builders/extreme.ts';

/** The paths that the contract finds at fault. */
const faults = (content: unknown): string[] =>
  contentSchema.safeParse(content).error?.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return [...issue.path, ...keys].join('.');
  }) ?? [];
const text = (en = '', ms = '') => ({ en, ms });
const many = (count: number, item: object) =>
  Array.from({ length: count }, (_, index) => ({ id: `i${index}`, ...item }));
const id = '00000000-0000-4000-8000-000000000001';

describe('the content contract', () => {
  it('fills in every section that is left out', () => {
    const content = contentSchema.parse({ title: { en: 'Nurse', ms: '' } });
    expect(Object.keys(content)).toEqual(SECTION_KEYS);
    expect(content).toEqual({ ...emptyContent(), title: { en: 'Nurse', ms: '' } });
  });

  it('takes what it gave, and everything at its limit', () => {
    for (const content of [emptyContent(), richContent(), extremeContent()]) {
      expect(contentSchema.parse(content)).toEqual(content);
      expect(upgradeContent(content, 1)).toBe(content);
    }
    expect(() => upgradeContent(emptyContent(), 2)).toThrow(RangeError);
    expect(() => upgradeContent(emptyContent(), 0)).toThrow(RangeError);
  });

  it('knows of each section whether something is written in it', () => {
    const [empty, rich] = [emptyContent(), richContent()];
    for (const key of SECTION_KEYS) {
      expect([key, isSectionEmpty(empty, key), isSectionEmpty(rich, key)]).toEqual([
        key,
        true,
        false,
      ]);
      for (const label of [sections[key].label.en, sections[key].label.ms]) {
        expect(label).toMatch(/\S/);
      }
    }
  });

  it.each([
    ['alternativeTitles', 60, text()],
    ['reasons', 8, { heading: text(), body: text() }],
    ['tasks', 16, { text: text() }],
    ['dayInLife', 12, { start: '08:00', activity: text() }],
    ['journey', 10, { title: text(), duration: { kind: 'ongoing' }, body: text() }],
    ['academics', 8, { label: text(), body: text() }],
    ['entryRoutes', 12, { route: 'SPM', subjects: [], note: text() }],
    ['ladder', 8, { level: text(), years: { min: 0 } }],
    ['scores', 8, { dimension: id, value: 1, rationale: text() }],
    ['salaryBands', 12, { sector: id, range: { min: 1 } }],
    ['skills', 24, { skill: id, kind: 'core', necessity: 'optional' }],
    ['certifications', 16, { certification: id, note: text() }],
    ['universities', 24, { university: id, programme: text() }],
    ['related', 12, { profile: id, kind: 'similar' }],
    ['sources', 20, { publisher: 'x' }],
  ])('lets %s have up to %i items, each with an id of its own', (key, most, item) => {
    expect(faults({ [key]: many(most, item) })).toEqual([]);
    expect(faults({ [key]: many(most + 1, item) })).toEqual([key]);
    expect(
      faults({
        [key]: [
          { id: 'a', ...item },
          { id: 'a', ...item },
        ],
      }),
    ).toEqual([`${key}.1.id`]);
    expect(faults({ [key]: [item] })).toEqual([`${key}.0.id`]);
    expect(faults({ [key]: [{ id: 'no spaces', ...item }] })).toEqual([`${key}.0.id`]);
    expect(faults({ [key]: [{ id: 'a', ...item, colour: 1 }] })).toEqual([`${key}.0.colour`]);
  });

  it.each([
    [{ title: text('x'.repeat(121)) }, 'title.en'],
    [{ tagline: text('', 'x'.repeat(401)) }, 'tagline.ms'],
    [{ story: text('x'.repeat(6001)) }, 'story.en'],
    [{ title: text('one\r\ntwo') }, 'title.en'],
    [{ holland: 'RR' }, 'holland'],
    [{ holland: 'RIAS' }, 'holland'],
    [{ holland: 'r' }, 'holland'],
    [{ codes: { masco: 2524 } }, 'codes.masco'],
    [{ codes: { masco: '2524-1' } }, 'codes.masco'],
    [{ codes: { onetSoc: '15-20' } }, 'codes.onetSoc'],
    [{ tags: ['stem', 'stem'] }, 'tags'],
    [{ tags: ['fun'] }, 'tags.0'],
    [{ cluster: 'care' }, 'cluster'],
    [{ dayInLife: [{ id: 'a', start: '8:00', activity: text() }] }, 'dayInLife.0.start'],
    [
      { dayInLife: [{ id: 'a', start: '08:00', end: '24:00', activity: text() }] },
      'dayInLife.0.end',
    ],
    [
      {
        journey: [
          {
            id: 'a',
            title: text(),
            body: text(),
            duration: { kind: 'range', min: 4, max: 3, unit: 'year' },
          },
        ],
      },
      'journey.0.duration.max',
    ],
    [
      { journey: [{ id: 'a', title: text(), body: text(), duration: { kind: 'soon' } }] },
      'journey.0.duration.kind',
    ],
    [{ ladder: [{ id: 'a', level: text(), years: { min: 5, max: 2 } }] }, 'ladder.0.years.max'],
    [{ scores: [{ id: 'a', dimension: id, value: 101, rationale: text() }] }, 'scores.0.value'],
    [{ scores: [{ id: 'a', dimension: id, value: 9.5, rationale: text() }] }, 'scores.0.value'],
    [
      { salaryBands: [{ id: 'a', sector: id, range: { min: 2, max: 1 } }] },
      'salaryBands.0.range.max',
    ],
    [{ salaryBands: [{ id: 'a', sector: id, range: { min: -1 } }] }, 'salaryBands.0.range.min'],
    [
      { salaryBands: [{ id: 'a', sector: id, range: { min: 1, currency: 'rm' } }] },
      'salaryBands.0.range.currency',
    ],
    [
      { salaryBands: [{ id: 'a', sector: id, range: { min: 1 }, source: 'q9' }] },
      'salaryBands.0.source',
    ],
    [{ conditions: { hours: { min: 50, max: 40 } } }, 'conditions.hours.max'],
    [{ conditions: { stress: { level: 'extreme', note: text() } } }, 'conditions.stress.level'],
    [{ outlook: { demand: 'growing' } }, 'outlook.body'],
    [{ sources: [{ id: 'a', url: 'http://example.org' }] }, 'sources.0.url'],
    [{ sources: [{ id: 'a', accessedOn: '2026-13-01' }] }, 'sources.0.accessedOn'],
    [{ reviewBy: '31/12/2027' }, 'reviewBy'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j, naming %s', (content, path) => {
    expect(faults(content)).toEqual([path]);
  });

  it('lets a salary band name a source that the profile lists', () => {
    const salaryBands = [{ id: 'a', sector: id, range: { min: 1 }, source: 'q1' }];
    expect(faults({ salaryBands, sources: [{ id: 'q1', publisher: 'x' }] })).toEqual([]);
  });

  it('keeps leading zeros of codes', () => {
    const { codes } = contentSchema.parse({ codes: { masco: '0110-01', isco08: '0110' } });
    expect(codes).toEqual({ masco: '0110-01', isco08: '0110', onetSoc: null });
  });

  it('brings the day into the order of its hours', () => {
    const moment = (start: string) => ({ id: `at${start.slice(0, 2)}`, start, activity: text() });
    const { dayInLife } = contentSchema.parse({
      dayInLife: ['17:30', '08:00', '12:15'].map(moment),
    });
    expect(dayInLife.map(({ start }) => start)).toEqual(['08:00', '12:15', '17:30']);
  });

  it('writes line ends and accents in one way', () => {
    const { story } = contentSchema.parse({ story: text('one\r\ntwo\rthree', 'Cafe\u0301') });
    expect(story).toEqual({ en: 'one\ntwo\nthree', ms: 'Caf\u00e9' });
  });

  it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\ufffe', '\uffff', '\ud800', '\udc00x'])(
    'refuses %j, which nothing could print',
    (character) => {
      expect(faults({ story: text(`a${character}b`) })).toEqual(['story.en']);
    },
  );

  it('takes tabs, blank lines and characters beyond the sixteenth bit', () => {
    expect(faults({ story: text('a\tb\n\nc 🙂') })).toEqual([]);
  });
});

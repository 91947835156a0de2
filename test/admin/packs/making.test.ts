import { describe, expect, it } from '@jest/globals';
import { estimate } from '../../../admin/packs/make/estimate.ts';
import { refusedOf } from '../../../admin/packs/make/faults.ts';
import { joined, sorted, type Chosen } from '../../../admin/packs/make/order.ts';
import { matchLines } from '../../../admin/packs/make/pasted.ts';
import {
  effective,
  hindrance,
  impossible,
  plainSettings,
  requestOf,
  type PackSettings,
} from '../../../admin/packs/make/settings.ts';
import { printSteps } from '../../../admin/packs/show/steps.ts';
import { sizeOf } from '../../../admin/packs/words.ts';
import { HttpError } from '../../../admin/providers/http.ts';

const profile = (id: string, more: Partial<Chosen> = {}): Chosen => ({
  id,
  title: { en: `Career ${id}`, ms: `Kerjaya ${id}` },
  slug: `career-${id}`,
  cluster: null,
  published: true,
  languages: ['en', 'ms'],
  ...more,
});
const many = (count: number): Chosen[] =>
  Array.from({ length: count }, (_, index) => profile(String(index + 1)));
const settings = (more: Partial<PackSettings> = {}): PackSettings => ({
  ...plainSettings('en'),
  ...more,
});

describe('what is chosen for a pack', () => {
  it('is there once, whoever adds it twice', () => {
    const [one, two] = [profile('1'), profile('2')];
    expect(joined([one], [two, one, two])).toEqual([one, two]);
    const chosen = [one, two];
    expect(joined(chosen, [two])).toBe(chosen);
  });

  it('is sorted by title in the language that is read, numbers as numbers', () => {
    const list = [
      profile('10'),
      profile('9'),
      profile('a', { title: { en: 'Zoologist', ms: 'Ahli zoologi' } }),
    ];
    expect(sorted(list, 'title', 'en').map(({ id }) => id)).toEqual(['9', '10', 'a']);
    expect(sorted(list, 'title', 'ms').map(({ id }) => id)).toEqual(['a', '9', '10']);
  });

  it('is sorted by career field, then title; without a field comes last', () => {
    const health = { en: 'Health', ms: 'Kesihatan' };
    const arts = { en: 'Arts', ms: 'Seni' };
    const list = [
      profile('1'),
      profile('3', { cluster: health }),
      profile('2', { cluster: health }),
      profile('4', { cluster: arts }),
    ];
    expect(sorted(list, 'cluster', 'en').map(({ id }) => id)).toEqual(['4', '2', '3', '1']);
  });

  it('says why it cannot be printed', () => {
    expect(hindrance(profile('1'), 'both')).toBeNull();
    expect(hindrance(profile('1', { published: false }), 'en')).toBe('unpublished');
    expect(hindrance(profile('1', { languages: ['en'] }), 'en')).toBeNull();
    expect(hindrance(profile('1', { languages: ['en'] }), 'both')).toBe('ms');
  });
});

describe('a list that is pasted', () => {
  const profiles = [
    profile('1', { title: { en: 'AI Engineer', ms: 'Jurutera AI' }, slug: 'ai-engineer' }),
    profile('2', { title: { en: 'Chef', ms: '' }, slug: 'chef' }),
  ];

  it('finds profiles by any of their names, in the order of the list', () => {
    const text = '1. chef\n- jurutera ai\n\nhttps://school.example/careers/chef?x=1';
    expect(matchLines(text, profiles).found.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('names what it does not find', () => {
    expect(matchLines('Chef; Astronaut\nWizard', profiles).unknown).toEqual([
      'Astronaut',
      'Wizard',
    ]);
  });
});

describe('settings', () => {
  it('leave out what is impossible, with the reason', () => {
    const zip = settings({ output: 'zip', layout: 'booklet', copies: 3, dividers: true });
    expect(impossible(zip)).toMatchObject({ copies: 'zip', dividers: 'zip', duplex: 'zip' });
    expect(effective(zip)).toMatchObject({
      layout: 'pages',
      copies: 1,
      dividers: false,
      duplex: false,
    });
  });

  it('print a booklet on both sides, and nothing large at half size', () => {
    const booklet = settings({ layout: 'booklet', duplex: false, largePrint: true });
    expect(impossible(booklet)).toMatchObject({ duplex: 'bookletDuplex', largePrint: 'large' });
    expect(effective(booklet)).toMatchObject({ duplex: true });
  });

  it('become a request that says nothing of what was left empty', () => {
    const request = requestOf(settings({ title: ' Fair ' }), many(2), true);
    expect(request).toMatchObject({ title: 'Fair', profiles: ['1', '2'], proof: true });
    expect(Object.keys(request)).not.toContain('brand');
    expect(Object.keys(request)).not.toContain('eventDate');
  });
});

describe('the estimate', () => {
  const plain = settings({ dividers: false });
  const papersOf = (more: Partial<PackSettings>, count = 10) =>
    estimate(many(count), { ...plain, ...more }).papers;

  it('is nothing for nothing', () => {
    expect(estimate([], plain)).toMatchObject({ pages: 0, papers: 0 });
  });

  it('counts cover, contents and sheets', () => {
    expect(papersOf({ duplex: true })).toBe(2 + 10);
    expect(papersOf({ duplex: false })).toBe(2 + 20);
    expect(papersOf({ output: 'zip' })).toBe(10);
    expect(papersOf({ duplex: true, largePrint: true })).toBe(2 + 40);
    expect(papersOf({ duplex: false, design: 'poster', language: 'both' })).toBe(2 + 10);
    expect(papersOf({ duplex: false, design: 'handout', language: 'both' })).toBe(2 + 20);
  });

  it('halves two-up and booklets, and multiplies the sheets by the copies', () => {
    expect(papersOf({ duplex: true, copies: 3 })).toBe(2 + 30);
    expect(papersOf({ layout: 'booklet', copies: 3 })).toBe(papersOf({ layout: 'booklet' }));
    expect(estimate(many(10), { ...plain, layout: 'booklet' }).pages).toBe(
      2 * Math.ceil((2 + 2 + 20) / 4),
    );
  });

  it('folds a booklet that is too thick in parts of equally many sheets', () => {
    expect(estimate(many(10), { ...plain, layout: 'booklet' }).parts).toBe(1);
    const thick = estimate(many(100), { ...plain, layout: 'booklet' });
    expect(thick).toMatchObject({ papers: 3 * Math.ceil((2 + 4 + 200) / 3 / 4), parts: 3 });
  });
});

describe('what the server refuses', () => {
  it('is told of the profile that it names, and of the field', () => {
    const refusal = new HttpError(422, {
      errors: [
        { path: 'profiles.1', message: 'is not published' },
        { path: 'profiles.1', message: 'is old' },
        { path: 'title', message: 'is empty' },
        { path: 'profiles.9', message: 'is nobody' },
      ],
    });
    const { profiles, fields } = refusedOf(refusal, many(3));
    expect([...profiles]).toEqual([['2', 'is not published']]);
    expect(fields).toMatchObject({ title: 'is empty', '9': 'is nobody' });
  });
});

describe('how to print it', () => {
  const pack = {
    output: 'zip',
    layout: 'pages',
    duplex: true,
    design: 'handout',
    copies: 1,
    counts: null,
    items: [{ pages: 1 }, { pages: null }],
  } as const;
  it('speaks of an edge to flip on only where a sheet has a back', () => {
    expect(printSteps(pack)).toEqual(['unpack', 'paperA4', 'actual', 'oneSided']);
    expect(printSteps({ ...pack, items: [{ pages: 1 }, { pages: 2 }] })).toContain('zipDuplex');
    expect(printSteps({ ...pack, output: 'pdf' })).toContain('longEdge');
  });
  it('folds a thick booklet part by part', () => {
    const booklet = { ...pack, output: 'pdf', layout: 'booklet' } as const;
    const of = (papers: number) =>
      printSteps({ ...booklet, counts: { pages: 2 * papers, papers } });
    expect(of(20)).toEqual(['paperA4', 'actual', 'shortEdge', 'fold']);
    expect(of(36)).toEqual(['paperA4', 'actual', 'shortEdge', 'foldParts']);
  });
});

describe('a size', () => {
  it('is said as people say it', () => {
    expect([0, 900, 85_400, 4_230_000, 42_300_000].map((bytes) => sizeOf(bytes, 'en-MY'))).toEqual([
      '0 kB',
      '1 kB',
      '85 kB',
      '4.2 MB',
      '42 MB',
    ]);
  });
});

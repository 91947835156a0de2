import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resolveNames, type ImportedProfile } from '../../../server/exchange/importer.ts';
import { parsePageText } from '../../../server/exchange/page-text/index.ts';
import { contentSchema, type Text } from '../../../templates/profile/index.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), 'utf8');

function parse(text: string): ImportedProfile {
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const profile = parsePageText(text, { newId });
  expect(contentSchema.parse(profile.content)).toEqual(profile.content);
  return profile;
}

const en = (text: string): Text => ({ en: text, ms: '' });
const ms = (text: string): Text => ({ en: '', ms: text });
const nameOf = (profile: ImportedProfile, ref: string): string => {
  const { name } = profile.names.find((entry) => entry.ref === ref)!;
  return name.en || name.ms;
};
const money = (min: number, max: number | null, more = {}): object => ({
  min,
  max,
  openEnded: false,
  currency: 'MYR',
  period: 'month',
  ...more,
});
const bands = (profile: ImportedProfile): unknown[] =>
  profile.content.salaryBands.map(({ sector, range }) => [nameOf(profile, sector), range]);
const warned = (profile: ImportedProfile, text: string): boolean =>
  profile.warnings.some(({ message }) => message.en.includes(text) && message.ms !== '');

describe('an English page with glued durations and lost charts', () => {
  const profile = parse(fixture('marine-biologist.en.txt'));
  const { content } = profile;

  it('has nothing left over', () => {
    expect(profile.unplaced).toEqual([]);
    expect(profile.language).toBe('en');
    expect(profile.title).toEqual({ en: 'Marine Biologist', ms: 'Ahli Biologi Marin' });
    expect(profile.recognised).toEqual(
      expect.arrayContaining(['story', 'ladder', 'scores', 'skills', 'universities']),
    );
  });

  it('fills the texts', () => {
    expect(content.tagline.en).toMatch(/^A field science .* doing\.$/);
    expect(content.story.en.split('\n\n')).toHaveLength(3);
    expect(content.reasons.map(({ heading }) => heading)).toEqual([
      en('The Sea Is the Office'),
      en('Results That Protect'),
      en('Never Quite Finished'),
    ]);
    expect(content.academics.map(({ label }) => label.en)).toEqual([
      'Undergraduate',
      'Postgraduate',
      'Temperament',
    ]);
  });

  it('fills the journey', () => {
    expect(content.journey.map(({ title, duration }) => [title.en, duration])).toEqual([
      ['Bachelor of Marine Science', { kind: 'range', min: 3, max: 4, unit: 'year' }],
      ['Research Assistant', { kind: 'range', min: 1, max: 2, unit: 'year' }],
      ['Field Certificates', { kind: 'ongoing' }],
      ['Marine Biologist', { kind: 'range', min: 5, max: 8, unit: 'year' }],
      ['Head of Research Station', { kind: 'lifetime' }],
    ]);
    expect(content.journey[2]!.body.en).toMatch(/^Diving, boat/);
  });

  it('fills figures and names', () => {
    expect(bands(profile)).toEqual([
      ['Government Fisheries Research', money(2800, 6500)],
      ['Environmental Consultancies', money(3500, 9000, { openEnded: true })],
      ['International Conservation Bodies', money(6000, 14000, { openEnded: true, paidIn: 'USD' })],
    ]);
    expect(content.conditions).toMatchObject({
      remote: 'limited',
      hours: { min: 40, max: 60 },
      leadership: { level: 'medium', note: en('You answer for the safety of a dive team') },
      empathy: { level: 'na', note: en('') },
      stress: { level: 'low-medium' },
    });
    expect(content.conditions.environments.map((item) => item.en)).toEqual([
      'Research Vessels',
      'Coastal Stations',
      'Laboratories',
      'Open-Plan Offices',
    ]);
    expect(
      content.certifications.map((item) => [nameOf(profile, item.certification), item.note.en]),
    ).toEqual([
      ['PADI Rescue Diver', ''],
      ['Certified Ecologist', 'Recommended for consultancy work'],
      ['STCW Basic Safety Training', ''],
    ]);
  });

  it('says that the disclaimer stays with the brand', () => {
    expect(warned(profile, 'disclaimer')).toBe(true);
  });
});

describe('a Malay page with Windows line ends and numbered headings', () => {
  const text = fixture('nurse.ms.txt');
  const profile = parse(text);
  const { content } = profile;

  it('fills the Malay side only', () => {
    expect(text).toContain('\r\n');
    expect(profile.unplaced).toEqual([]);
    expect(profile.language).toBe('ms');
    expect(profile.title).toEqual(ms('Jururawat Berdaftar'));
    expect(content.tagline).toEqual(ms(content.tagline.ms));
    expect(content.story.en).toBe('');
    expect(content.story.ms.split('\n\n')).toHaveLength(2);
    expect(content.reasons[0]!.heading).toEqual(ms('Bermakna setiap hari'));
  });

  it('fills lists', () => {
    expect(content.dayInLife.map(({ start, end, activity }) => [start, end, activity.ms])).toEqual([
      ['07:00', undefined, 'Serah tugas daripada syif malam'],
      ['08:30', undefined, 'Pusingan wad bersama doktor'],
      ['12:30', undefined, 'Rehat'],
      ['14:00', '15:30', 'Rawatan luka dan catatan'],
    ]);
    expect(content.journey.map(({ title, duration }) => [title.ms, duration])).toEqual([
      ['Diploma Kejururawatan', { kind: 'range', min: 3, unit: 'year' }],
      ['Latihan klinikal', { kind: 'range', min: 6, unit: 'month' }],
      ['Pengkhususan', { kind: 'ongoing' }],
      ['Ketua Jururawat', { kind: 'lifetime' }],
    ]);
    expect(bands(profile)).toEqual([
      ['Hospital kerajaan', money(2500, null)],
      ['Hospital swasta', money(2800, 4500)],
      ['Kapal persiaran', money(6000, null, { openEnded: true })],
      ['Penjagaan di rumah', money(15, null, { period: 'hour' })],
    ]);
    expect(content.skills.map(({ skill, kind }) => [nameOf(profile, skill), kind])).toEqual([
      ['Pengiraan dos', 'technical'],
      ['kawalan jangkitan', 'technical'],
      ['Empati', 'core'],
      ['komunikasi', 'core'],
      ['ketahanan mental', 'core'],
      ['Rekod perubatan elektronik', 'tool'],
    ]);
    expect(content.outlook?.demand).toBe('growing');
  });

  it('tells abbreviation and country of universities', () => {
    const universities = profile.names.filter(({ kind }) => kind === 'universities');
    expect(universities.map(({ name, details }) => [name.ms, details])).toEqual([
      ['Universiti Malaya', { abbreviation: 'UM', country: 'MY' }],
      ['Universiti Kebangsaan Malaysia', { abbreviation: 'UKM', country: 'MY' }],
      ["King's College London", { country: 'GB' }],
    ]);
    expect(content.universities[1]!.programme).toEqual(ms('Sarjana Muda Kejururawatan'));
  });
});

describe('an untidy page', () => {
  const profile = parse(fixture('robotics-technician.messy.txt'));
  const { content } = profile;

  it('merges repeated sections', () => {
    expect(content.story.en.split('\n\n')).toHaveLength(3);
    expect(content.story.en).toContain('earns in a day, and that is why the technician is never');
    expect(bands(profile)).toEqual([
      ['Electronics factories', money(3000, 5500)],
      ['Car plants', money(2500, 4000)],
      ['Medical devices', money(3000, null, { openEnded: true })],
      ['Start-ups', money(36000, null, { period: 'year' })],
      ['Singapore plants', money(2800, 3900, { currency: 'SGD' })],
      ['Apprentices', money(0, 1800)],
      ['Shipyards', money(2600, 3800)],
    ]);
  });

  it('reads rows of every shape', () => {
    expect(content.ladder.map(({ level, years, salary }) => [level.en, years, salary])).toEqual([
      ['Junior Technician', { min: 0, max: 2 }, money(2200, 3000)],
      ['Technician', { min: 2, max: 5 }, money(3000, 4500)],
      ['Senior Technician', { min: 5 }, money(5000, null, { openEnded: true })],
    ]);
    expect(
      content.scores.map(({ dimension, value }) => [nameOf(profile, dimension), value]),
    ).toEqual([
      ['Logic', 80],
      ['Spatial', 85],
      ['Hands-on skill', 95],
    ]);
    expect(content.dayInLife.map(({ start }) => start)).toEqual([
      '08:30',
      '10:00',
      '14:00',
      '17:00',
    ]);
    expect(content.codes).toMatchObject({ masco: '3115-02', isco08: '3115' });
    expect(content.holland).toBe('RIC');
    expect(content.entryRoutes).toMatchObject([
      { route: 'SPM', note: en('3 credits including Mathematics and Science') },
      { route: 'Diploma', minCgpa: 2.5, muetBand: 2 },
      { route: 'other' },
    ]);
    expect(content.sources).toMatchObject([
      { publisher: 'Department of Statistics Malaysia', title: 'Salaries Survey', year: 2023 },
    ]);
    expect(content.related.map(({ profile: ref, kind }) => [nameOf(profile, ref), kind])).toEqual([
      ['Robotics Engineer', 'next-step'],
      ['Electrician', 'similar'],
      ['Welder', 'similar'],
    ]);
  });

  it('lists unknown headings and their lines', () => {
    expect(profile.unplaced).toEqual([
      { line: 11, text: 'Total package is often discussed only at the interview itself.' },
      { line: 19, text: 'Famous people in this field' },
      { line: 20, text: 'Joseph Engelberger sold the first one.' },
      { line: 21, text: 'George Devol drew it.' },
      { line: 76, text: 'Noise' },
      { line: 77, text: 'Loud near the presses' },
    ]);
    expect(content.conditions.stress).toEqual({ level: 'na', note: en('') });
  });
});

describe('a page in English with the same page in Malay below it', () => {
  const profile = parse(fixture('bee-keeper.both.txt'));
  const { content } = profile;

  it('puts both beside each other', () => {
    expect(profile.unplaced).toEqual([]);
    expect(content.title).toEqual({ en: 'Bee Keeper', ms: 'Penternak Lebah' });
    expect(content.story.ms).toMatch(/^Penternak lebah menjaga/);
    expect(content.reasons.map(({ heading }) => heading)).toEqual([
      { en: 'Open air', ms: 'Udara terbuka' },
      { en: 'Small start', ms: 'Bermula kecil' },
    ]);
    expect(content.journey.map(({ duration }) => duration.kind)).toEqual(['range', 'ongoing']);
    expect(content.salaryBands).toHaveLength(2);
    expect(profile.names.map(({ name }) => name)).toEqual([
      { en: 'Village cooperatives', ms: 'Koperasi kampung' },
      { en: 'Honey exporters', ms: 'Pengeksport madu' },
      en('Good Agricultural Practice'),
    ]);
    expect(content.conditions).toMatchObject({
      environments: [
        { en: 'Orchards', ms: 'Dusun' },
        { en: 'Forest edges', ms: 'Pinggir hutan' },
      ],
      stress: {
        level: 'low',
        note: { en: 'Until the bees swarm', ms: 'Sehingga lebah berpindah' },
      },
    });
  });
});

describe('other layouts', () => {
  it('reads plain rows below their headings', () => {
    const profile = parse(fixture('accountant.plain.en.txt'));
    expect(profile.unplaced.map(({ line }) => line)).toEqual([117, 118]);
    expect(profile.content.ladder).toHaveLength(3);
    expect(profile.content.scores.map(({ value }) => value)).toEqual([90, 60, 55]);
    expect(profile.content.dayInLife.map(({ start }) => start)).toEqual([
      '08:30',
      '09:00',
      '13:00',
    ]);
    expect(bands(profile)).toEqual([
      ['Big Four firms', money(3000, 8000)],
      ['Listed companies', money(3500, 12000, { openEnded: true })],
    ]);
    expect(
      profile.names
        .filter(({ kind }) => kind === 'universities')
        .map(({ details }) => details.country),
    ).toEqual(['MY', 'MY', 'AU', 'GB']);
  });

  it('reads tables and emphasis', () => {
    const profile = parse(fixture('graphic-designer.tables.en.txt'));
    expect(profile.unplaced.map(({ text }) => text)).toEqual([
      '**Hiring Companies**',
      '- Petronas',
      '- Maybank',
    ]);
    expect(profile.content.academics.map(({ label }) => label.en)).toEqual(['SPM', 'Diploma']);
    expect(profile.content.ladder.map(({ years }) => years)).toEqual([
      { min: 0, max: 2 },
      { min: 5, max: 8 },
    ]);
    expect(profile.content.conditions).toMatchObject({
      remote: 'high',
      stress: { level: 'medium' },
    });
  });

  it('reads glued Malay durations, with the Malay title first', () => {
    const profile = parse(fixture('civil-engineer.ms.txt'));
    expect(profile.unplaced).toEqual([]);
    expect(profile.title).toEqual({ en: 'Civil Engineer', ms: 'Jurutera Awam' });
    expect(
      profile.content.journey.map(({ duration, body }) => [duration.kind, body.ms[0]]),
    ).toEqual([
      ['range', 'T'],
      ['range', 'B'],
      ['ongoing', 'T'],
      ['lifetime', 'M'],
    ]);
    expect(profile.content.salaryBands.at(-1)!.range).toMatchObject({
      paidIn: 'SGD',
      openEnded: true,
    });
  });
});

describe('titles', () => {
  it.each([
    ['Potter', en('Potter')],
    ['Jururawat', ms('Jururawat')],
    ['Jurutera Awam\nCivil Engineer', { en: 'Civil Engineer', ms: 'Jurutera Awam' }],
    ['Nurse / Jururawat', { en: 'Nurse', ms: 'Jururawat' }],
    ['Civil Engineer (Jurutera Awam)', { en: 'Civil Engineer', ms: 'Jurutera Awam' }],
    ['Actuary (Insurance)', en('Actuary (Insurance)')],
    ['Title: Potter', en('Potter')],
    ['Nama kerjaya: Guru Muzik', ms('Guru Muzik')],
  ])('%s', (text, title) => {
    expect(parse(`${text}\n\n"Something is made of this every day."\n`).title).toEqual(title);
  });

  it('may stand alone', () => {
    const profile = parse(fixture('potter.minimal.txt'));
    expect(profile).toMatchObject({ title: en('Potter'), language: 'en', unplaced: [] });
    expect(profile.content.tagline.en).toMatch(/^Potters turn/);
  });

  it('may be missing, like everything else', () => {
    for (const text of ['', ' \r\n\t\n', '\ufeff', '---', '???\n!!!']) {
      expect(parse(text)).toMatchObject({ title: en(''), names: [], unplaced: [] });
    }
  });
});

describe('names', () => {
  it('are one whatever the spelling', () => {
    const profile = parse(
      'Potter\nSalary Information\nArts & Crafts: RM 2,000\nARTS AND CRAFTS: RM 3,000\n' +
        'Professional Certifications\n- Kiln Safety\n- kiln  safety\n',
    );
    expect(profile.names.map(({ kind, name }) => [kind, name.en])).toEqual([
      ['sectors', 'Arts & Crafts'],
      ['certifications', 'Kiln Safety'],
    ]);
    expect(profile.names[0]!.mentions.map(({ line }) => line)).toEqual([3, 4]);
    expect(profile.content.salaryBands).toHaveLength(2);
    expect(profile.content.certifications).toHaveLength(1);
  });

  it('of universities abroad are never taken for Malaysian ones', () => {
    const profile = parse(
      'Potter\nTop Universities\nInternational Universities\n- Kyoto University of the Arts\n- Alfred University (USA)\n',
    );
    expect(profile.names.map(({ details }) => details.country)).toEqual(['ZZ', 'US']);
    expect(warned(profile, 'which country')).toBe(true);
  });

  it('are put in by the service; unknown careers are left', () => {
    const profile = parse(
      'Potter\nRelated Careers\nGlass Blower\nWeaver\nRequired Skills\nTechnical: Glazing',
    );
    const known = '11111111-1111-4111-8111-111111111111';
    const skill = '22222222-2222-4222-8222-222222222222';
    const resolved = resolveNames(profile, ({ kind, name }) =>
      kind === 'skills' ? skill : name.en === 'Weaver' ? known : null,
    );
    expect(contentSchema.parse(resolved.content)).toEqual(resolved.content);
    expect(resolved.content.related).toMatchObject([{ profile: known }]);
    expect(resolved.content.skills).toMatchObject([{ skill }]);
    expect(resolved.unplaced).toEqual([{ line: 3, text: 'Glass Blower' }]);
    expect(resolved.names.map(({ ref }) => ref)).toEqual([known, skill]);
    expect(() => resolveNames(profile, () => null)).toThrow('no entry of skills');
  });
});

describe('limits', () => {
  it('leaves the paragraphs of a story that do not fit, whole', () => {
    const paragraph = (n: number): string => `${`Paragraph ${n} goes on and on. `.repeat(60)}End.`;
    const profile = parse(
      `Potter\nThe Career Story\n${[1, 2, 3, 4, 5, 6].map(paragraph).join('\n\n')}`,
    );
    const kept = profile.content.story.en.split('\n\n');
    expect(kept).toEqual([1, 2, 3].map(paragraph));
    expect(profile.unplaced).toEqual(
      [9, 11, 13].map((line, index) => ({ line, text: paragraph(index + 4) })),
    );
    expect(warned(profile, '6000')).toBe(true);
  });

  it('leaves the ninth reason', () => {
    const reasons = Array.from(
      { length: 9 },
      (_, n) => `Reason ${n}\nIt is good for you number ${n}.`,
    );
    const profile = parse(`Potter\nWhy Choose This Path\n${reasons.join('\n')}`);
    expect(profile.content.reasons).toHaveLength(8);
    expect(profile.unplaced).toEqual([
      { line: 19, text: 'Reason 8' },
      { line: 20, text: 'It is good for you number 8.' },
    ]);
    expect(warned(profile, 'takes 8 items')).toBe(true);
  });

  it('leaves a tagline and a name that are too long', () => {
    const tagline = `"${'Clay and fire and water and time. '.repeat(20)}"`;
    const name = 'x'.repeat(201);
    const profile = parse(`Potter\n${tagline}\nProfessional Certifications\n- ${name}`);
    expect(profile.content.tagline.en).toBe('');
    expect(profile.unplaced.map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('care', () => {
  it('takes an unknown short line under a list of items as an item, between paragraphs as a heading', () => {
    const profile = parse(
      'Potter\nWhy Choose This Path\nQuiet work\nYou hear the wheel turn all day.\nStrange word\nIt is still a reason to stay here.\n' +
        'The Career Story\nClay is older than writing by a long way.\nStrange word\nThis belongs to nobody knows what.\n',
    );
    expect(profile.content.reasons).toHaveLength(2);
    expect(profile.unplaced.map(({ line }) => line)).toEqual([9, 10]);
  });

  it('knows a heading of unknown name by its dress', () => {
    const profile = parse(
      '# Potter\n## Why Choose This Path\n### Quiet work\nYou hear the wheel turn all day.\n## Films about it\nThere are two of them, both old.\n## Required Skills\n- Glazing',
    );
    expect(profile.content.reasons).toHaveLength(1);
    expect(profile.unplaced.map(({ line }) => line)).toEqual([5, 6]);
    expect(profile.content.skills).toHaveLength(1);
  });

  it('does not take a numbered step for a section', () => {
    const profile = parse(
      'Potter\nThe Journey to Become One\n1. Diploma\n2 yearsYou learn to centre clay.\n2. Professional Certification\n6 monthsYou learn about glazes and fire.\n3. Own studio\nLifetimeYou pay rent.',
    );
    expect(profile.content.journey).toHaveLength(3);
    expect(profile.unplaced).toEqual([]);
  });

  it('keeps what stands beside a value', () => {
    const profile = parse(
      'Potter\nWork Conditions\nRemote: Limited (only the paperwork)\nHours: 30-40 hours (more before fairs)\nSalary\nStudios: RM 2,000 - RM 3,000 plus tips',
    );
    expect(profile.unplaced).toEqual([
      { line: 3, text: 'only the paperwork' },
      { line: 4, text: '(more before fairs)' },
      { line: 6, text: 'plus tips' },
    ]);
    expect(profile.content.conditions).toMatchObject({
      remote: 'limited',
      hours: { min: 30, max: 40 },
    });
  });

  it('does not put money where it cannot say what is meant', () => {
    const profile = parse('Potter\nSalary\nStudios: RM 15.50 sejam\nFairs: RM 90 sehari\nRM 4,000');
    expect(profile.content.salaryBands).toEqual([]);
    expect(profile.unplaced.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('gives an untimed step a duration to check', () => {
    const profile = parse(
      'Potter\nHow to become one\n1. Practise\nThrow a hundred bowls and keep none.',
    );
    expect(profile.content.journey).toMatchObject([{ duration: { kind: 'ongoing' } }]);
    expect(warned(profile, 'no duration')).toBe(true);
  });

  it('reads long and hostile lines in no time', () => {
    for (const line of [
      '(',
      '| ',
      '1,000 ',
      '**a',
      ' – a',
      'Stress: ',
      'RM ',
      'a, ',
      '"',
      '\t',
      'https://a.',
    ]) {
      const long = line.repeat(200_000 / line.length);
      expect(
        parse(`Salary\n${long}\nWork Conditions\nStress: ${long}\nSkills\n${long}`),
      ).toBeDefined();
    }
  });

  it('survives characters that cannot be kept', () => {
    const profile = parse(
      'Po\u0000tt\u200ber\nThe Career Story\nClay\u0007 is \ud800 old\u00a0and\u2028patient.',
    );
    expect(profile.title.en).toBe('Potter');
    expect(profile.unplaced).toEqual([]);
  });
});

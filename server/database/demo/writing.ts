import type { CatalogueKind, Content, MoneyRange, Text } from '../../../templates/profile/index.ts';
import type { CatalogueKey } from './catalogue/index.ts';

/** The demo profiles by their slug, which is also the key by which they name each other. */
export const PROFILE_KEYS = [
  'ai-engineer',
  'registered-nurse',
  'electrical-chargeman',
  'chartered-accountant',
  'ux-designer',
  'chef',
] as const;
export type ProfileKey = (typeof PROFILE_KEYS)[number];

/** A whole content in which every reference is a key instead of an id. */
export interface DemoProfile {
  key: ProfileKey;
  content: Content;
}

export const say = (en: string, ms: string): Text => ({ en, ms });

/** Paragraphs, each in both languages, as one text. */
export const prose = (...paragraphs: readonly Text[]): Text => ({
  en: paragraphs.map((each) => each.en).join('\n\n'),
  ms: paragraphs.map((each) => each.ms).join('\n\n'),
});

/** Items with the ids `<prefix>1`, `<prefix>2` … */
export const numbered = <T extends object>(
  prefix: string,
  items: readonly T[],
): ({ id: string } & T)[] => items.map((item, index) => ({ id: `${prefix}${index + 1}`, ...item }));

/** Gross ringgit a month; `max: null` is one figure. */
export const ringgit = (min: number, max: number | null, openEnded = false): MoneyRange => ({
  min,
  max,
  openEnded,
  currency: 'MYR',
  period: 'month',
});

export const years = (min: number, max?: number) =>
  ({ kind: 'range', min, ...(max === undefined ? {} : { max }), unit: 'year' }) as const;

export const months = (min: number, max?: number) =>
  ({ kind: 'range', min, ...(max === undefined ? {} : { max }), unit: 'month' }) as const;

/** A catalogue key, checked by the compiler. */
const keyOf =
  <Kind extends CatalogueKind>() =>
  (key: CatalogueKey<Kind>): string =>
    key;

export const clusterKey = keyOf<'clusters'>();

type Skill = Content['skills'][number];

export const skill = (
  key: CatalogueKey<'skills'>,
  kind: Skill['kind'],
  necessity: Skill['necessity'] = 'essential',
) => ({ skill: key, kind, necessity });

export const score = (
  dimension: CatalogueKey<'score-dimensions'>,
  value: number,
  rationale: Text,
) => ({ dimension, value, rationale });

type SubjectNeed = Content['entryRoutes'][number]['subjects'][number];

/** What a route asks for in one subject. */
export const subject = (
  key: CatalogueKey<'subjects'>,
  minGrade: string,
  necessity: SubjectNeed['necessity'] = 'required',
) => ({ subject: key, minGrade, necessity });

export const university = (key: CatalogueKey<'universities'>, programme: Text) => ({
  university: key,
  programme,
});

export const certification = (key: CatalogueKey<'certifications'>, note: Text) => ({
  certification: key,
  note,
});

/** A salary row that cites the rounded estimates, which every demo profile lists as its first source. */
export const band = (sector: CatalogueKey<'sectors'>, range: MoneyRange) => ({
  sector,
  range,
  source: 's1',
  asOf: 2026,
});

export const relatedTo = (
  profile: ProfileKey,
  kind: Content['related'][number]['kind'],
): { profile: string; kind: Content['related'][number]['kind'] } => ({ profile, kind });

type Source = Omit<Content['sources'][number], 'id'>;

const publication = (
  publisher: string,
  title: string,
  url: string | null,
  year: number | null = null,
): Source => ({ publisher, title, url, year, accessedOn: null });

/** Sources that the demo profiles share: where a reader can check what a profile says. */
export const sourceOf = {
  estimates: publication(
    'Kerjaya demonstration content',
    'Rounded salary estimates / Anggaran gaji yang dibundarkan',
    null,
    2026,
  ),
  wages: publication(
    'Department of Statistics Malaysia (DOSM)',
    'Wage statistics / Statistik gaji',
    'https://www.dosm.gov.my',
  ),
  masco: publication(
    'Ministry of Human Resources Malaysia',
    'Malaysia Standard Classification of Occupations (MASCO) 2020',
    'https://emasco.mohr.gov.my',
    2020,
  ),
  upu: publication(
    'Ministry of Higher Education Malaysia',
    'UPUOnline: programme requirements / syarat program',
    'https://upu.mohe.gov.my',
  ),
  talentcorp: publication(
    'TalentCorp Malaysia',
    'Malaysia Critical Occupations List (MyCOL)',
    'https://www.talentcorp.com.my',
  ),
  health: publication(
    'Ministry of Health Malaysia',
    'Nursing careers / Kerjaya kejururawatan',
    'https://www.moh.gov.my',
  ),
  energy: publication(
    'Suruhanjaya Tenaga (Energy Commission)',
    'Competency certificates / Perakuan kekompetenan',
    'https://www.st.gov.my',
  ),
  skills: publication(
    'Jabatan Pembangunan Kemahiran (JPK)',
    'Malaysian Skills Certification System',
    'https://www.dsd.gov.my',
  ),
  accountants: publication(
    'Malaysian Institute of Accountants (MIA)',
    'Becoming a chartered accountant',
    'https://mia.org.my',
  ),
  digital: publication(
    'Malaysia Digital Economy Corporation (MDEC)',
    'Digital talent / Bakat digital',
    'https://mdec.my',
  ),
  tourism: publication(
    'Tourism Malaysia',
    'Tourism statistics / Statistik pelancongan',
    'https://www.tourism.gov.my',
  ),
} satisfies Record<string, Source>;

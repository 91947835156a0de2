import {
  contentSchema,
  contentShape,
  type Content,
  type Language,
  type Shape,
  type Text,
} from '../../templates/profile/index.ts';
import { entry } from './references.ts';

const WORDS: Record<Language, readonly string[]> = {
  en: 'the water rises over a quiet valley while nobody who measures it can look away from figures that'.split(
    ' ',
  ),
  ms: 'air naik perlahan di lembah yang sunyi manakala sesiapa yang mengukurnya tidak boleh berpaling'.split(
    ' ',
  ),
};

let serial = 0;

/** Text of exactly `max` characters: numbered, so that no two are the same, and with one word far too long for a line. */
function fill(language: Language, max: number, multiline: boolean): string {
  serial += 1;
  const long = `${serial}x`.padEnd(Math.min(160, Math.floor(max / 3)), 'Wq');
  let text = `${serial} ${long}`;
  for (let index = serial; text.length < max; index += 1) {
    const word = WORDS[language][index % WORDS[language].length]!;
    text += multiline && index % 90 === 89 ? `.\n\n${word}` : ` ${word}`;
  }
  return `${text.slice(0, max - 1).trimEnd()}.`.padEnd(max, '.');
}

const both = (max: number, multiline: boolean): Text => ({
  en: fill('en', max, multiline),
  ms: fill('ms', max, multiline),
});

/** A value at every limit that the shape tells; leaves come from `leaf`. */
function most(shape: Shape, path: string): unknown {
  switch (shape.is) {
    case 'text':
      return both(shape.max, shape.multiline);
    case 'reference': {
      serial += 1;
      const { en, ms } = both(200, false);
      return entry(shape.to, en, ms, {
        ...(shape.to === 'universities'
          ? { country: serial % 2 ? 'MY' : 'NL', abbreviation: 'W'.repeat(20) }
          : {}),
        ...(shape.to === 'certifications' ? { issuer: fill('en', 160, false) } : {}),
      });
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.fields).flatMap(([key, field]) => {
          if (key === 'id') return [];
          const value = most(field, path === '' ? key : `${path}.${key}`);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'list':
      return Array.from({ length: shape.max }, (_, index) => ({
        id: `i${index}`,
        ...(most(shape.item, path) as object),
      }));
    case 'leaf':
      return leaves(path);
  }
}

const money = () => ({ min: 12_345_678, max: 100_000_000, openEnded: true, paidIn: 'USD' });

/** Plain values that are wide where a width can vary. */
const leaves = (path: string): unknown =>
  ({
    holland: 'RIA',
    'codes.masco': '2114-05',
    'codes.isco08': '2114',
    'codes.onetSoc': '19-2043.00',
    tags: [
      'stem',
      'tvet',
      'critical-occupation',
      'green',
      'digital',
      'creative',
      'care',
      'self-employed',
    ],
    'dayInLife.start': '08:30',
    'dayInLife.end': '09:15',
    'entryRoutes.route': 'SKM',
    'entryRoutes.subjects.minGrade': 'A-',
    'entryRoutes.subjects.necessity': (['required', 'one-of', 'recommended'] as const)[serial % 3],
    'entryRoutes.minCgpa': 3.75,
    'entryRoutes.muetBand': 4.5,
    'ladder.years.min': 10,
    'ladder.years.max': 20,
    'scores.value': 40 + (serial % 60),
    'salaryBands.source': `i${serial % 20}`,
    'salaryBands.asOf': 2026,
    'conditions.remote': 'high',
    'conditions.hours.min': 45,
    'conditions.hours.max': 55,
    'conditions.leadership.level': 'medium-high',
    'conditions.empathy.level': 'low-medium',
    'conditions.stress.level': 'high',
    'skills.kind': (['technical', 'core', 'tool'] as const)[serial % 3],
    'skills.necessity': serial % 2 ? 'essential' : 'optional',
    'outlook.demand': 'critical',
    'related.kind': (['similar', 'next-step', 'alternative'] as const)[serial % 3],
    'sources.publisher': fill('en', 160, false),
    'sources.title': fill('en', 240, false),
    'sources.url': `https://example.org/${'w'.repeat(460)}`,
    'sources.year': 2026,
    'sources.accessedOn': '2026-10-05',
    reviewBy: '2027-08-31',
  })[path];

/** Every list at its most, every text at its limit, long words in all of them. */
export function extremeContent(): Content {
  serial = 0;
  const content = most(contentShape, '') as Record<string, unknown> & {
    journey: { duration: unknown }[];
    ladder: { salary: unknown }[];
    salaryBands: { range: unknown }[];
  };
  content.journey.forEach((step, index) => {
    step.duration =
      index % 3 === 0
        ? { kind: 'range', min: 1.5, max: 60, unit: 'month' }
        : { kind: index % 3 === 1 ? 'ongoing' : 'lifetime' };
  });
  for (const rung of content.ladder) rung.salary = money();
  content.salaryBands.forEach((band, index) => {
    band.range = {
      ...money(),
      currency: index % 4 === 3 ? 'SGD' : 'MYR',
      period: index % 5 === 4 ? 'year' : 'month',
    };
  });
  return contentSchema.parse(content);
}

import { firstSentences, type Length } from '../../parts/sentences.ts';
import { emptyContent, paragraphs, type Content, type Language } from '../../profile/index.ts';
import type { Text } from '../../profile/index.ts';

/*
 * What a handout says, by stated rules (docs/decisions/handout.md): wishes in order of importance, each granted when the page
 * still holds everything. Texts end where a sentence ends; lists end after an item; what happens in steps is whole or absent.
 */

/** What is printed of a content in one language. */
export type Choice = Content;

/** More of a section than before: what it would be, beside what is chosen already. */
type Wish = (whole: Content, language: Language, chosen: Choice) => Partial<Choice>;

const ALL = Infinity;
const WHOLE: Length = { sentences: ALL, letters: ALL };
const NONE: Length = { sentences: 0, letters: 0 };
const first = (sentences: number, letters: number): Length => ({ sentences, letters });

/** The text with its first sentences in `language` alone. */
const short = (text: Text, language: Language, length: Length): Text => ({
  ...text,
  [language]: firstSentences(paragraphs(text, language), language, length).join('\n\n'),
});

const written = (text: Text, language: Language): boolean => text[language].trim() !== '';

const tasks =
  (most: number, length: Length): Wish =>
  (whole, language) => ({
    tasks: whole.tasks
      .map((task) => ({ ...task, text: short(task.text, language, length) }))
      .filter(({ text }) => written(text, language))
      .slice(0, most),
  });

const reasons =
  (most: number, length: Length): Wish =>
  (whole, language) => ({
    reasons: whole.reasons
      .slice(0, most)
      .map((reason) => ({ ...reason, body: short(reason.body, language, length) })),
  });

/** Without the numbers of sources, which stand on the page only if there is room for all of them. */
const salaries =
  (most: number): Wish =>
  (whole) => ({
    salaryBands: whole.salaryBands.slice(0, most).map(({ source: _, ...band }) => band),
  });

const routes =
  (most: number, length: Length): Wish =>
  (whole, language) => ({
    entryRoutes: whole.entryRoutes
      .slice(0, most)
      .map((route) => ({ ...route, note: short(route.note, language, length) })),
  });

const journey =
  (length: Length): Wish =>
  (whole, language) => ({
    journey: whole.journey.map((step) => ({ ...step, body: short(step.body, language, length) })),
  });

/** The essential ones first. */
const skills =
  (most: number): Wish =>
  (whole) => ({
    skills: (['essential', 'optional'] as const)
      .flatMap((need) => whole.skills.filter(({ necessity }) => necessity === need))
      .slice(0, most),
  });

const outlook =
  (length: Length): Wish =>
  ({ outlook: value }, language) => ({
    outlook: value && { ...value, body: short(value.body, language, length) },
  });

const universities =
  (most: number): Wish =>
  (whole) => ({ universities: whole.universities.slice(0, most) });

const certifications =
  (most: number, length: Length): Wish =>
  (whole, language) => ({
    certifications: whole.certifications
      .slice(0, most)
      .map((item) => ({ ...item, note: short(item.note, language, length) })),
  });

const day =
  (length: Length): Wish =>
  (whole, language) => {
    const moments = whole.dayInLife.map((moment) => ({
      ...moment,
      activity: short(moment.activity, language, length),
    }));
    const told = moments.every(({ activity }) => written(activity, language));
    return { dayInLife: told ? moments : [] };
  };

const ladder: Wish = (whole) => ({ ladder: whole.ladder });

const story =
  (length: Length): Wish =>
  (whole, language) => ({ story: short(whole.story, language, length) });

const academics =
  (length: Length): Wish =>
  (whole, language) => ({
    academics: whole.academics.map((item) => ({
      ...item,
      body: short(item.body, language, length),
    })),
  });

const conditions =
  (length: Length): Wish =>
  ({ conditions: value }, language) => {
    const aspect = (key: 'leadership' | 'empathy' | 'stress') => ({
      ...value[key],
      note: short(value[key].note, language, length),
    });
    return {
      conditions: {
        ...value,
        leadership: aspect('leadership'),
        empathy: aspect('empathy'),
        stress: aspect('stress'),
      },
    };
  };

const classification: Wish = ({ holland, codes, tags }) => ({ holland, codes, tags });
const scores: Wish = (whole) => ({ scores: whole.scores });
const related: Wish = (whole) => ({ related: whole.related });

/** Sources and, with the bands that are chosen, their numbers. */
const sources: Wish = (whole, _language, chosen) => ({
  sources: whole.sources,
  salaryBands: whole.salaryBands.slice(0, chosen.salaryBands.length),
});

const ONE = first(1, 170);
const TWO = first(2, 280);

/** Without tasks, the story says what one would do. */
const instead =
  (wish: Wish): Wish =>
  (whole, language, chosen) =>
    whole.tasks.length > 0 ? {} : wish(whole, language, chosen);

/** From `least` to `most` items, one after the other. */
const upTo = (least: number, most: number, wish: (items: number) => Wish): Wish[] =>
  Array.from({ length: most - least + 1 }, (_, index) => wish(least + index));

/** In order of importance. A section that found no room for less is not asked for more. */
const WISHES: readonly Wish[] = [
  // What one would do, why, what it pays, how one gets there: a little of each.
  tasks(2, ONE),
  instead(story(first(2, 400))),
  salaries(1),
  reasons(2, NONE),
  salaries(2),
  routes(1, NONE),
  journey(NONE),
  skills(4),
  outlook(NONE),
  universities(2),
  // What a visitor takes home.
  ...upTo(2, 3, (items) => routes(items, NONE)),
  ...upTo(3, 4, (items) => tasks(items, ONE)),
  instead(story(first(4, 700))),
  classification,
  reasons(3, NONE),
  reasons(3, ONE),
  ...upTo(3, 4, salaries),
  outlook(ONE),
  journey(ONE),
  ...upTo(5, 8, skills),
  ...upTo(3, 4, universities),
  ...upTo(1, 2, (items) => certifications(items, NONE)),
  // More of each, and the day.
  reasons(4, ONE),
  reasons(4, TWO),
  ...upTo(5, 6, (items) => tasks(items, ONE)),
  outlook(TWO),
  day(ONE),
  ...upTo(4, 5, (items) => routes(items, ONE)),
  ...upTo(5, 6, salaries),
  ...upTo(5, 6, universities),
  ...upTo(3, 4, (items) => certifications(items, NONE)),
  ...upTo(9, 12, skills),
  ladder,
  // All of it.
  reasons(ALL, WHOLE),
  tasks(ALL, WHOLE),
  salaries(ALL),
  routes(ALL, WHOLE),
  journey(WHOLE),
  outlook(WHOLE),
  skills(ALL),
  universities(ALL),
  certifications(ALL, WHOLE),
  day(WHOLE),
  // What the full sheet is for.
  story(first(2, 400)),
  story(WHOLE),
  academics(ONE),
  academics(WHOLE),
  conditions(NONE),
  conditions(WHOLE),
  scores,
  related,
  sources,
];

/** What a handout begins with, and what is left of that where even this is too much. */
function openings({ title, tagline, cluster, reviewBy }: Content): Choice[] {
  const empty = emptyContent();
  return [
    { ...empty, title, tagline, cluster, reviewBy },
    { ...empty, title, reviewBy },
  ];
}

/**
 * What is printed in each of the languages: as many wishes as `fits` allows, the same ones in all languages, so that the
 * back of a paper says what its front says.
 */
export function choose(
  whole: Content,
  languages: readonly Language[],
  fits: (choices: readonly Choice[]) => boolean,
): Choice[] {
  const beginnings = openings(whole).map((opening) => languages.map(() => opening));
  let chosen = beginnings.find(fits) ?? beginnings.at(-1)!;
  const full = new Set<string>();
  for (const wish of WISHES) {
    const wishes = languages.map((language, index) => wish(whole, language, chosen[index]!));
    const keys = Object.keys(wishes[0]!) as (keyof Choice)[];
    const [key] = keys;
    if (!key || full.has(key)) continue;
    const more = chosen.map((choice, index) => ({ ...choice, ...wishes[index] }));
    const same = more.every((choice, index) =>
      keys.every((each) => equal(choice[each], chosen[index]![each])),
    );
    if (same) continue;
    if (fits(more)) chosen = more;
    else full.add(key);
  }
  return chosen;
}

const equal = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

import { firstSentences } from '../../parts/sentences.ts';
import type { Setting } from '../../parts/setting.ts';
import type { Content, MoneyRange } from '../../profile/index.ts';

/** How much of a career a poster tells: the most that fits is chosen, richest first. */
export interface Plan {
  /** Of the tagline. */
  sentences: number;
  /** Of the ladder; 0 leaves it out. */
  rungs: number;
  /** Whether a rung says what it pays. */
  pay: boolean;
  /** Whether the steps rise high, with the salary over the lower ones. */
  tall: boolean;
  reasons: number;
  /** Whether a reason has a sentence below its heading. */
  why: boolean;
  /** Whether figures are smaller. */
  small: boolean;
  /** Whether titles may be smaller than headlines. */
  quiet: boolean;
}

const ALL = Infinity;

const RICHEST: Plan = {
  sentences: ALL,
  rungs: 4,
  pay: true,
  tall: true,
  reasons: 3,
  why: true,
  small: false,
  quiet: false,
};

const less = (changes: Partial<Plan>): Plan => ({
  ...RICHEST,
  why: false,
  pay: false,
  tall: false,
  ...changes,
});
const quiet = (changes: Partial<Plan>): Plan => less({ small: true, quiet: true, ...changes });

/** What is given up, one thing after the other: what a step pays goes after the fourth step and after the headline's size. */
export const PLANS: readonly [Plan, ...Plan[]] = [
  RICHEST,
  less({ pay: true, tall: true }),
  less({ pay: true }),
  less({ pay: true, rungs: 3 }),
  less({ pay: true, rungs: 3, small: true }),
  quiet({ pay: true, rungs: 3 }),
  less({ tall: true }),
  less({}),
  less({ small: true }),
  less({ rungs: 3 }),
  less({ rungs: 3, small: true }),
  quiet({ rungs: 3 }),
  quiet({ sentences: 1, rungs: 3 }),
  quiet({ sentences: 0 }),
  quiet({ sentences: 0, rungs: 3 }),
  ...[3, 2, 1, 0].map((reasons) => quiet({ sentences: 0, rungs: 0, reasons })),
];

const axisOf = ({ currency, period }: MoneyRange): string => `${currency}/${period}`;

/**
 * The one range that a poster shows: from the least to the most of the sectors that are paid in the first one's currency and
 * period, without those that are paid in another currency than they are stated in; of the ladder where there are none.
 */
export function salaryOf({ salaryBands, ladder }: Content): MoneyRange | null {
  const bands = salaryBands.map(({ range }) => range).filter(({ paidIn }) => !paidIn);
  const rungs = ladder.flatMap(({ salary }) => (salary ? [salary] : []));
  const all = bands.length > 0 ? bands : rungs;
  const [first] = all;
  if (!first) return null;
  const same = all.filter((range) => axisOf(range) === axisOf(first));
  const top = ({ min, max }: MoneyRange): number => max ?? min;
  const most = Math.max(...same.map(top));
  const min = Math.min(...same.map((range) => range.min));
  return {
    min,
    max: most > min ? most : null,
    openEnded: same.some((range) => range.openEnded && top(range) === most),
    currency: first.currency,
    period: first.period,
  };
}

/** At most as many rungs as planned: the first, the last, and those between at even distances. */
export function rungsOf({ ladder }: Content, { rungs: most }: Plan): Content['ladder'] {
  if (ladder.length <= most) return ladder;
  return Array.from(
    { length: most },
    (_, index) => ladder[Math.round((index * (ladder.length - 1)) / Math.max(1, most - 1))]!,
  );
}

/** A sentence on a poster is short, or is not there. */
const LONGEST = 150;

export interface Reason {
  heading: string;
  body: string;
}

/** The first reasons; the first tasks where there are none. */
export function reasonsOf(setting: Setting, { reasons: most, why }: Plan): Reason[] {
  const { content, language } = setting;
  const one = { sentences: 1, letters: LONGEST };
  const first = (text: Content['story']) =>
    firstSentences(setting.paragraphs(text), language, one).join(' ');
  const all =
    content.reasons.length > 0
      ? content.reasons.map(({ heading, body }) => ({
          heading: setting.say(heading),
          body: why ? first(body) : '',
        }))
      : content.tasks.map(({ text }) => ({ heading: first(text), body: '' }));
  return all.filter(({ heading, body }) => heading || body).slice(0, most);
}

/** Where there is no tagline, what the story begins with. */
const OPENING = { sentences: 2, letters: 220 };

/** The tagline, or the first sentences of the story where it has none; `sentences` of the plan at most. */
export function taglineOf(setting: Setting, { sentences }: Plan): string[] {
  const { content, language } = setting;
  const { tagline, story } = content;
  if (tagline[language].trim() !== '') {
    return firstSentences(setting.paragraphs(tagline), language, { sentences, letters: Infinity });
  }
  const most = Math.min(sentences, OPENING.sentences);
  return firstSentences(setting.paragraphs(story), language, { ...OPENING, sentences: most });
}

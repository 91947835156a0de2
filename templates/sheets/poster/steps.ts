import type { CanvasElement } from 'pdfmake/interfaces.js';
import {
  asNode,
  boxOf,
  drawing,
  floating,
  pad,
  row,
  runWidth,
  stack,
  text,
  type Box,
} from '../../parts/box.ts';
import { fitted, resized } from '../../parts/fit.ts';
import { experience, money, rangeInWords, number, span } from '../../parts/format.ts';
import type { Setting } from '../../parts/setting.ts';
import { figure, partOf } from '../../parts/tags.ts';
import { described, inLanguage, said, type Voices } from '../../parts/voices.ts';
import { sections, type Content, type Label, type MoneyRange } from '../../profile/index.ts';
import { mix, readable } from '../../theme/colour.ts';
import { widthOf } from '../../theme/metrics.ts';
import { rungsOf, salaryOf, type Plan } from './facts.ts';
import { BODY } from './field.ts';

const GAP = 8;
const PADDING = { x: 11, top: 12, bottom: 13 };
const CAP = 7;
/** How much higher each step stands than the one before it, at least. */
const RISE = 15;
/** Between figures and what they are. */
const BESIDE = 22;

/** What is paid, in figures that carry across a hall: the lower one over the upper one, or both on one line; beside what they are where that takes two languages. */
export function salary(
  voices: Voices,
  range: MoneyRange,
  width: number,
  lines: 1 | 2,
  largest = 64,
): Box {
  const [setting] = voices;
  const more = range.openEnded ? '+' : '';
  const from = money(range.min, range.currency);
  const parts =
    range.max === null
      ? [`${from}${more}`]
      : [`${from} –`, `${money(range.max, range.currency)}${more}`];
  const figures = lines === 1 ? [parts.join(' ')] : parts;
  const whole = figures.map((each) => each.replaceAll(' ', '\u00a0'));
  const longest = whole.toSorted((a, b) => b.length - a.length)[0]!;
  const sizes = [64, 58, 52, 46, 40, 34, 30]
    .filter((size) => size <= largest)
    .map((size) => ({ size, lines: 1 }));
  const amounts = (room: number): Box => {
    const set = fitted(setting, longest, 'h2', room - 4, sizes, 1.08);
    return stack(whole.map((each) => text(set, each, 'h2', room, { noWrap: true })));
  };
  const face = resized(setting, 'h3', BODY, 1.2);
  const named = (voice: Setting) =>
    `${voice.field('ladder', 'salary')} ${voice.choice('salaryBands', 'period', range.period)}`;
  const colour = setting.colours.accentText;
  if (voices.length === 1 || lines === 2) {
    const heading = text(face, said(voices, named), 'h3', width, { colour });
    return stack([heading, amounts(width)]);
  }
  const own = Math.max(...voices.map((voice) => runWidth(named(voice), 'h3', face))) + 4;
  const headings = stack(
    voices.map((voice) =>
      inLanguage(voices, voice, text(face, named(voice), 'h3', own, { colour })),
    ),
  );
  const room = width - own - BESIDE;
  const beside = amounts(room);
  // Figures are as high as capitals: their middle lies above that of their line.
  const lower = Math.max(0, (headings.height - beside.height) / 2);
  return row(
    [
      { width: own, box: headings },
      { width: room, box: pad(beside, [0, lower, 0, 0]) },
    ],
    BESIDE,
  );
}

/** On steps that have no room for the whole word twice. */
const YEARS: Label = { en: 'yrs', ms: 'thn' };

type Rung = Content['ladder'][number];

/** "2–5 years", or "2–5 yrs/thn" for several languages. */
const yearsOf = (voices: Voices, { years }: Rung): string =>
  voices.length === 1
    ? experience(years, voices[0].language)
    : `${span(years.min, years.max, true)} ${voices.map((voice) => voice.label(YEARS)).join('/')}`;

/** How wide a step is, and what is said on it. */
function widths({ page }: Setting, count: number) {
  const each = (page.measure - GAP * (count - 1)) / count;
  return { each, inner: each - 2 * PADDING.x };
}

/** Whether no word on a step has to be broken. */
export function hasRoomForWords(voices: Voices, plan: Plan): boolean {
  const rungs = rungsOf(voices[0].content, plan);
  const { inner } = widths(voices[0], rungs.length);
  return voices.every((voice, index) => {
    const { weight } = voice.type[index === 0 ? 'h3' : 'small'];
    return rungs
      .flatMap(({ level }) => voice.say(level).split(/[\s/–—-]+/))
      .every((word) => widthOf(word, BODY, weight) <= inner);
  });
}

/** What a step pays: on one line, and on two where that is too wide. */
function amountsOf({ salary: pay }: Rung): { one: string; two: string[] } | null {
  if (!pay) return null;
  const more = pay.openEnded ? '+' : '';
  const from = money(pay.min, pay.currency);
  const to = pay.max === null || pay.max === pay.min ? null : `${number(pay.max)}${more}`;
  return to === null
    ? { one: `${from}${more}`, two: [`${from}${more}`] }
    : { one: `${from}–${to}`, two: [`${from}–`, to] };
}

/** Whether each step has room for what it pays on one line. */
const paysOnOneLine = (setting: Setting, rungs: readonly Rung[], width: number): boolean =>
  rungs.every((rung) => {
    const amounts = amountsOf(rung);
    const set = resized(setting, 'figure', BODY);
    return amounts === null || runWidth(amounts.one, 'figure', set) <= width;
  });

/** What is said on a step. `pay`: on how many lines at most. */
function label(voices: Voices, rung: Rung, width: number, on: string, pay: 0 | 1 | 2): Box {
  const [setting] = voices;
  const line = (set: Setting, words: string, face: 'h3' | 'small' | 'figure') =>
    text(resized(set, face, BODY, 1.14), words, face, width, { colour: on });
  const paid = amountsOf(rung);
  const amounts = !paid || pay === 0 ? [] : pay === 1 ? [paid.one] : paid.two;
  return stack(
    [
      ...voices
        .map((voice, index) => ({ voice, index, level: voice.say(rung.level) }))
        .filter(({ level }) => level !== '')
        .map(({ voice, index, level }) => line(voice, level, index === 0 ? 'h3' : 'small')),
      line(setting, yearsOf(voices, rung), 'small'),
      ...amounts.map((each) => line(setting, each.replaceAll(' ', '\u00a0'), 'figure')),
    ],
    1,
  );
}

/** The ladder as steps that rise to the right; what is paid stands over the lower ones where there is room. */
export function steps(voices: Voices, plan: Plan, more = 0): Box | null {
  const [setting] = voices;
  const { colours, inkSaver, page, content } = setting;
  const rungs = rungsOf(content, plan);
  const range = salaryOf(content);
  const { measure } = page;
  const count = rungs.length;
  const largest = plan.small ? 46 : 64;
  if (count === 0) return range && salary(voices, range, measure, 1, largest);
  const { each, inner } = widths(setting, count);
  const shades = rungs.map((_, index) => {
    const share = count === 1 ? 1 : index / (count - 1);
    // Light below, dark above, and nothing between on which no words would stand out.
    const dark = share > 0.5;
    const mixed = mix(colours.band, colours.paper, dark ? 0.5 + 0.5 * share : 0.1 + 0.4 * share);
    if (inkSaver) return { ground: colours.paper, on: colours.ink };
    return dark
      ? { ground: readable(mixed, colours.onBand, 4.5), on: colours.onBand }
      : { ground: mixed, on: readable(colours.heading, mixed, 4.5) };
  });
  const pay = !plan.pay ? 0 : paysOnOneLine(setting, rungs, inner) ? 1 : 2;
  const labels = rungs.map((rung, index) => label(voices, rung, inner, shades[index]!.on, pay));
  const half = Math.floor(count / 2);
  const over = range !== null && plan.tall && count % 2 === 0;
  const paid =
    range &&
    salary(voices, range, over ? half * (each + GAP) - GAP : measure, over ? 2 : 1, largest);
  const rise =
    Math.max(RISE, over && paid ? (paid.height + 14) / (count - half) : 0) +
    more / Math.max(1, count - 1);
  // A step that stands higher has more room already.
  const least =
    Math.max(...labels.map(({ height }, index) => height - rise * index), 0) +
    PADDING.top +
    PADDING.bottom +
    CAP;
  const height = least + rise * (count - 1);
  const whole = {};
  const elements = rungs.flatMap((_, index): CanvasElement[] => {
    const h = least + rise * index;
    const [x, y] = [index * (each + GAP), height - h];
    const { ground } = shades[index]!;
    return inkSaver
      ? [
          {
            type: 'rect',
            x: x + 1,
            y: y + 1,
            w: each - 2,
            h: h - 2,
            lineColor: colours.ink,
            lineWidth: 2,
          },
          { type: 'rect', x, y, w: each, h: CAP, color: colours.ink },
        ]
      : [
          { type: 'rect', x, y, w: each, h, color: ground },
          { type: 'rect', x, y, w: each, h: CAP, color: colours.accent },
        ];
  });
  const told = described(voices, (voice) => {
    const rises = rungs.map((rung) =>
      [
        voice.say(rung.level),
        experience(rung.years, voice.language),
        ...(rung.salary
          ? [
              `${rangeInWords(rung.salary, voice.language)} ${voice.choice('salaryBands', 'period', rung.salary.period)}`,
            ]
          : []),
      ].join(', '),
    );
    return `${voice.label(sections.ladder.label)}: ${rises.join('; ')}.`;
  });
  const drawn = figure(drawing(elements, height), told, whole);
  const placed = labels.map((box, index) => {
    const top = height - least - rise * index + CAP + PADDING.top;
    const inside: Box = {
      ...box,
      node: asNode({ columns: [{ width: inner, stack: [box.node] }], columnGap: 0 }),
    };
    return partOf(floating(inside, index * (each + GAP) + PADDING.x, top - height), whole);
  });
  const ladder = stack([drawn, ...placed]);
  if (!paid) return ladder;
  if (!over) return stack([paid, ladder], 16);
  const beside: Box = {
    ...paid,
    node: asNode({ columns: [{ width: half * (each + GAP), stack: [paid.node] }], columnGap: 0 }),
  };
  const both = stack([floating(beside, 0, 0), ladder]);
  return boxOf(height, both.head, () => both.node);
}

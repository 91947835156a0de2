import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { MoneyRange } from '../profile/index.ts';
import { drawing, row, runWidth, stack, text, together, type Box, type Runs } from './box.ts';
import { bar } from './fill.ts';
import { money, moneyRange, rangeInWords } from './format.ts';
import type { Setting } from './setting.ts';
import { figure as asFigure, partOf, tableRow, tagged } from './tags.ts';
import { words } from './words.ts';

/** A row of a range chart. `range` is left out where there is no figure. */
export interface RangeRow {
  name: Runs;
  range?: MoneyRange | undefined;
  /** What stands small under the figure or beside it. */
  note?: Runs;
}

/** Amounts of one axis can be compared. */
export const axisOf = (range: MoneyRange): string => `${range.currency}/${range.period}`;

const NICE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The end of an axis for values up to `value`: a round figure. */
export function axisEnd(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return NICE.map((step) => step * power).find((end) => end >= value)!;
}

/** Where the bar of a range ends. */
export const topOf = (range: MoneyRange): number =>
  range.max ?? (range.openEnded ? range.min * 1.25 : range.min);

/**
 * Ranges of money as bars with their figures. Only amounts of one currency and period share an axis: others follow as a
 * chart of their own.
 */
export function rangeChart(setting: Setting, rows: readonly RangeRow[], width: number): Box[] {
  const groups = new Map<string, RangeRow[]>();
  for (const each of rows) {
    const key = each.range ? axisOf(each.range) : '';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const ranges = group.flatMap((each) => (each.range ? [each.range] : []));
    if (ranges.length === 0) return group.map((each) => rangeRow(setting, each, width, null));
    const end = axisEnd(Math.max(...ranges.map(topOf), 1));
    return charted(setting, group, ranges[0]!, end, width);
  });
}

/** Rows that keep their order whatever they are paid in: bars only when all share one axis. */
export function orderedRanges(setting: Setting, rows: readonly RangeRow[], width: number): Box[] {
  const axes = new Set(rows.flatMap((each) => (each.range ? [axisOf(each.range)] : [])));
  const mixed = axes.size > 1;
  if (axes.size === 0 || mixed) {
    return rows.map((each) => rangeRow(setting, each, width, null, mixed));
  }
  const ranges = rows.flatMap((each) => (each.range ? [each.range] : []));
  const end = axisEnd(Math.max(...ranges.map(topOf), 1));
  return charted(setting, rows, ranges[0]!, end, width);
}

/** Rows with bars, and the axis of `range` under the last. Bars and axis are one figure, the rows a table. */
function charted(
  setting: Setting,
  rows: readonly RangeRow[],
  range: MoneyRange,
  end: number,
  width: number,
): Box[] {
  const whole = {};
  const beside = rows.every((each) => fitsBeside(setting, each, width));
  const boxes = rows.map((each) => rangeRow(setting, each, width, { end, whole, beside }));
  const axis = axisRow(setting, range, end, width);
  const last = boxes.pop()!;
  const described = asFigure(axis, inWords(setting, rows, range, end), whole);
  return [...boxes, together(stack([last, described], 2.5 * setting.scale))];
}

/** What a chart shows, for those who do not see it. */
const inWords = (
  setting: Setting,
  rows: readonly RangeRow[],
  range: MoneyRange,
  end: number,
): string =>
  chartInWords(
    setting,
    rows.flatMap((each) => (each.range ? [{ name: plain(each.name), range: each.range }] : [])),
    range,
    end,
  );

/** The same of any bars on an axis to `end`, which is one of `range`'s. */
export function chartInWords(
  setting: Setting,
  bars: readonly { name: string; range: MoneyRange }[],
  { currency, period: of }: MoneyRange,
  end: number,
): string {
  const { language } = setting;
  const scale = rangeInWords({ min: 0, max: end, currency, openEnded: false }, language);
  const told = bars.map(({ name, range }) => `${name}: ${rangeInWords(range, language)}`);
  const each = setting.choice('salaryBands', 'period', of);
  return `${setting.label(words.chart)}, ${scale} ${each}. ${told.join('; ')}.`;
}

/** The first words of a name, without what stands small behind them. */
const plain = (name: Runs): string => {
  const [first] = typeof name === 'string' ? [name] : name;
  return (typeof first === 'string' ? first : (first?.text ?? '')).trim();
};

const period = (setting: Setting, range: MoneyRange): string =>
  setting.choice('salaryBands', 'period', range.period);

const BESIDE = { gap: 8, least: 0.3, lines: 2 };

/** What a figure of a row leaves of `width` for the row's name. */
const besideFigure = (setting: Setting, figure: string, width: number): number =>
  width - (figure ? runWidth(figure, 'figure', setting) + 4 : 0) - BESIDE.gap * setting.scale;

/** Whether a row's name has a fair width beside its figure. */
function fitsBeside(setting: Setting, { name, range }: RangeRow, width: number): boolean {
  const room = besideFigure(setting, range ? moneyRange(range) : '', width);
  if (room <= width * BESIDE.least) return false;
  const { leading } = setting.type.smallStrong;
  return text(setting, name, 'smallStrong', room).height <= BESIDE.lines * leading + 0.1;
}

/** `beside`: whether the rows of a chart have their names beside their figures, or else above them. */
function rangeRow(
  setting: Setting,
  each: RangeRow,
  width: number,
  axis: { end: number; whole: object; beside: boolean } | null,
  withPeriod = false,
): Box {
  const { scale } = setting;
  const figure = each.range
    ? moneyRange(each.range) + (withPeriod ? ` ${period(setting, each.range)}` : '')
    : '';
  const nameWidth = besideFigure(setting, figure, width);
  const beside = axis?.beside ?? nameWidth > width * BESIDE.least;
  const note = each.note ? [text(setting, each.note, 'tiny', width)] : [];
  const name = text(setting, each.name, 'smallStrong', beside ? nameWidth : width, { tag: 'TH' });
  const amount = (inner: number) =>
    text(setting, figure, 'figure', inner, {
      align: beside ? 'right' : 'left',
      noWrap: true,
      tag: 'TD',
    });
  const head = !figure
    ? stack([name, tagged(drawing([], 0), 'TD')])
    : beside
      ? row([
          { width: nameWidth, box: name },
          { width: width - nameWidth, box: amount(width - nameWidth) },
        ])
      : stack([name, amount(width)]);
  const chart =
    each.range && axis ? [partOf(rangeBar(setting, each.range, axis.end, width), axis.whole)] : [];
  return tableRow(together(stack([head, ...chart, ...note], 1.4 * scale)));
}

/** A track with the range on it; an open end has an arrow, a single figure is a short mark. */
export function rangeBar(setting: Setting, range: MoneyRange, end: number, width: number): Box {
  const { scale, colours } = setting;
  const h = 5.4 * scale;
  const x = (amount: number) => (amount / end) * width;
  const from = x(range.min);
  const to = Math.min(width, Math.max(x(topOf(range)), from + h));
  const start = Math.min(from, width - h);
  return drawing(() => {
    const elements = bar(setting, { x: 0, y: 0, w: width, h }, 'track');
    const reach = (until: number): CanvasElement[] =>
      bar(setting, { x: start, y: 0, w: Math.max(h, until - start), h }, 'solid');
    if (range.openEnded) {
      const tip = Math.min(width, to + h * 0.9);
      elements.push(...reach(tip - h * 0.9), {
        type: 'polyline',
        closePath: true,
        color: colours.accent,
        points: [
          { x: tip - h * 0.95, y: -h * 0.22 },
          { x: tip, y: h / 2 },
          { x: tip - h * 0.95, y: h * 1.22 },
        ],
      });
    } else {
      elements.push(...reach(to));
    }
    return elements;
  }, h);
}

/** The axis' figures under a chart. */
function axisRow(setting: Setting, range: MoneyRange, end: number, width: number): Box {
  const [left, right] = [money(0, range.currency), money(end, range.currency)];
  const third = width / 3;
  return stack([
    row([
      { width: third, box: text(setting, left, 'tiny', third) },
      {
        width: third,
        box: text(setting, period(setting, range), 'tiny', third, { align: 'center' }),
      },
      { width: third, box: text(setting, right, 'tiny', third, { align: 'right' }) },
    ]),
  ]);
}

import {
  pad,
  row,
  runWidth,
  stack,
  text,
  together,
  type Box,
  type Run,
} from '../../../parts/box.ts';
import { money, moneyRange, span } from '../../../parts/format.ts';
import type { Piece } from '../../../parts/pages.ts';
import { axisEnd, axisOf, chartInWords, rangeBar, topOf } from '../../../parts/ranges.ts';
import { figure as asFigure, partOf, tableRow, tagged } from '../../../parts/tags.ts';
import type { Setting } from '../../../parts/setting.ts';
import { described, said, type Voices } from '../../../parts/voices.ts';
import { DOT, words } from '../../../parts/words.ts';
import type { MoneyRange } from '../../../profile/index.ts';
import { once } from './lists.ts';

interface WideRow {
  name: Run[];
  /** The name in one language. */
  called: (voice: Setting) => string;
  under: Run[];
  range?: MoneyRange | undefined;
}

const NAMES = [{}, { face: 'small' }] as const;

export function ladder(voices: Voices): Piece[] {
  const [{ content }] = voices;
  const rows = content.ladder.map(({ level, years, salary }) => ({
    name: said(voices, (voice) => voice.say(level), NAMES),
    called: (voice: Setting) => voice.say(level),
    under: [
      { text: `${span(years.min, years.max, true)} ` },
      ...said(voices, (voice) =>
        voice.label(words[years.min === 1 && years.max === 1 ? 'year' : 'years']),
      ),
    ],
    range: salary,
  }));
  const axes = new Set(rows.flatMap(({ range }) => (range ? [axisOf(range)] : [])));
  return chart(voices, 'ladder', axes.size === 1 ? [rows] : [], rows);
}

export function salaryBands(voices: Voices): Piece[] {
  const [{ content }] = voices;
  const rows = content.salaryBands.map((band): WideRow => {
    const source = content.sources.findIndex(({ id }) => id === band.source) + 1;
    const under = [
      ...(band.range.paidIn
        ? [said(voices, (voice) => voice.label(words.paidIn)), [{ text: ` ${band.range.paidIn}` }]]
        : []),
      ...(band.asOf
        ? [
            ...(band.range.paidIn ? [[{ text: DOT }]] : []),
            said(voices, (voice) => voice.label(words.asOf)),
            [{ text: `\u00a0${band.asOf}` }],
          ]
        : []),
      ...(source ? [[{ text: `\u00a0[${source}]`, colour: voices[0].colours.accentText }]] : []),
    ].flat();
    return {
      name: said(voices, (voice) => voice.named(band.sector), NAMES),
      called: (voice) => voice.name(band.sector),
      under,
      range: band.range,
    };
  });
  const groups = Map.groupBy(rows, ({ range }) => axisOf(range!));
  return chart(voices, 'salaryBands', [...groups.values()], rows);
}

/** Rows with bars, a group an axis; without any group, rows of figures alone. */
function chart(
  voices: Voices,
  key: 'ladder' | 'salaryBands',
  groups: readonly WideRow[][],
  rows: readonly WideRow[],
): Piece[] {
  if (rows.length === 0) return [];
  const boxes =
    groups.length === 0
      ? rows.map((each) => wideRow(voices, each))
      : groups.flatMap((group) => {
          const ranges = group.flatMap(({ range }) => (range ? [range] : []));
          const end = axisEnd(Math.max(...ranges.map(topOf), 1));
          const whole = {};
          const made = group.map((each) => wideRow(voices, each, { end, whole }));
          const last = made.pop()!;
          const axis = asFigure(
            axisRow(voices, ranges[0]!, end),
            inWords(voices, group, ranges[0]!, end),
            whole,
          );
          return [...made, together(stack([last, axis], 1.5 * voices[0].scale))];
        });
  return once(voices, key, boxes, 4.6 * voices[0].scale, true);
}

/** Widths of a row: the name, the bar, the figure. */
function columnsOf([{ page, scale }]: Voices) {
  const gap = 14 * scale;
  const names = page.measure * 0.36;
  const figures = 122 * scale;
  return { gap, names, figures, bars: page.measure - names - figures - 2 * gap };
}

const periodOf = (voices: Voices, range: MoneyRange): Run[] =>
  said(voices, (voice) => voice.choice('salaryBands', 'period', range.period));

/** What a chart shows, for those who do not see it. */
const inWords = (voices: Voices, rows: readonly WideRow[], range: MoneyRange, end: number) =>
  described(voices, (voice) =>
    chartInWords(
      voice,
      rows.flatMap((each) => (each.range ? [{ name: each.called(voice), range: each.range }] : [])),
      range,
      end,
    ),
  );

/** Bars belong to the figure `whole`, on an axis to `end`; the row itself is one of a table. */
function wideRow(
  voices: Voices,
  { name, under, range }: WideRow,
  axis?: { end: number; whole: object },
): Box {
  const [first] = voices;
  const { scale, page, input } = first;
  const figure: Run[] = range
    ? [{ text: moneyRange(range) }, ...(!axis ? [{ text: ' ' }, ...periodOf(voices, range)] : [])]
    : [];
  const { gap, names, bars, figures } = columnsOf(voices);
  const label = (width: number) =>
    tagged(
      stack([
        ...(name.length > 0 ? [text(first, name, 'smallStrong', width)] : []),
        ...(under.length > 0 ? [text(first, under, 'tiny', width)] : []),
      ]),
      'TH',
    );
  const bar = (width: number) =>
    range && axis ? partOf(rangeBar(first, range, axis.end, width), axis.whole) : null;
  const amount = (width: number, align: 'left' | 'right') =>
    text(first, figure, 'figure', width, { align, noWrap: align === 'right', tag: 'TD' });
  const wide = runWidth(figure, 'figure', first) <= figures && !input.options.largePrint;
  if (!wide) {
    const { measure } = page;
    const boxes = [label(measure), amount(measure, 'left'), bar(measure)];
    return tableRow(
      together(
        stack(
          boxes.filter((box) => box !== null),
          1.4 * scale,
        ),
      ),
    );
  }
  const lowered = (first.type.smallStrong.leading - 5.4 * scale) / 2 + 0.6 * scale;
  const drawn = bar(bars);
  return tableRow(
    together(
      row(
        [
          { width: names, box: label(names) },
          { width: bars, box: drawn && pad(drawn, [0, lowered, 0, 0]) },
          { width: figures, box: amount(figures, 'right') },
        ],
        gap,
      ),
    ),
  );
}

/** The axis' figures under the bars. */
function axisRow(voices: Voices, range: MoneyRange, end: number): Box {
  const [first] = voices;
  const { largePrint } = first.input.options;
  const { gap, names, bars } = columnsOf(voices);
  const width = largePrint ? first.page.measure : bars;
  const side = width * 0.27;
  const middle = width - 2 * side;
  const axis = row([
    { width: side, box: text(first, money(0, range.currency), 'tiny', side) },
    {
      width: middle,
      box: text(first, periodOf(voices, range), 'tiny', middle, { align: 'center' }),
    },
    {
      width: side,
      box: text(first, money(end, range.currency), 'tiny', side, { align: 'right' }),
    },
  ]);
  return largePrint
    ? axis
    : row(
        [
          { width: names, box: null },
          { width: bars, box: axis },
        ],
        gap,
      );
}

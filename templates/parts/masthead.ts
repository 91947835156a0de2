import type { CanvasElement } from 'pdfmake/interfaces.js';
import { isWritten, otherLanguage, sections } from '../profile/index.ts';
import type { SheetInput } from '../sheet.ts';
import { MARGIN, MEASURE, PAGE } from '../theme/page.ts';
import {
  asNode,
  countLines,
  drawing,
  floating,
  pad,
  row,
  runWidth,
  stack,
  text,
  together,
  type Box,
  type Run,
} from './box.ts';
import { labelled } from './prose.ts';
import { rootBookmark } from './section.ts';
import type { Setting } from './setting.ts';
import { DOT, words } from './words.ts';

/** A title longer than this many lines of the large face is set smaller. */
const LARGE_TITLE_LINES = 2;
const LOGO = { width: 130, height: 34 };
/** What the ornament takes of the band's width. */
const CORNER = 90;
const SPACE = { top: 16, bottom: 11 };

export const titleOf = (setting: Setting): string => {
  const { title } = setting.content;
  return setting.say(title) || title[otherLanguage(setting.language)].trim();
};

/** The band across the head of the first page: the school, and the career's name in both languages. */
export function masthead(setting: Setting): Box {
  const { input, colours, content, language } = setting;
  const title = titleOf(setting);
  const face =
    countLines([{ text: title }], 'title', MEASURE * 0.86, setting) <= LARGE_TITLE_LINES
      ? 'title'
      : 'titleLong';
  const other = otherLanguage(language);
  const subtitle =
    isWritten(content.title, other) && isWritten(content.title, language)
      ? content.title[other].trim()
      : '';
  const name = text(setting, title, face, MEASURE * 0.86, {
    outline: { text: title, id: rootBookmark(setting) },
  });
  const motto = setting.say(input.brand.motto);
  const kicker = text(setting, setting.label(words.careerProfile), 'eyebrow', MEASURE * 0.86);
  const schoolWidth = MEASURE - CORNER - (input.brand.logo ? LOGO.width : 0);
  const school = stack([
    text(setting, input.brand.name, 'school', schoolWidth),
    ...(motto ? [text(setting, motto, 'motto', schoolWidth)] : []),
  ]);
  const top = input.brand.logo ? besideLogo(school) : pad(school, [0, 0, CORNER, 0]);
  const names = stack(
    [kicker, name, ...(subtitle ? [text(setting, subtitle, 'subtitle', MEASURE * 0.86)] : [])],
    1,
  );
  const inner = stack([top, names], 8);
  const height = inner.height + SPACE.top + SPACE.bottom;
  const none = () => 0;
  const node = asNode({
    table: {
      widths: [MEASURE],
      body: [
        [
          {
            stack: [...ornament(setting, height).map((box) => box.node), inner.node],
            fillColor: colours.band,
          },
        ],
      ],
    },
    layout: {
      hLineWidth: (index: number) => (index === 1 ? 3.4 : 0),
      hLineColor: () => colours.accent,
      vLineWidth: none,
      paddingLeft: () => MARGIN.left,
      paddingRight: () => MARGIN.right,
      paddingTop: () => SPACE.top,
      paddingBottom: () => SPACE.bottom,
    },
    margin: [-MARGIN.left, -MARGIN.top, -MARGIN.right, 0],
  });
  return { node, height: height + 3.4 - MARGIN.top, head: height };
}

/**
 * The pictures that a document names. The logo is in it once, however often it is shown: the transparent parts of two copies
 * would be unpacked in any order, and the same sheet would come in different bytes.
 */
export const pictures = ({ brand }: SheetInput): Record<string, string> =>
  brand.logo ? { logo: brand.logo } : {};

/** A logo of any shape, and the school's name at half its height. */
function besideLogo(school: Box): Box {
  const lowered = Math.max(0, (LOGO.height - school.height) / 2);
  const node = asNode({
    columns: [
      { width: 'auto', image: 'logo', fit: [LOGO.width, LOGO.height] },
      { width: '*', stack: [school.node], margin: [0, lowered, CORNER, 0] },
    ],
    columnGap: 11,
  });
  const height = Math.max(LOGO.height, school.height);
  return { node, height, head: height };
}

/** Quarter rings in the band's right corner: inside it whatever its height. */
function ornament(setting: Setting, height: number): Box[] {
  const { colours } = setting;
  const reach = Math.min(height - 4, 96);
  const rings: CanvasElement[] = [1, 0.74, 0.48].map((share, index) => ({
    type: 'ellipse',
    x: PAGE.width,
    y: 0,
    r1: reach * share,
    r2: reach * share,
    color: index === 2 ? colours.accent : colours.onBand,
    fillOpacity: index === 2 ? 0.32 : 0.06,
  }));
  return [floating(drawing(rings, 0), -MARGIN.left, -SPACE.top)];
}

/** Items on a line or more, each of which stays whole. */
const listed = (items: readonly string[]): Run[] =>
  items.flatMap((item, index): Run[] => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    { text: index < items.length - 1 ? `${item}${DOT}`.trimEnd() : item, whole: item.length < 26 },
  ]);

const sumOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Every column as wide as its longest item; what is left goes to whichever takes the most lines. */
function columnWidths(
  setting: Setting,
  columns: readonly { label: string; value: Run[] }[],
  inner: number,
): number[] {
  const widths = columns.map(({ label, value }) =>
    Math.max(
      runWidth(label, 'label', setting),
      ...value.map((run) => Math.min(runWidth([run], 'smallStrong', setting), inner * 0.3)),
    ),
  );
  const free = inner - sumOf(widths);
  if (free <= 0) return columns.map(() => inner / columns.length);
  const STEPS = 16;
  for (let step = 0; step < STEPS; step += 1) {
    const lines = columns.map(({ value }, index) =>
      countLines(value, 'smallStrong', widths[index]!, setting),
    );
    const most = Math.max(...lines);
    const needy = lines.flatMap((count, index) => (count === most && most > 1 ? [index] : []));
    const share = free / STEPS / (needy.length || widths.length);
    for (const index of needy.length ? needy : widths.keys()) widths[index]! += share;
  }
  return widths;
}

/** The facts that classify the career, side by side under the band. */
export function facts(setting: Setting): Box | null {
  const { content, scale, colours } = setting;
  const { cluster, holland, codes, tags } = content;
  const letters = sections.holland.choices['letter']!;
  const fact = (key: 'cluster' | 'codes' | 'holland' | 'tags', items: readonly string[]) =>
    items.length === 0 ? [] : [{ label: setting.label(sections[key].label), value: listed(items) }];
  const all = [
    ...fact('cluster', cluster === null ? [] : [setting.name(cluster)]),
    ...fact(
      'codes',
      (['masco', 'isco08', 'onetSoc'] as const).flatMap((code) =>
        codes[code] ? [`${setting.field('codes', code)} ${codes[code]}`] : [],
      ),
    ),
    ...fact(
      'holland',
      holland === null
        ? []
        : [holland, [...holland].map((letter) => setting.label(letters[letter]!)).join(', ')],
    ),
    ...fact(
      'tags',
      tags.map((tag) => setting.choice('tags', 'tags', tag)),
    ),
  ];
  if (all.length === 0) return null;
  const gap = 16 * scale;
  const widths = columnWidths(setting, all, MEASURE - gap * (all.length - 1));
  const cells = all.map(({ label, value }, index) => {
    const width = widths[index]!;
    const body = text(setting, value, 'smallStrong', width, { colour: colours.heading });
    return { width, box: labelled(setting, label, body, width) };
  });
  return together(row(cells, gap));
}

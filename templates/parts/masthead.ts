import type { CanvasElement } from 'pdfmake/interfaces.js';
import { isWritten, LANGUAGE_TAGS, otherLanguage, sections } from '../profile/index.ts';
import type { SheetInput } from '../sheet.ts';
import { GUTTER } from '../theme/page.ts';
import { bandAcross } from './band.ts';
import {
  boxOf,
  countLines,
  pad,
  row,
  runWidth,
  stack,
  text,
  together,
  type Box,
  type Run,
  type Runs,
} from './box.ts';
import { hasLogo, logoOnBand } from './logo.ts';
import { labelled } from './prose.ts';
import { rootBookmark } from './section.ts';
import type { Setting } from './setting.ts';
import { columnOf, inLanguage, said, type Voices } from './voices.ts';
import { DOT, words } from './words.ts';

/** A title longer than this many lines of the large face is set smaller. */
const LARGE_TITLE_LINES = 2;
const LOGO = { width: 130, height: 34 };
/** What the ornament takes of the band's width. */
const CORNER = 90;
/** The line under the band. */
const EDGE = 3.4;
const SPACE = { top: 16, bottom: 11 };

export const titleOf = (setting: Setting): string => {
  const { title } = setting.content;
  return setting.say(title) || title[otherLanguage(setting.language)].trim();
};

/** The career's name over its name in the other language. */
function nameOf(setting: Setting): Box {
  const { content, language } = setting;
  const width = setting.page.measure * 0.86;
  const title = titleOf(setting);
  const other = otherLanguage(language);
  const subtitle =
    isWritten(content.title, other) && isWritten(content.title, language)
      ? content.title[other].trim()
      : '';
  return stack(
    [
      ...titled(setting, title, width, faceOf(setting, title, width)),
      ...(subtitle
        ? [text(setting, subtitle, 'subtitle', width, { lang: LANGUAGE_TAGS[other] })]
        : []),
    ],
    1,
  );
}

const faceOf = (setting: Setting, title: string, width: number) =>
  countLines([{ text: title }], 'title', width, setting) <= LARGE_TITLE_LINES
    ? 'title'
    : 'titleLong';

const titled = (
  setting: Setting,
  title: string,
  width: number,
  face: 'title' | 'titleLong',
): Box[] => [
  text(setting, setting.label(words.careerProfile), 'eyebrow', width),
  text(setting, title, face, width, {
    tag: 'H1',
    lang: isWritten(setting.content.title, setting.language)
      ? undefined
      : LANGUAGE_TAGS[otherLanguage(setting.language)],
    outline: { text: title, id: rootBookmark(setting) },
  }),
];

/** The career's name in every language, side by side over the columns of the text; one under the other in large print. */
function namesOf(voices: Voices): Box {
  const [{ page, input }] = voices;
  const { largePrint } = input.options;
  const width = largePrint ? page.measure : columnOf(page);
  const titles = voices.map(titleOf);
  const large = voices.every((voice, index) => faceOf(voice, titles[index]!, width) === 'title');
  const boxes = voices.map((voice, index) => {
    const title = titles[index]!;
    const box = stack(titled(voice, title, width, large ? 'title' : 'titleLong'), 1);
    return inLanguage(voices, voice, box);
  });
  return largePrint
    ? stack(boxes, 6)
    : row(
        boxes.map((box) => ({ width, box })),
        GUTTER,
      );
}

/** The band across the head of the first page: the school, and the career's name in both languages. */
export function masthead(setting: Setting, ...others: readonly Setting[]): Box {
  const top = schoolMark([setting, ...others]);
  const names = others.length > 0 ? namesOf([setting, ...others]) : nameOf(setting);
  const inner = stack([top, names], 8);
  const height = inner.height + SPACE.top + SPACE.bottom;
  return bandAcross(setting, inner, {
    space: SPACE,
    edge: EDGE,
    behind: ornament(setting, height),
  });
}

/** The school's logo within a frame, its name and motto, on one line. */
export function schoolMark(voices: Voices, frame = LOGO): Box {
  const [setting] = voices;
  const { brand } = setting.input;
  const motto = said(voices, (voice) => voice.say(brand.motto));
  const width = setting.page.measure - CORNER - (hasLogo(setting) ? frame.width : 0);
  const name = said(voices, (voice) => voice.school);
  const school = stack([
    text(setting, name, 'school', width),
    ...(motto.length > 0 ? [text(setting, motto, 'motto', width)] : []),
  ]);
  return hasLogo(setting) ? besideLogo(setting, school, frame) : pad(school, [0, 0, CORNER, 0]);
}

/**
 * The pictures that a document names. The logo is in it once, however often it is shown: the transparent parts of two copies
 * would be unpacked in any order, and the same sheet would come in different bytes.
 */
export const pictures = ({ brand: { logo, logoOnDark } }: SheetInput): Record<string, string> => ({
  ...(logo ? { logo } : {}),
  ...(logoOnDark ? { logoOnDark } : {}),
});

/** A logo of any shape, and the school's name at half its height. */
function besideLogo(setting: Setting, school: Box, frame: typeof LOGO): Box {
  const lowered = Math.max(0, (frame.height - school.height) / 2);
  const height = Math.max(frame.height, school.height);
  return boxOf(height, height, () => ({
    columns: [
      logoOnBand(setting, frame),
      { width: '*', stack: [school.node], margin: [0, lowered, CORNER, 0] },
    ],
    columnGap: 11,
  }));
}

/** Quarter rings in the band's right corner: inside it whatever its height. */
function ornament({ colours, inkSaver, page }: Setting, height: number): CanvasElement[] {
  const reach = Math.min(height - 4, 96);
  return [1, 0.74, 0.48].map((share, index) => ({
    type: 'ellipse',
    x: page.width,
    y: 0,
    r1: reach * share,
    r2: reach * share,
    ...(inkSaver
      ? { lineColor: colours.ink, lineWidth: 0.5 }
      : {
          color: index === 2 ? colours.accent : colours.onBand,
          fillOpacity: index === 2 ? 0.32 : 0.06,
        }),
  }));
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
  columns: readonly { label: Runs; value: Run[] }[],
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
  const { content, scale } = setting;
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
  // Side by side while that leaves each a fair width.
  const perRow = setting.room(setting.page.measure) / all.length > 90 ? all.length : 2;
  const rows = Array.from({ length: Math.ceil(all.length / perRow) }, (_, index) =>
    factRow(setting, all.slice(index * perRow, (index + 1) * perRow), gap),
  );
  return together(stack(rows, 6 * scale));
}

/** Facts side by side, each a small label over a value: `each` points wide and a gutter apart, or as wide as they need. */
export function factRow(
  setting: Setting,
  columns: readonly { label: Runs; value: Run[] }[],
  gap: number,
  each: number | null = null,
): Box {
  const widths =
    each === null
      ? columnWidths(setting, columns, setting.page.measure - gap * (columns.length - 1))
      : columns.map(() => each);
  const cells = columns.map(({ label, value }, index) => {
    const width = widths[index]!;
    const body = text(setting, value, 'smallStrong', width, { colour: setting.colours.heading });
    return { width, box: labelled(setting, label, body, width) };
  });
  return row(cells, each === null ? gap : GUTTER);
}

import type { CanvasElement } from 'pdfmake/interfaces.js';
import { isWritten, otherLanguage, sections } from '../profile/index.ts';
import { MARGIN, MEASURE, PAGE } from '../theme/page.ts';
import {
  asNode,
  countLines,
  drawing,
  floating,
  row,
  stack,
  text,
  together,
  type Box,
} from './box.ts';
import { labelled } from './prose.ts';
import { rootBookmark } from './section.ts';
import type { Setting } from './setting.ts';
import { words } from './words.ts';

/** A title longer than this many lines of the large face is set smaller. */
const LARGE_TITLE_LINES = 2;
const LOGO = { width: 120, height: 34 };
const SPACE = { top: 22, bottom: 17 };

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
  const kind = text(setting, setting.label(words.careerProfile).toUpperCase(), 'eyebrow', 110, {
    align: 'right',
  });
  const schoolWidth = MEASURE - 110 - (input.brand.logo ? 52 : 0);
  const school = stack([
    text(setting, input.brand.name, 'school', schoolWidth),
    ...(motto ? [text(setting, motto, 'motto', schoolWidth)] : []),
  ]);
  const logo: Box | null = input.brand.logo
    ? {
        node: asNode({ image: input.brand.logo, fit: [42, LOGO.height] }),
        height: LOGO.height,
        head: LOGO.height,
      }
    : null;
  const top = row([
    ...(logo ? [{ width: 52, box: logo }] : []),
    {
      width: schoolWidth,
      box: lowered(school, logo ? Math.max(0, (LOGO.height - school.height) / 2) : 0),
    },
    { width: 110, box: lowered(kind, logo ? (LOGO.height - 9) / 2 : 2) },
  ]);
  const names = stack(
    [name, ...(subtitle ? [text(setting, subtitle, 'subtitle', MEASURE * 0.86)] : [])],
    1,
  );
  const inner = stack([top, names], 17);
  const height = inner.height + SPACE.top + SPACE.bottom;
  const none = () => 0;
  const node = asNode({
    table: {
      widths: ['*'],
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

const lowered = (box: Box, by: number): Box => ({
  node: asNode({ stack: [box.node], margin: [0, by, 0, 0] }),
  height: box.height + by,
  head: box.head + by,
});

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

/** The facts that classify the career, side by side under the band. */
export function facts(setting: Setting): Box | null {
  const { content, scale, colours } = setting;
  const { cluster, holland, codes, tags } = content;
  const letters = sections.holland.choices['letter']!;
  const fields = sections.codes.fields;
  const all: { label: string; value: string }[] = [
    ...(cluster === null
      ? []
      : [{ label: setting.label(sections.cluster.label), value: setting.name(cluster) }]),
    ...(sections.codes.isEmpty(codes)
      ? []
      : [
          {
            label: setting.label(sections.codes.label),
            value: (['masco', 'isco08', 'onetSoc'] as const)
              .flatMap((code) =>
                codes[code] ? [`${setting.label(fields[code]!)} ${codes[code]}`] : [],
              )
              .join(' · '),
          },
        ]),
    ...(holland === null
      ? []
      : [
          {
            label: setting.label(words.interest),
            value: `${holland} · ${[...holland].map((letter) => setting.label(letters[letter]!)).join(', ')}`,
          },
        ]),
    ...(tags.length === 0
      ? []
      : [
          {
            label: setting.label(sections.tags.label),
            value: tags.map((tag) => setting.choice('tags', 'tags', tag)).join(' · '),
          },
        ]),
  ];
  if (all.length === 0) return null;
  const gap = 16 * scale;
  const width = (MEASURE - gap * (all.length - 1)) / all.length;
  const cells = all.map(({ label, value }) => ({
    width,
    box: labelled(
      setting,
      label,
      text(setting, value, 'smallStrong', width, { colour: colours.heading }),
      width,
    ),
  }));
  return together(row(cells, gap));
}

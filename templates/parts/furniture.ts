import type { CanvasElement } from 'pdfmake/interfaces.js';
import { fontOf } from '../theme/fonts.ts';
import type { FaceName } from '../theme/type.ts';
import { asNode, runWidth, text, type Node } from './box.ts';
import { date } from './format.ts';
import { titleOf } from './masthead.ts';
import type { Setting } from './setting.ts';
import { plainly } from './voices.ts';
import { DOT, pageOf, words } from './words.ts';

/** The head of every page but the first: which career, whose sheet. */
export function runningHead(setting: Setting, ...others: readonly Setting[]): Node {
  const { page } = setting;
  const left = page.measure * 0.62;
  const right = page.measure * 0.36;
  const title = clip(setting, plainly([setting, ...others], titleOf), 'runningTitle', left);
  const school = clip(setting, setting.school, 'furniture', right);
  return asNode({
    stack: [
      { canvas: topEdge(setting), relativePosition: { x: 0, y: 0 } },
      {
        columns: [
          {
            width: left,
            stack: [text(setting, title, 'runningTitle', left, { noWrap: true }).node],
          },
          {
            width: right,
            stack: [
              text(setting, school, 'furniture', right, {
                align: 'right',
                noWrap: true,
              }).node,
            ],
            margin: [0, 1.5, 0, 0],
          },
        ],
        columnGap: page.measure * 0.02,
        margin: [page.margin.left, 17.6, page.margin.right, 0],
      },
    ],
  });
}

/** What goes along a page's upper edge: the band in small, or a line. */
function topEdge({ colours, inkSaver, page }: Setting): CanvasElement[] {
  const { left } = page.margin;
  return inkSaver
    ? [
        {
          type: 'line',
          x1: left,
          y1: page.margin.top - 7,
          x2: page.width - page.margin.right,
          y2: page.margin.top - 7,
          lineWidth: 0.6,
          lineColor: colours.ink,
        },
      ]
    : [
        { type: 'rect', x: 0, y: 0, w: page.width, h: 5, color: colours.band },
        { type: 'rect', x: 0, y: 5, w: page.width, h: 1.6, color: colours.accent },
      ];
}

/** The foot of every page: the school's line, which revision this is, and the page's number where there are several. */
export function foot(
  setting: Setting,
  page: number,
  pages: number,
  ...others: readonly Setting[]
): Node {
  const { input } = setting;
  const voices = [setting, ...others];
  const { margin, measure } = setting.page;
  const { revision } = input;
  const school = schoolLine(setting, voices, input.options.largePrint ? measure : measure / 2 + 60);
  const state = [
    `${plainly(voices, (voice) => voice.label(words.revision))} ${revision.number}`,
    plainly(voices, (voice) =>
      revision.approvedOn === null
        ? voice.label(words.draft)
        : date(revision.approvedOn, voice.language),
    ),
  ].join(DOT);
  const position =
    pages === 1
      ? ''
      : others.length > 0
        ? `${plainly(voices, (voice) => voice.label(words.page))} ${page}/${pages}`
        : pageOf[setting.language](page, pages);
  const place = [margin.left, 10, margin.right, 0];
  const cell = (line: string, width: number, align: 'left' | 'right' = 'left') => ({
    width,
    stack: [text(setting, line, 'furniture', width, { align }).node],
  });
  const half = measure / 2;
  if (input.options.largePrint) {
    return asNode({
      stack: [
        text(setting, clip(setting, school, 'furniture', measure), 'furniture', measure).node,
        { columns: [cell(state, half), cell(position, half, 'right')], columnGap: 0 },
      ],
      margin: place,
    });
  }
  return asNode({
    columns: [
      cell(school, half + 60),
      cell(position ? `${state}   ${position}` : state, half - 60, 'right'),
    ],
    columnGap: 0,
    margin: place,
  });
}

/** The brand's line in every language, or in the first alone where there is no room for all. */
function schoolLine(setting: Setting, voices: readonly Setting[], width: number): string {
  const [all, own] = [voices, [setting]].map(
    (some) =>
      plainly(some, (voice) => voice.say(voice.input.brand.footer)) ||
      plainly(some, (voice) => voice.school),
  ) as [string, string];
  return runWidth(all, 'furniture', setting) <= width ? all : own || all;
}

/** Across every page of a draft; null for what is approved. */
export const watermark = (setting: Setting) =>
  setting.input.revision.draft
    ? {
        text: setting.label(words.watermark),
        ...fontOf(setting.input.brand.typeface, 'extrabold'),
        fontSize: 150,
        angle: -52,
        color: setting.colours.accentText,
        opacity: 0.1,
      }
    : null;

/** As much of a line as fits. */
function clip(setting: Setting, line: string, face: FaceName, width: number): string {
  if (runWidth(line, face, setting) <= width) return line;
  let kept = line;
  while (kept && runWidth(`${kept}…`, face, setting) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

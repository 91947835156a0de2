import { MARGIN, MEASURE, PAGE } from '../theme/page.ts';
import type { FaceName } from '../theme/type.ts';
import { asNode, runWidth, text, type Node } from './box.ts';
import { date } from './format.ts';
import { titleOf } from './masthead.ts';
import type { Setting } from './setting.ts';
import { DOT, pageOf, words } from './words.ts';

/** The head of every page but the first: which career, whose sheet. */
export function runningHead(setting: Setting): Node {
  const { colours, input } = setting;
  const left = MEASURE * 0.62;
  const right = MEASURE * 0.36;
  const title = clip(setting, titleOf(setting), 'runningTitle', left);
  const school = clip(setting, input.brand.name, 'furniture', right);
  return asNode({
    stack: [
      {
        canvas: [
          { type: 'rect', x: 0, y: 0, w: PAGE.width, h: 5, color: colours.band },
          { type: 'rect', x: 0, y: 5, w: PAGE.width, h: 1.6, color: colours.accent },
        ],
      },
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
        columnGap: MEASURE * 0.02,
        margin: [MARGIN.left, 11, MARGIN.right, 0],
      },
    ],
  });
}

/** The foot of every page: the school's line, which revision this is, and the page's number. */
export function foot(setting: Setting, page: number, pages: number): Node {
  const { input } = setting;
  const { revision } = input;
  const line = setting.say(input.brand.footer) || input.brand.name;
  const state = [
    `${setting.label(words.revision)} ${revision.number}`,
    revision.approvedOn === null
      ? setting.label(words.draft)
      : date(revision.approvedOn, setting.language),
  ].join(DOT);
  const half = MEASURE / 2;
  return asNode({
    columns: [
      { width: half + 60, stack: [text(setting, line, 'furniture', half + 60).node] },
      {
        width: half - 60,
        stack: [
          text(
            setting,
            `${state}   ${pageOf[setting.language](page, pages)}`,
            'furniture',
            half - 60,
            { align: 'right' },
          ).node,
        ],
      },
    ],
    columnGap: 0,
    margin: [MARGIN.left, 10, MARGIN.right, 0],
  });
}

/** Across every page of a draft; null for what is approved. */
export const watermark = (setting: Setting) =>
  setting.input.revision.draft
    ? {
        text: setting.label(words.watermark),
        font: 'Display',
        bold: true,
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

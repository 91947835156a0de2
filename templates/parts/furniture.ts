import { MARGIN, MEASURE, PAGE } from '../theme/page.ts';
import { asNode, text, type Node } from './box.ts';
import { date } from './format.ts';
import { titleOf } from './masthead.ts';
import type { Setting } from './setting.ts';
import { pageOf, words } from './words.ts';

/** The head of every page but the first: which career, whose sheet. */
export function runningHead(setting: Setting): Node {
  const { colours, input } = setting;
  const title = clip(titleOf(setting), 90);
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
            width: MEASURE * 0.62,
            stack: [text(setting, title, 'runningTitle', MEASURE * 0.62, { noWrap: true }).node],
          },
          {
            width: MEASURE * 0.38,
            stack: [
              text(setting, clip(input.brand.name, 44), 'furniture', MEASURE * 0.38, {
                align: 'right',
                noWrap: true,
              }).node,
            ],
            margin: [0, 1.5, 0, 0],
          },
        ],
        columnGap: 0,
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
  ].join(' · ');
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

const clip = (value: string, length: number): string =>
  value.length <= length ? value : `${value.slice(0, length - 1).trimEnd()}…`;

import type { Box, Node } from '../../parts/box.ts';
import { closing } from '../../parts/closing.ts';
import { parts, type PartKey } from '../../parts/index.ts';
import { facts, masthead } from '../../parts/masthead.ts';
import { flowed, pagesBox, piecesOfBlock, type Piece } from '../../parts/pages.ts';
import type { Setting } from '../../parts/setting.ts';
import { bestOrder, inOrder, isPlaced, ORDER, type Sections } from './order.ts';
import { gapOf } from './zones.ts';

/** Kept free on a page, for lines that break otherwise than foreseen. */
const RESERVE = 12;

const CHARTS: readonly PartKey[] = ['scores', 'ladder', 'salaryBands', 'dayInLife', 'outlook'];

/** Large print: one column on as many pages as it takes, about equally full, `slack` points of each left free. */
export function composeLarge(
  setting: Setting,
  slack: number,
): { node: Node; setting: Setting; pages: number | null } {
  const sections = sectionsOf(setting);
  const room = setting.page.column - RESERVE - slack;
  const pages = bestOrder(sections, room);
  return pages
    ? { node: pagesBox(pages, slack).node, setting, pages: pages.pages.length }
    : { node: flowed(inOrder(sections, ORDER)).node, setting, pages: null };
}

function sectionsOf(setting: Setting): Sections {
  const gap = gapOf(setting);
  const single = (box: Box | null, cost = 0): Piece[] =>
    box ? [{ box, space: gap, opens: true, cost }] : [];
  const section = (key: PartKey): Piece[] => {
    const block = parts[key](setting, setting.page.measure);
    return block ? piecesOfBlock(block, gap, CHARTS.includes(key)) : [];
  };
  const keys = Object.keys(parts) as PartKey[];
  return new Map([
    ['head', [...single(masthead(setting)), ...single(facts(setting), Infinity)]],
    ...keys.filter(isPlaced).map((key): [string, Piece[]] => [key, section(key)]),
    ['others', keys.filter((key) => !isPlaced(key)).flatMap(section)],
    ['closing', single(closing(setting))],
  ]);
}

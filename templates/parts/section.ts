import { sections, type SectionKey } from '../profile/index.ts';
import { asNode, boxOf, drawing, renewed, stack, text, type Box } from './box.ts';
import { evenly } from './fit.ts';
import type { Setting } from './setting.ts';
import { plainly, said, type Voices } from './voices.ts';

/** A section as a column takes it: pieces that may be divided between pages, each of which keeps together as it can. */
export interface Block {
  key: string;
  pieces: Box[];
  /** Between the pieces. */
  gap: number;
  height: number;
}

/** The id of the bookmark that a language's sections stand under. */
export const rootBookmark = (setting: Setting): string => `profile-${setting.language}`;

/** A section's heading: a short rule in the accent, and the section's name. */
export function heading(setting: Setting, label: string, width: number, plain = false): Box {
  const name = evenly(setting, label, 'h2', width, {
    tag: 'H2',
    outline: { text: label, under: rootBookmark(setting) },
  });
  return plain ? name : underRule(setting, name);
}

/** The heading of a section that serves several languages at once: its names on one line. */
export function jointHeading(voices: Voices, key: SectionKey, width: number): Box {
  const [setting] = voices;
  const nameOf = (voice: Setting) => voice.label(sections[key].label);
  const label = said(voices, nameOf, [{}, { face: 'h2Other' }], '   ');
  const outline = { text: plainly(voices, nameOf), under: rootBookmark(setting) };
  return underRule(setting, text(setting, label, 'h2', width, { tag: 'H2', outline }));
}

function underRule({ scale, colours }: Setting, name: Box): Box {
  const rule = drawing(
    [{ type: 'rect', x: 0, y: 0, w: 18 * scale, h: 1.9 * scale, color: colours.accent }],
    1.9 * scale,
  );
  return stack([rule, name], 2.2 * scale);
}

/** A heading that stays with the beginning of what follows. */
export function headed(title: Box, pieces: readonly Box[], gap: number): Box[] {
  const [first, ...rest] = pieces as [Box, ...Box[]];
  const needs = title.height + gap + first.head;
  const opening = renewed(title, (node) => ({ ...node, needs }), needs);
  return [opening, first, ...rest];
}

/** A section as a block: nothing at all where there are no pieces. */
export function block(
  setting: Setting,
  key: SectionKey,
  width: number,
  pieces: readonly Box[],
  gap: number,
  label = setting.label(sections[key].label),
): Block | null {
  if (pieces.length === 0) return null;
  return blockOf(key, headed(heading(setting, label, width), pieces, gap), gap);
}

export function blockOf(key: string, pieces: Box[], gap: number): Block {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0) + gap * (pieces.length - 1);
  return { key, pieces, gap, height };
}

/** Blocks one below the other as one box that may be divided between pages. */
export function column(blocks: readonly Block[], gap: number): Box {
  const boxes = blocks.flatMap((each, index) =>
    each.pieces.map((piece, at) => ({
      piece,
      space: at > 0 ? each.gap : index > 0 ? gap : 0,
    })),
  );
  return boxOf(columnHeight(blocks, gap), boxes[0]?.piece.head ?? 0, () => ({
    stack: boxes.map(({ piece, space }) => spaced(piece, space)),
  }));
}

export const columnHeight = (blocks: readonly Block[], gap: number): number =>
  blocks.reduce((sum, each) => sum + each.height, 0) + gap * Math.max(0, blocks.length - 1);

/** The space above a piece goes with the piece to the next page's top, where the engine drops it. */
const spaced = (piece: Box, space: number) =>
  space === 0
    ? piece.node
    : asNode({ stack: [piece.node], margin: [0, space, 0, 0], needs: space + piece.head });

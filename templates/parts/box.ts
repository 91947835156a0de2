import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import type { FaceName, SetFace } from '../theme/type.ts';
import { stepsInFor } from '../theme/fonts.ts';
import { piecesOf, widthOf } from '../theme/metrics.ts';
import { inTypefaces } from '../theme/typefaces/index.ts';
import type { Setting } from './setting.ts';
import type { Tag } from './tags.ts';

/**
 * A node of a document definition. `needs`: height that must be left on the page, or it starts on the next one;
 * `sinks`: an unbreakable node that stands at the foot of its page. Both are read by the engine's layout.
 */
export type Node = Exclude<Content, string | number | readonly unknown[]> & {
  needs?: number;
  sinks?: boolean;
};

/**
 * A node with the height that it will take, within a line or so: known before the layout, so that columns balance. A class, so
 * that no box is spread without its node.
 */
export abstract class Box {
  abstract get node(): Node;
  abstract readonly height: number;
  /** What must stand together at its beginning. */
  abstract readonly head: number;
}

class LateBox extends Box {
  readonly height: number;
  readonly head: number;
  #make: (() => object) | null;
  #node: Node | undefined;

  constructor(height: number, head: number, make: () => object) {
    super();
    this.height = height;
    this.head = head;
    this.#make = make;
  }

  get node(): Node {
    if (this.#make) {
      this.#node = asNode(this.#make());
      this.#make = null;
    }
    return this.#node!;
  }
}

/** A box whose node is made when it is asked for: most are weighed and never placed. */
export const boxOf = (height: number, head: number, make: () => object): Box =>
  new LateBox(height, head, make);

/** The box in another node. */
export const renewed = (box: Box, make: (node: Node) => object, head = box.head): Box =>
  boxOf(box.height, head, () => make(box.node));

/** A piece of text in a face of its own. */
export interface Run {
  text: string;
  face?: FaceName;
  colour?: string;
  link?: string;
  /** Stays on one line. */
  whole?: boolean;
  /** BCP 47; where it differs from what is around it. */
  lang?: string;
}

export type Runs = string | readonly (string | Run)[];

const listOf = (runs: Runs): Run[] =>
  (typeof runs === 'string' ? [runs] : runs).map((run) =>
    typeof run === 'string' ? { text: run } : run,
  );

export const asNode = (node: object): Node => node as unknown as Node;

/** How many lines the runs take in `width`. */
export function countLines(runs: readonly Run[], face: FaceName, width: number, setting: Setting) {
  let lines = 1;
  let used = 0;
  for (const run of runs) {
    const { size, weight, tracking } = setting.type[run.face ?? face];
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        lines += 1;
        used = 0;
      }
      const pieces = run.whole
        ? [{ advance: widthOf(part, 1, weight), length: part.length, space: false }]
        : piecesOf(part, weight);
      for (const piece of pieces) {
        const advance = piece.advance * size + piece.length * tracking;
        if (piece.space) {
          used += advance;
        } else if (used + advance <= width) {
          used += advance;
        } else if (advance <= width) {
          lines += 1;
          used = advance;
        } else {
          lines += Math.ceil(advance / width) - (used === 0 ? 1 : 0);
          used = advance % width;
        }
      }
    }
  }
  return lines;
}

/** Width of the runs on one line. */
export const runWidth = (runs: Runs, face: FaceName, setting: Setting): number =>
  listOf(runs).reduce((sum, run) => {
    const { size, weight, tracking } = setting.type[run.face ?? face];
    return sum + widthOf(run.text, size, weight) + run.text.length * tracking;
  }, 0);

export interface TextOptions {
  align?: 'left' | 'center' | 'right';
  colour?: string;
  noWrap?: boolean;
  /** What it is, unless a paragraph; see tags.ts. */
  tag?: Tag;
  lang?: string | undefined;
  /** A bookmark with this text; `under`: the id of the bookmark that it stands under. */
  outline?: { text: string; id?: string; under?: string };
}

/** A paragraph. */
export function text(
  setting: Setting,
  runs: Runs,
  face: FaceName,
  width: number,
  options: TextOptions = {},
): Box {
  const list = listOf(runs);
  const lines = options.noWrap ? 1 : countLines(list, face, width, setting);
  const leading = Math.max(...list.map((run) => setting.type[run.face ?? face].leading), 0);
  return boxOf(lines * leading, Math.min(lines, 2) * leading, () =>
    textNode(setting, list, face, options),
  );
}

const textNode = (
  setting: Setting,
  list: readonly Run[],
  face: FaceName,
  options: TextOptions,
): object => ({
  ...setting.type[face].style,
  ...(options.colour ? { color: options.colour } : {}),
  ...(options.align ? { alignment: options.align } : {}),
  ...(options.noWrap ? { noWrap: true } : {}),
  ...(options.tag ? { tag: options.tag } : {}),
  ...(options.lang ? { lang: options.lang } : {}),
  ...(options.outline
    ? {
        outline: true,
        outlineText: options.outline.text,
        ...(options.outline.id ? { id: options.outline.id, outlineExpanded: true } : {}),
        ...(options.outline.under ? { outlineParentId: options.outline.under } : {}),
      }
    : {}),
  text: list.flatMap((run) =>
    inTypefaces(run.text, setting.input.brand.typeface).map((piece) => ({
      text: piece.text,
      ...(run.face ? faceOf(setting.type[run.face]) : {}),
      ...(piece.own ? {} : stepsInFor(setting.type[run.face ?? face].weight)),
      ...(run.colour ? { color: run.colour } : {}),
      ...(run.link ? { link: run.link } : {}),
      ...(run.whole ? { noWrap: true } : {}),
      ...(run.lang ? { lang: run.lang } : {}),
    })),
  ),
});

const faceOf = (face: SetFace) => face.style;

/** Space around a box: left, top, right, bottom. */
export const pad = (box: Box, margin: [number, number, number, number]): Box =>
  boxOf(box.height + margin[1] + margin[3], box.head + margin[1], () => ({
    stack: [box.node],
    margin,
  }));

/** Boxes one below the other, `gap` apart. */
export function stack(boxes: readonly Box[], gap = 0): Box {
  const [first] = boxes;
  if (boxes.length === 1) return first!;
  const height =
    boxes.reduce((sum, box) => sum + box.height, 0) + gap * Math.max(0, boxes.length - 1);
  return boxOf(height, first?.head ?? 0, () => ({
    stack: boxes.map((box, index) =>
      index === 0 || gap === 0 ? box.node : pad(box, [0, gap, 0, 0]).node,
    ),
  }));
}

/** Boxes side by side in columns of the given widths, `gap` apart. */
export function row(cells: readonly { width: number; box: Box | null }[], gap = 0): Box {
  return boxOf(
    Math.max(0, ...cells.map(({ box }) => box?.height ?? 0)),
    Math.max(0, ...cells.map(({ box }) => box?.head ?? 0)),
    () => ({
      columns: cells.map(({ width, box }) => ({
        width,
        stack: box ? [box.node] : [{ text: '' }],
      })),
      columnGap: gap,
    }),
  );
}

/** A drawing of known height. */
export const drawing = (elements: CanvasElement[] | (() => CanvasElement[]), height: number): Box =>
  boxOf(height, height, () => ({
    canvas: typeof elements === 'function' ? elements() : elements,
  }));

/** A drawing or text that takes no space, `x` and `y` away from where it would stand. */
export const floating = (box: Box, x: number, y: number): Box =>
  boxOf(0, 0, () => ({ ...box.node, relativePosition: { x, y } }));

/** Blocks taller than this may be divided between pages. */
const UNDIVIDED = 330;

/** The box in one piece if it is of reasonable height; else it starts where its beginning fits. */
export function together(box: Box): Box {
  if (box.height <= UNDIVIDED) {
    return renewed(box, (node) => ({ stack: [node], unbreakable: true }), box.height);
  }
  return renewed(box, (node) => ({ stack: [node], needs: box.head }));
}

/** What goes around a card whose ground is the paper's own. */
const OUTLINE = { colour: '#000000', width: 0.6 };
const PAPER = '#FFFFFF';

/**
 * The box, which is `width` wide, on a coloured ground with space around it: in an outline where that ground is the paper's
 * own and no `edge` sets it apart.
 */
export function card(
  box: Box,
  width: number,
  ground: string,
  padding: { x: number; y: number },
  edge?: { colour: string; width: number },
): Box {
  const outline = ground === PAPER && !edge ? OUTLINE : null;
  const left = edge ?? outline;
  const lines = outline ? 2 * outline.width : 0;
  return boxOf(box.height + 2 * padding.y + lines, box.head + padding.y, () => ({
    // A width in points: a star would grow with a long word.
    table: {
      widths: [width],
      body: [[{ stack: [box.node], ...(ground === PAPER ? {} : { fillColor: ground }) }]],
    },
    layout: {
      hLineWidth: () => outline?.width ?? 0,
      hLineColor: () => outline?.colour ?? ground,
      vLineWidth: (index: number) => (index === 0 ? left : outline)?.width ?? 0,
      vLineColor: () => left?.colour ?? ground,
      paddingLeft: () => padding.x,
      paddingRight: () => padding.x,
      paddingTop: () => padding.y,
      paddingBottom: () => padding.y,
    },
  }));
}

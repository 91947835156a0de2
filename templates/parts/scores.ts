import type { CanvasElement } from 'pdfmake/interfaces.js';
import { boxOf, drawing, pad, row, runWidth, stack, text, together, type Box } from './box.ts';
import { area, bar } from './fill.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { figure as asFigure, listItem, partOf, tagged } from './tags.ts';
import { GUTTER } from '../theme/page.ts';
import { beside, described, said, type Voices } from './voices.ts';
import { words } from './words.ts';

/** Fewer axes than this make no shape. */
const FEWEST_AXES = 3;

/** The scores as a radar whose axes are numbered like the figures beside it; as bars alone where there are too few. */
export function scores(
  setting: Setting,
  width: number,
  ...others: readonly Setting[]
): Block | null {
  const voices: Voices = [setting, ...others];
  const { scores: items } = setting.content;
  if (items.length === 0) return null;
  const { scale } = setting;
  const whole = items.length >= FEWEST_AXES ? {} : null;
  const figures = (inner: number) => items.map((_, index) => figure(voices, index, inner, whole));
  const gap = 2.2 * scale;
  if (items.length < FEWEST_AXES)
    return block(setting, 'scores', width, joined(scaleNote(voices, width), figures(width)), gap);
  const radius = Math.min(46 * scale, width * 0.3);
  const side = 2 * radius + 26 * scale;
  if (setting.room(width - side) > 160) {
    const inner = width - side - 14 * scale;
    const drawn = row(
      [
        { width: side, box: radar(voices, radius, side, whole!) },
        { width: inner, box: stack(figures(inner), gap) },
      ],
      14 * scale,
    );
    return block(
      setting,
      'scores',
      width,
      [together(stack([scaleNote(voices, width), drawn], gap))],
      gap,
    );
  }
  return block(
    setting,
    'scores',
    width,
    [
      together(stack([scaleNote(voices, width), radar(voices, radius, width, whole!)])),
      ...figures(width),
    ],
    gap,
  );
}

/** The first box on top of the second, the rest as they are. */
const joined = (top: Box, [first, ...rest]: readonly Box[]): Box[] => [
  together(stack([top, first!])),
  ...rest,
];

/** What the figures are out of. */
const scaleNote = (voices: Voices, width: number): Box =>
  text(
    voices[0],
    said(voices, (voice) => voice.label(words.outOf)),
    'tiny',
    width,
  );

/**
 * One score: its axis' number, name, bar and value on a line, with the reason under it. The bar belongs to the radar
 * (`whole`) if there is one, whose axes are numbered.
 */
function figure(voices: Voices, index: number, width: number, whole: object | null): Box {
  const [setting] = voices;
  const score = setting.content.scores[index]!;
  const { scale } = setting;
  const marker = whole ? 10.5 * scale : 0;
  const value = 20 * scale;
  const rest = width - marker - value;
  const name = said(voices, (voice) => voice.named(score.dimension), [{}, { face: 'small' }]);
  const nameWidth = rest * 0.58;
  const oneLine = runWidth(name, 'smallStrong', setting) <= nameWidth - 3;
  const barLeft = oneLine ? nameWidth : 0;
  const named = oneLine ? nameWidth : rest;
  const { leading } = setting.type.smallStrong;
  const h = barHeight(setting);
  const drawn = drawing(() => barOf(setting, score.value, rest - barLeft), h);
  const track = whole ? partOf(drawn, whole) : drawn;
  const cell = (box: Box, at: number) => ({ width: at, box });
  const head = row([
    ...(whole
      ? [cell(text(setting, String(index + 1), 'accent', marker, { tag: 'Lbl' }), marker)]
      : []),
    cell(text(setting, name, 'smallStrong', named, { tag: 'LBody' }), named),
    ...(oneLine
      ? [cell(pad(track, [0, leading * 0.34 - (h - 3 * scale) / 2, 0, 0]), rest - barLeft)]
      : []),
    cell(
      text(setting, String(score.value), 'figure', value, { align: 'right', tag: 'LBody' }),
      value,
    ),
  ]);
  const [, ...others] = voices;
  const rationale = (voice: Setting, inner: number): Box | null => {
    const written = voice.paragraphs(score.rationale);
    return written.length === 0
      ? null
      : stack(
          written.map((paragraph) => text(voice, paragraph, 'tiny', inner)),
          1.2 * scale,
        );
  };
  const notes = [
    ...(oneLine ? [] : [track]),
    ...(others.length > 0
      ? [
          beside(
            voices,
            width - marker,
            rationale,
            // Under the bar, where that stands beside the name.
            oneLine ? [barLeft - GUTTER, width - marker - barLeft] : undefined,
          ),
        ]
      : [rationale(setting, width - marker)]
    ).filter((box) => box !== null),
  ];
  const reasons = () => tagged(pad(stack(notes, 1.2 * scale), [marker, 0, 0, 0]), 'LBody');
  return listItem(together(notes.length === 0 ? head : stack([head, reasons()])));
}

function barOf(setting: Setting, value: number, width: number): CanvasElement[] {
  const h = barHeight(setting);
  const reached = Math.max(h, (width * value) / 100);
  return [
    ...bar(setting, { x: 0, y: 0, w: width, h }, 'track'),
    ...(value > 0 ? bar(setting, { x: 0, y: 0, w: reached, h }, 'solid') : []),
  ];
}

/** A hatched bar needs more height to be seen as one. */
const barHeight = ({ scale, inkSaver }: Setting): number => (inkSaver ? 4.4 : 3) * scale;

/** The shape of the scores in a polygon of rings, axis numbers around it. */
function radar(voices: Voices, radius: number, width: number, whole: object): Box {
  const [setting] = voices;
  const { scale } = setting;
  const margin = 9 * scale;
  const height = 2 * (radius + margin + 4 * scale) + setting.type.accent.leading * 0.1;
  const drawn = boxOf(height, height, () => radarNode(setting, radius, width, margin, height));
  const alt = described(voices, (voice) => {
    const values = setting.content.scores.map(
      ({ dimension, value }) => `${voice.name(dimension)} ${value}`,
    );
    return `${voice.label(words.radar)}. ${voice.label(words.outOf)}: ${values.join(', ')}.`;
  });
  return asFigure(drawn, alt, whole);
}

function radarNode(
  setting: Setting,
  radius: number,
  width: number,
  margin: number,
  height: number,
): object {
  const { scores: items } = setting.content;
  const { scale, colours } = setting;
  const faint = setting.inkSaver ? 0.2 : 0.4;
  const count = items.length;
  const [cx, cy] = [width / 2, radius + margin + 4 * scale];
  const at = (index: number, distance: number) => {
    const angle = -Math.PI / 2 + (index * 2 * Math.PI) / count;
    return { x: cx + Math.cos(angle) * distance, y: cy + Math.sin(angle) * distance };
  };
  const ring = (share: number): CanvasElement => ({
    type: 'polyline',
    closePath: true,
    lineWidth: share === 1 ? 0.8 : faint,
    lineColor: share === 1 ? colours.muted : colours.rule,
    ...(share === 1 ? { color: colours.paper } : {}),
    points: items.map((_, index) => at(index, radius * share)),
  });
  const spokes = items.map((_, index): CanvasElement => {
    const end = at(index, radius);
    return {
      type: 'line',
      x1: cx,
      y1: cy,
      x2: end.x,
      y2: end.y,
      lineWidth: faint,
      lineColor: colours.rule,
    };
  });
  // Fresh points for each use: the layout moves them in place.
  const shape = () => items.map((score, index) => at(index, (radius * score.value) / 100));
  const elements: CanvasElement[] = [
    ring(1),
    ring(0.75),
    ring(0.5),
    ring(0.25),
    ...spokes,
    ...area(setting, shape()),
    {
      type: 'polyline',
      closePath: true,
      lineWidth: 1.4,
      lineColor: colours.solid,
      points: shape(),
    },
    ...shape().map((point): CanvasElement => ({
      type: 'ellipse',
      x: point.x,
      y: point.y,
      r1: 1.9 * scale,
      r2: 1.9 * scale,
      color: colours.accent,
    })),
  ];
  const { size } = setting.type.accent;
  const labels = items.map((_, index) => {
    const point = at(index, radius + margin * 0.85);
    const box = text(setting, String(index + 1), 'accent', 20, { align: 'center' });
    return {
      columns: [{ width: 20, stack: [box.node] }],
      columnGap: 0,
      relativePosition: { x: point.x - 10, y: point.y - size * 0.68 },
    };
  });
  return {
    stack: [
      ...labels,
      { canvas: elements },
      { text: '', margin: [0, 0, 0, Math.max(0, height - cy - radius - 12)] },
    ],
    unbreakable: true,
  };
}

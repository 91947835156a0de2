import type { CanvasElement } from 'pdfmake/interfaces.js';
import { asNode, drawing, row, stack, text, together, type Box } from './box.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';

/** Fewer axes than this make no shape. */
const FEWEST_AXES = 3;

/** The scores as a radar whose axes are numbered like the figures beside it; as bars alone where there are too few. */
export function scores(setting: Setting, width: number): Block | null {
  const { scores: items } = setting.content;
  if (items.length === 0) return null;
  const { scale } = setting;
  const figures = (inner: number) =>
    items.map((_, index) => figure(setting, index, inner, items.length >= FEWEST_AXES));
  const gap = 3.4 * scale;
  if (items.length < FEWEST_AXES) return block(setting, 'scores', width, figures(width), gap);
  const radius = Math.min(54, width * 0.26) * scale;
  const side = 2 * radius + 26 * scale;
  if (width - side > 190) {
    const inner = width - side - 14 * scale;
    const beside = row(
      [
        { width: side, box: radar(setting, radius, side) },
        { width: inner, box: stack(figures(inner), gap) },
      ],
      14 * scale,
    );
    return block(setting, 'scores', width, [together(beside)], gap);
  }
  return block(setting, 'scores', width, [radar(setting, radius, width), ...figures(width)], gap);
}

function figure(setting: Setting, index: number, width: number, numbered: boolean): Box {
  const score = setting.content.scores[index]!;
  const { scale, colours } = setting;
  const marker = numbered ? 11 * scale : 0;
  const value = 24 * scale;
  const name = text(setting, setting.name(score.dimension), 'smallStrong', width - marker - value);
  const head = row([
    ...(numbered
      ? [{ width: marker, box: text(setting, String(index + 1), 'accent', marker) }]
      : []),
    { width: width - marker - value, box: name },
    { width: value, box: text(setting, String(score.value), 'figure', value, { align: 'right' }) },
  ]);
  const h = 2.6 * scale;
  const length = width - marker;
  const bar = drawing(
    [
      { type: 'rect', x: marker, y: 0, w: length, h, r: h / 2, color: colours.track },
      ...(score.value > 0
        ? [
            {
              type: 'rect' as const,
              x: marker,
              y: 0,
              w: Math.max(h, (length * score.value) / 100),
              h,
              r: h / 2,
              color: colours.solid,
            },
          ]
        : []),
    ],
    h,
  );
  const why = setting
    .paragraphs(score.rationale)
    .map((paragraph) => text(setting, paragraph, 'tiny', width - marker));
  const notes = why.length === 0 ? [] : [indented(stack(why), marker)];
  return together(stack([head, bar, ...notes], 1.2 * scale));
}

const indented = (box: Box, by: number): Box => ({
  ...box,
  node: asNode({ stack: [box.node], margin: [by, 0, 0, 0] }),
});

/** The shape of the scores in a polygon of rings, axis numbers around it. */
function radar(setting: Setting, radius: number, width: number): Box {
  const { scores: items } = setting.content;
  const { scale, colours } = setting;
  const count = items.length;
  const label = 9 * scale;
  const [cx, cy] = [width / 2, radius + label + 4 * scale];
  const at = (index: number, distance: number) => {
    const angle = -Math.PI / 2 + (index * 2 * Math.PI) / count;
    return { x: cx + Math.cos(angle) * distance, y: cy + Math.sin(angle) * distance };
  };
  const ring = (share: number): CanvasElement => ({
    type: 'polyline',
    closePath: true,
    lineWidth: share === 1 ? 0.8 : 0.4,
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
      lineWidth: 0.4,
      lineColor: colours.rule,
    };
  });
  const points = items.map((score, index) => at(index, (radius * score.value) / 100));
  const elements: CanvasElement[] = [
    ring(1),
    ring(0.75),
    ring(0.5),
    ring(0.25),
    ...spokes,
    {
      type: 'polyline',
      closePath: true,
      lineWidth: 0,
      color: colours.solid,
      fillOpacity: 0.2,
      points,
    },
    { type: 'polyline', closePath: true, lineWidth: 1.4, lineColor: colours.solid, points },
    ...points.map((point): CanvasElement => ({
      type: 'ellipse',
      x: point.x,
      y: point.y,
      r1: 1.9 * scale,
      r2: 1.9 * scale,
      color: colours.accent,
    })),
  ];
  const { leading, size } = setting.type.accent;
  const labels = items.map((_, index) => {
    const point = at(index, radius + label * 0.85);
    const box = text(setting, String(index + 1), 'accent', 20, { align: 'center' });
    return {
      columns: [{ width: 20, stack: [box.node] }],
      columnGap: 0,
      relativePosition: { x: point.x - 10, y: point.y - size * 0.68 },
    };
  });
  const height = 2 * (radius + label + 4 * scale) + leading * 0.1;
  return {
    node: asNode({
      stack: [
        ...labels,
        { canvas: elements },
        { text: '', margin: [0, 0, 0, Math.max(0, height - cy - radius - 12)] },
      ],
      unbreakable: true,
    }),
    height,
    head: height,
  };
}

import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { Setting } from './setting.ts';

/*
 * The filled shapes of charts: a flat colour, or, to save ink, an outline with hatching. What is reached is hatched and what
 * is not is empty, so that no shape needs a colour to be understood.
 */

interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}
interface Point {
  x: number;
  y: number;
}

/** `solid` and `accent`: what the chart shows; `track`: what is left of its scale. */
export type Tone = 'solid' | 'accent' | 'track';

const HATCH = { line: 0.5, outline: 0.7, faint: 0.4, step: 2.6 };

/** Diagonals through a rectangle as one line to and fro, which follows the outline from one to the next. */
export function diagonals({ x, y, w, h }: Rect, step: number): Point[] {
  const points: Point[] = [];
  let up = true;
  for (let sum = step; sum < w + h; sum += step) {
    const low = { x: x + Math.max(0, sum - h), y: y + Math.min(h, sum) };
    const high = { x: x + Math.min(w, sum), y: y + Math.max(0, sum - w) };
    const before = points.at(-1);
    // Between two edges the way leads round their corner.
    if (before && up && before.x === x && low.x > x) points.push({ x, y: y + h });
    if (before && !up && before.y === y && high.y > y) points.push({ x: x + w, y });
    points.push(...(up ? [low, high] : [high, low]));
    up = !up;
  }
  return points;
}

/** A bar of a chart. */
export function bar(setting: Setting, rect: Rect, tone: Tone): CanvasElement[] {
  const { colours, inkSaver } = setting;
  if (!inkSaver)
    return [{ type: 'rect', ...rect, r: Math.min(rect.w, rect.h) / 2, color: colours[tone] }];
  const outline: CanvasElement = {
    type: 'rect',
    ...rect,
    color: colours.paper,
    lineColor: colours.ink,
    lineWidth: tone === 'track' ? HATCH.faint : HATCH.outline,
  };
  if (tone === 'track') return [outline];
  const points = diagonals(rect, HATCH.step);
  return [
    outline,
    ...(points.length > 1
      ? [
          {
            type: 'polyline' as const,
            lineColor: colours.ink,
            lineWidth: HATCH.line,
            points,
          },
        ]
      : []),
  ];
}

/** The inside of a polygon: a veil of colour, or level lines. Gives fresh points: the layout moves them in place. */
export function area(setting: Setting, points: readonly Point[]): CanvasElement[] {
  const { colours, inkSaver } = setting;
  if (!inkSaver) {
    return [
      {
        type: 'polyline',
        closePath: true,
        lineWidth: 0,
        color: colours.solid,
        fillOpacity: 0.2,
        points: points.map((point) => ({ ...point })),
      },
    ];
  }
  const heights = points.map(({ y }) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const lines: CanvasElement[] = [];
  for (let y = top + HATCH.step; y < bottom; y += HATCH.step) {
    const crossings = points
      .flatMap((from, index) => {
        const to = points[(index + 1) % points.length]!;
        if (from.y <= y === to.y <= y) return [];
        return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
      })
      .sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      lines.push({
        type: 'line',
        x1: crossings[at]!,
        y1: y,
        x2: crossings[at + 1]!,
        y2: y,
        lineWidth: HATCH.faint,
        lineColor: colours.ink,
      });
    }
  }
  return lines;
}

/** A disc that holds a figure, and the colour of that figure. */
export function disc(
  setting: Setting,
  radius: number,
  tone: 'solid' | 'tint',
): { element: CanvasElement; on: string } {
  const { colours, inkSaver } = setting;
  const at = { x: radius, y: radius };
  if (inkSaver) {
    const [width, r] = [tone === 'solid' ? 1.1 : 0.6, radius - 0.5];
    return {
      element: {
        type: 'ellipse',
        ...at,
        r1: r,
        r2: r,
        color: colours.paper,
        lineColor: colours.ink,
        lineWidth: width,
      },
      on: colours.ink,
    };
  }
  const color = tone === 'solid' ? colours.solid : colours.accentTint;
  return {
    element: { type: 'ellipse', ...at, r1: radius, r2: radius, color },
    on: tone === 'solid' ? colours.onSolid : colours.accentText,
  };
}

import type { CanvasElement } from 'pdfmake/interfaces.js';
import { drawing, floating, renewed, row, stack, text, together, type Box } from './box.ts';
import { disc } from './fill.ts';
import { spell } from './format.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { listItem, partOf, placeOf, tagged } from './tags.ts';

/** No step is narrower than this at scale 1. */
const NARROWEST = 92;

/** The way into the career from left to right: numbered steps along a line, each with its duration. */
export function path(setting: Setting, width: number): Block | null {
  const steps = setting.content.journey;
  const { scale, colours, type } = setting;
  const gap = 12 * scale;
  const most = Math.max(1, Math.floor((width + gap) / (NARROWEST * scale + gap)));
  const rows = Math.ceil(steps.length / most);
  const perRow = Math.ceil(steps.length / rows);
  const each = (width - gap * (perRow - 1)) / perRow;
  const radius = 8.4 * scale;
  const pieces: Box[] = [];
  for (let at = 0; at < steps.length; at += perRow) {
    const part = steps.slice(at, at + perRow);
    const ends = at + perRow >= steps.length;
    const line: CanvasElement = {
      type: 'line',
      x1: at === 0 ? radius : 0,
      y1: radius,
      x2: ends ? (part.length - 1) * (each + gap) : width,
      y2: radius,
      lineWidth: 1.1,
      lineColor: colours.solid,
    };
    const dots = part.map((_, index) => ({
      x: index * (each + gap),
      ...disc(setting, radius, 'solid'),
    }));
    const ground = drawing(
      [
        ...(part.length > 1 || !ends ? [line] : []),
        ...dots.map(({ element, x }) => ({ ...element, x: x + radius }) as CanvasElement),
      ],
      2 * radius,
    );
    // Read with their steps, though they are drawn along the line.
    const numbers = part.map(() => ({}));
    const labels = dots.map(({ x, on }, index) => {
      const label = text(setting, String(at + index + 1), 'marker', 2 * radius, {
        align: 'center',
        colour: on,
      });
      const inner = renewed(label, (node) => ({
        columns: [{ width: 2 * radius, stack: [node] }],
      }));
      return floating(partOf(inner, numbers[index]!), x, -radius - type.marker.size * 0.655);
    });
    const cells = part.map((step, index) => {
      const duration =
        step.duration.kind === 'range'
          ? spell(step.duration, setting.language)
          : setting.choice('journey', 'kind', step.duration.kind);
      return {
        width: each,
        box: listItem(
          stack([
            placeOf('Lbl', numbers[index]!),
            tagged(
              stack([
                text(setting, duration, 'accent', each),
                ...[setting.say(step.title)]
                  .filter(Boolean)
                  .map((title) => text(setting, title, 'smallStrong', each)),
                ...setting
                  .paragraphs(step.body)
                  .map((paragraph) => text(setting, paragraph, 'small', each)),
              ]),
              'LBody',
            ),
          ]),
        ),
      };
    });
    const drawn = stack([ground, ...labels]);
    pieces.push(together(stack([drawn, row(cells, gap)], 3 * scale)));
  }
  return block(setting, 'journey', width, pieces, 8 * scale);
}

import { disc } from './fill.ts';
import { boxOf, floating, row, text, together, drawing, type Box } from './box.ts';
import { spell } from './format.ts';
import { headedProse } from './prose.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { listItem, tagged } from './tags.ts';

/** A number in a disc beside a body; the line below it leads to the next step. */
export function numbered(
  setting: Setting,
  figure: number,
  width: number,
  body: (inner: number) => Box | null,
  look: { solid?: boolean; thread?: number; least?: number | undefined } = {},
): Box | null {
  const { scale, colours, type } = setting;
  const tone = look.solid ? 'solid' : 'tint';
  const radius = (look.solid ? 7.6 : 6.8) * scale;
  const indent = 2 * radius + 6.5 * scale;
  const inner = body(width - indent);
  if (inner === null) return null;
  const { size } = type.marker;
  const { element, on } = disc(setting, radius, tone);
  const ground = drawing([element], 2 * radius);
  const label = text(setting, String(figure), 'marker', 2 * radius, {
    align: 'center',
    colour: on,
  });
  const whole = inner.height <= 320;
  const thread =
    look.thread === undefined || !whole
      ? []
      : [
          floating(
            drawing(
              [
                {
                  type: 'line',
                  x1: radius,
                  y1: 2 * radius + 2,
                  x2: radius,
                  y2: Math.max(inner.height, look.least ?? 0) + look.thread,
                  lineWidth: 0.9,
                  lineColor: colours.rule,
                },
              ],
              0,
            ),
            0,
            0,
          ),
        ];
  const marker = boxOf(2 * radius, 2 * radius, () => ({
    stack: [
      ...thread.map((box) => box.node),
      floating(ground, 0, 0).node,
      { ...label.node, margin: [0, radius - size * 0.655, 0, 0] },
    ],
  }));
  return listItem(
    together(
      row([
        { width: 2 * radius, box: tagged(marker, 'Lbl') },
        { width: indent - 2 * radius, box: null },
        { width: width - indent, box: tagged(inner, 'LBody') },
      ]),
    ),
  );
}

/**
 * The way into the career as numbered steps, each with how long it takes. `heights`: what the steps take at least, where they
 * stand beside others.
 */
export function journey(
  setting: Setting,
  width: number,
  heights: readonly number[] = [],
): Block | null {
  const steps = setting.content.journey;
  const gap = 6.5 * setting.scale;
  const items = steps
    .map((step, index) => {
      const duration =
        step.duration.kind === 'range'
          ? spell(step.duration, setting.language)
          : setting.choice('journey', 'kind', step.duration.kind);
      const title = setting.say(step.title);
      const head = [...(title ? [`${title}   `] : []), { text: duration, face: 'accent' as const }];
      return numbered(
        setting,
        index + 1,
        width,
        (inner) => headedProse(setting, head, setting.paragraphs(step.body), inner),
        {
          solid: true,
          ...(index < steps.length - 1 ? { thread: gap, least: heights[index] } : {}),
        },
      );
    })
    .filter((box) => box !== null);
  return block(setting, 'journey', width, items, gap);
}

import { boxOf, row, stack, text, together, type Box, type Run } from './box.ts';
import { headedProse } from './prose.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';

/** Rows with a hairline between them. */
export function ruled(setting: Setting, boxes: readonly Box[], width: number, gap = 3.6): Box[] {
  const space = gap * setting.scale;
  return boxes.map((box, index) => {
    if (index === 0) return box;
    return boxOf(box.height + space, box.head + space, () => ({
      stack: [
        {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: 0,
              x2: width,
              y2: 0,
              lineWidth: setting.inkSaver ? 0.35 : 0.5,
              lineColor: setting.colours.rule,
            },
          ],
        },
        { stack: [box.node], margin: [0, space, 0, 0] },
      ],
      unbreakable: box.height < 330,
      needs: box.head + space,
    }));
  });
}

/** Narrower than this, labels stand above what they label. */
const BESIDE = 210;

export function academics(setting: Setting, width: number): Block | null {
  const { scale } = setting;
  const labelWidth = Math.min(84, width * 0.3) * Math.max(1, scale);
  const items = setting.content.academics
    .map((item) => {
      const label = setting.say(item.label);
      const body = setting.paragraphs(item.body);
      if (!label || body.length === 0 || setting.room(width) < BESIDE)
        return headedProse(setting, label, body, width, { headTag: 'H3' });
      const gap = 8 * scale;
      return together(
        row(
          [
            {
              width: labelWidth,
              box: text(setting, label, 'smallStrong', labelWidth, { tag: 'H3' }),
            },
            {
              width: width - labelWidth - gap,
              box: stack(
                body.map((paragraph) =>
                  text(setting, paragraph, 'small', width - labelWidth - gap),
                ),
                2 * scale,
              ),
            },
          ],
          gap,
        ),
      );
    })
    .filter((box) => box !== null);
  return block(setting, 'academics', width, ruled(setting, items, width), 3.6 * scale);
}

/** Each way in: what it is called, the marks that it asks for, and the subjects by how much they are needed. */
export function entryRoutes(setting: Setting, width: number): Block | null {
  const { scale, colours } = setting;
  const field = (name: string) => setting.field('entryRoutes', name);
  const items = setting.content.entryRoutes.map((route) => {
    const marks = [
      ...(route.minCgpa === undefined ? [] : [`${field('minCgpa')} ${route.minCgpa.toFixed(2)}`]),
      ...(route.muetBand === undefined ? [] : [`${field('muetBand')} ${route.muetBand}`]),
    ];
    const head: Run[] = [
      { text: setting.choice('entryRoutes', 'route', route.route), face: 'smallStrong' },
      ...marks.map((mark): Run => ({ text: `   ${mark}`, face: 'accent' })),
    ];
    const needs = (['required', 'one-of', 'recommended'] as const).flatMap((necessity): Run[] => {
      const subjects = route.subjects
        .filter((need) => need.necessity === necessity)
        .map((need) => ({
          ...setting.named(need.subject),
          tail: need.minGrade ? ` (${need.minGrade})` : '',
        }));
      if (subjects.length === 0) return [];
      const label = setting.choice('entryRoutes', 'necessity', necessity);
      return [
        { text: `${label}: `, colour: colours.muted },
        ...subjects.map(({ tail, ...run }, index) => ({
          ...run,
          text: `${run.text}${tail}${index < subjects.length - 1 ? ', ' : '. '}`,
        })),
      ];
    });
    const notes = setting.paragraphs(route.note);
    const [note] = notes;
    const body = notes.length === 1 ? [...needs, { text: note! }] : needs;
    return together(
      stack(
        [
          text(setting, head, 'small', width, { tag: 'H3' }),
          ...(body.length === 0 ? [] : [text(setting, body, 'small', width)]),
          ...(notes.length > 1 ? notes.map((each) => text(setting, each, 'small', width)) : []),
        ],
        0.6 * scale,
      ),
    );
  });
  return block(setting, 'entryRoutes', width, ruled(setting, items, width), 3.6 * scale);
}

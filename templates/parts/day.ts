import type { CanvasElement } from 'pdfmake/interfaces.js';
import { drawing, row, stack, text, together, type Box } from './box.ts';
import { hoursOf } from './format.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { tableRow, tagged } from './tags.ts';
import { inLanguage, type Voices } from './voices.ts';

/** A day as a timeline: rows of moments along a line. */
export function dayInLife(
  setting: Setting,
  width: number,
  ...others: readonly Setting[]
): Block | null {
  const moments = setting.content.dayInLife;
  if (moments.length === 0) return null;
  const { scale, colours } = setting;
  const voices: Voices = [setting, ...others];
  const longest = Math.max(
    ...voices.flatMap((voice) => moments.map((moment) => voice.say(moment.activity).length)),
  );
  const perRow = columnsFor(moments.length, longest, setting.room(width));
  const gap = 10 * scale;
  // Of several languages, the first one is darker, and none is smaller.
  const look = (voice: Setting) =>
    voice === setting && others.length > 0 ? { colour: colours.ink } : {};
  const each = (width - gap * (perRow - 1)) / perRow;
  const rows: Box[] = [];
  for (let at = 0; at < moments.length; at += perRow) {
    const part = moments.slice(at, at + perRow);
    const last = at + perRow >= moments.length;
    const end = last ? (part.length - 1) * (each + gap) : width;
    const radius = 3.1 * scale;
    const line: CanvasElement = {
      type: 'line',
      x1: at === 0 ? radius : 0,
      y1: radius,
      x2: end,
      y2: radius,
      lineWidth: 1.1,
      lineColor: colours.solid,
    };
    const dots = part.map((_, index): CanvasElement => ({
      type: 'ellipse',
      x: index * (each + gap) + radius,
      y: radius,
      r1: radius,
      r2: radius,
      color: colours.paper,
      lineColor: colours.accent,
      lineWidth: 1.7,
    }));
    const cells = part.map((moment) => ({
      width: each,
      box: tableRow(
        stack([
          text(setting, hoursOf(moment.start, moment.end), 'accent', each, { tag: 'TH' }),
          tagged(
            stack(
              voices.flatMap((voice) =>
                voice
                  .paragraphs(moment.activity)
                  .map((paragraph) =>
                    inLanguage(voices, voice, text(voice, paragraph, 'small', each, look(voice))),
                  ),
              ),
            ),
            'TD',
          ),
        ]),
      ),
    }));
    rows.push(
      together(
        stack(
          [
            drawing(part.length > 1 || at > 0 ? [line, ...dots] : dots, 2 * radius),
            row(cells, gap),
          ],
          3.5 * scale,
        ),
      ),
    );
  }
  return block(setting, 'dayInLife', width, rows, 8 * scale);
}

/** Columns as even as they can be, wide enough for the longest text. */
function columnsFor(count: number, longest: number, width: number): number {
  const narrowest = longest > 260 ? 160 : longest > 140 ? 118 : longest > 80 ? 92 : 76;
  const most = Math.max(1, Math.min(count, Math.floor((width + 10) / (narrowest + 10))));
  return Math.ceil(count / Math.ceil(count / most));
}

import type { CanvasElement } from 'pdfmake/interfaces.js';
import { asNode } from '../parts/box.ts';
import { said } from '../parts/voices.ts';
import { edge } from './edge.ts';
import { frameOf, packDocument, set, unitOf, voicesOf, type Leaf, type PackHead } from './head.ts';
import { labels } from './labels.ts';

export interface NotesInput extends PackHead {
  kind: 'notes';
}

const BETWEEN = 25;

/** The back of a profile's last page, for what a reader writes: nothing of it is read out. */
export function notes(head: NotesInput): Leaf {
  const frame = frameOf(head);
  const page = { ...frame, margin: { ...frame.margin, top: 96 * unitOf(head) } };
  const voices = voicesOf(head, head.languages, page);
  const [voice] = voices;
  const unit = unitOf(head);
  const { left } = page.margin;
  const title = set(
    voice,
    head,
    said(voices, (each) => each.label(labels.notes)),
    'h2',
    15,
    page.measure,
  );
  const from = 104 * unit;
  const count = Math.floor((page.height - from - 70 * unit) / (BETWEEN * unit));
  const lines: CanvasElement[] = Array.from({ length: count + 1 }, (_, index) => ({
    type: 'line',
    x1: left,
    x2: left + page.measure,
    y1: from + index * BETWEEN * unit,
    y2: from + index * BETWEEN * unit,
    lineWidth: 0.5 * unit,
    lineColor: voice.colours.rule,
    ...(voice.inkSaver ? { dash: { length: 0.8 * unit, space: 2.6 * unit } } : {}),
  }));
  return {
    definition: packDocument(
      head,
      page,
      asNode({
        canvas: lines,
        absolutePosition: { x: 0, y: 0 },
        tag: 'Artifact',
      }),
      {
        header: () =>
          asNode({
            stack: [
              { ...edge(voice, head), relativePosition: { x: 0, y: 0 } },
              { stack: [title.node], margin: [left, 50 * unit, left, 0] },
            ],
          }),
      },
    ),
  };
}

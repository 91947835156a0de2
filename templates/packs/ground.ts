import type { CanvasElement } from 'pdfmake/interfaces.js';
import { asNode, stack, type Box, type Node } from '../parts/box.ts';
import { hasLogo, logoOnBand } from '../parts/logo.ts';
import type { Setting } from '../parts/setting.ts';
import { said, type Voices } from '../parts/voices.ts';
import { schoolOf, set, unitOf, type PackHead } from './head.ts';

/** Somewhere on the page, whatever stands around it. */
export const placed = (box: Box, x: number, y: number): Node =>
  asNode({ stack: [box.node], absolutePosition: { x, y } });

/** The band across the head of a leaf, down to `height`, with the quarter rings of the sheets in its corner. */
export function ground(voice: Setting, head: PackHead, height: number): Node {
  const { colours, inkSaver, page } = voice;
  const unit = unitOf(head);
  // Lines would cross the words, where tints lie under them.
  const reach = Math.min(height - 24 * unit, (inkSaver ? 150 : 330) * unit);
  const rings: CanvasElement[] = [1, 0.74, 0.48].map((share, index) => ({
    type: 'ellipse',
    x: page.width,
    y: 0,
    r1: reach * share,
    r2: reach * share,
    ...(inkSaver
      ? { lineColor: colours.ink, lineWidth: 0.6 * unit }
      : {
          color: index === 2 ? colours.accent : colours.onBand,
          fillOpacity: index === 2 ? 0.32 : 0.06,
        }),
  }));
  const edge = (inkSaver ? 2 : 6) * unit;
  const band: CanvasElement[] = inkSaver
    ? []
    : [{ type: 'rect', x: 0, y: 0, w: page.width, h: height, color: colours.band }];
  const line: CanvasElement = {
    type: 'rect',
    x: inkSaver ? page.margin.left : 0,
    y: height,
    w: inkSaver ? page.measure : page.width,
    h: edge,
    color: colours.accent,
  };
  return asNode({
    canvas: [...band, ...rings, line],
    absolutePosition: { x: 0, y: 0 },
    tag: 'Artifact',
  });
}

const LOGO = { width: 170, height: 58 };

/** The logo, and the school's name at half its height. */
export function school(voices: Voices, head: PackHead): Node {
  const [voice] = voices;
  const unit = unitOf(head);
  const { brand } = voice.input;
  const width = voice.page.measure * 0.6;
  const motto = said(voices, (each) => each.say(brand.motto));
  const words = stack(
    [
      set(voice, head, schoolOf(voice), 'school', 15, width),
      ...(motto.length > 0 ? [set(voice, head, motto, 'motto', 10, width)] : []),
    ],
    1,
  );
  if (!hasLogo(voice)) return placed(words, voice.page.margin.left, 46 * unit);
  const lowered = Math.max(0, (LOGO.height * unit - words.height) / 2);
  return asNode({
    columns: [
      logoOnBand(voice, { width: LOGO.width * unit, height: LOGO.height * unit }),
      { width: '*', stack: [words.node], margin: [0, lowered, 0, 0] },
    ],
    columnGap: 16 * unit,
    absolutePosition: { x: voice.page.margin.left, y: 44 * unit },
  });
}

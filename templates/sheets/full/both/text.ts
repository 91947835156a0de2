import { card, stack, together, type Box } from '../../../parts/box.ts';
import { evenly } from '../../../parts/fit.ts';
import { demand } from '../../../parts/opening.ts';
import { piecesOfBlock, type Piece } from '../../../parts/pages.ts';
import { parts, type PartKey } from '../../../parts/index.ts';
import { heading, jointHeading, type Block } from '../../../parts/section.ts';
import { journey } from '../../../parts/steps.ts';
import type { Setting } from '../../../parts/setting.ts';
import { beside, columnOf, type Voices } from '../../../parts/voices.ts';
import { sections } from '../../../profile/index.ts';

export const widthOfText = ([{ page, input }]: Voices): number =>
  input.options.largePrint ? page.measure : columnOf(page);

export const gapOf = ([{ scale }]: Voices): number => 12 * scale;

/** A section's name in every language, over the columns of the text. */
export const headings = (voices: Voices, key: keyof typeof sections): Box =>
  beside(voices, voices[0].page.measure, (voice, width) =>
    heading(voice, voice.label(sections[key].label), width, isBelow(voices, voice)),
  )!;

const isBelow = (voices: Voices, voice: Setting) =>
  voice !== voices[0] && voice.input.options.largePrint;

/** A section of text: what the languages have of it stands row by row beside each other, so that it can be compared. */
export function textSection(voices: Voices, key: PartKey): Piece[] {
  const width = widthOfText(voices);
  const blocks = new Map(blocksOf(voices, key, width));
  const most = Math.max(...[...blocks.values()].map((block) => block?.pieces.length ?? 0));
  if (most === 0) return [];
  const gap = Math.max(...[...blocks.values()].map((block) => block?.gap ?? 0));
  const rows = Array.from({ length: most - 1 }, (_, index) =>
    together(
      beside(
        voices,
        voices[0].page.measure,
        (voice) => blocks.get(voice)?.pieces[index + 1] ?? null,
      )!,
    ),
  );
  return piecesOfBlock({ pieces: [headings(voices, key), ...rows], gap }, gapOf(voices));
}

/** Each language's block; the threads of the journey's steps reach from row to row. */
function blocksOf(voices: Voices, key: PartKey, width: number): [Setting, Block | null][] {
  const blocks = voices.map((voice): [Setting, Block | null] => [voice, parts[key](voice, width)]);
  if (key !== 'journey' || voices[0].input.options.largePrint) return blocks;
  const most = Math.max(...blocks.map(([, block]) => block?.pieces.length ?? 0));
  const heights = Array.from({ length: most }, (_, index) =>
    Math.max(...blocks.map(([, block]) => block?.pieces[index + 1]?.height ?? 0)),
  );
  return voices.map((voice) => [voice, journey(voice, width, heights)]);
}

/** The line beside a tagline. */
const EDGE = 3;

/** The tagline on one ground, its languages beside each other. */
export function taglines(voices: Voices): Piece[] {
  const [{ colours, scale, page, content }] = voices;
  const padding = { x: 11 * scale, y: 9 * scale };
  const inner = page.measure - 2 * padding.x - EDGE;
  const said = (voice: Setting, width: number): Box | null => {
    const paragraphs = voice.paragraphs(content.tagline);
    return paragraphs.length === 0
      ? null
      : stack(
          paragraphs.map((paragraph) => evenly(voice, paragraph, 'lead', width)),
          3 * scale,
        );
  };
  // Over the columns of the text.
  const right = columnOf(page) - padding.x;
  const body = beside(voices, inner, said, [right - EDGE, right]);
  if (!body) return [];
  const edge = { colour: colours.accent, width: EDGE };
  const box = together(card(body, inner, colours.accentTint, padding, edge));
  return piecesOfBlock({ pieces: [box], gap: 0 }, gapOf(voices));
}

/** How the demand develops: the meter once, the text beside each other. */
export function outlook(voices: Voices): Piece[] {
  const [first, ...others] = voices;
  const { outlook: value } = first.content;
  if (value === null) return [];
  const [, , ...body] = textSection(voices, 'outlook');
  const head = jointHeading(voices, 'outlook', first.page.measure);
  const meter = demand(first, value.demand, first.page.measure, ...others);
  return piecesOfBlock(
    { pieces: [head, meter, ...body.map(({ box }) => box)], gap: 4 * first.scale },
    gapOf(voices),
  );
}

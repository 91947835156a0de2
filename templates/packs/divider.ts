import { asNode, drawing, pad, row, stack, type Box } from '../parts/box.ts';
import { tagged } from '../parts/tags.ts';
import { said } from '../parts/voices.ts';
import { inLanguage, LANGUAGE_TAGS, otherLanguage, type Text } from '../profile/index.ts';
import { ground, placed } from './ground.ts';
import { frameOf, packDocument, set, unitOf, voicesOf, type Leaf, type PackHead } from './head.ts';
import { labels } from './labels.ts';

export interface DividerInput extends PackHead {
  kind: 'divider';
  field: Text;
  /** Which of the fields it is, from 1. */
  number: number;
  careers: readonly Text[];
}

const BAND = 330;
/** More careers than these are set smaller, and then in part. */
const ROOMY = 36;
const MOST = 92;

/** The leaf before the profiles of a career field. */
export function divider(head: DividerInput): Leaf {
  const page = frameOf(head, 48, 12);
  const voices = voicesOf(head, head.languages, page);
  const [voice] = voices;
  const unit = unitOf(head);
  const { left } = page.margin;
  const width = page.measure * 0.86;
  const name = inLanguage(head.field, voice.language);
  const other = head.field[otherLanguage(voice.language)].trim();
  const names = stack(
    [
      set(
        voice,
        head,
        said(voices, (each) => each.label(labels.field)),
        'eyebrow',
        12,
        width,
      ),
      tagged(set(voice, head, name, 'title', name.length > 44 ? 28 : 38, width), 'H1'),
      ...(other && other !== name
        ? [
            lingual(
              set(voice, head, other, 'subtitle', 16, width),
              LANGUAGE_TAGS[otherLanguage(voice.language)],
            ),
          ]
        : []),
    ],
    4 * unit,
  );
  const band = BAND * unit;
  const number = set(voice, head, String(head.number), 'title', 92, 150 * unit);
  const size = head.careers.length > ROOMY ? 8.4 : 11;
  const gap = (size > 10 ? 9 : 4.4) * unit;
  const shown = head.careers.length > MOST ? head.careers.slice(0, MOST - 1) : head.careers;
  const column = (page.measure - 26 * unit) / 2;
  const lines = shown.map((career): Box => {
    const box = set(voice, head, inLanguage(career, voice.language), 'h3', size, column);
    const rule = drawing(
      [{ type: 'rect', x: 0, y: 0, w: column, h: 0.5 * unit, color: voice.colours.rule }],
      0.5 * unit,
    );
    return stack([tagged(box, 'LBody'), rule], gap / 2);
  });
  const more = head.careers.length - shown.length;
  if (more > 0) lines.push(set(voice, head, `+ ${more}`, 'h3', size, column));
  const half = Math.ceil(lines.length / 2);
  const list = (items: readonly Box[]): Box | null =>
    items.length === 0
      ? null
      : stack(
          items.map((item, index) => {
            const box = tagged(pad(item, [0, index === 0 ? 0 : gap / 2, 0, 0]), 'LI');
            return box;
          }),
        );
  const lists = row(
    [list(lines.slice(0, half)), list(lines.slice(half))].map((box) => ({
      width: column,
      box: box && tagged({ ...box, node: asNode({ stack: [box.node] }) }, 'L'),
    })),
    26 * unit,
  );
  const count = set(
    voice,
    head,
    [
      { text: `${head.careers.length} ` },
      ...said(voices, (each) =>
        each.label(head.careers.length === 1 ? labels.career : labels.careers),
      ),
    ],
    'h2',
    13,
    page.measure,
    { colour: voice.colours.accentText },
  );
  return {
    definition: packDocument(
      head,
      page,
      asNode({
        stack: [
          ground(voice, head, band),
          placed(number, left, 52 * unit),
          placed(names, left, band - 34 * unit - names.height),
          placed(stack([count, lists], 14 * unit), left, band + 34 * unit),
        ],
      }),
    ),
  };
}

const lingual = (box: Box, lang: string): Box => ({
  ...box,
  node: asNode({ ...box.node, lang }),
});

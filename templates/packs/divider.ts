import { asNode, drawing, pad, row, stack, type Box } from '../parts/box.ts';
import { tagged } from '../parts/tags.ts';
import type { Setting } from '../parts/setting.ts';
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
/** Sizes of the careers' names, the first at which all have room. */
const SIZES = [11, 8.4];

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
  const number = set(voice, head, String(head.number), 'title', 92, 150 * unit);
  const from = { number: 52 * unit, names: 34 * unit };
  const band = Math.max(BAND * unit, from.number + number.height + names.height + from.names);
  const room = page.height - band - 120 * unit;
  const lists = listsOf(voice, head, room);
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
          placed(number, left, from.number),
          placed(names, left, band - from.names - names.height),
          placed(stack([count, lists], 14 * unit), left, band + 34 * unit),
        ],
      }),
    ),
  };
}

/** The careers in two columns: smaller if they are many, and the last ones as a number if they are too many. */
function listsOf(voice: Setting, head: DividerInput, room: number): Box {
  let lists = columnsOf(voice, head, SIZES[0]!, head.careers.length);
  for (const size of SIZES) {
    lists = columnsOf(voice, head, size, head.careers.length);
    if (lists.height <= room) return lists;
  }
  let shown = head.careers.length;
  while (lists.height > room && shown > 2) {
    shown -= 2;
    lists = columnsOf(voice, head, SIZES.at(-1)!, shown);
  }
  return lists;
}

function columnsOf(voice: Setting, head: DividerInput, size: number, shown: number): Box {
  const unit = unitOf(head);
  const gap = size * 0.7 * unit;
  const between = 26 * unit;
  const width = (voice.page.measure - between) / 2;
  const more = head.careers.length - shown;
  const names = [
    ...head.careers.slice(0, shown).map((career) => inLanguage(career, voice.language)),
    ...(more > 0 ? [`+ ${more}`] : []),
  ];
  const items = names.map((name): Box => {
    const rule = drawing(
      [{ type: 'rect', x: 0, y: 0, w: width, h: 0.5 * unit, color: voice.colours.rule }],
      0.5 * unit,
    );
    const body = tagged(set(voice, head, name, 'h3', size, width), 'LBody');
    return tagged(pad(stack([body, rule], gap / 2), [0, gap / 2, 0, 0]), 'LI');
  });
  const half = Math.ceil(items.length / 2);
  const columns = [items.slice(0, half), items.slice(half)].map((some) => ({
    width,
    box: some.length > 0 ? stack(some) : null,
  }));
  return row(columns, between);
}

const lingual = (box: Box, lang: string): Box => ({
  ...box,
  node: asNode({ ...box.node, lang }),
});

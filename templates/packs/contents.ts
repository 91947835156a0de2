import { asNode, drawing, pad, row, stack, type Box } from '../parts/box.ts';
import { tagged } from '../parts/tags.ts';
import { said, type Voices } from '../parts/voices.ts';
import { LANGUAGE_TAGS, LANGUAGES, otherLanguage, type Text } from '../profile/index.ts';
import { edge, pageFoot } from './edge.ts';
import { frameOf, packDocument, set, unitOf, voicesOf, type Leaf, type PackHead } from './head.ts';
import { labels, languageNames } from './labels.ts';
import { roman } from './roman.ts';

/** A line of the contents. `goal`: the name of the destination that its words lead to. */
export interface ContentsEntry {
  /** A career field, or a profile. */
  kind: 'field' | 'profile';
  title: Text;
  /** As it is printed on the page. */
  page: number;
  goal: string;
}

export interface ContentsInput extends PackHead {
  kind: 'contents';
  entries: readonly ContentsEntry[];
  /** The number of its own first page, printed as a roman one. */
  first: number;
}

/** Every career with its page, in both languages side by side. */
export function contents(head: ContentsInput): Leaf {
  const page = frameOf(head);
  const [own] = head.languages;
  const voices = voicesOf(
    head,
    [...LANGUAGES].sort((one) => (one === own ? -1 : 1)),
    page,
  );
  const [voice] = voices;
  const unit = unitOf(head);
  const title = stack(
    [
      drawing(
        [{ type: 'rect', x: 0, y: 0, w: 30 * unit, h: 3 * unit, color: voice.colours.accent }],
        3 * unit,
      ),
      tagged(
        set(
          voice,
          head,
          said(voices, (each) => each.label(labels.contents), [
            {},
            { colour: voice.colours.accentText },
          ]),
          'h2',
          24,
          page.measure,
        ),
        'H1',
      ),
    ],
    6 * unit,
  );
  const lines = head.entries.map((entry) =>
    entry.kind === 'field' ? fieldLine(voices, head, entry) : profileLine(voices, head, entry),
  );
  const node = asNode({
    stack: [
      title.node,
      pad(columnHeads(voices, head), [0, 12 * unit, 0, 0]).node,
      { stack: lines.map((line) => line.node), tag: 'TOC' },
    ],
  });
  return {
    definition: packDocument(head, page, node, {
      header: () => edge(voice, head),
      footer: (number: number) => pageFoot(voice, head, roman(head.first + number - 1)),
    }),
  };
}

/** The widths of the two languages and of the page's number. */
function widthsOf(voices: Voices, head: PackHead) {
  const number = (head.options.largePrint ? 60 : 40) * unitOf(head);
  const gap = 14 * unitOf(head);
  return { number, gap, title: (voices[0].page.measure - number - 2 * gap) / 2 };
}

const ruled = (voices: Voices, head: PackHead, box: Box, strong = false): Box => {
  const [{ colours, page }] = voices;
  const weight = (strong ? 1.2 : 0.5) * unitOf(head);
  const line = drawing(
    [
      {
        type: 'rect',
        x: 0,
        y: 0,
        w: page.measure,
        h: weight,
        color: strong ? colours.accent : colours.rule,
      },
    ],
    weight,
  );
  return stack([box, line], 3.4 * unitOf(head));
};

function columnHeads(voices: Voices, head: PackHead): Box {
  const { number, gap, title } = widthsOf(voices, head);
  const heads = voices.map((voice) => ({
    width: title,
    box: lingual(
      voices,
      voice,
      set(voice, head, languageNames[voice.language], 'label', 8.5, title),
    ),
  }));
  const page = set(
    voices[0],
    head,
    said(voices, (each) => each.label(labels.page)),
    'label',
    8.5,
    number + gap,
    { align: 'right', noWrap: true },
  );
  const box = row([...heads, { width: number, box: page }], gap);
  return ruled(voices, head, box, true);
}

const lingual = (voices: Voices, voice: Voices[0], box: Box): Box =>
  voice === voices[0]
    ? box
    : { ...box, node: asNode({ ...box.node, lang: LANGUAGE_TAGS[voice.language] }) };

function fieldLine(voices: Voices, head: PackHead, entry: ContentsEntry): Box {
  const unit = unitOf(head);
  const box = linked(voices, head, entry, 'h2', 11);
  return whole(pad(ruled(voices, head, box, true), [0, 13 * unit, 0, 2 * unit]), 60 * unit);
}

function profileLine(voices: Voices, head: PackHead, entry: ContentsEntry): Box {
  const unit = unitOf(head);
  const box = linked(voices, head, entry, 'smallStrong', 9.2);
  return whole(pad(ruled(voices, head, box), [0, 3.4 * unit, 0, 0]));
}

/** A line stays in one piece, and a heading with what follows. */
const whole = (box: Box, needs = 0): Box => ({
  ...box,
  node: asNode({ stack: [box.node], unbreakable: true, tag: 'TOCI', ...(needs ? { needs } : {}) }),
});

function linked(
  voices: Voices,
  head: PackHead,
  { title, page, goal }: ContentsEntry,
  face: 'h2' | 'smallStrong',
  size: number,
): Box {
  const { number, gap, title: width } = widthsOf(voices, head);
  const [voice] = voices;
  const words = voices.map((each) => {
    const own = title[each.language].trim();
    const shown = own || title[otherLanguage(each.language)].trim();
    const language = own ? each : voices.find((other) => other !== each)!;
    const box = set(each, head, shown, face, size, width);
    return { width, box: lingual(voices, language, leadsTo(box, goal)) };
  });
  const box = set(voice, head, String(page), face, size, number, { align: 'right' });
  return row([...words, { width: number, box: leadsTo(box, goal) }], gap);
}

/** The words of a box as a link to a place of the pack. */
function leadsTo(box: Box, goal: string): Box {
  const { text } = box.node as unknown as { text: object[] };
  const runs = text.map((run) => ({ ...run, linkToDestination: goal }));
  return { ...box, node: asNode({ ...box.node, text: runs, tag: 'P' }) };
}

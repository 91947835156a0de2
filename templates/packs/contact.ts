import { asNode, drawing, stack, type Box, type Node } from '../parts/box.ts';
import { tagged } from '../parts/tags.ts';
import { said, type Voices } from '../parts/voices.ts';
import { inLanguage, LANGUAGE_TAGS, type Text } from '../profile/index.ts';
import { edge, pageFoot } from './edge.ts';
import { placed } from './ground.ts';
import { frameOf, packDocument, set, unitOf, voicesOf, type Leaf, type PackHead } from './head.ts';
import { labels } from './labels.ts';

/** A thumbnail's place. */
export interface ContactCell {
  /** The page's number as it is printed. */
  label: string;
  title: string;
  warned: boolean;
}

export interface ContactInput extends PackHead {
  kind: 'contact';
  cells: readonly ContactCell[];
  /** The number of its own first page, and of how many. */
  first: number;
  of: number;
}

export interface WarningsInput extends PackHead {
  kind: 'warnings';
  /** `words`: both languages where both are printed. */
  warnings: readonly { label: string; title: string; words: readonly Text[] }[];
  pages: number;
  papers: number;
  first: number;
  of: number;
}

const GRID = { columns: 6, rows: 5, top: 74, label: 34, gap: 14, rowGap: 8 };
export const CELLS = GRID.columns * GRID.rows;

/** Where the thumbnail of a cell stands, in points from the upper left corner. */
export function thumbnail(head: PackHead, index: number) {
  const page = contactFrame(head);
  const unit = unitOf(head);
  const { columns, rows, label, gap, rowGap } = GRID;
  const top = GRID.top * unit;
  const width = (page.measure - (columns - 1) * gap * unit) / columns;
  const pitch = (page.height - page.margin.bottom - top + rowGap * unit) / rows;
  return {
    x: page.margin.left + (index % columns) * (width + gap * unit),
    y: top + Math.floor(index / columns) * pitch,
    width,
    height: pitch - (label + rowGap) * unit,
  };
}

const contactFrame = (head: PackHead) => frameOf(head, 40);

/** Contact prints are read by whoever makes the pack: large print would leave no room for the pages. */
const plain = <T extends PackHead>(head: T): T => ({
  ...head,
  options: { ...head.options, largePrint: false },
});

function heading(voices: Voices, head: PackHead): Box {
  const [voice] = voices;
  const width = voice.page.measure;
  return stack([
    tagged(
      set(
        voice,
        head,
        said(voices, (each) => each.label(labels.proof)),
        'h2',
        14,
        width,
      ),
      'H1',
    ),
    set(voice, head, head.title, 'small', 8.5, width),
  ]);
}

/** The frames of the thumbnails, with each page's number and title below; the pages themselves are drawn in later. */
export function contact(input: ContactInput): Leaf {
  const head = plain(input);
  const page = contactFrame(head);
  const voices = voicesOf(head, head.languages, page);
  const [voice] = voices;
  const pages: Node[] = [];
  for (let from = 0; from < head.cells.length; from += CELLS) {
    const cells = head.cells.slice(from, from + CELLS);
    pages.push(
      asNode({
        stack: [
          placed(heading(voices, head), page.margin.left, 36 * unitOf(head)),
          ...cells.flatMap((cell, index) => cellOf(voices, head, cell, index)),
        ],
        ...(from > 0 ? { pageBreak: 'before' } : {}),
      }),
    );
  }
  return {
    definition: packDocument(head, page, asNode({ stack: pages }), {
      header: () => edge(voice, head),
      footer: (number: number) => pageFoot(voice, head, `${head.first + number - 1} / ${head.of}`),
    }),
  };
}

function cellOf(voices: Voices, head: PackHead, cell: ContactCell, index: number): Node[] {
  const [voice] = voices;
  const { colours } = voice;
  const unit = unitOf(head);
  const { x, y, width, height } = thumbnail(head, index);
  const mark = cell.warned ? 13 * unit : 0;
  const number = set(voice, head, cell.label, 'figure', 8, width, {
    noWrap: true,
    colour: colours.heading,
  });
  const title = titleOf(voice, head, cell.title, width);
  return [
    placed(number, x + mark, y + height + 3 * unit),
    placed(title, x, y + height + 13 * unit),
    ...(cell.warned ? [placed(sign(voice, 10 * unit), x, y + height + 3 * unit)] : []),
  ].map((node) =>
    asNode({
      columns: [{ width, stack: [{ ...node, absolutePosition: undefined }] }],
      absolutePosition: (node as unknown as { absolutePosition: object }).absolutePosition,
    }),
  );
}

/** A page's title on two lines at most. */
function titleOf(voice: Voices[0], head: PackHead, title: string, width: number): Box {
  const { body } = voice.colours;
  const made = (words: string) => set(voice, head, words, 'tiny', 6.8, width, { colour: body });
  const most = 2.1 * made('x').height;
  let [words, box] = [title, made(title)];
  while (box.height > most && words) {
    words = words.slice(0, -4).trimEnd();
    box = made(`${words}…`);
  }
  return box;
}

/** A triangle with its mark of exclamation. */
function sign({ colours }: Voices[0], size: number): Box {
  const at = (share: number) => share * size;
  return tagged(
    drawing(
      [
        {
          type: 'polyline',
          closePath: true,
          color: colours.accentText,
          points: [
            { x: at(0.5), y: at(0.02) },
            { x: at(1), y: at(0.92) },
            { x: 0, y: at(0.92) },
          ],
        },
        { type: 'rect', x: at(0.44), y: at(0.32), w: at(0.12), h: at(0.3), color: colours.paper },
        { type: 'rect', x: at(0.44), y: at(0.68), w: at(0.12), h: at(0.12), color: colours.paper },
      ],
      size,
    ),
    'Artifact',
  );
}

/** What to look at before printing: a line for each page that is warned of. */
export function warnings(input: WarningsInput): Leaf {
  const head = plain(input);
  const page = contactFrame(head);
  const voices = voicesOf(head, head.languages, page);
  const [voice] = voices;
  const unit = unitOf(head);
  const width = page.measure;
  const label = 54 * unit;
  const list = head.warnings.map(({ label: number, title, words }) => {
    const sentences = words.flatMap((each) =>
      voices.map((one) => {
        const box = set(one, head, inLanguage(each, one.language), 'small', 8.6, width - label);
        return { ...box, node: asNode({ ...box.node, lang: LANGUAGE_TAGS[one.language] }) };
      }),
    );
    const body = stack(
      [set(voice, head, title, 'smallStrong', 9.4, width - label), ...sentences],
      unit,
    );
    return asNode({
      unbreakable: true,
      margin: [0, 9 * unit, 0, 0],
      columns: [
        { width: 16 * unit, stack: [sign(voice, 11 * unit).node] },
        {
          width: label - 16 * unit,
          stack: [set(voice, head, number, 'figure', 9.4, label).node],
        },
        { width: width - label, stack: [body.node] },
      ],
    });
  });
  const counts = set(
    voice,
    head,
    [
      `${head.pages} `,
      ...said(voices, (each) => each.label(head.pages === 1 ? labels.onePage : labels.pages)),
      `   ·   ${head.papers} `,
      ...said(voices, (each) => each.label(head.papers === 1 ? labels.onePaper : labels.papers)),
    ],
    'figure',
    9.4,
    width,
  );
  const none = set(
    voice,
    head,
    said(voices, (each) => each.label(labels.noWarnings)),
    'body',
    10,
    width,
  );
  const node = asNode({
    stack: [
      tagged(
        set(
          voice,
          head,
          said(voices, (each) => each.label(labels.warnings)),
          'h2',
          18,
          width,
        ),
        'H1',
      ).node,
      asNode({ stack: [counts.node], margin: [0, 4 * unit, 0, 6 * unit] }),
      ...(list.length > 0 ? list : [asNode({ stack: [none.node], margin: [0, 12 * unit, 0, 0] })]),
    ],
  });
  return {
    definition: packDocument(head, page, node, {
      header: () => edge(voice, head),
      footer: (number: number) => pageFoot(voice, head, `${head.first + number - 1} / ${head.of}`),
    }),
  };
}

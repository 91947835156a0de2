import { drawing, pad, renewed, row, stack, type Box } from '../parts/box.ts';
import { evenly } from '../parts/fit.ts';
import { tagged } from '../parts/tags.ts';
import type { Setting } from '../parts/setting.ts';
import { inLanguage as marked, said, type Voices } from '../parts/voices.ts';
import { inLanguage, LANGUAGE_TAGS, otherLanguage, type Text } from '../profile/index.ts';
import { ground, placed } from './ground.ts';
import { set, sized, unitOf, type Leaf, type PackHead } from './head.ts';
import { labels } from './labels.ts';
import { inEach, leafOf, opened, underKicker } from './opening.ts';

export interface DividerInput extends PackHead {
  kind: 'divider';
  field: Text;
  /** Which of the fields it is, from 1. */
  number: number;
  careers: readonly Text[];
}

const BAND = 330;
/** Sizes of the careers' names, the first at which all have room. */
const SIZES = [18, 14, 11, 8.4];
/** Names of fields longer than this many characters are set smaller. */
const LONG = 44;

/** The leaf before the profiles of a career field. */
export function divider(head: DividerInput): Leaf {
  const { page, voices, voice, unit, left, width } = opened(head, 0.86);
  const names = underKicker(voices, head, labels.field, namesOf(voices, head, width), {
    width,
    gap: 4,
  });
  const number = set(voice, head, String(head.number), 'title', 92, 150 * unit);
  const from = { number: 52 * unit, names: 34 * unit };
  const band = Math.max(BAND * unit, from.number + number.height + names.height + from.names);
  const room = page.height - band - 120 * unit;
  const lists = listsOf(voices, head, room);
  const count = set(
    voice,
    head,
    [
      { text: `${head.careers.length} ` },
      ...said(voices, (one) =>
        one.label(head.careers.length === 1 ? labels.career : labels.careers),
      ),
    ],
    'h2',
    13,
    page.measure,
    { colour: voice.colours.accentText },
  );
  return leafOf(head, page, [
    ground(voice, head, band),
    placed(number, left, from.number),
    placed(names, left, band - from.names - names.height),
    placed(stack([count, lists], 14 * unit), left, band + 34 * unit),
  ]);
}

/** The field's name in every language of the pack; where there is one, the other's stands small below it. */
function namesOf(voices: Voices, head: DividerInput, width: number): Box[] {
  const [voice] = voices;
  const written = voices.map(({ language }) => inLanguage(head.field, language));
  const size = Math.max(...written.map(({ length }) => length)) > LONG ? 28 : 38;
  const points = voices.length > 1 ? size * 0.8 : size;
  const names = inEach(voices, (one, index) =>
    index > 0 && written[index] === written[0]
      ? null
      : tagged(
          evenly(sized(one, head, 'title', points), written[index]!, 'title', width, {
            colour: index > 0 ? voice.colours.accentOnBand : voice.colours.onBand,
          }),
          'H1',
        ),
  )!;
  const language = otherLanguage(voice.language);
  const other = head.field[language].trim();
  if (voices.length > 1 || !other || other === written[0]) return [names];
  return [
    names,
    renewed(set(voice, head, other, 'subtitle', 16, width), (node) => ({
      ...node,
      lang: LANGUAGE_TAGS[language],
    })),
  ];
}

/**
 * The careers: in both languages side by side where these have room, else in two columns; smaller if they are many, and the last ones as a number if
 * they are too many.
 */
function listsOf(voices: Voices, head: DividerInput, room: number): Box {
  const [voice] = voices;
  const all = head.careers.length;
  const ways = [...(voices.length > 1 ? [besideOf(voices, head)] : []), columnsOf(voice, head)];
  for (const lists of ways) {
    for (const size of SIZES) {
      const made = lists(size, all);
      if (made.height <= room) return made;
    }
  }
  const lists = ways.at(-1)!;
  let shown = all;
  let made = lists(SIZES.at(-1)!, shown);
  while (made.height > room && shown > 2) {
    shown -= 2;
    made = lists(SIZES.at(-1)!, shown);
  }
  return made;
}

type Lists = (size: number, shown: number) => Box;

const BETWEEN = 26;

/** `body` over a thin line. */
function lined({ colours }: Setting, body: Box, width: number, gap: number, unit: number): Box {
  const rule = drawing(
    [{ type: 'rect', x: 0, y: 0, w: width, h: 0.5 * unit, color: colours.rule }],
    0.5 * unit,
  );
  return tagged(pad(stack([body, rule], gap / 2), [0, gap / 2, 0, 0]), 'LI');
}

/** A line a career, its name in each language. */
const besideOf =
  (voices: Voices, head: DividerInput): Lists =>
  (size, shown) => {
    const [voice] = voices;
    const unit = unitOf(head);
    const { measure } = voice.page;
    const width = (measure - BETWEEN * unit) / 2;
    const items = head.careers.slice(0, shown).map((career) => {
      const names = voices.map((one) => {
        const name = set(one, head, inLanguage(career, one.language), 'h3', size, width);
        return { width, box: marked(voices, one, name) };
      });
      const body = tagged(row(names, BETWEEN * unit), 'LBody');
      return lined(voice, body, measure, size * 0.7 * unit, unit);
    });
    return stack(items);
  };

/** Two columns of careers in the pack's first language. */
const columnsOf =
  (voice: Setting, head: DividerInput): Lists =>
  (size, shown) => {
    const unit = unitOf(head);
    const gap = size * 0.7 * unit;
    const width = (voice.page.measure - BETWEEN * unit) / 2;
    const more = head.careers.length - shown;
    const names = [
      ...head.careers.slice(0, shown).map((career) => inLanguage(career, voice.language)),
      ...(more > 0 ? [`+ ${more}`] : []),
    ];
    const items = names.map((name) => {
      const body = tagged(set(voice, head, name, 'h3', size, width), 'LBody');
      return lined(voice, body, width, gap, unit);
    });
    const half = Math.ceil(items.length / 2);
    const columns = [items.slice(0, half), items.slice(half)].map((some) => ({
      width,
      box: some.length > 0 ? stack(some) : null,
    }));
    return row(columns, BETWEEN * unit);
  };

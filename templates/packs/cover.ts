import { pad, stack, type Box } from '../parts/box.ts';
import { date } from '../parts/format.ts';
import { said, type Voices } from '../parts/voices.ts';
import { tagged } from '../parts/tags.ts';
import { DOT } from '../parts/words.ts';
import { inLanguage, type Text } from '../profile/index.ts';
import { ground, placed, school } from './ground.ts';
import { schoolOf, set, unitOf, type Leaf, type PackHead } from './head.ts';
import { labels } from './labels.ts';
import { inEach, leafOf, opened, underKicker } from './opening.ts';

export interface CoverInput extends PackHead {
  kind: 'cover';
  /** How many profiles are in it. */
  careers: number;
  fields: readonly Text[];
}

const BAND = 512;
/** Titles longer than this many characters are set smaller. */
const LONG = 48;

/** The first page: which fair, when, whose, and how many careers. */
export function cover(head: CoverInput): Leaf {
  const { page, voices, voice, unit, left, width } = opened(head, 0.92);
  const name = head.eventName.trim() || head.title;
  const size = name.length > 80 ? 26 : name.length > LONG ? 33 : 44;
  const day = head.eventDate;
  const names = underKicker(
    voices,
    head,
    labels.profiles,
    [
      tagged(set(voice, head, name, 'title', size, width), 'H1'),
      ...(name === head.title ? [] : [set(voice, head, head.title, 'subtitle', 16, width)]),
      ...(day
        ? [
            pad(
              set(
                voice,
                head,
                said(voices, (each) => date(day, each.language)),
                'school',
                15,
                width,
                { colour: voice.colours.onBand },
              ),
              [0, 10 * unit, 0, 0],
            ),
          ]
        : []),
    ],
    { width, gap: 5 },
  );
  const band = BAND * unit;
  const top = Math.max(140 * unit, band - 40 * unit - names.height);
  const column = page.measure * 0.3;
  const figure = stack([
    set(voice, head, String(head.careers), 'title', 64, column, { colour: voice.colours.heading }),
    set(
      voice,
      head,
      said(voices, (each) => each.label(head.careers === 1 ? labels.career : labels.careers)),
      'school',
      13,
      column,
      { colour: voice.colours.accentText },
    ),
  ]);
  const rest = page.measure - column - 20 * unit;
  const { contacts, footer } = head.brand;
  const foot = stack([
    set(
      voice,
      head,
      said(voices, (each) => each.say(footer)),
      'smallStrong',
      9,
      page.measure,
    ),
    set(
      voice,
      head,
      [
        schoolOf(voice),
        inLanguage(contacts.address, voice.language),
        contacts.phone,
        contacts.email,
        contacts.website,
      ]
        .filter((each) => each.trim() !== '')
        .join(DOT),
      'small',
      8.5,
      page.measure,
      { colour: voice.colours.muted },
    ),
  ]);
  const under = band + 46 * unit;
  const from = page.height - foot.height - 34 * unit;
  const fields = fieldsOf(voices, head, rest, from - under - 30 * unit);
  return leafOf(head, page, [
    ground(voice, head, band),
    school(voices, head),
    placed(names, left, top),
    placed(figure, left, under),
    ...(fields ? [placed(fields, left + column + 20 * unit, under + 16 * unit)] : []),
    placed(foot, left, from),
  ]);
}

/** Sizes of the fields' names, the first at which all have room. */
const SIZES = [12, 10, 9];

/**
 * The career fields in every language, in the first one alone where there is no room for more, and the last ones as a number
 * where there is none for all of these; null where there are none.
 */
function fieldsOf(voices: Voices, head: CoverInput, width: number, room: number): Box | null {
  if (head.fields.length === 0) return null;
  const [voice] = voices;
  const label = set(
    voice,
    head,
    said(voices, (one) => one.label(labels.fields)),
    'label',
    9.5,
    width,
  );
  const named = (some: Voices, size: number, shown = head.fields.length): Box => {
    const more = head.fields.length - shown;
    const names = inEach(
      some,
      (one, index) => {
        const line = [
          ...head.fields.slice(0, shown).map((field) => inLanguage(field, one.language)),
          ...(more > 0 ? [`+ ${more}`] : []),
        ].join(DOT);
        const { ink, body } = voice.colours;
        return set(one, head, line, 'body', size, width, { colour: index === 0 ? ink : body });
      },
      5 * unitOf(head),
    )!;
    return stack([label, names], 4 * unitOf(head));
  };
  for (const some of [voices, [voice] as const]) {
    for (const size of SIZES) {
      const box = named(some, size);
      if (box.height <= room) return box;
    }
  }
  const least = SIZES.at(-1)!;
  let shown = head.fields.length - 1;
  while (shown > 1 && named([voice], least, shown).height > room) shown -= 1;
  return named([voice], least, shown);
}

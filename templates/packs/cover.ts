import { asNode, pad, stack, type Box } from '../parts/box.ts';
import { date } from '../parts/format.ts';
import { said } from '../parts/voices.ts';
import { tagged } from '../parts/tags.ts';
import { DOT } from '../parts/words.ts';
import { inLanguage, type Text } from '../profile/index.ts';
import { ground, placed, school } from './ground.ts';
import {
  frameOf,
  packDocument,
  schoolOf,
  set,
  unitOf,
  voicesOf,
  type Leaf,
  type PackHead,
} from './head.ts';
import { labels } from './labels.ts';

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
  const page = frameOf(head, 48, 12);
  const voices = voicesOf(head, head.languages, page);
  const [voice] = voices;
  const unit = unitOf(head);
  const { left } = page.margin;
  const width = page.measure * 0.92;
  const name = head.eventName.trim() || head.title;
  const size = name.length > 80 ? 26 : name.length > LONG ? 33 : 44;
  const day = head.eventDate;
  const names = stack(
    [
      set(
        voice,
        head,
        said(voices, (each) => each.label(labels.profiles)),
        'eyebrow',
        12,
        width,
      ),
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
    5 * unit,
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
  const fields: Box[] =
    head.fields.length === 0
      ? []
      : [
          set(
            voice,
            head,
            said(voices, (each) => each.label(labels.fields)),
            'label',
            9.5,
            rest,
          ),
          set(
            voice,
            head,
            head.fields.map((each) => inLanguage(each, voice.language)).join(DOT),
            'body',
            head.fields.length > 14 ? 10 : 12,
            rest,
            { colour: voice.colours.ink },
          ),
        ];
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
  return {
    definition: packDocument(
      head,
      page,
      asNode({
        stack: [
          ground(voice, head, band),
          school(voices, head),
          placed(names, left, top),
          placed(figure, left, under),
          ...(fields.length > 0
            ? [placed(stack(fields, 4 * unit), left + column + 20 * unit, under + 16 * unit)]
            : []),
          placed(foot, left, page.height - foot.height - 34 * unit),
        ],
      }),
    ),
  };
}

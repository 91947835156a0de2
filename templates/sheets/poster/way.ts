import { asNode, row, stack, text, type Box } from '../../parts/box.ts';
import { fitted, resized } from '../../parts/fit.ts';
import type { Setting } from '../../parts/setting.ts';
import { inLanguage, type Voices } from '../../parts/voices.ts';
import { words } from '../../parts/words.ts';
import { BODY } from './field.ts';

/** About 6 cm: read from two metres by any telephone. */
const QR = 170;

/** Most characters of codes of 21, 25, 29 … modules a side, that correct few and many errors. */
const CAPACITY = {
  L: [17, 32, 53, 78, 106, 134, 154, 192],
  M: [14, 26, 42, 62, 84, 106, 122, 152],
};

/** The side of the code, a whole number of points for each of its modules. */
export function sideOf({ input: { publicUrl } }: Setting): number {
  const version = CAPACITY[levelOf(publicUrl)].findIndex((most) => most >= publicUrl.length);
  if (version < 0) return QR;
  const modules = 21 + 4 * version;
  return modules * Math.round(QR / modules);
}

const levelOf = (address: string): 'L' | 'M' => (address.length > 60 ? 'L' : 'M');
const GAP = 28;

/** The way to the full profile, `whole` points wide: a code for a telephone, and one to type below it or, where there is room, beside it. */
export function way(voices: Voices, whole: number): Box {
  const [setting] = voices;
  const { input, colours } = setting;
  const side = sideOf(setting);
  const beside = whole > 2 * side + GAP;
  const width = beside ? whole - side - GAP : whole;
  const code: Box = {
    node: asNode({
      qr: input.publicUrl,
      fit: side,
      foreground: colours.heading,
      background: colours.paper,
      padding: 0,
      eccLevel: levelOf(input.publicUrl),
      tag: 'Figure',
      alt: `${setting.label(words.qrCode)}: ${input.publicUrl}`,
    }),
    height: side,
    head: side,
  };
  const address = input.publicUrl.replace(/^https?:\/\//, '');
  const { code: short } = input.revision;
  const begins = address.endsWith(`/${short}`) ? address.slice(0, -short.length) : address;
  // It is typed from near by.
  const { largePrint } = input.options;
  const small = fitted(setting, begins, 'small', width, [
    { size: 16, lines: 1 },
    { size: 14, lines: 1 },
    ...(largePrint ? [] : [{ size: 12, lines: 1 }]),
    { size: 14, lines: 9 },
  ]);
  const letters = fitted(
    setting,
    short,
    'h2',
    width,
    [34, 31, 28, 25].map((size) => ({ size, lines: 1 })),
    1.1,
  );
  const told = stack(
    [
      ...voices.map((voice, index) =>
        inLanguage(
          voices,
          voice,
          text(
            resized(voice, index === 0 ? 'h3' : 'small', BODY, 1.16),
            voice.label(words.fullProfile),
            index === 0 ? 'h3' : 'small',
            width,
          ),
        ),
      ),
      text(small, [{ text: begins, link: input.publicUrl }], 'small', width),
      text(letters, short, 'h2', width, {
        colour: colours.accentText,
        tag: 'P',
      }),
    ],
    3,
  );
  return beside
    ? row(
        [
          { width: side, box: code },
          { width, box: told },
        ],
        GAP,
      )
    : stack([code, told], 6);
}

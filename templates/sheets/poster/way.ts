import { row, runWidth, stack, text, type Box } from '../../parts/box.ts';
import { codeAndVersion, levelOf, qrCode } from '../../parts/closing.ts';
import { fitted, resized } from '../../parts/fit.ts';
import type { Setting } from '../../parts/setting.ts';
import { inLanguage, type Voices } from '../../parts/voices.ts';
import { words } from '../../parts/words.ts';

/** What the code is, for those who stand before it. */
const LABEL = 20;
/** About 6 cm: read from two metres by any telephone. */
const QR = 170;

/** Most characters of codes of 21, 25, 29 … modules a side, that correct few and many errors. */
const CAPACITY = {
  L: [17, 32, 53, 78, 106, 134, 154, 192],
  M: [14, 26, 42, 62, 84, 106, 122, 152],
};

/** How many modules the code has on a side; 0 when it has too many to foresee. */
function modulesOf({ input: { publicUrl } }: Setting): number {
  const version = CAPACITY[levelOf(publicUrl)].findIndex((most) => most >= publicUrl.length);
  return version < 0 ? 0 : 21 + 4 * version;
}

const moduleOf = (setting: Setting): number => Math.round(QR / (modulesOf(setting) || 45));

/** The side of the code, a whole number of points for each of its modules. */
export const sideOf = (setting: Setting): number => modulesOf(setting) * moduleOf(setting) || QR;

/** What stays white around the code: four of its modules. */
export const quietOf = (setting: Setting): number => Math.ceil(4 * moduleOf(setting));

const GAP = 28;
/** What a line of type leaves free above its letters, as a share of its size. */
const ABOVE = 0.3;

/** The way to the full profile, `whole` points wide: a code for a telephone, and one to type below it or, where there is room, beside it. */
export function way(voices: Voices, whole: number): Box {
  const [setting] = voices;
  const { input, colours } = setting;
  const side = sideOf(setting);
  const beside = whole > 2 * side + GAP;
  const width = beside ? whole - side - GAP : whole;
  const code = qrCode(setting, side, codeAndVersion(voices));
  const address = input.publicUrl.replace(/^https?:\/\//, '');
  const { code: short } = input.revision;
  const begins = address.endsWith(`/${short}`) ? address.slice(0, -short.length) : address;
  // It is typed from near by.
  const small = fitted(setting, begins, 'small', width, [
    { size: 16, lines: 1 },
    { size: 14, lines: 1 },
    ...(input.options.largePrint ? [] : [{ size: 12, lines: 1 }]),
    { size: 14, lines: 1 },
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
            resized(voice, index === 0 ? 'h3' : 'small', LABEL, 1.16),
            voice.label(words.fullProfile),
            index === 0 ? 'h3' : 'small',
            width,
          ),
        ),
      ),
      text(small, [{ text: broken(small, begins, width), link: input.publicUrl }], 'small', width),
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
    : stack([code, told], Math.max(6, quietOf(setting) - ABOVE * LABEL));
}

/** An address on as many lines as it takes, broken behind dots and strokes. */
function broken(setting: Setting, address: string, width: number): string {
  const lines = [''];
  for (const piece of address.match(/[^./]*[./]?/g) ?? []) {
    const longer = lines.at(-1)! + piece;
    if (runWidth(longer, 'small', setting) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.filter((line) => line !== '').join('\n');
}

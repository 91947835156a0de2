import { asNode, row, stack, text, type Box } from '../../parts/box.ts';
import { fitted, resized } from '../../parts/fit.ts';
import { inLanguage, type Voices } from '../../parts/voices.ts';
import { words } from '../../parts/words.ts';
import { BODY } from './field.ts';

/** 6 cm: read from two metres by any telephone. */
export const QR = 170;
const GAP = 28;

/** The way to the full profile, `whole` points wide: a code for a telephone, and one to type below it or, where there is room, beside it. */
export function way(voices: Voices, whole: number): Box {
  const [setting] = voices;
  const { input, colours } = setting;
  const beside = whole > 2 * QR + GAP;
  const width = beside ? whole - QR - GAP : whole;
  const code: Box = {
    node: asNode({
      qr: input.publicUrl,
      fit: QR,
      foreground: colours.heading,
      background: colours.paper,
      padding: 0,
      eccLevel: input.publicUrl.length > 60 ? 'L' : 'M',
      tag: 'Figure',
      alt: `${setting.label(words.qrCode)}: ${input.publicUrl}`,
    }),
    height: QR,
    head: QR,
  };
  const address = input.publicUrl.replace(/^https?:\/\//, '');
  // It is typed from near by.
  const small = fitted(setting, address, 'small', width, [
    { size: 16, lines: 1 },
    { size: 14, lines: 9 },
  ]);
  const letters = fitted(
    setting,
    input.revision.code,
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
      text(letters, input.revision.code, 'h2', width, {
        colour: colours.accentText,
        tag: 'P',
      }),
      text(small, [{ text: address, link: input.publicUrl }], 'small', width),
    ],
    3,
  );
  return beside
    ? row(
        [
          { width: QR, box: code },
          { width, box: told },
        ],
        GAP,
      )
    : stack([code, told], 6);
}

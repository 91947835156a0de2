import { inLanguage as textIn, sections, type Label } from '../profile/index.ts';
import { boxOf, card, renewed, row, stack, text, type Box, type Run } from './box.ts';
import { date } from './format.ts';
import { setting as settingOf, type Setting } from './setting.ts';
import type { Alternative } from './tags.ts';
import { described, inLanguage, said, type Voices } from './voices.ts';
import { DOT, words } from './words.ts';

const QR = { usual: 66, large: 96 };

/** How well a code bears scratches: a long address would have too many modules for more. */
export const levelOf = (address: string): 'L' | 'M' => (address.length > 60 ? 'L' : 'M');

/** The foot grows less than the rest: it is what is read last. */
const LARGEST = 1.1;

const footing = (voice: Setting): Setting =>
  voice.scale <= LARGEST || voice.input.options.largePrint
    ? voice
    : { ...settingOf(voice.input, voice.language, LARGEST, voice.page), content: voice.content };

/** The code that opens the sheet's public address, `side` points wide. */
export function qrCode(
  setting: Setting,
  side: number,
  alt: Alternative = `${setting.label(words.qrCode)}: ${setting.input.publicUrl}`,
): Box {
  const { input, colours } = setting;
  return boxOf(side, side, () => ({
    qr: input.publicUrl,
    fit: side,
    foreground: colours.heading,
    background: colours.paper,
    padding: 0,
    eccLevel: levelOf(input.publicUrl),
    tag: 'Figure',
    alt,
  }));
}

/** The code in words with the version that it belongs to, where nothing but the page's foot says that: a foot is not read out. */
export const codeAndVersion = (voices: Voices): Alternative =>
  described(voices, (voice) => {
    const version = versionOf(voice).replaceAll(DOT, ', ');
    return `${voice.label(words.qrCode)}: ${voice.input.publicUrl}. ${version}.`;
  });

/** The foot of the last page: the way to the current version, the small print, and the school. */
export const closing = (setting: Setting, ...others: readonly Setting[]): Box =>
  closingOf([setting, ...others], null);

/**
 * The same; `hint`: what else is behind the code; `brief`: without what the sheet's foot says too, and of the school but its
 * name and brand.
 */
export function closingOf(some: Voices, hint: Label | null, brief = false): Box {
  const voices = some.map(footing) as unknown as Voices;
  const [setting] = voices;
  const { input, colours } = setting;
  const { brand } = input;
  const { largePrint } = input.options;
  const padding = { x: 12, y: 10 };
  const gap = 14;
  const inner = setting.page.measure - 2 * padding.x;
  const side = largePrint ? QR.large : QR.usual;
  // In large print the small print and the school stand under the rest, in long lines.
  const right = largePrint ? inner : 150;
  const middle = inner - side - gap - (largePrint ? 0 : right + gap);
  const code = qrCode(setting, side, brief ? codeAndVersion(voices) : undefined);
  const below = largePrint ? inner : middle;
  const disclaimer = voices.flatMap((voice) =>
    voice
      .paragraphs(brand.disclaimer)
      .map((paragraph, index) =>
        inLanguage(
          voices,
          voice,
          text(
            voice,
            index === 0
              ? [{ text: `${voice.label(words.disclaimer)}: `, colour: colours.ink }, paragraph]
              : paragraph,
            'tiny',
            below,
          ),
        ),
      ),
  );
  const about = stack(
    [
      text(
        setting,
        said(voices, (voice) => voice.label(words.scan)),
        'h3',
        middle,
        { colour: colours.heading },
      ),
      text(setting, [{ text: input.publicUrl, link: input.publicUrl }], 'tiny', middle, {
        colour: colours.accentText,
      }),
      ...(hint
        ? [
            text(
              setting,
              said(voices, (voice) => voice.label(hint)),
              'tiny',
              middle,
              { colour: colours.ink },
            ),
          ]
        : []),
      ...(brief ? [] : voices).map((voice) =>
        inLanguage(
          voices,
          voice,
          text(voice, versionOf(voice), 'tiny', middle, { colour: colours.ink }),
        ),
      ),
      ...(largePrint ? [] : disclaimer),
    ],
    2.2,
  );
  const { address, phone, email, website } = brand.contacts;
  const lines: Run[][] = [
    ...(brief
      ? []
      : [
          said(voices, (voice) => textIn(address, voice.language)),
          ...[phone, email, website].map((each) => [{ text: each }]),
        ]),
    input.brandRevision.number > 0
      ? [
          ...said(voices, (voice) => voice.label(words.brandRevision)),
          { text: ` ${input.brandRevision.number}` },
        ]
      : [],
  ].filter((each) => each.some((run) => run.text.trim() !== ''));
  const school = stack(
    [
      text(
        setting,
        [
          ...said(voices, (voice) => voice.school),
          ...(brief
            ? lines.flatMap((each) => [
                { text: DOT, face: 'tiny' as const },
                ...each.map((run): Run => ({ ...run, face: 'tiny' })),
              ])
            : []),
        ],
        'smallStrong',
        right,
      ),
      ...(brief ? [] : largePrint ? [listed(lines)].filter(({ length }) => length > 0) : lines).map(
        (each) => text(setting, each, 'tiny', right),
      ),
    ],
    1.2,
  );
  const first = [
    { width: side, box: code },
    { width: middle, box: about },
  ];
  const cells = largePrint
    ? stack([row(first, gap), ...disclaimer, school], 8)
    : row([...first, { width: right, box: school }], gap);
  const box = card(cells, inner, colours.tint, padding);
  return renewed(
    box,
    (node) => ({ stack: [node], unbreakable: true, sinks: true, tag: 'Sect' }),
    box.height,
  );
}

/** One after the other; what is short is not broken. */
const listed = (items: readonly Run[][]): Run[] =>
  items.flatMap((item, index): Run[] => {
    const whole = item.reduce((sum, run) => sum + run.text.length, 0) < 36;
    const last = index === items.length - 1;
    return [
      ...(index > 0 ? [{ text: ' ' }] : []),
      ...item.map((run, at) => ({
        ...run,
        text: !last && at === item.length - 1 ? `${run.text}${DOT}`.trimEnd() : run.text,
        whole,
      })),
    ];
  });

/** Which revision it is, since when, and until when it holds. */
export function versionOf(setting: Setting): string {
  const { revision } = setting.input;
  const { reviewBy } = setting.content;
  return [
    `${setting.label(words.revision)} ${revision.number}`,
    revision.approvedOn === null
      ? setting.label(words.draft)
      : `${setting.label(words.approved)} ${date(revision.approvedOn, setting.language)}`,
    ...(reviewBy === null
      ? []
      : [`${setting.label(sections.reviewBy.label)} ${date(reviewBy, setting.language)}`]),
  ].join(DOT);
}

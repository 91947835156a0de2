import { ascent } from '../../parts/ascent.ts';
import { bandAcross } from '../../parts/band.ts';
import { pad, row, stack, text, type Box } from '../../parts/box.ts';
import { evenly, fitted, resized } from '../../parts/fit.ts';
import { schoolMark, titleOf } from '../../parts/masthead.ts';
import { rootBookmark } from '../../parts/section.ts';
import type { Setting } from '../../parts/setting.ts';
import { DOT, words } from '../../parts/words.ts';
import { LARGE_PRINT } from '../../theme/type.ts';
import { isWritten, LANGUAGE_TAGS, otherLanguage, sections } from '../../profile/index.ts';

/** The line under the band. */
const EDGE = 4;
const SPACE = { top: 16, bottom: 13 };

/** Longer ones may be broken. */
const WHOLE = 48;

/** What classifies the career, on one line or two: each of it on one. */
function classes(setting: Setting): string {
  const { holland, codes, tags } = setting.content;
  const letters = sections.holland.choices['letter']!;
  const items = [
    ...(['masco', 'isco08', 'onetSoc'] as const).flatMap((code) =>
      codes[code] ? [`${setting.field('codes', code)} ${codes[code]}`] : [],
    ),
    ...(holland === null
      ? []
      : [
          `${holland} (${[...holland].map((letter) => setting.label(letters[letter]!)).join(', ')})`,
        ]),
    ...tags.map((tag) => setting.choice('tags', 'tags', tag)),
  ];
  return items
    .map((item) => (item.length < WHOLE ? item.replaceAll(' ', '\u00a0') : item))
    .join(DOT);
}

/**
 * The head of the page, from edge to edge: the school, the career in both languages, its tagline and what classifies it.
 * `air`: 0 is compact, 1 is for a page with much room; `extra`: points of height beyond what it needs.
 */
export function hero(setting: Setting, air: number, extra = 0): Box {
  const { colours, content, language, inkSaver, page } = setting;
  const width = page.measure * 0.84;
  const title = titleOf(setting);
  const sizes = [46, 42, 38, 34].filter((size) => size <= 34 + 12 * air);
  const named = fitted(setting, title, 'title', width, [
    ...sizes.map((size) => ({ size, lines: air > 0.5 ? 2 : 1 })),
    { size: 30, lines: 2 },
    { size: 26, lines: 2 },
    { size: 22, lines: 3 },
    { size: 18, lines: 99 },
  ]);
  const other = otherLanguage(language);
  const subtitle =
    isWritten(content.title, other) && isWritten(content.title, language)
      ? content.title[other].trim()
      : '';
  const kicker =
    content.cluster === null ? setting.label(words.careerProfile) : setting.name(content.cluster);
  const kind = classes(setting);
  const said = resized(setting, 'subtitle', Math.max(setting.type.subtitle.size, 12.5 + 4 * air));
  const lead = resized(setting, 'motto', Math.max(setting.type.motto.size, 7.6));
  const names = [
    text(setting, kicker, 'eyebrow', width),
    evenly(named, title, 'title', width, {
      tag: 'H1',
      lang: isWritten(content.title, language) ? undefined : LANGUAGE_TAGS[other],
      outline: { text: title, id: rootBookmark(setting) },
    }),
    // Clear of the title's descenders, which reach low in some typefaces.
    ...(subtitle
      ? [
          pad(
            evenly(said, subtitle, 'subtitle', width, { lang: LANGUAGE_TAGS[other] }),
            [0, 2, 0, 0],
          ),
        ]
      : []),
  ];
  const tagline = setting.paragraphs(content.tagline).map((paragraph) =>
    evenly(
      resized(
        setting,
        'subtitle',
        Math.max(setting.input.options.largePrint ? LARGE_PRINT : 0, 11 + 3 * air),
      ),
      paragraph,
      'subtitle',
      width,
      {
        colour: colours.onBand,
      },
    ),
  );
  const gap = 6 + 14 * air;
  const career = stack(
    [stack(names, 1 + 3 * air), ...tagline, ...(kind ? [evenly(lead, kind, 'motto', width)] : [])],
    gap,
  );
  const inner = stack(
    [
      schoolMark([setting]),
      pad(row([{ width, box: career }]), [0, 2 + 14 * air + extra / 2, 0, 0]),
    ],
    gap,
  );
  const height = inner.height + SPACE.top + SPACE.bottom + 12 * air + extra / 2;
  const steps = ascent(setting, {
    right: page.width,
    bottom: height,
    // Outlines stay beside the words; a shade may lie under them.
    width: inkSaver ? 104 : 150,
    height: height * 0.86,
  });
  return bandAcross(setting, inner, { space: SPACE, edge: EDGE, height, behind: steps });
}

import { ascent } from '../../parts/ascent.ts';
import { bandAcross } from '../../parts/band.ts';
import { pad, row, stack, type Box } from '../../parts/box.ts';
import { evenly, fitted, resized } from '../../parts/fit.ts';
import { schoolMark, titleOf } from '../../parts/masthead.ts';
import { rootBookmark } from '../../parts/section.ts';
import type { Setting } from '../../parts/setting.ts';
import { inLanguage, type Voices } from '../../parts/voices.ts';
import { isWritten, LANGUAGE_TAGS, otherLanguage } from '../../profile/index.ts';
import { taglineOf, type Plan } from './facts.ts';

/** Points: what is read from two metres, and what is a headline from there: alone, and beside another of its size. */
export const BODY = 24;
const HEADLINE = { alone: 90, together: 60 };

export const headlineOf = (voices: Voices): number =>
  voices.length > 1 ? HEADLINE.together : HEADLINE.alone;

const SIZES = [156, 140, 126, 114, 104, 96, 90, 84, 78, 72, 66, 60, 56, 53, 50, 46, 40];
const MOST_LINES = 3;
const LOGO = { width: 160, height: 50 };
const EDGE = 9;
const SPACE = { top: 30, bottom: 24 };
const LEAD = 1.07;
const GUTTER = 30;

/** Between titles, as a share of their size. */
const BETWEEN = 0.06;

/** Behind words, the ornament is but a shade. */
const VEIL = 0.6;

/** Sizes that the titles may have at most, largest first: no language's title is smaller than another's. */
export const titleSizes = (voices: Voices): number[] => {
  const most = SIZES[0]!;
  const natural = Math.min(
    ...voices.map((voice) => sized(voice, titleOf(voice), most).type.title.size),
  );
  const smaller = SIZES.filter((each) => each <= natural);
  return smaller.length > 0 ? smaller : [SIZES.at(-1)!];
};

/** The title's face at the largest size that it fits in, at most `most`. */
const sized = (setting: Setting, title: string, most: number): Setting =>
  fitted(
    setting,
    title,
    'title',
    setting.page.measure,
    [
      ...SIZES.filter((size) => size < most).reduce(
        (all, size) => [...all, { size, lines: MOST_LINES }],
        [{ size: most, lines: MOST_LINES }],
      ),
      { size: Math.min(most, SIZES.at(-1)!), lines: 99 },
    ],
    LEAD,
  );

function titles(voices: Voices, size: number): Box[] {
  const [first] = voices;
  const { measure } = first.page;
  return voices.map((voice, index) => {
    const title = titleOf(voice);
    const other = otherLanguage(voice.language);
    const box = evenly(sized(voice, title, size), title, 'title', measure, {
      tag: 'H1',
      lang: isWritten(voice.content.title, voice.language) ? undefined : LANGUAGE_TAGS[other],
      outline: { text: title, id: rootBookmark(voice) },
      ...(index === 0 ? {} : { colour: first.colours.accentOnBand }),
    });
    // Its descenders stay clear of what follows.
    return pad(inLanguage(voices, voice, box), [0, index * size * BETWEEN, 0, size * 0.1]);
  });
}

/** The other language's name for the career, where it has no title of its own on the poster. */
function subtitle(voices: Voices, size: number): Box[] {
  const [setting] = voices;
  const { content, language, page } = setting;
  const other = otherLanguage(language);
  if (
    voices.length > 1 ||
    !isWritten(content.title, other) ||
    !isWritten(content.title, language)
  ) {
    return [];
  }
  const face = resized(setting, 'subtitle', Math.max(30, Math.min(42, size * 0.36)), 1.2);
  return [
    evenly(face, content.title[other].trim(), 'subtitle', page.measure, {
      lang: LANGUAGE_TAGS[other],
    }),
  ];
}

/** The colour field at the head of a poster, from edge to edge: the school, the career and its tagline. */
export function field(voices: Voices, plan: Plan, size: number, extra = 0): Box {
  const [setting] = voices;
  const { colours, inkSaver, page } = setting;
  const { measure } = page;
  const marked = voices.map((voice) =>
    resized(resized(voice, 'school', BODY), 'motto', 15),
  ) as unknown as Voices;
  const lead = (voice: Setting) => resized(voice, 'subtitle', voices.length > 1 ? BODY : 27, 1.24);
  const each = (measure - GUTTER * (voices.length - 1)) / voices.length;
  const taglines = voices.map((voice) => ({ voice, said: taglineOf(voice, plan) }));
  const tagline = taglines.some((tag) => tag.said.length > 0)
    ? [
        row(
          taglines.map(({ voice, said: paragraphs }) => ({
            width: each,
            box:
              paragraphs.length === 0
                ? null
                : inLanguage(
                    voices,
                    voice,
                    stack(
                      paragraphs.map((paragraph) =>
                        evenly(lead(voice), paragraph, 'subtitle', each, {
                          colour: colours.onBand,
                        }),
                      ),
                      8,
                    ),
                  ),
          })),
          GUTTER,
        ),
      ]
    : [];
  const names = stack([...titles(voices, size), ...subtitle(voices, size)], 4);
  const inner = stack(
    [
      schoolMark(marked, LOGO),
      pad(names, [0, 10 + extra * 0.6, 0, 0]),
      ...tagline.map((box) => pad(box, [0, 12, 0, 0])),
    ],
    0,
  );
  const height = inner.height + SPACE.top + SPACE.bottom + extra * 0.4;
  const steps = ascent(
    setting,
    {
      right: page.width,
      bottom: height,
      width: page.width * 0.42,
      height: height * 0.9,
    },
    false,
    VEIL,
  );
  return bandAcross(setting, inner, {
    space: SPACE,
    edge: EDGE,
    height,
    behind: inkSaver ? [] : steps,
  });
}

import { LANGUAGE_TAGS } from '../profile/index.ts';
import { GUTTER, type PageFrame } from '../theme/page.ts';
import { renewed, row, stack, type Box, type Run } from './box.ts';
import type { Setting } from './setting.ts';
import type { Alternative } from './tags.ts';

/** One setting a language at the same scale, the sheet's first language first. */
export type Voices = readonly [Setting, ...Setting[]];

const BETWEEN = ' / ';

const distinct = (voices: readonly Setting[], what: (setting: Setting) => string | Run) =>
  voices
    .map((setting) => {
      const each = what(setting);
      const run: Run = typeof each === 'string' ? { text: each } : each;
      return { setting, words: run.text.trim(), lang: run.lang };
    })
    .filter(
      ({ words }, index, all) =>
        words !== '' && all.findIndex((other) => other.words === words) === index,
    );

/** What every language says, as one line: once where they say the same. */
export const plainly = (voices: readonly Setting[], what: (setting: Setting) => string): string =>
  distinct(voices, what)
    .map(({ words }) => words)
    .join(BETWEEN);

/** What a drawing shows, as a sentence in each language: once where they say the same. */
export const described = (
  voices: readonly Setting[],
  what: (setting: Setting) => string,
): Alternative =>
  distinct(voices, what).map(({ setting, words }) => ({
    text: words,
    lang: LANGUAGE_TAGS[setting.language],
  }));

/** What every language says as runs that know their language; `looks`: of each language, the last one for all that follow. */
export const said = (
  voices: readonly Setting[],
  what: (setting: Setting) => string | Run,
  looks: readonly Omit<Run, 'text'>[] = [{}],
  between = BETWEEN,
): Run[] =>
  distinct(voices, what).map(({ setting, words, lang }, index) => ({
    ...looks[Math.min(index, looks.length - 1)],
    text: index === 0 ? words : between + words,
    ...(lang !== undefined || setting !== voices[0]
      ? { lang: lang ?? LANGUAGE_TAGS[setting.language] }
      : {}),
  }));

/** The width of one of two equal columns. */
export const columnOf = (page: PageFrame): number => (page.measure - GUTTER) / 2;

/** The box, marked with its language where that is not the sheet's first. */
export const inLanguage = (voices: readonly Setting[], voice: Setting, box: Box): Box =>
  voice === voices[0]
    ? box
    : renewed(box, (node) => ({ stack: [node], lang: LANGUAGE_TAGS[voice.language] }));

/**
 * What every language has of one thing: side by side in columns that share `width`, equal ones unless `widths` says otherwise,
 * or one below the other in large print.
 * A language that has nothing leaves its column empty; null when none has anything.
 */
export function beside(
  voices: Voices,
  width: number,
  what: (setting: Setting, width: number) => Box | null,
  widths?: readonly number[],
): Box | null {
  const { largePrint } = voices[0].input.options;
  const equal = (width - GUTTER * (voices.length - 1)) / voices.length;
  const widthAt = (index: number) => (largePrint ? width : (widths?.[index] ?? equal));
  const boxes = voices.map((voice, index) => {
    const box = what(voice, widthAt(index));
    return box && inLanguage(voices, voice, box);
  });
  const written = boxes.filter((box) => box !== null);
  if (written.length === 0) return null;
  if (largePrint) return stack(written, 4);
  return row(
    boxes.map((box, index) => ({ width: widthAt(index), box })),
    GUTTER,
  );
}

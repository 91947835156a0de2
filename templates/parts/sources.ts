import { GUTTER } from '../theme/page.ts';
import { row, runWidth, text, together, type Run } from './box.ts';
import { date } from './format.ts';
import { grid } from './prose.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { listItem } from './tags.ts';
import { said } from './voices.ts';
import { words } from './words.ts';

/** What the profile rests on, numbered as the salary bands refer to it. */
export function sources(
  setting: Setting,
  width: number,
  ...others: readonly Setting[]
): Block | null {
  const voices = [setting, ...others];
  const { scale, colours } = setting;
  const items = setting.content.sources.map((source, index) => (each: number) => {
    const lead = [source.publisher, source.title].filter((part) => part.trim() !== '').join(', ');
    const figure = 16 * scale;
    const runs: Run[] = [
      ...(lead ? [{ text: lead }] : []),
      ...(source.year === null ? [] : [{ text: ` (${source.year})` }]),
      ...(source.url === null
        ? []
        : [
            { text: '  ' },
            {
              text: source.url,
              colour: colours.accentText,
              link: source.url,
              whole: runWidth(source.url, 'tiny', setting) < each - figure - 6,
            },
          ]),
      ...(source.accessedOn === null
        ? []
        : said(
            voices,
            (voice) => `${voice.label(words.accessed)} ${date(source.accessedOn!, voice.language)}`,
          ).map((run, at): Run => (at === 0 ? { ...run, text: `  ${run.text}` } : run))),
    ];
    return listItem(
      together(
        row([
          { width: figure, box: text(setting, `[${index + 1}]`, 'tiny', figure, { tag: 'Lbl' }) },
          {
            width: each - figure,
            box: text(setting, runs, 'tiny', each - figure, { tag: 'LBody' }),
          },
        ]),
      ),
    );
  });
  return block(
    setting,
    'sources',
    width,
    grid(items, setting.room(width) > 420 ? 2 : 1, width, GUTTER),
    2 * scale,
  );
}

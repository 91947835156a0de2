import type { Run } from './box.ts';
import { experience } from './format.ts';
import { orderedRanges, rangeChart } from './ranges.ts';
import { block, type Block } from './section.ts';
import type { Setting } from './setting.ts';
import { DOT, words } from './words.ts';

/** Words that stay on one line. */
const together = (phrase: string): string => phrase.replaceAll(' ', '\u00a0');

export function ladder(setting: Setting, width: number): Block | null {
  const rows = setting.content.ladder.map((rung) => {
    const level = setting.say(rung.level);
    const years: Run = { text: experience(rung.years, setting.language), face: 'tiny' };
    return { name: level ? [`${level}   `, years] : [years], range: rung.salary };
  });
  return block(setting, 'ladder', width, orderedRanges(setting, rows, width), 5.4 * setting.scale);
}

export function salaryBands(setting: Setting, width: number): Block | null {
  const { salaryBands: bands, sources } = setting.content;
  const rows = bands.map((band) => {
    const source = sources.findIndex(({ id }) => id === band.source) + 1;
    const notes = [
      ...(band.range.paidIn
        ? [together(`${setting.label(words.paidIn)} ${band.range.paidIn}`)]
        : []),
      ...(band.asOf ? [together(`${setting.label(words.asOf)} ${band.asOf}`)] : []),
    ].join(DOT);
    const tail: Run[] = [
      ...(notes ? [{ text: `   ${notes}`, face: 'tiny' as const }] : []),
      ...(source
        ? [{ text: `\u00a0[${source}]`, face: 'tiny' as const, colour: setting.colours.accentText }]
        : []),
    ];
    return { name: [setting.named(band.sector), ...tail], range: band.range };
  });
  return block(setting, 'salaryBands', width, rangeChart(setting, rows, width), 6 * setting.scale);
}

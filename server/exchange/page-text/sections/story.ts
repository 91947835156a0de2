import { continues, isHeadingLike, isProse, type Line } from '../lines.ts';
import { limitOf } from '../limits.ts';
import type { Page } from '../page.ts';
import { partsOf } from '../paragraphs.ts';

/** Paragraphs. A short line that ends like no sentence, between paragraphs, is a heading that is not known. */
export function readStory(page: Page, lines: Line[]): Line[] {
  const written = lines.filter(({ text }) => text !== '');
  const end = written.findIndex((line, index) =>
    isUnknownHeading(line, written[index - 1], written[index + 1]),
  );
  const body = end < 0 ? written : written.slice(0, end);
  const story = page.content.story;
  story[page.language] = page.prose('story', partsOf(body), limitOf('story'), story[page.language]);
  return end < 0 ? [] : written.slice(end);
}

/** Whether a line between paragraphs is a heading: marked as one, or short after the end of a sentence. */
export const isUnknownHeading = (
  line: Line,
  before: Line | undefined,
  next: Line | undefined,
): boolean =>
  isHeadingLike(line) &&
  !(next && continues(line, next)) &&
  !isProse(line) &&
  (line.mark === 'heading' ||
    (line.mark !== 'bullet' &&
      line.text.length <= 60 &&
      line.text.split(' ').length <= 8 &&
      (before === undefined || isProse(before) || line.blankBefore || before.mark === 'bullet')));
